/// How a table fits on A4: portrait or landscape, at which scale, and over how many pages side by side.
///
/// Lengths are in pixels, 96 to the inch, the unit of column widths.
struct PageFit {
  let isLandscape: Bool
  /// The printing scale, 1 being the size on the screen.
  let scale: Double
  let pagesAcross: Int

  /// At this scale the smallest text of tables, 9.5 points, is 8 points high.
  static let readable = 0.845
  /// The factor by which LibreOffice makes columns wider than Excel; what fits there fits in both.
  private static let widening = 1.06
  private static let upright = (width: 726.0 / widening, height: 1_026.0)
  private static let lying = (width: 1_055.0 / widening, height: 697.0)

  /// The widest tables that stay readable on a portrait and on a landscape page.
  static let widestUpright = upright.width / readable
  static let widestLying = lying.width / readable

  /// - Parameters:
  ///   - width: the width of the table.
  ///   - height: the height of the table, with what is above and below it.
  ///   - repeated: the width of the columns repeated on every page, where several are side by side.
  init(width: Double, height: Double, repeated: Double) {
    let isUpright = Self.upright.width / width >= Self.readable && height > Self.lying.height
    isLandscape = !isUpright
    let page = isUpright ? Self.upright : Self.lying
    let natural = min(1, page.width / width)
    // A table that is slightly too wide is not spread over two pages.
    guard natural >= Self.readable * 0.985 else {
      let capacity = page.width / Self.readable
      pagesAcross = max(2, Int(((width - repeated) / max(1, capacity - repeated)).rounded(.up)))
      scale = Self.readable
      return
    }
    pagesAcross = 1
    // Rather than leave a few rows on a page of their own, shrink the table to one page.
    let onePage = page.height / (height * 1.03)
    scale = onePage < natural && onePage >= max(Self.readable, natural * 0.85) ? onePage : natural
  }

  /// Whether something of this height fits on one page at a readable size.
  func isOnePage(height: Double) -> Bool {
    pagesAcross == 1 && page.height / height >= Self.readable * 0.985
  }

  private var page: (width: Double, height: Double) { Self.page(isLandscape: isLandscape) }

  /// The size of the page without its margins.
  static func page(isLandscape: Bool) -> (width: Double, height: Double) { isLandscape ? lying : upright }

  /// The width of a page at this scale, with a margin for programs that measure differently.
  var pageWidth: Double { page.width / scale * 0.97 }
  /// The height of a page at this scale, with such a margin.
  var pageHeight: Double { wholeHeight * 0.92 }
  /// The full height of a page at this scale.
  var wholeHeight: Double { page.height / scale }
}

extension SheetPlan {
  /// A column's width in pixels, as Excel computes it for its default font.
  func pixels(ofColumn column: Int) -> Double {
    guard !isCollapsed(column) else { return 0 }
    let width = columnWidths.indices.contains(column) ? columnWidths[column] : 8.43
    return (width * 7 + 5).rounded(.down)
  }

  func pixels(ofColumns columns: some Sequence<Int>) -> Double {
    columns.reduce(0) { $0 + pixels(ofColumn: $1) }
  }

  func pixels(ofRows rows: ClosedRange<Int>) -> Double {
    var heights: [Int: Double] = [:]
    for height in rowHeights where rows.contains(height.row) { heights[height.row] = height.height }
    let later = body.map { $0.rows.clamped(to: rows.lowerBound..<(rows.upperBound + 1)).count } ?? 0
    let others = Double(rows.count - heights.count - later) * defaultRowHeight
    return (heights.values.reduce(0, +) + Double(later) * TableRowsLayout.figureHeight + max(0, others))
      / 0.75
  }
}
