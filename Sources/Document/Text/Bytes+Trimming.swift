extension ArraySlice<UInt8> {
  /// The bytes without the blanks at the end.
  package var withoutBlanksAtEnd: ArraySlice<UInt8> {
    var rest = self
    while let last = rest.last, last.isBlank { rest.removeLast() }
    return rest
  }
}
