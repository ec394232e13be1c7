import Document
import Lexemes

/// Assigns each name of a list its role, which may be before or after it, or above or below a column of names.
struct ContactRoles {
  private let tokens: [ContactToken]
  private(set) var people: [ContactPerson] = []
  /// For each person, the index of the name among the tokens.
  private(set) var places: [Int] = []
  /// Roles that have not been assigned to names yet.
  private var waiting: [ContactToken] = []
  /// A role alone on its line, which applies to all names until the next role.
  private var carried: ContactToken?
  /// Whether the list begins with a name, so that a role on a line of its own belongs to the name above.
  private let beginsWithName: Bool
  /// The people of the last group of consecutive names.
  private var last = 0..<0

  init(_ tokens: [ContactToken]) {
    self.tokens = tokens
    beginsWithName = tokens.first { $0.isRole || $0.kind == .name }?.kind == .name
    var place = 0
    while place < tokens.count {
      let kind = tokens[place]
      var end = place + 1
      if kind.kind == .name {
        while end < tokens.count, tokens[end].kind == .name { end += 1 }
        readNames(place..<end)
      } else if kind.isRole {
        while end < tokens.count, tokens[end].isRole { end += 1 }
        readRoles(place..<end)
      }
      place = end
    }
  }

  private mutating func readNames(_ range: Range<Int>) {
    last = people.count..<(people.count + range.count)
    let isInOrder = waiting.count > 1 && waiting.count == range.count
    for (index, place) in range.enumerated() {
      var person = ContactPerson(tokens[place])
      let role = waiting.isEmpty ? carried : waiting[isInOrder ? index : 0]
      person.role = role
      person.isRoleCarried = waiting.isEmpty && role != nil
      if let role, !waiting.isEmpty, index == 0 || isInOrder { person.line = min(role.line, person.line) }
      people.append(person)
      places.append(place)
    }
    if !waiting.isEmpty {
      let isAlone = waiting.count == 1 && waiting[0].line != tokens[range.lowerBound].line
      carried = isAlone ? waiting[0] : nil
      if isAlone { for index in last { people[index].isRoleCarried = true } }
    }
    waiting = []
  }

  private mutating func readRoles(_ range: Range<Int>) {
    let roles = Array(tokens[range])
    if roles.count == 1, isBesideName(range.lowerBound), let person = last.last, people[person].isRoleCarried
    {
      people[person].role = roles[0]
      return
    }
    let lacking = last.filter { people[$0].role == nil }
    if roles.count > 1, lacking.count == roles.count, beginsWithName || !isName(range.upperBound) {
      for (index, role) in zip(lacking, roles) { people[index].role = role }
      return
    }
    guard roles.count == 1, belongsToNameBefore(range.lowerBound, isLacking: !lacking.isEmpty) else {
      (waiting, carried) = (roles, nil)
      return
    }
    for index in lacking { people[index].role = roles[0] }
  }

  private func belongsToNameBefore(_ place: Int, isLacking: Bool) -> Bool {
    guard isLacking else { return false }
    let line = tokens[place].line
    let isBehind = place > 0 && tokens[place - 1].kind == .name && tokens[place - 1].line == line
    let isBefore = isName(place + 1) && tokens[place + 1].line == line
    switch (isBehind, isBefore) {
    case (true, true):
      return tokens.first { $0.line == line && ($0.isRole || $0.kind == .name) }?.kind == .name
    case (true, false): return true
    case (false, true): return false
    case (false, false): return !isName(place + 1) || beginsWithName
    }
  }

  /// Whether a role directly follows a name, with no name after it: `李二 首席经济学家`.
  private func isBesideName(_ place: Int) -> Bool {
    let line = tokens[place].line
    let isBehind = place > 0 && tokens[place - 1].kind == .name && tokens[place - 1].line == line
    return isBehind && !(isName(place + 1) && tokens[place + 1].line == line)
  }

  private func isName(_ place: Int) -> Bool { place < tokens.count && tokens[place].kind == .name }
}
