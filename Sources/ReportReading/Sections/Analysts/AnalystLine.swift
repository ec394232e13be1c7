import Document
import Lexemes

/// A line of a report's list of people, word by word: `证券分析师：张三 0755-00000000`, `S0000524010001`.
struct AnalystLine: Sendable, Hashable {
  enum Token: Sendable, Hashable {
    /// `证券分析师`, `联系人`, `计算机行业首席分析师`
    case role(String)
    case name(String)
    case phone(String)
    case email(String)
    case licence(String)
    /// A word that no such line has.
    case other(String)
  }

  private(set) var tokens: [Token] = []
  /// Whether a colon stands behind the first role: what follows is a name whatever it looks like.
  private(set) var opensWithRole = false
  private var words: AnalystWords
  /// Whether `SFC CE` has announced a number that is no licence of the Securities Association.
  private var isBehindForeignLabel = false

  init(_ text: String) {
    words = AnalystWords(text)
    // Running text is longer.
    guard text.utf8.count < 600 else {
      tokens = [.other(text)]
      return
    }
    while let word = words.next() {
      switch word {
      case .phone(let number): tokens.append(.phone(number))
      case .colon: if tokens.count == 1, case .role = tokens[0] { opensWithRole = true }
      case .text(let text): read(text)
      }
    }
    tokens = tokens.map { if case .name(let name) = $0, name.count < 2 { .other(name) } else { $0 } }
  }

  private mutating func read(_ word: String) {
    if word.holds("@") {
      tokens.append(word.holds(".") ? .email(word) : .other(word))
    } else if Self.isLicence(word) || isBehindForeignLabel && Self.isForeignLicence(word) {
      tokens.append(.licence(word))
      isBehindForeignLabel = false
    } else if Self.labels.contains(word.lowercased()) || Self.isLabel(word) {
      isBehindForeignLabel = isBehindForeignLabel || word == "SFC" || word == "CE"
    } else if word.count <= 16, Self.roles.contains(where: word.closes(with:)) {
      tokens.append(.role(word))
    } else if let name = name(word) {
      tokens.append(.name(name))
    } else {
      tokens.append(.other(word))
    }
  }

  /// Two to four Chinese characters, set apart or not, or words in Latin letters.
  private mutating func name(_ word: String) -> String? {
    let isHan = word.unicodeScalars.allSatisfy { (0x4E00...0x9FFF).contains($0.value) || $0 == "·" }
    let isLatin = word.unicodeScalars.allSatisfy { $0.isASCIILetter || "-.'".unicodeScalars.contains($0) }
    guard isHan && word.count <= (word.holds("·") ? 15 : 4) || isLatin && word.first?.isUppercase == true
    else {
      return nil
    }
    if isHan, RatingLine(word) != nil { return nil }
    // `张 三` is one name, and so are `Ann Lee` and `李雷 Li Lei`.
    if case .name(let before)? = tokens.last, words.joinsWithBlank,
      isLatin || word.count == 1 && before.count == 1
    {
      tokens.removeLast()
      return "\(before) \(word)"
    }
    return word
  }

  /// `S` and thirteen digits, as the Securities Association of China numbers them; older ones are shorter.
  private static func isLicence(_ word: String) -> Bool {
    word.first == "S" && (9...14).contains(word.utf8.count) && word.utf8.dropFirst().allSatisfy(\.isDigit)
  }

  /// Three letters and three digits, as the SFC of Hong Kong numbers them.
  private static func isForeignLicence(_ word: String) -> Bool {
    word.utf8.count == 6 && word.utf8.suffix(3).allSatisfy(\.isDigit)
      && word.unicodeScalars.prefix(3).allSatisfy(\.isASCIILetter)
  }

  /// `执业证号`, `SAC执业证书`, `从业编号`: no name ends like these.
  private static func isLabel(_ word: String) -> Bool {
    !word.hasDigit && word.count <= 16
      && ["编号", "证号", "证书", "执证", "号码", "微信", "传真", "地址", "职称"].contains(where: word.closes(with:))
  }

  static let roles = ["分析师", "联系人", "研究助理", "研究员", "分析员", "Analyst", "Contact"]

  /// Words that say what follows, or what is of no concern here.
  private static let labels: Set<String> = [
    "电话", "联系电话", "手机", "邮箱", "电子邮箱", "电邮", "邮件", "e-mail", "email", "mail", "tel", "tel.", "phone", "执业",
    "执业证书", "执业证书编号",
    "执业证书号", "执业编号", "证书编号", "执证编号", "登记编号", "资格编号", "执业资格证书编号", "执业资格编号", "编号", "中央编号", "sac", "sfc", "ce",
    "no",
    "no.", "ref", "ref.", "reg", "reg.", "id", "姓名", "职务", "角色", "博士", "硕士", "cfa", "cpa", "frm", "证券",
    "投资咨询",
    "证券投资咨询执业资格证书编号", "证券投资咨询业务证书编号", "资格证书", "执业证", "证书", "登记", "no:",
  ]
}

extension AnalystLine {
  /// A line of text; an address may stand in `<…>`.
  init(text: String) {
    let isAddress = text.utf8.contains(UInt8(ascii: "<")) && text.utf8.contains(UInt8(ascii: "@"))
    self.init(isAddress ? String(text.map { $0 == "<" || $0 == ">" ? " " : $0 }) : text)
  }

  private func has(_ isWanted: (Token) -> Bool) -> Bool { tokens.contains(where: isWanted) }

  var hasOther: Bool { has { if case .other = $0 { true } else { false } } }
  var hasRole: Bool { has { if case .role = $0 { true } else { false } } }
  /// The role, where the line is nothing but one.
  var soleRole: String? {
    guard tokens.count == 1, case .role(let role) = tokens[0] else { return nil }
    return ["及", "和", "与", "、", "/"].contains(where: role.holds) ? nil : role
  }
  var hasName: Bool { has { if case .name = $0 { true } else { false } } }
  /// What only people have; a switchboard has a phone too.
  var isPersonal: Bool {
    has { if case .email = $0 { true } else if case .licence = $0 { true } else { false } }
  }
  var hasPhone: Bool { has { if case .phone = $0 { true } else { false } } }

  /// Whether the line names a person or holds what belongs to one, and nothing else.
  var isContact: Bool { opensWithRole || !hasOther && (hasRole && hasName || isPersonal || hasPhone) }
}
