import Document
import Lexemes

/// Finds e-mail addresses, licences, phone numbers and the words between them, even without separators:
/// `周五常 0755-00000000 zhou@example.cn证券分析师：…`.
struct ContactScanner {
  enum Piece: Hashable {
    case email(String)
    case licence(String)
    case phone(String)
    /// A word, and whether only spaces precede it.
    case word(String, isBehindBlank: Bool)
    case colon
  }

  private let scalars: [Unicode.Scalar]
  private var position = 0
  private var hasBlank = false
  /// The end of the last e-mail address, which the next token may directly follow.
  private var endOfEmail = -1
  /// The end of the last phone number, which a licence may directly follow.
  private var endOfPhone = -1
  /// The e-mail addresses of the line, in order.
  private var emails: [Range<Int>]
  /// Whether a label such as `SFC` or `CE` precedes, for a licence of another body than the Securities Association of
  /// China.
  var isBehindForeignLabel = false

  init(_ text: String) {
    scalars = Self.cleaned(text)
    emails = EmailRange.all(in: scalars)
  }

  /// The text with full-width characters folded, pictograms removed, and spaced words such as `邮 箱` and `张 三` joined.
  private static func cleaned(_ text: String) -> [Unicode.Scalar] {
    let scalars = TemplateMarks.removed(from: text).foldedWidth.scalarArray.map {
      isPictogram($0) ? " " : $0
    }
    var kept: [Unicode.Scalar] = []
    kept.reserveCapacity(scalars.count)
    func isHan(_ place: Int) -> Bool { scalars.indices.contains(place) && scalars[place].isHan }
    for place in scalars.indices {
      let joins =
        scalars[place] == " " && isHan(place - 1) && isHan(place + 1)
        && !isHan(place - 2) && !isHan(place + 2)
      if !joins { kept.append(scalars[place]) }
    }
    return kept
  }

