import Document
import Lexemes

/// Assigns roles and contact details in consecutive lines to people.
///
/// Consecutive names form a group. The values after a group belong to it, the k-th phone number to the k-th person. A
/// list in which each name follows its values is read the other way round.
struct ContactRun {
  private let tokens: [ContactToken]
  private var people: [ContactPerson]
  private let places: [Int]
  private let isFront: Bool
  private let isBehind: Bool
  /// The indexes of tokens that have been assigned to a person.
  private var given: Set<Int> = []
  /// Values that could not be assigned to a person within a group.
  private var left: [ContactToken] = []
  /// Values that were not assigned to anyone.
  private(set) var unclaimed: [ContactToken] = []

  private static let kinds: [ContactToken.Kind] = [.phone, .email, .licence]

  /// Reads lines on the first page, or after it. After a report's risks, people count as analysts only with contact
  /// details.
  init(_ tokens: [ContactToken], isFront: Bool, isBehind: Bool = false) {
    self.tokens = LatinName.withoutStrangers(LatinName.parted(tokens.filter { $0.kind != .other }))
    self.isFront = isFront
    self.isBehind = isBehind
    let roles = ContactRoles(self.tokens)
    people = roles.people
    places = roles.places
    shareRows()
    let groups = groups()
    left += strays()
    for group in groups { resolve(group.people, group.values) }
    returnMails()
    shareRest()
    for index in people.indices { people[index].dropCutMail() }
    let licences = Set(people.compactMap(\.licence))
    unclaimed += self.tokens.filter { $0.isCutLicence && licences.contains($0.text) }
    // Values of people who are not analysts of the report are not reported.
    if !people.contains(where: { $0.isAnalyst(isFront: isFront, isBehind: isBehind) }) {
      unclaimed = unclaimed.filter { $0.kind == .licence }
    }
  }

  /// The people that are analysts of the report.
  var analysts: [Analyst] {
    let known = people.map { $0.isAnalyst(isFront: isFront, isBehind: isBehind) }
    let hasMails = zip(people, known).contains { $0.email != nil && $1 }
    return people.indices.filter { index in
      known[index]
        || hasMails && isFront && people[index].role == nil && people[index].phone != nil
          && LatinName.isOverPhone(places[index], in: tokens)
    }.map { people[$0].analyst }
  }

  /// The lines with people and their details.
  var lines: [Int] { analysts.isEmpty ? [] : tokens.map(\.line) }

  // MARK: Groups

  private struct Group {
    var people: [Int] = []
    var values: [ContactToken] = []
  }

  /// Groups of consecutive names, each with the values after it, or before it.
  private func groups() -> [Group] {
    guard !people.isEmpty else {
      return [Group(people: [], values: tokens.filter(\.isValue))]
    }
    var groups = [Group()]
    var leading: [ContactToken] = []
    var next = 0
    for (place, token) in tokens.enumerated() {
      if next < places.count, places[next] == place {
        if !groups[groups.count - 1].values.isEmpty { groups.append(Group()) }
        groups[groups.count - 1].people.append(next)
        next += 1
      } else if token.isValue {
        guard !given.contains(place) else { continue }
        if next == 0 { leading.append(token) } else { groups[groups.count - 1].values.append(token) }
      }
    }
    let followNames = tokens.last { $0.isValue || $0.kind == .name }?.isValue ?? true
    if !leading.isEmpty, !followNames, precedeNames() {
      let values = [leading] + groups.dropLast().map(\.values)
      for index in groups.indices { groups[index].values = values[index] }
    } else {
      groups[0].values = leading.filter(isBesideFirstName) + groups[0].values
    }
    return groups
  }

  /// Values before all names in separate paragraphs. The names that they belong to are missing.
  private func strays() -> [ContactToken] {
    guard let first = places.first, !precedeNames() else { return [] }
    return tokens[..<first].filter { $0.isValue && !isBesideFirstName($0) }
  }

  private func isBesideFirstName(_ value: ContactToken) -> Bool {
    places.first.map { tokens[$0].paragraph == value.paragraph } ?? false
  }

  /// Whether each name is in the same paragraph as the values directly before it.
  private func precedeNames() -> Bool {
    places.allSatisfy { place in
      let before = tokens[..<place].last(where: \.isValue)
      return before.map { $0.paragraph == tokens[place].paragraph } ?? false
    }
  }

  /// Assigns a line of values to an equal number of names on the line above: the k-th value to the k-th person.
  private mutating func shareRows() {
    var row: [Int] = []
    var next = 0
    var start = 0
    while start < tokens.count {
      let end = tokens[start...].firstIndex { $0.line != tokens[start].line } ?? tokens.count
      let first = next
      while next < places.count, places[next] < end { next += 1 }
      if next > first {
        row = Array(first..<next)
      } else if row.count > 1 {
        share(start..<end, among: row)
      }
      start = end
    }
  }

  private mutating func share(_ line: Range<Int>, among row: [Int]) {
    for kind in Self.kinds {
      let values = line.filter { tokens[$0].kind == kind }
      guard values.count == row.count, row.allSatisfy({ people[$0].value(kind) == nil }) else { continue }
      for (index, place) in zip(row, values) { people[index].set(tokens[place]) }
      given.formUnion(values)
    }
  }

