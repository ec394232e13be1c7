import Document
import Lexemes
import Lexicon

/// A line of a list of people, split into tokens: `证券分析师：张三 0755-00000000`, `S0000524010001`.
struct ContactLine: Sendable, Hashable {
  /// Roles, names and contact details, without labels.
  private(set) var tokens: [ContactToken] = []
  /// Whether the line has a label, even without a value: `电话：`.
  private(set) var hasLabel = false
  /// The number of characters that do not belong to a person.
  private(set) var otherLength = 0
  /// Whether the line belongs to the house: its address, its switchboard, its complaints desk.
  private(set) var isHouse = false
  private var isSentence = false

  private static let houseWords = WordSet(PeopleWords.houseWords)
  /// The most bytes of a line. Longer ones are running text.
  private static let longest = 600

  init(_ text: String) {
    guard text.utf8.count < Self.longest else {
      isSentence = true
      return
    }
    let bare = Self.withoutOtherName(Self.withoutAddress(Self.withoutRaised(text)))
    let text = Self.parted(Self.behindHouse(Self.beforeHouse(bare)))
    let titled = Self.titled(text)
    let job = titled.job ?? EnglishJobTitle(text)
    var reader = ContactWordReader(titled.job == nil ? job?.rest ?? text : titled.rest)
    reader.read()
    tokens = NameAndIndustry.parting(reader.tokens)
    let hasOwnRole = titled.job != nil && tokens.contains { $0.kind == .role }
    if let job, !hasOwnRole { tokens.insert(ContactToken(kind: .role, text: job.title), at: 0) }
    hasLabel = reader.hasLabel
    otherLength = tokens.reduce(0) {
      $1.kind == .other && !Self.isDesk($1.text) ? $0 + $1.text.scalarCount : $0
    }
    // `公司邮箱` is the label of a person's address.
    isHouse = Self.houseWords.isWithin(text.holds("公司邮") ? text.replacing("公司邮", with: "邮") : text)
    isEnglishTitle =
      text.utf8.count <= 120 && text.utf8.allSatisfy { $0 < 0x80 } && !text.hasDigit && !text.holds("@")
      && !text.holds(":") && !text.holds("www") && !text.trimmed.isEmpty
    isLatinWithMail = text.utf8.count <= 160 && has(.email) && !text.hasHan
    isSentence =
      text.holds("。") || otherLength > 4 && ["，", ",", "；"].contains(where: text.holds)
      || isEnglishTitle && hasName && Self.goesOn(text)
  }

  /// Whether an English line begins in lower case, and so continues a sentence: `analysts with ACME in the U.S.`.
  private static func goesOn(_ text: String) -> Bool {
    guard let first = text.trimmed.unicodeScalars.first else { return false }
    return first.isASCIILetter && first.properties.isLowercase
      && !LatinName.isParticle(text.split(at: " ").first ?? "")
  }

  /// The job title between a name and the end of the line or a bar, and the line without it:
  /// `Ann Lee – Head of Credit Strategy | Strategist`.
  private static func titled(_ text: String) -> (job: EnglishJobTitle?, rest: String) {
    guard text.utf8.count <= 160, let dash = [" – ", " — ", " - "].compactMap({ text.bounds(of: $0) }).first
    else {
      return (nil, text)
    }
    let behind = text[dash.upperBound...]
    let title = behind.prefix { $0 != "|" }
    let name = text[..<dash.lowerBound].split(at: " ")
    guard (2...4).contains(name.count), name.allSatisfy({ $0.utf8.first?.isCapital == true }),
      let job = EnglishJobTitle(title.trimmed), job.rest.isEmpty
    else { return (nil, text) }
    return (job, text[..<dash.lowerBound].trimmed + "  " + behind[title.endIndex...].dropFirst().trimmed)
  }

  /// The text without the target of a link that a converter kept: `Ann Lee, CFA (https://…)`.
  private static func withoutAddress(_ text: String) -> String {
    guard let open = text.bounds(of: " (http"), let close = text[open.upperBound...].firstIndex(of: ")")
    else {
      return text
    }
    return String(text[..<open.lowerBound] + text[text.index(after: close)...])
  }

