extension String {
  /// A range of the text, converted to Unicode scalars.
  package func scalarRange(_ range: Range<String.Index>) -> Range<Int> {
    let start = unicodeScalars.distance(from: startIndex, to: range.lowerBound)
    return start..<(start + unicodeScalars.distance(from: range.lowerBound, to: range.upperBound))
  }

  /// The characters of the text in which simplified words are printed: `領先大市` for `领先大市`.
  ///
  /// - Returns: nil where the simplified text does not hold the words.
  package func printed(simplified words: String) -> String? {
    let simplified = simplified
    return simplified.bounds(of: words).map {
      String(scalars: Array(scalarArray[simplified.scalarRange($0)]))
    }
  }
}
