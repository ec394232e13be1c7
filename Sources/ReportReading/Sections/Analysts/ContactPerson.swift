import Document
import Lexemes
import Lexicon

/// A person in a list of people while the list is read.
struct ContactPerson: Sendable, Hashable {
  let name: ContactToken
  var role: ContactToken?
  /// Whether the role is above a column of names, so that a role beside the name takes precedence.
  var isRoleCarried = false
  /// The line on which the entry begins: that of the role, if it is directly above the name.
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

  /// Sets a contact detail. A licence of Hong Kong does not replace one of the mainland.
  mutating func set(_ value: ContactToken) {
    switch value.kind {
    case .phone: phone = value.text
    case .email: email = value.text
    case .licence: if licence == nil || !value.isForeignLicence { licence = value.text }
    case .role, .otherRole, .name, .other: break
    }
  }

  /// Removes the e-mail address, which is another person's.
  mutating func dropMail() { email = nil }

  /// Removes an e-mail address that a narrow column split and that was not completed.
  mutating func dropCutMail() {
    if let mail = email, !EmailRange.endsWhole(mail) { email = nil }
  }

  /// A licence that a narrow column split and that was not completed.
  private var isLicenceCut: Bool {
    licence.map { ContactToken(kind: .licence, text: $0).isCutLicence } ?? false
  }

  /// Whether the person does not need an analyst's licence, such as a contact or an assistant.
  var isUnlicensed: Bool {
    role.map { role in PeopleWords.unlicensed.contains { role.text.holds($0) } } ?? false
  }

  /// Whether there is enough evidence that this is a person and an analyst of the report.
  ///
  /// The first page has only the report's own people; elsewhere sales teams and offices are listed too.
  func isAnalyst(isFront: Bool, isBehind: Bool = false) -> Bool {
    if role?.kind == .otherRole { return false }
    if licence != nil { return true }
    if let email, !LatinName.mayOwn(email, name.text) { return false }
    // A contact of an office is not an analyst; an analyst's assistant has at least an e-mail address.
    if !isFront, isUnlicensed, email == nil { return false }
    // Biographies of a team after the report have only names and roles.
    if isBehind, phone == nil, email == nil { return false }
    guard name.isAnnounced || email != nil || HanName.hasSurname(name.text) else { return false }
    // A house also prints its heads of department, with nothing but their titles.
    if !name.text.hasHan, email == nil, phone == nil, role?.text.holds(" of ") == true { return false }
    guard let role else { return isFront && email != nil }
    return isFront || role.hasColon || email != nil
  }

  var analyst: Analyst {
    Analyst(
      role: role?.text ?? "", name: name.text, phone: phone, email: email,
      licence: isLicenceCut ? nil : licence, line: line)
  }
}
