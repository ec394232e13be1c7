import Lexemes

/// Text with parts in bold, as the formatted runs of a cell.
enum RichText {
  /// Splits text at ranges of Unicode scalars; parts of ranges outside the text are ignored. Where the limits allow no
  /// more runs or markup, the rest is plain and `isWhole` is false.
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
      // Up to two more runs, and one for the plain text at the end.
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

  /// An upper bound for the markup of a run's tags and font.
  private static let markupPerRun = 160

  /// An upper bound for the characters of the text in XML.
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