  /// A line without another given name in parentheses behind its first word: `Laura (Chia Yi) Chen`. Its words would
  /// be a person of their own. Behind two words, the parentheses may have an office, and another person may follow.
  private static func withoutOtherName(_ text: String) -> String {
    guard let open = text.bounds(of: " ("), let close = text.bounds(of: ") "),
      open.upperBound < close.lowerBound,
      isNamePart(text[..<open.lowerBound].trimmed),
      let behind = text[close.upperBound...].split(at: " ").first, isNamePart(behind)
    else { return text }
    let other = text[open.upperBound..<close.lowerBound].split(at: " -")
    guard (1...2).contains(other.count), other.allSatisfy(isNamePart) else { return text }
    return text[..<open.lowerBound] + " " + text[close.upperBound...]
  }

  /// Whether a word is a capital and small letters.
  private static func isNamePart(_ word: String) -> Bool {
    word.utf8.count > 1 && word.utf8.first?.isCapital == true
      && word.utf8.dropFirst().allSatisfy { (0x61...0x7A).contains($0) }
  }

  /// The text without the word for an address, `电邮地址：ann@house.cn`, or without the address of the house,
  /// `ann@house.cn 地址：某路 2 号`.
  private static func beforeHouse(_ text: String) -> String {
    guard text.holds("地址"), text.holds("@") else { return text }
    let parts = text.split(separator: "地址", omittingEmptySubsequences: false)
    var kept = String(parts[0])
    for part in parts.dropFirst() {
      guard let last = kept.last, "邮箱件郵".contains(last) else { break }
      kept += part
    }
    return kept.holds("@") ? kept : text
  }

  /// `某路 100 号 分析师：张三 ann@house.cn` without the house's address before the people.
  private static func behindHouse(_ text: String) -> String {
    guard text.holds("号"), text.holds("@"), text.utf8.count < 300 else { return text }
    let roles = PeopleWords.openingRoles.compactMap { text.bounds(of: " " + $0)?.lowerBound }
    guard let start = roles.min() else { return text }
    let before = text[..<start]
    let isAddress =
      before.holds("地址") || ["路", "街", "大道"].contains(where: before.holds) && !before.holds("@")
    return isAddress ? text[start...].trimmed : text
  }

  /// `Ann Lee $^{AC}$ +852 2800 0000` without the raised letters, which a converter writes as a formula.
  private static func withoutRaised(_ text: String) -> String {
    guard text.holds("$^") else { return text }
    var kept = ""
    var rest = text[...]
    while let open = rest.bounds(of: "$^"),
      let close = rest[open.upperBound...].prefix(raised).firstIndex(of: "$")
    {
      kept += rest[..<open.lowerBound] + " "
      rest = rest[rest.index(after: close)...]
    }
    return kept + rest
  }

  /// A raised mark is never longer.
  private static let raised = 20

  /// The text with spaces around a licence that a converter joined with its neighbours,
  /// `CFAS080051908000118600000000ann@house.cn`. A licence has 14 characters, a mobile phone number after it 11 digits.
  private static func parted(_ text: String) -> String {
    guard text.holds("@") else { return text }
    let scalars = text.scalarArray
    var parted: [Unicode.Scalar] = []
    var end = 0
    while let start = scalars[end...].indices.first(where: { runsOn(scalars, $0) }) {
      parted += scalars[end..<start] + [" "] + scalars[start..<(start + licence)] + [" "]
      let digits = scalars[(start + licence)...].prefix(while: \.isDecimalDigit)
      end = start + licence
      if digits.count == mobile, digits.first == "1" {
        parted += digits + [" "]
        end += mobile
      }
    }
    return end == 0 ? text : String(scalars: parted + scalars[end...])
  }