  /// Whether a character is from a symbol font, or is Unicode's for a telephone or a letter: `☎021-00000000`.
  private static func isPictogram(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xE000...0xF8FF, 0x260E...0x260F, 0x2706...0x2709, 0x1F4DE...0x1F4F1, 0x1F57D...0x1F582: true
    default: false
    }
  }

  private static let separators: Signs = " ,;|/、·()[]<>【】（）\t&*•●◆_＿—–"
  private static let ends: Signs = " ,;|/、()[]<>【】（）:\t&*•●◆"

  mutating func next() -> Piece? {
    hasBlank = position > 0
    while position < scalars.count {
      if let piece = value() { return piece }
      let sign = scalars[position]
      if sign == ":" {
        position += 1
        return .colon
      }
      guard Self.separators.contains(sign) else { return word() }
      if sign != " " { hasBlank = false }
      position += 1
    }
    return nil
  }

  private mutating func value() -> Piece? {
    if let email = emails.first, email.lowerBound <= position {
      emails.removeFirst()
      guard email.upperBound > position else { return value() }
      position = email.upperBound
      endOfEmail = position
      return .email(String(scalars: scalars[email]).filter { $0 != " " })
    }
    if let end = licenceEnd() {
      defer { position = end }
      return .licence(String(scalars: scalars[position..<end]).filter { $0 != " " })
    }
    let limit = emails.first?.lowerBound ?? scalars.count
    let isApart = position == endOfEmail
    let start = PhoneRange.start(in: scalars, from: position)
    if let end = PhoneRange.end(in: scalars, from: start, limit: limit, isApart: isApart) {
      defer { (position, endOfPhone) = (end + emptyExtension(behind: end), end) }
      return .phone(String(scalars: scalars[start..<end]).trimmed)
    }
    return nil
  }

  /// How long the sign of an extension is that no digits follow: `(8621)00000000×转`.
  private func emptyExtension(behind end: Int) -> Int {
    let rest = scalars[end...].prefix { "×*转".unicodeScalars.contains($0) }
    guard rest.contains("转"), end + rest.count == scalars.count || scalars[end + rest.count] == " " else {
      return 0
    }
    return rest.count
  }

  /// Reads a word, which ends at punctuation or where an e-mail address, licence or phone number begins.
  private mutating func word() -> Piece? {
    let start = position
    let limit = emails.first?.lowerBound ?? scalars.count
    position += 1
    while position < limit, !Self.ends.contains(scalars[position]) || joinsWords(position),
      licenceEnd() == nil, !startsPhone(limit)
    {
      position += 1
    }
    return .word(String(scalars: scalars[start..<position]), isBehindBlank: hasBlank)
  }

  /// Whether an ampersand joins the name of one industry: `服装&轻工行业`.
  private func joinsWords(_ place: Int) -> Bool {
    scalars[place] == "&" && scalars[place - 1].isHan && place + 1 < scalars.count && scalars[place + 1].isHan
  }

  /// Whether a phone number directly follows a word: `电话021-00000000`.
  private func startsPhone(_ limit: Int) -> Bool {
    guard scalars[position].isDecimalDigit || scalars[position] == "+", scalars[position - 1].isHan else {
      return false
    }
    return PhoneRange.end(in: scalars, from: position, limit: limit) != nil
  }

  /// Whether an area code begins at a place: `021-`, `0755-`.
  private func isAreaCode(_ place: Int) -> Bool {
    guard scalars[place] == "0" else { return false }
    let digits = scalars[place...].prefix { $0.isDecimalDigit }
    return (3...4).contains(digits.count) && digits.endIndex < scalars.count
      && scalars[digits.endIndex] == "-"
  }

  /// The end of a licence at the current position; nil if there is none. Licences of the Securities Association of
  /// China are `S` and 13 digits, older ones shorter; those for futures are `Z` or `F` and 7 or 8 digits; those of
  /// Hong Kong's SFC are three letters and three digits.
  private func licenceEnd() -> Int? {
    guard scalars[position].isASCIILetter, position + 5 < scalars.count else { return nil }
    if position > 0, position != endOfEmail, position != endOfPhone,
      scalars[position - 1].isASCIILetter || scalars[position - 1].isDecimalDigit
    {
      return nil
    }
    let digits = scalars[(position + 1)...].prefix { $0.isDecimalDigit }.count
    let end = position + 1 + digits
    if isBehindForeignLabel, digits == 0, position + 6 <= scalars.count,
      scalars[position..<(position + 3)].allSatisfy(\.isASCIILetter),
      scalars[(position + 3)..<(position + 6)].allSatisfy(\.isDecimalDigit),
      position + 6 == scalars.count || !scalars[position + 6].isDecimalDigit || isAreaCode(position + 6)
    {
      return position + 6
    }
    switch scalars[position] {
    case "S":
      // A phone number may directly follow the licence: 11 digits of a mobile one, or an area code and a number.
      if (23...25).contains(digits), "01".unicodeScalars.contains(scalars[position + 14]) {
        return position + 14
      }
      return (9...14).contains(digits) ? end : nil
    case "F", "Z": return (7...8).contains(digits) || digits == 13 ? end : nil
    case "A"..."Z": return digits == 13 ? end : nil
    default: return nil
    }
  }
}

/// Finds the e-mail addresses in a text.
enum EmailRange {
  static func all(in scalars: [Unicode.Scalar]) -> [Range<Int>] {
    guard scalars.contains("@") else { return [] }
    var found: [Range<Int>] = []
    for place in scalars.indices where scalars[place] == "@" {
      let first = found.last?.upperBound ?? 0
      guard place > first, let start = start(in: scalars, before: place, from: first),
        let end = end(in: scalars, behind: place)
      else { continue }
      found.append(start..<end)
    }
    return found
  }

  private static func isLocal(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCIILetter || scalar.isDecimalDigit || scalar == "." || scalar == "_" || scalar == "-"
      || scalar == "+"
  }

  /// The start of the local part: after a phone number, licence or the like directly before it.
  private static func start(in scalars: [Unicode.Scalar], before place: Int, from first: Int) -> Int? {
    var start = place
    // `name @house.cn`: a folded full-width `＠` may have a space before it.
    if start - 1 > first, scalars[start - 1] == " " { start -= 1 }
    let end = start
    while start > first, isLocal(scalars[start - 1]) { start -= 1 }
    while start < end, !(scalars[start].isASCIILetter || scalars[start].isDecimalDigit) { start += 1 }
    guard start < end else { return nil }
    if let licence = licenceEnd(scalars[start..<end]) { return licence }
    if let phone = phoneEnd(scalars[start..<end]) { return phone }
    if let foreign = foreignEnd(scalars, start..<end) { return foreign }
    guard let letter = (start..<end).first(where: { scalars[$0].isASCIILetter }), letter > start else {
      return start
    }
    var phone = start
    let signs: Signs = " +()-×*"
    while phone > first, scalars[phone - 1].isDecimalDigit || signs.contains(scalars[phone - 1]) {
      phone -= 1
    }
    let digits = scalars[phone..<letter].count { $0.isDecimalDigit }
    // If a complete phone number precedes the space, the digits after it belong to the address.
    let isWhole = start > 0 && scalars[start - 1] == " " && endsWithPhone(scalars[..<(start - 1)])
    return digits >= 7 && !isWhole ? licenceEnd(scalars[letter..<end]) ?? letter : start
  }