  private mutating func resolve(_ group: [Int], _ values: [ContactToken]) {
    for kind in Self.kinds {
      let printed = values.filter { $0.kind == kind }
      guard !printed.isEmpty else { continue }
      if group.count == 1 {
        resolve(group[0], printed)
      } else if printed.count == group.count {
        for (index, value) in zip(group, printed) { people[index].set(value) }
      } else if let owners = owners(group, printed) {
        for (index, value) in zip(owners, printed) { people[index].set(value) }
      } else {
        left += printed
      }
    }
  }

  /// Assigns the values of one kind after a single name.
  private mutating func resolve(_ index: Int, _ printed: [ContactToken]) {
    let own = printed.filter { !$0.isForeignLicence }
    // Two licences of the same kind belong to different people.
    if Set(own.map(\.text)).count > 1, own[0].kind == .licence {
      left += own
      return
    }
    let spelt = own.first { $0.kind == .email && Pinyin.spells($0.text, people[index].name.text) }
    // The values of several people in a separate column after the last name cannot be assigned by position.
    if own.first?.kind != .licence, spelt == nil, isOfOthers(own, index) {
      left += own
      return
    }
    // A person with a mainland licence may also have one of Hong Kong.
    guard let value = spelt ?? own.first ?? printed.first else { return }
    if isOfColleague(value, index) {
      left.append(value)
      return
    }
    if let known = people[index].value(value.kind), known != value.text {
      left.append(value)
      return
    }
    people[index].set(value)
    left += printed.filter { !$0.isForeignLicence && $0.text != value.text }
  }

  /// Whether the phone numbers or e-mail addresses after one name belong to several people: there are several, each on
  /// a line of its own, and a person named before has none. A telephone and a mobile phone are one person's.
  private func isOfOthers(_ values: [ContactToken], _ index: Int) -> Bool {
    guard let kind = values.first?.kind, Set(values.map(\.isMobile)).count == 1 else { return false }
    let count = Set(values.map(\.text)).count
    guard count > 1, Set(values.map(\.line)).count == count else { return false }
    return people[..<index].contains { $0.value(kind) == nil }
  }

  /// Whether a licence below a contact who does not need one belongs to an analyst named before.
  private func isOfColleague(_ value: ContactToken, _ index: Int) -> Bool {
    guard value.isAnalystsLicence, people[index].isUnlicensed, value.paragraph != people[index].name.paragraph
    else { return false }
    return people[..<index].contains { !$0.isUnlicensed && $0.licence == nil }
  }

  /// The people to whom values of one kind belong, if there are fewer values than people; nil if that is not clear.
  private func owners(_ group: [Int], _ printed: [ContactToken]) -> [Int]? {
    guard let last = group.last else { return nil }
    // A single value in the paragraph of only the last name belongs to that person.
    let paragraph = people[last].name.paragraph
    let isOwn = group.dropLast().allSatisfy { people[$0].name.paragraph != paragraph }
    if isOwn, printed.count == 1, printed[0].paragraph == paragraph { return [last] }
    let licensed = group.filter { !people[$0].isUnlicensed }
    return printed[0].kind == .licence && printed.count == licensed.count ? licensed : nil
  }

  /// Takes an e-mail address from a person if it spells another person's name and not this one's.
  private mutating func returnMails() {
    for (index, person) in people.enumerated() {
      guard let mail = person.email, !mayOwn(mail, person.name.text),
        people.contains(where: { $0.name != person.name && Pinyin.spells(mail, $0.name.text) }),
        let token = tokens.first(where: { $0.kind == .email && $0.text == mail })
      else { continue }
      people[index].dropMail()
      left.append(token)
    }
    for token in left where token.kind == .email {
      let owners = people.indices.filter { Pinyin.spells(token.text, people[$0].name.text) }
      guard owners.count == 1, people[owners[0]].email == nil else { continue }
      people[owners[0]].set(token)
      left.removeAll { $0.kind == .email && $0.text == token.text }
    }
  }

  private func mayOwn(_ mail: String, _ name: String) -> Bool {
    name.hasHan ? Pinyin.mayOwn(mail, name) : LatinName.mayOwn(mail, name)
  }

  /// Assigns the remaining values to people without one, if their numbers match.
  private mutating func shareRest() {
    for kind in Self.kinds {
      let values = left.filter { $0.kind == kind }
      guard !values.isEmpty else { continue }
      let lacking = people.indices.filter { people[$0].value(kind) == nil }
      let licensed = lacking.filter { !people[$0].isUnlicensed }
      let owners = lacking.count == values.count ? lacking : kind == .licence ? licensed : []
      // A column of phone numbers, one per person: the k-th belongs to the k-th person.
      let isForAll = kind == .phone && lacking.count == people.count
      if owners.count == values.count, people.count > 1, kind == .licence || isForAll {
        for (index, value) in zip(owners, values) { people[index].set(value) }
      } else {
        unclaimed += values
      }
    }
  }
}
