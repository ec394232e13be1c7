extension ArraySlice<UInt8> {
  /// The bytes without blanks behind them.
  package var withoutBlanksAtEnd: ArraySlice<UInt8> {
    var rest = self
    while let last = rest.last, last.isBlank { rest.removeLast() }
    return rest
  }
}
