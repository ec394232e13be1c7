import Lexemes

/// Finds ranges of multiples (`15-20x`, `15 倍至 20 倍`) and fiscal years (`2024年`, `24E`) in a clause.
struct MultipleScanner {
  private let scalars: [Unicode.Scalar]

  init(_ clause: Substring) { scalars = clause.scalarArray }

  /// All ranges that end with a multiplication sign or `倍`.
  func ranges() -> [(low: Double, high: Double)] {
    var found: [(low: Double, high: Double)] = []
    var place = 0
    while let start = nextDigit(place) {
      let low = number(at: start)
      place = low.end
      guard let high = rangeEnd(behind: low.end), let from = low.value, let to = high.value else { continue }
      found.append((from, to))
      place = high.end
    }
    return found
  }

  /// The distinct fiscal years in the clause.
  func years() -> Set<Int> {
    var years: Set<Int> = []
    var place = 0
    while let start = nextDigit(place) {
      place = digitsEnd(start)
      let digits = scalars[start..<place]
      let isOwn = start == 0 || scalars[start - 1] != "."
      guard isOwn, isYearSign(skipBlank(place)), let year = Int(String(scalars: digits)),
        digits.count == 2 || (2000..<2100).contains(year)
      else { continue }
      years.insert(year < 100 ? 2_000 + year : year)
    }
    return years
  }

  /// Whether `年`, `财年` or `E` begins at a position.
  private func isYearSign(_ place: Int) -> Bool {
    switch sign(place) {
    case "年", "E", "e": true
    case "财": sign(place + 1) == "年"
    default: false
    }
  }

  /// Reads the rest of a range after its lower end: `倍至 20 倍`.
  private func rangeEnd(behind end: Int) -> (value: Double?, end: Int)? {
    var place = skipBlank(end)
    if isTimes(place) { place = skipBlank(place + 1) }
    guard let joint = sign(place), Self.joints.contains(joint) else { return nil }
    place = skipBlank(place + 1)
    guard isDigit(place) else { return nil }
    let high = number(at: place)
    place = skipBlank(high.end)
    return isTimes(place) ? (high.value, place + 1) : nil
  }

  private func number(at start: Int) -> (value: Double?, end: Int) {
    var end = digitsEnd(start)
    if sign(end) == ".", isDigit(end + 1) { end = digitsEnd(end + 1) }
    return (Double(String(scalars: scalars[start..<end])), end)
  }

  private static let joints: Signs = "-–~～至到"
  private static let times: Signs = "xX倍"

  private func sign(_ place: Int) -> Unicode.Scalar? { place < scalars.count ? scalars[place] : nil }
  private func isDigit(_ place: Int) -> Bool { sign(place).map(\.isDecimalDigit) ?? false }
  private func isTimes(_ place: Int) -> Bool { sign(place).map(Self.times.contains) ?? false }
  private func skipBlank(_ place: Int) -> Int { sign(place).map(\.isWhitespace) == true ? place + 1 : place }
  private func nextDigit(_ place: Int) -> Int? { scalars[place...].firstIndex(where: \.isDecimalDigit) }
  private func digitsEnd(_ start: Int) -> Int {
    scalars[start...].firstIndex { !$0.isDecimalDigit } ?? scalars.count
  }
}
