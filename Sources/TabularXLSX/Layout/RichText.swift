/// Text with bold stretches, as the runs that a cell holds.
enum RichText {
  /// Splits text at ranges of Unicode scalars; what lies outside the text is left out.
  static func content(
    _ text: String, bold: [Range<Int>], _ style: StyleID, _ styles: inout StylePool
  ) -> CellContent {
    let scalars = Array(text.unicodeScalars)
    let boldStyle = styles.id(styles.styles[style.index].with(\.isBold, true))
    var runs: [TextRun] = []
    var place = 0
    for range in bold.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      let start = max(place, range.lowerBound)
      let end = min(scalars.count, range.upperBound)
      guard start < end else { continue }
      if place < start { runs.append(TextRun(text: scalars[place..<start].text, style: nil)) }
      runs.append(TextRun(text: scalars[start..<end].text, style: boldStyle))
      place = end
    }
    guard !runs.isEmpty else { return .text(text) }
    if place < scalars.count { runs.append(TextRun(text: scalars[place...].text, style: nil)) }
    return .rich(runs)
  }
}

extension ArraySlice<Unicode.Scalar> {
  fileprivate var text: String { String(String.UnicodeScalarView(self)) }
}
