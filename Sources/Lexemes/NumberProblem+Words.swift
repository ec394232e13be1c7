extension NumberProblem {
  /// What is wrong, for a message: `'12abc' is no number: something stands behind it that belongs to no unit`.
  public var words: String {
    switch self {
    case .notANumber: "it does not begin like one"
    case .trailingText: "something stands behind it that belongs to no unit"
    case .wrongGrouping: "its separators do not stand every three digits"
    case .twoPoints: "it has two points"
    case .pointWithoutDigits: "nothing follows its point"
    case .leadingZeros: "it begins with zeros, as codes and dates do"
    case .tooManyDigits: "it has more than \(DecimalNumber.maximumDigits) digits, which are not rounded"
    case .doubleSign: "it has two signs"
    case .arrowContradictsSign: "its arrow and its sign contradict each other"
    case .plusOrMinus: "± makes it two"
    case .unbalancedBracket: "a bracket has no counterpart"
    case .conflictingUnits: "its units do not go together"
    case .ambiguousRange: "it may be a range, a date or a subtraction"
    }
  }
}
