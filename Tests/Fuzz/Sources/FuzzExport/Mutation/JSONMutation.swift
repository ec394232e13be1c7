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
      switch dice.below(8) {
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
      switch dice.below(6) {
      case 0: elements.remove(at: index)
      case 1: elements.insert(elements[index], at: dice.below(elements.count))
      default: mutate(&elements[index], &dice, depth: depth + 1)
      }
      value = .array(elements)
    default: value = scalar(&dice)
    }
  }

  private static func scalar(_ dice: inout Dice) -> JSONValue {
    switch dice.below(9) {
    case 0: .null
    case 1: .integer(dice.pick([0, -1, 1, 99, Int.max, Int.min]))
    case 2: .real(dice.pick([0.5, -0.0, 1e308, Double.leastNonzeroMagnitude]))
    case 3: .boolean(dice.oneIn(2))
    case 4: .array([])
    case 5: .object([])
    case 6: .string(dice.pick(Fragments.spans))
    default: .string(dice.pick(Fragments.cells))
    }
  }
}
