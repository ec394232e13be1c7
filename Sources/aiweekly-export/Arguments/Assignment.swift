import Lexemes

/// An argument of the form `NAME=NUMBER`.
struct Assignment: Sendable, Hashable {
  let name: String
  let number: DecimalNumber

  init(name: String, number: DecimalNumber) {
    self.name = name
    self.number = number
  }

  /// Reads an argument; `example` is shown if it has another form.
  init(argument: String, example: String) throws(ArgumentError) {
    guard let equals = argument.firstIndex(of: "="), equals != argument.startIndex else {
      throw ArgumentError("'\(argument)' must have the form \(example)")
    }
    let text = argument[argument.index(after: equals)...]
    guard let number = DecimalNumber(exactly: text) else {
      throw ArgumentError("'\(text)' is \(DecimalNumber.problem(text)), as in \(example)")
    }
    guard number.significand > 0 else {
      throw ArgumentError("'\(text)' must be above zero, as in \(example)")
    }
    name = String(argument[..<equals])
    self.number = number
  }
}

/// Why the argument of an option is rejected.
struct ArgumentError: Error, Sendable, Hashable, CustomStringConvertible {
  let description: String

  init(_ description: String) {
    self.description = description
  }
}

extension Sequence {
  /// The numbers by name.
  ///
  /// - Throws: a usage failure if a name appears twice.
  func keyed(
    option: String, _ assignment: (Element) -> Assignment
  ) throws(CommandFailure) -> [String: DecimalNumber] {
    var values: [String: DecimalNumber] = [:]
    for element in self {
      let assignment = assignment(element)
      guard values.updateValue(assignment.number, forKey: assignment.name) == nil else {
        throw .usage("\(option) names \(assignment.name) twice")
      }
    }
    return values
  }
}