  /// Whether a licence begins at a place and is directly followed by something else.
  private static func runsOn(_ scalars: [Unicode.Scalar], _ place: Int) -> Bool {
    scalars[place] == "S" && place + licence < scalars.count
      && scalars[(place + 1)..<(place + licence)].allSatisfy(\.isDecimalDigit)
      && !scalars[place + licence].isWhitespace
  }

  private static let licence = 14
  private static let mobile = 11

  private func has(_ kinds: ContactToken.Kind...) -> Bool { tokens.contains { kinds.contains($0.kind) } }

  var hasRole: Bool { has(.role, .otherRole) }
  var hasName: Bool { has(.name) }
  /// Whether the line has something that only people have. A switchboard has a phone number too.
  var isPersonal: Bool { has(.email, .licence) }
  var hasPhone: Bool { has(.phone) }
  private var hasValue: Bool { isPersonal || hasPhone }

  /// The role, if the line is nothing else.
  var soleRole: String? {
    guard tokens.count == 1, let role = tokens.first, role.kind == .role else { return nil }
    return ["及", "和", "与", "、", "/"].contains(where: role.text.holds) ? nil : role.text
  }

  /// Whether a word is a house with its department: `某某证券海外研究部`.
  private static func isDesk(_ word: String) -> Bool {
    word.holds("证券") && word.count <= 20 && PeopleWords.departmentEnds.contains(where: word.closes(with:))
  }

  /// Whether the line may be part of a list of people: it has few other words.
  var isOfPeople: Bool {
    guard !isHouse, !isSentence else { return false }
    // A line of only punctuation does not end a list; it may come from pictograms such as a telephone.
    guard otherLength > 0 else { return true }
    return otherLength <= 8 && (hasRole && hasName || hasName && isPersonal || hasRole && isPersonal)
  }

  /// Whether the line has a person with a role, or contact details. A name alone may be any word.
  var isContact: Bool {
    isOfPeople && (hasRole || hasValue || hasLabel)
  }

  /// Whether a Latin line may be a job title or employer: it has neither a number nor an e-mail address.
  private(set) var isEnglishTitle = false
  /// Whether a Latin line contains an e-mail address, with any other text: `Korea Internet ann.lee@house.example`.
  private(set) var isLatinWithMail = false

  /// Whether the line has only names.
  var isNames: Bool { !tokens.isEmpty && tokens.allSatisfy { $0.kind == .name } }
}

extension ContactLine {
  /// Whether a line may be one of people: it has an e-mail address, a licence or words of a role. This quick test of
  /// the bytes spares most lines the closer look.
  static func mayOpenList(_ text: String) -> Bool {
    guard text.utf8.count < longest else { return false }
    return text.withBytes { bytes in
      var letter = false
      var digits = 0
      for (place, byte) in bytes.enumerated() {
        switch byte {
        case UInt8(ascii: "@"): return true
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): (letter, digits) = (true, 0)
        case UInt8(ascii: "0")...UInt8(ascii: "9"):
          digits += 1
          if letter, digits == 7 { return true }
        // `分析师`, `分析员`, `助理`, `研究员`, `联系人`, and `＠` and `Ｓ` in full width.
        case 0xE5
        where isWord("分析师", at: place, in: bytes) || isWord("分析员", at: place, in: bytes)
          || isWord("助理", at: place, in: bytes):
          return true
        case 0xE7 where isWord("研究员", at: place, in: bytes): return true
        case 0xE8 where isWord("联系人", at: place, in: bytes): return true
        case 0xEF where isWord("＠", at: place, in: bytes) || isWord("Ｓ", at: place, in: bytes): return true
        case UInt8(ascii: "n") where isWord("nalyst", at: place, in: bytes): return true
        default: (letter, digits) = (false, 0)
        }
      }
      return false
    }
  }

  private static func isWord(_ word: StaticString, at place: Int, in bytes: UnsafeBufferPointer<UInt8>)
    -> Bool
  {
    guard bytes.count - place >= word.utf8CodeUnitCount else { return false }
    for offset in 0..<word.utf8CodeUnitCount where bytes[place + offset] != word.utf8Start[offset] {
      return false
    }
    return true
  }
}
