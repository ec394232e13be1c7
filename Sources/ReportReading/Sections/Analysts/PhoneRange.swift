import Document
import Lexemes
import Lexicon

/// Finds the end of a phone number. Groups of digits belong together up to a long one, which is the subscriber
/// number, or to the next area code. `(86-755) 0000 0000` is one number.
enum PhoneRange {
  /// Characters after digits that show that they are not a phone number.
  private static let goesOn: Signs = "@_.%年月"

  /// The end of a phone number that begins at `start`; nil if there is none. `limit` is the start of the next e-mail
  /// address, which may directly follow.
  static func end(in scalars: [Unicode.Scalar], from start: Int, limit: Int, isApart: Bool = false) -> Int? {
    guard start < scalars.count, scalars[start].isDecimalDigit || "+(".unicodeScalars.contains(scalars[start])
    else { return nil }
    if start > 0, !isApart, scalars[start - 1].isASCIILetter || scalars[start - 1] == "@" { return nil }
    var place = start
    var (digits, group) = (0, 0)
    var end: Int?
    scan: while place < limit {
      let sign = scalars[place]
      switch sign {
      case _ where sign.isDecimalDigit:
        // The next number begins with its area code, or after a complete subscriber number.
        let isNext = sign == "0" && digits >= 10 || digits >= 7 && lastGroup(scalars, before: place) >= 7
        if group == 0, isNext, scalars[place - 1] == " " { break scan }
        digits += 1
        group += 1
      case "+", "(":
        if digits >= 7 { break scan }
        group = 0
      case "-" where digits >= 10 && group >= 7, "*" where digits >= 7, "×" where digits >= 7,
        "转" where digits >= 7:
        // `021-00000000-12345`, `021-00000000*12345`: an extension.
        let line = scalars[(place + 1)..<limit].prefix { $0.isDecimalDigit }.count
        if (1...6).contains(line) { end = place + 1 + line }
        break scan
      default:
        if digits >= 7, let behind = extensionEnd(scalars, place, limit) {
          end = behind
          break scan
        }
        guard "- )".unicodeScalars.contains(sign) else { break scan }
        group = 0
      }
      place += 1
      if sign.isDecimalDigit, (7...15).contains(digits) { end = place }
      if digits > 15 { return nil }
    }
    guard let end, isWhole(scalars, start, end, limit) else { return nil }
    // `（0755-00000000）` is a number in parentheses, `(86-755) 0000 0000` one with its area code in them.
    if scalars[start] == "(", !scalars[start..<end].contains(")") { return nil }
    return end
  }

  /// Where the number begins: behind a digit that is not part of it, `8 021-00000000`, where a converter read a picture of a
  /// telephone as `8`. An area code begins with 0, and a longer code of a country or a plus sign precedes it.
  static func start(in scalars: [Unicode.Scalar], from place: Int) -> Int {
    guard scalars[place].isDecimalDigit else { return place }
    let number = scalars[(place + 1)...].drop { $0 == " " }
    let isArea = number.first == "0" && number.dropFirst().first.map { "1"..."9" ~= $0 } == true
    return isArea && number.startIndex > place + 1 ? number.startIndex : place
  }

  /// The end of an extension in words that begins at a place: ` 转 8012`, ` ext. 801`.
  private static func extensionEnd(_ scalars: [Unicode.Scalar], _ start: Int, _ limit: Int) -> Int? {
    var place = scalars.skippingBlanks(from: start)
    guard
      let word = ["转", "#", "ext.", "ext", "Ext.", "Ext"].first(where: {
        scalars[place...].starts(with: $0.unicodeScalars)
      })
    else { return nil }
    place = scalars.skippingBlanks(from: place + word.scalarCount)
    guard place < limit else { return nil }
    let digits = scalars[place..<limit].prefix { $0.isDecimalDigit }
    return (1...6).contains(digits.count) ? digits.endIndex : nil
  }

  /// Whether letters directly after a number begin the next field: `021-00000000E-MAIL：`, a licence.
  private static func isNextField(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    let word = scalars.prefix { $0.isASCIILetter || $0 == "-" || $0 == "." }
    if word.count == 1 { return scalars.dropFirst().prefix { $0.isDecimalDigit }.count >= 9 }
    return PeopleWords.englishLabels.contains(String(scalars: word).lowercased())
  }

  private static func lastGroup(_ scalars: [Unicode.Scalar], before place: Int) -> Int {
    scalars[..<(place - 1)].trailingDigits.count
  }

  /// Whether the digits are not part of a word, and not a date: `20240721`, `2024-07-21`.
  private static func isWhole(_ scalars: [Unicode.Scalar], _ start: Int, _ end: Int, _ limit: Int) -> Bool {
    if end < limit, end < scalars.count {
      if goesOn.contains(scalars[end]) { return false }
      if scalars[end].isASCIILetter, !isNextField(scalars[end..<limit]) { return false }
    }
    return DateLexeme.read(String(scalars: scalars[start..<end])) == nil
  }
}
