import Document
import Lexemes
import Lexicon

/// Someone of a list of people while the list is read.
struct ContactPerson: Sendable, Hashable {
  let name: ContactToken
  var role: ContactToken?
  /// Whether the role is above a column of names, so that one beside the name goes before it.
  var isRoleCarried = false
  /// Where the entry begins: at the role, where it is right above the name.
  var line: Int
  private(set) var phone: String?
  private(set) var email: String?
  private(set) var licence: String?

  init(_ name: ContactToken) {
    self.name = name
    line = name.line
  }

  func value(_ kind: ContactToken.Kind) -> String? {
    switch kind {
    case .phone: phone
    case .email: email
    case .licence: licence
    case .role, .otherRole, .name, .other: nil
    }
  }

  mutating func set(_ value: ContactToken) {
    switch value.kind {
    case .phone: phone = value.text
    case .email: email = value.text
    case .licence: licence = value.text
    case .role, .otherRole, .name, .other: break
    }
  }

  /// A mail that a narrow column cut, and whose end was not found, is not a mail.
  mutating func dropCutMail() {
    if let mail = email, !EmailRange.endsWhole(mail) { email = nil }
  }

  /// Whether the person may do without an analyst's licence: contacts and assistants.
  var isUnlicensed: Bool {
    role.map { role in PeopleWords.unlicensed.contains { role.text.holds($0) } } ?? false
  }

  /// Whether enough is printed to tell that this is a person and an analyst.
  ///
  /// On the first page none but the report's own people are named; elsewhere sales teams and offices are too.
  func isAnalyst(isFront: Bool, isBehind: Bool = false) -> Bool {
    if role?.kind == .otherRole { return false }
    if licence != nil { return true }
    if let email, !LatinName.mayOwn(email, name.text) { return false }
    // Whom an office names for enquiries is not an analyst; an analyst's assistant has a mail at least.
    if !isFront, isUnlicensed, email == nil { return false }
    // A team's biographies behind the report name people by their roles alone.
    if isBehind, phone == nil, email == nil { return false }
    guard name.isAnnounced || email != nil || HanName.hasSurname(name.text) else { return false }
    guard let role else { return isFront && email != nil }
    return isFront || role.hasColon || email != nil
  }

  var analyst: Analyst {
    Analyst(role: role?.text ?? "", name: name.text, phone: phone, email: email, licence: licence, line: line)
  }
}
