import Tabular

/// Changes of a JSON document: members go, come twice, and become values of another kind.
enum JSONMutation {
  static func apply(to text: inout String, _ dice: inout Dice) {
    guard var value = try? JSONValue(parsing: Array(text.utf8)) else {
      // Not JSON any more: an edge of the parser. Now and then it is left to go on from there.
      if let place = text.indices.randomElement(using: &dice) {
        text.insert(
          contentsOf: dice.pick(["{", "}", "[", "]", ",", ":", "\"", "\\u", "1e", "-", "null"]), at: place)
      }
      return
    }
    mutate(&value, &dice, depth: 0)
    text = String(decoding: value.json(isCompact: dice.oneIn(2)), as: UTF8.self)
    if dice.oneIn(30) { text = String(text.prefix(dice.below(text.count))) }
  }

  private static func mutate(_ value: inout JSONValue, _ dice: inout Dice, depth: Int) {
    switch value {
    case .object(var members) where !members.isEmpty && !(depth > 1 && dice.oneIn(4)):
      let index = dice.below(members.count)
      switch dice.below(20) {
      case 0: members.remove(at: index)
      case 1: members.append(members[index])
      case 2:
        members[index] = .init(members[index].name + dice.pick(["x", "_fy9", ""]), members[index].value)
      case 3: members.swapAt(index, dice.below(members.count))
      default:
        var inner = members[index].value
        mutate(&inner, &dice, depth: depth + 1)
        members[index] = .init(members[index].name, inner)
      }
      value = .object(members)
    case .array(var elements) where !elements.isEmpty:
      let index = dice.below(elements.count)
      switch dice.below(10) {
      case 0: elements.remove(at: index)
      case 1: elements.insert(elements[index], at: dice.below(elements.count))
      default: mutate(&elements[index], &dice, depth: depth + 1)
      }
      value = .array(elements)
    // Of the same kind, most of the time: a document with anything else is refused.
    case .integer where !dice.oneIn(8): value = .integer(dice.pick(integers))
    case .real where !dice.oneIn(8), .decimal where !dice.oneIn(8): value = .real(dice.pick(reals))
    case .string(let text) where !dice.oneIn(8): value = .string(changed(text, &dice))
    default: value = scalar(&dice)
    }
  }

  private static let integers = [0, -1, 1, 2, 7, 53, 99, 2024, 2100, Int.max, Int.min]
  private static let reals = [0.5, -0.0, 12.25, -3.9, 1e-9, 1e15, 1e308, Double.leastNonzeroMagnitude]

  /// Another text, one with something put in, or a shorter one.
  private static func changed(_ text: String, _ dice: inout Dice) -> String {
    switch dice.below(4) {
    case 0: return dice.pick(Fragments.cells + Fragments.headers)
    case 1: return dice.pick(Fragments.lines)
    case 2: return String(text.prefix(dice.below(text.count)))
    default:
      let place = text.index(text.startIndex, offsetBy: dice.below(text.count + 1))
      return text[..<place] + dice.pick(Fragments.spans) + text[place...]
    }
  }

  private static func scalar(_ dice: inout Dice) -> JSONValue {
    switch dice.below(9) {
    case 0: .null
    case 1: .integer(dice.pick(integers))
    case 2: .real(dice.pick(reals))
    case 3: .boolean(dice.oneIn(2))
    case 4: .array([])
    case 5: .object([])
    case 6: .string(dice.pick(Fragments.spans))
    default: .string(dice.pick(Fragments.cells))
    }
  }
}