  /// Whether a text ends with the digits of a phone number and not of a licence, which has a letter before them.
  private static func endsWithPhone(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    let digits = text.trailingDigits
    guard digits.count >= 7 else { return false }
    return digits.startIndex == text.startIndex || !("A"..."Z").contains(text[digits.startIndex - 1])
  }

  /// The end of an SFC licence directly before the address: `SFC CE Ref: ABC123zhang@house.cn`.
  private static func foreignEnd(_ scalars: [Unicode.Scalar], _ local: Range<Int>) -> Int? {
    let end = local.lowerBound + 6
    guard end < local.upperBound,
      scalars[local.lowerBound..<(end - 3)].allSatisfy({ ("A"..."Z").contains($0) }),
      scalars[(end - 3)..<end].allSatisfy(\.isDecimalDigit), scalars[end].isASCIILetter
    else { return nil }
    let before = String(scalars: Array(scalars[max(0, local.lowerBound - 20)..<local.lowerBound]))
    return ["SFC", "CE", "中央", "香港"].contains(where: before.holds) ? end : nil
  }

  /// The end of a phone number with area code directly before the address: `ABC123021-00000000zhang@house.cn`.
  private static func phoneEnd(_ local: ArraySlice<Unicode.Scalar>) -> Int? {
    guard let hyphen = local.lastIndex(of: "-"), local[..<hyphen].trailingDigits.count >= 3 else {
      return nil
    }
    let line = local[(hyphen + 1)...].prefix { $0.isDecimalDigit }
    let area = local[..<hyphen].trailingDigits.suffix(4)
    guard (7...8).contains(line.count), line.endIndex < local.endIndex, local[line.endIndex].isASCIILetter,
      area.first == "0" || area.dropFirst().first == "0"
    else { return nil }
    return line.endIndex
  }

  /// The end of a licence directly before the address: `S0000000000000zhang@house.cn`.
  private static func licenceEnd(_ local: ArraySlice<Unicode.Scalar>) -> Int? {
    guard let first = local.first, ("A"..."Z").contains(first) else { return nil }
    let digits = local.dropFirst().prefix { $0.isDecimalDigit }
    return digits.count == 13 && digits.endIndex < local.endIndex ? digits.endIndex : nil
  }

  private static let topLevels = ["com", "cn", "hk", "net", "org"]

  /// Whether an e-mail address is complete and not cut within its last word: `desk@house.c`.
  static func endsWhole(_ email: String) -> Bool {
    let last = email.split(at: ".").last ?? ""
    return topLevels.contains(last) || last.utf8.count == 2 || last.utf8.count > 3
  }

  private static func end(in scalars: [Unicode.Scalar], behind place: Int) -> Int? {
    var end = place + 1
    if end < scalars.count, scalars[end] == " " { end += 1 }
    var dots = 0
    var label = end
    while end < scalars.count {
      let scalar = scalars[end]
      if scalar == "." {
        guard end > label else { return nil }
        dots += 1
        label = end + 1
      } else if !(scalar.isASCIILetter || scalar.isDecimalDigit || scalar == "-") {
        break
      } else if dots > 0, end > label, !scalar.isLowercaseLetter,
        topLevels.contains(String(scalars: scalars[label..<end]))
      {
        // Something directly follows: `house.comSAC…`, `house.cn0755-…`.
        return end
      }
      end += 1
    }
    if end == label, dots > 0 {
      // A full stop after the address.
      (end, dots) = (end - 1, dots - 1)
    }
    return dots > 0 ? end : nil
  }
}

extension StringProtocol {
  /// Whether the text contains a Chinese character.
  var hasHan: Bool { unicodeScalars.contains(where: \.isHan) }
}

extension Unicode.Scalar {
  fileprivate var isLowercaseLetter: Bool { ("a"..."z").contains(self) }
}
