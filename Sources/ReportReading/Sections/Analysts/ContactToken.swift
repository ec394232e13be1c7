import Document
import Lexemes

/// A piece of a list of people.
struct ContactToken: Sendable, Hashable {
  enum Kind: Sendable, Hashable {
    /// `证券分析师`, `联系人`, `计算机行业首席分析师`
    case role
    /// Someone who is not an analyst: `审核`.
    case otherRole
    case name
    case phone, email, licence
    /// Words that a list of people has no use for.
    case other
  }

  let kind: Kind
  private(set) var text: String
  /// The line of the source.
  var line = 0
  /// Which paragraph of its list it is in.
  var paragraph = 0
  /// Of a role: whether a colon is behind it.
  var hasColon = false
  /// Of a name: whether a role and a colon announce it.
  var isAnnounced = false

  var isValue: Bool { kind == .phone || kind == .email || kind == .licence }
  /// What only people have: a switchboard has a phone too.
  var isPersonal: Bool { kind == .email || kind == .licence }
  var isRole: Bool { kind == .role || kind == .otherRole }

  /// A licence of another body than the Securities Association of China: Hong Kong's, or the futures exchanges'.
  var isForeignLicence: Bool { kind == .licence && text.utf8.count < 9 }

  /// Whether the licence is one of an analyst: the digit behind the house's four says what it allows, 5 is advice.
  var isAnalystsLicence: Bool {
    kind == .licence && text.utf8.count == 14 && text.utf8.dropFirst(5).first == UInt8(ascii: "5")
  }

  /// The licence or mail that a line below it ends, where a narrow column has cut it; nil where it is whole.
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
      return isDomain && !EmailRange.endsWhole(text) && EmailRange.endsWhole(whole.text) ? whole : nil
    default: return nil
    }
  }
}
