extension String {
  /// A range of the text, converted to Unicode scalars.
  package func scalarRange(_ range: Range<String.Index>) -> Range<Int> {
    let start = unicodeScalars.distance(from: startIndex, to: range.lowerBound)
    return start..<(start + unicodeScalars.distance(from: range.lowerBound, to: range.upperBound))
  }
}
