import Lexemes

/// Text with bold stretches, as the runs that a cell holds.
enum RichText {
  /// Splits text at ranges of Unicode scalars; what lies outside the text is left out. Where the runs are more, or
  /// more markup, than the limits allow, the rest is plain and `isWhole` false.
  static func content(
    _ text: String, bold: [Range<Int>], _ style: StyleID, _ styles: inout StylePool, _ limits: ExcelLimits
  ) -> (content: CellContent, isWhole: Bool) {
    let scalars = text.scalarArray
    let most = min(limits.textRuns, (limits.richMarkup - markupLength(scalars)) / markupPerRun)
    let boldStyle = styles.id(styles.styles[style.index].with(\.isBold, true))
    var runs: [TextRun] = []
    var place = 0
    var isWhole = true
    for range in bold.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      let start = max(place, range.lowerBound)
      let end = min(scalars.count, range.upperBound)
      guard start < end else { continue }
      // Two more, and one for the plain text at the end.
      guard runs.count + 3 <= most else {
        isWhole = false
        break
      }
      if place < start { runs.append(TextRun(text: scalars[place..<start].text, style: nil)) }
      runs.append(TextRun(text: scalars[start..<end].text, style: boldStyle))
      place = end
    }
    guard !runs.isEmpty else { return (.text(text), isWhole) }
    if place < scalars.count { runs.append(TextRun(text: scalars[place...].text, style: nil)) }
    return (.rich(runs), isWhole)
  }

  /// More than a run's tags and font come to.
  private static let markupPerRun = 160

  /// Characters of the text in XML.
  private static func markupLength(_ scalars: [Unicode.Scalar]) -> Int {
    scalars.reduce(0) { length, scalar in
      switch scalar {
      case "&", "<", ">", "\"": length + 6
      case "\u{0}"..<" ": length + 7
      default: length + 1
      }
    }
  }
}

extension ArraySlice<Unicode.Scalar> {
  fileprivate var text: String { String(String.UnicodeScalarView(self)) }
}
