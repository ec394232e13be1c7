extension NumberProblem {
  /// What is wrong, for a message: `'12abc' is not a number: it is followed by something that is not a unit`.
  public var words: String {
    switch self {
    case .notANumber: "it does not begin like a number"
    case .trailingText: "it is followed by something that is not a unit"
    case .wrongGrouping: "its separators are not every three digits"
    case .twoPoints: "it has two points"
    case .pointWithoutDigits: "nothing follows its point"
    case .leadingZeros: "it begins with zeros, as codes and dates do"
    case .tooManyDigits: "it has more than \(DecimalNumber.maximumDigits) digits, which are not rounded"
    case .doubleSign: "it has two signs"
    case .arrowContradictsSign: "its arrow and its sign contradict each other"
    case .plusOrMinus: "± makes it two numbers"
    case .unbalancedBracket: "a bracket has no counterpart"
    case .conflictingUnits: "its units do not go together"
    case .ambiguousRange: "it may be a range, a date or a subtraction"
    }
  }
}
