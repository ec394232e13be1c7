extension Unicode.Scalar {
  /// An ASCII or full-width digit.
  package var isDecimalDigit: Bool { ("0"..."9").contains(self) || ("０"..."９").contains(self) }

  package var isASCIILetter: Bool { ("a"..."z").contains(self) || ("A"..."Z").contains(self) }
}
