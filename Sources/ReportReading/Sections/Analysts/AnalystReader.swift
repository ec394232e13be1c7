import Document
import Lexemes

/// Puts people together, line by line: several may stand side by side, and then the k-th phone is the k-th person's.
struct AnalystReader {
  private(set) var people: [Analyst] = []
  /// Lines that said something of a person.
  private(set) var claimed: [Int] = []
  /// Phones, mails and licences of no one in particular.
  private(set) var unclaimed: [(value: String, line: Int)] = []
  /// Whose lines these are, by their places among the people.
  private var group = 0..<0
  /// People named one after the other, before anything of theirs: what comes in a paragraph of its own is for all.
  private var row = 0..<0
  /// What people are who have no role of their own: the heading says so.
  var commonRole: String?
  /// Roles or names alone on a line, which the next line completes.
  private var roles: [(role: String, line: Int)] = []
  private var names: [(name: String, line: Int)] = []

  mutating func beginParagraph() {
    if !row.isEmpty { group = row }
  }

  /// Ends a group: what follows belongs to no one before it.
  mutating func close() {
    row = 0..<0
    group = people.endIndex..<people.endIndex
    (roles, names) = ([], [])
  }

  mutating func read(_ line: AnalystLine, number: Int) {
    guard !line.hasOther || line.opensWithRole, !line.tokens.isEmpty else {
      // A label alone, `邮箱：`, waits for the next line.
      if line.hasOther { close() }
      return
    }
    let hasValues = line.isPersonal || line.hasPhone
    let hasName = line.hasName || line.hasOther
    switch (line.hasRole, hasName, hasValues) {
    case (true, false, false): readRoles(line, number)
    case (false, true, false): readNames(line, number)
    case (false, false, _): readValues(line, number)
    case (false, true, true) where !line.isPersonal: close()
    default: readPeople(line, number)
    }
  }

  // MARK: Lines that hold one kind of thing

  private mutating func readRoles(_ line: AnalystLine, _ number: Int) {
    let printed = line.tokens.compactMap { if case .role(let role) = $0 { role } else { nil } }
    guard !names.isEmpty, printed.count == names.count else {
      close()
      roles = printed.map { ($0, number) }
      return
    }
    open(zip(printed, names).map { Analyst(role: $0, name: $1.name, line: $1.line) }, number)
  }

  private mutating func readNames(_ line: AnalystLine, _ number: Int) {
    let printed = line.tokens.compactMap { if case .name(let name) = $0 { name } else { nil } }
    guard !roles.isEmpty, printed.count == roles.count else {
      close()
      names = printed.map { ($0, number) }
      return
    }
    open(zip(roles, printed).map { Analyst(role: $0.role, name: $1, line: $0.line) }, number)
  }

  private mutating func readValues(_ line: AnalystLine, _ number: Int) {
    if line.isPersonal, !names.isEmpty {
      open(names.map { Analyst(role: "", name: $0.name, line: $0.line) }, number)
    }
    for kind in AnalystValue.Kind.allCases {
      let values = line.tokens.compactMap(AnalystValue.init).filter { $0.kind == kind }
      share(values, number)
    }
    if !group.isEmpty { claimed.append(number) }
    row = group
  }

  private mutating func open(_ opened: [Analyst], _ number: Int) {
    let goesOn = !row.isEmpty && row.allSatisfy { people[$0].isBare }
    group = people.endIndex..<(people.endIndex + opened.count)
    row = (goesOn ? row.lowerBound : group.lowerBound)..<group.upperBound
    people += opened.map { analyst in
      var analyst = analyst
      if analyst.role.isEmpty { analyst.role = commonRole ?? "" }
      return analyst
    }
    claimed += opened.map(\.line) + [number]
    (roles, names) = ([], [])
  }

  // MARK: Lines that name people

  private mutating func readPeople(_ line: AnalystLine, _ number: Int) {
    var opened: [Analyst] = []
    var role = roles.first?.role
    let first = roles.first?.line ?? number
    var values: [(value: AnalystValue, owner: Int)] = []
    for token in line.tokens {
      switch token {
      case .role(let printed):
        if let last = opened.last, last.role.isEmpty {
          for index in opened.indices where opened[index].role.isEmpty { opened[index].role = printed }
        } else {
          role = printed
        }
      case .name(let name), .other(let name):
        // With a role and a colon before it, `.other` is a name of an unusual form, unless it holds an id.
        guard !name.hasDigit, name.count <= 20 else { continue }
        opened.append(Analyst(role: role ?? "", name: name, line: first))
      default:
        if let value = AnalystValue(token) { values.append((value, opened.count - 1)) }
      }
    }
    if opened.isEmpty { opened = [Analyst(role: role ?? "", name: "", line: first)] }
    open(opened, number)
    if !values.isEmpty { row = group }
    let isBehindAll = values.allSatisfy { $0.owner == opened.count - 1 }
    for kind in AnalystValue.Kind.allCases {
      let printed = values.filter { $0.value.kind == kind }
      if opened.count > 1, isBehindAll {
        share(printed.map(\.value), number)
      } else {
        for (value, owner) in printed { give(value, to: group.lowerBound + max(0, owner), number) }
      }
    }
  }

  // MARK: Values

  /// As many values as people go to them in order; fewer only where it is plain whose they are.
  private mutating func share(_ values: [AnalystValue], _ number: Int) {
    guard let kind = values.first?.kind else { return }
    let lacking = group.filter { people[$0].value(kind) == nil }
    let licensed = lacking.filter {
      !people[$0].role.closes(with: "联系人") && !people[$0].role.closes(with: "助理")
    }
    let owners: [Int]
    if group.count <= 1 || values.count == group.count {
      owners = Array(group)
    } else if values.count == lacking.count {
      owners = lacking
    } else {
      owners = kind == .licence && values.count == licensed.count ? licensed : []
    }
    for (index, value) in values.enumerated() {
      if let owner = index < owners.count ? owners[index] : owners.last,
        group.count <= 1 || index < owners.count
      {
        give(value, to: owner, number)
      } else {
        unclaimed.append((value.text, number))
      }
    }
  }

  private mutating func give(_ value: AnalystValue, to owner: Int, _ number: Int) {
    switch people[owner].value(value.kind) {
    case nil: people[owner].set(value)
    case value.text: break
    // Who has a licence of the mainland may have one of Hong Kong besides.
    case _ where value.isForeign: break
    default: unclaimed.append((value.text, number))
    }
  }
}
