import Document
import Lexemes

/// A token in a list of people.
struct ContactToken: Sendable, Hashable {
  enum Kind: Sendable, Hashable {
    /// A role: `证券分析师`, `联系人`, `计算机行业首席分析师`.
    case role
    /// The role of someone who is not an analyst: `审核`.
    case otherRole
    case name
    case phone, email, licence
    /// Other words.
    case other
  }

  let kind: Kind
  var text: String
  /// The line of the source.
  var line = 0
  /// The number of the paragraph that contains the token.
  var paragraph = 0
  /// For a role, whether a colon follows.
  var hasColon = false
  /// For a name, whether a role or label with a colon precedes it.
  var isAnnounced = false
  /// For a phone number, whether its label is that of a mobile phone.
  var isMobile = false

  var isValue: Bool { kind == .phone || kind == .email || kind == .licence }
  /// Whether only people have this. A switchboard has a phone number too.
  var isPersonal: Bool { kind == .email || kind == .licence }
  var isRole: Bool { kind == .role || kind == .otherRole }

  /// Whether the token is a licence of another body than the Securities Association of China, such as Hong Kong's SFC.
  var isForeignLicence: Bool { kind == .licence && text.utf8.count < 9 }

  /// Whether the licence is that of an analyst. The digit after the four of the house is its type; 5 is investment
  /// advice.
  var isAnalystsLicence: Bool {
    kind == .licence && text.utf8.count == 14 && text.utf8.dropFirst(5).first == UInt8(ascii: "5")
  }

  /// Whether the token is a licence of the Securities Association of China that lacks digits: it has `S` and 13 digits.
  var isCutLicence: Bool { kind == .licence && text.utf8.first == UInt8(ascii: "S") && text.utf8.count < 14 }

  /// The licence or e-mail address completed by the line below, if a narrow column split it; nil if not.
  func completed(by rest: String) -> ContactToken? {
    guard (1...12).contains(rest.utf8.count) else { return nil }
    var whole = self
    whole.text += rest
    switch kind {
    case .licence:
      let isCut = (10...13).contains(text.utf8.count) && rest.utf8.allSatisfy(\.isDigit)
      return isCut && whole.text.utf8.count == 14 ? whole : nil
    case .email:
      let isDomain = rest.utf8.allSatisfy { (0x61...0x7A).contains($0) || $0 == UInt8(ascii: ".") }
      let isCut = !EmailRange.endsWhole(text) || rest.utf8.first == UInt8(ascii: ".") || text.hasSuffix(".co")
      return isDomain && isCut && EmailRange.endsWhole(whole.text) ? whole : nil
    default: return nil
    }
  }
}
