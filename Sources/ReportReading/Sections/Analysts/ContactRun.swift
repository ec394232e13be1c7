import Document
import Lexemes

/// Lines of people that are together, and who is who among them.
///
/// Names that nothing of theirs parts are a group: what follows them is theirs, the k-th phone the k-th person's. A
/// list in which each name follows what belongs to it is read the other way round.
struct ContactRun {
  private let tokens: [ContactToken]
  private var people: [ContactPerson]
  private let places: [Int]
  private let isFront: Bool
  private let isBehind: Bool
  /// Values that have found their person, by their places among the tokens.
  private var given: Set<Int> = []
  /// Values that no group could give to one person.
  private var left: [ContactToken] = []
  /// Values that are no one's in the end.
  private(set) var unclaimed: [ContactToken] = []

  private static let kinds: [ContactToken.Kind] = [.phone, .email, .licence]

  /// Tells who is who among lines that are on the first page, or behind it.
  /// Behind a report's risks people are its analysts only with what belongs to them.
  init(_ tokens: [ContactToken], isFront: Bool, isBehind: Bool = false) {
    self.tokens = LatinName.withoutStrangers(tokens.filter { $0.kind != .other })
    self.isFront = isFront
    self.isBehind = isBehind
    let roles = ContactRoles(self.tokens)
    people = roles.people
    places = roles.places
    shareRows()
    let groups = groups()
    left += strays()
    for group in groups { resolve(group.people, group.values) }
    shareRest()
    for index in people.indices { people[index].dropCutMail() }
    // Whoever is none of the report's takes along what is his.
    if !people.contains(where: { $0.isAnalyst(isFront: isFront, isBehind: isBehind) }) {
      unclaimed = unclaimed.filter { $0.kind == .licence }
    }
  }

  /// The people, those left off who cannot be told to be analysts of the report.
  var analysts: [Analyst] {
    let known = people.map { $0.isAnalyst(isFront: isFront, isBehind: isBehind) }
    let hasMails = zip(people, known).contains { $0.email != nil && $1 }
    return people.indices.filter { index in
      known[index]
        || hasMails && isFront && people[index].role == nil && people[index].phone != nil
          && LatinName.isOverPhone(places[index], in: tokens)
    }.map { people[$0].analyst }
  }

  /// The lines that say something of them.
  var lines: [Int] { analysts.isEmpty ? [] : tokens.map(\.line) }

  // MARK: Groups

  private struct Group {
    var people: [Int] = []
    var values: [ContactToken] = []
  }

  /// Names with nothing of theirs between them, and the values behind them, or before them.
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

  /// Values before all names in paragraphs of their own: whose they are was above, and is lost.
  private func strays() -> [ContactToken] {
    guard let first = places.first, !precedeNames() else { return [] }
    return tokens[..<first].filter { $0.isValue && !isBesideFirstName($0) }
  }

  private func isBesideFirstName(_ value: ContactToken) -> Bool {
    places.first.map { tokens[$0].paragraph == value.paragraph } ?? false
  }

  /// Whether each name is in the paragraph of the values right before it.
  private func precedeNames() -> Bool {
    places.allSatisfy { place in
      let before = tokens[..<place].last(where: \.isValue)
      return before.map { $0.paragraph == tokens[place].paragraph } ?? false
    }
  }

  /// Names side by side on a line, and below it a line of as many mails: the k-th is the k-th person's.
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

  /// All of one kind that is behind a single name.
  private mutating func resolve(_ index: Int, _ printed: [ContactToken]) {
    let own = printed.filter { !$0.isForeignLicence }
    // Two numbers of one kind of licence are those of several people.
    if Set(own.map(\.text)).count > 1, own[0].kind == .licence {
      left += own
      return
    }
    // Phones of several people, in a column of their own behind the last name: who has which, the place does not tell.
    if own.first?.kind == .phone, isOfOthers(own, index) {
      left += own
      return
    }
    // Who has a licence of the mainland may have one of Hong Kong besides.
    guard let value = own.first ?? printed.first else { return }
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

  /// Whether there are as many phones behind one name as people without one, and they are on lines of their own.
  private func isOfOthers(_ phones: [ContactToken], _ index: Int) -> Bool {
    let count = Set(phones.map(\.text)).count
    guard count > 1, Set(phones.map(\.line)).count == count else { return false }
    return people.indices.contains { $0 != index && people[$0].phone == nil }
  }

  /// Whether a licence on its own, below a contact who needs none, is that of an analyst named before.
  private func isOfColleague(_ value: ContactToken, _ index: Int) -> Bool {
    guard value.isAnalystsLicence, people[index].isUnlicensed, value.paragraph != people[index].name.paragraph
    else { return false }
    return people[..<index].contains { !$0.isUnlicensed && $0.licence == nil }
  }

  /// Whose some values of one kind are, where there are fewer than people.
  private func owners(_ group: [Int], _ printed: [ContactToken]) -> [Int]? {
    guard let last = group.last else { return nil }
    // In the paragraph of the last name alone, they are the last one's.
    let paragraph = people[last].name.paragraph
    let isOwn = group.dropLast().allSatisfy { people[$0].name.paragraph != paragraph }
    if isOwn, printed.count == 1, printed[0].paragraph == paragraph { return [last] }
    let licensed = group.filter { !people[$0].isUnlicensed }
    return printed[0].kind == .licence && printed.count == licensed.count ? licensed : nil
  }

  /// What is left goes to those who lack it, where their number says who.
  private mutating func shareRest() {
    for kind in Self.kinds {
      let values = left.filter { $0.kind == kind }
      guard !values.isEmpty else { continue }
      let lacking = people.indices.filter { people[$0].value(kind) == nil }
      let licensed = lacking.filter { !people[$0].isUnlicensed }
      let owners = lacking.count == values.count ? lacking : kind == .licence ? licensed : []
      // A phone for everyone, one below the other: the k-th is the k-th person's.
      let isForAll = kind == .phone && lacking.count == people.count
      if owners.count == values.count, people.count > 1, kind == .licence || isForAll {
        for (index, value) in zip(owners, values) { people[index].set(value) }
      } else {
        unclaimed += values
      }
    }
  }
}
