import Lexemes
import TestSupport

/// A way in which the print of a number in prose goes wrong, or is written by a converter.
enum SentenceSlip: String, CaseIterable, Sendable {
  case blankInside, blankAroundPoint, blanksEverywhere, math, mathHalf, mathSpaced, pointAsComma, pointAsStop,
    pointAsDot, commaAsStop, commaAsBlank, commaLost, digitAsLetter, fullWidth, unitApart, brackets

  /// Whether what comes of it says the same.
  var isHarmless: Bool { [.math, .mathSpaced, .commaLost, .fullWidth, .unitApart, .brackets].contains(self) }

  /// The changed print of a quantity; nil where it has no place for it.
  func applied(to print: String, _ generator: inout SeededGenerator) -> String? {
    let text = Array(print)
    let isFigure = { (sign: Character) in sign.isASCII && (sign.isNumber || ".,".contains(sign)) }
    let end = text.firstIndex { !isFigure($0) } ?? text.count
    guard end > 0 else { return nil }
    let number = Array(text[..<end])
    let unit = String(text[end...])
    let point = number.firstIndex(of: ".")
    let comma = number.firstIndex(of: ",")
    func replacing(_ place: Int?, by sign: String) -> String? {
      place.map { String(number[..<$0]) + sign + String(number[($0 + 1)...]) + unit }
    }
    switch self {
    case .blankInside:
      guard number.count > 1 else { return nil }
      let place = Int.random(in: 1..<number.count, using: &generator)
      return String(number[..<place]) + " " + String(number[place...]) + unit
    case .blankAroundPoint: return replacing(point, by: " . ")
    case .blanksEverywhere:
      return number.count > 1 ? number.map(String.init).joined(separator: " ") + " " + unit : nil
    case .math: return "$\(String(number))$\(unit)"
    case .mathSpaced:
      let rest = unit.hasPrefix("%") ? " \\%$" + unit.dropFirst() : "$" + unit
      return "$" + number.map(String.init).joined(separator: " ") + rest
    case .mathHalf:
      guard let point, point > 0 else { return nil }
      return String(number[...point]) + " $" + number[(point + 1)...].map(String.init).joined(separator: " ")
        + "$" + unit
    case .pointAsComma: return replacing(point, by: ",")
    case .pointAsStop: return replacing(point, by: "。")
    case .pointAsDot: return replacing(point, by: "·")
    case .commaAsStop: return replacing(comma, by: "、")
    case .commaAsBlank: return replacing(comma, by: " ")
    case .commaLost: return replacing(comma, by: "")
    case .digitAsLetter:
      let letters: [Character: Character] = ["0": "O", "1": "l", "5": "S", "8": "B", "2": "Z"]
      let places = number.indices.filter { letters[number[$0]] != nil }
      guard let place = places.randomElement(using: &generator), let letter = letters[number[place]] else {
        return nil
      }
      return replacing(place, by: String(letter))
    case .fullWidth:
      return String(
        String.UnicodeScalarView(
          number.flatMap(\.unicodeScalars).compactMap { Unicode.Scalar($0.value + 0xFEE0) })) + unit
    case .unitApart: return unit.isEmpty ? nil : String(number) + " " + unit
    case .brackets: return "（" + String(number) + unit + "）"
    }
  }
}
