/// Chooses the page breaks of a long sheet, so that no page is left with a few rows and no chart is cut.
///
/// Spreadsheets ignore breaks on sheets that are fitted to pages, so such a sheet gets a fixed scale.
struct PageBreaks {
  private let sheet: SheetPlan
  private let area: CellRange
  private let heights: [Double]
  /// Rows that stay together: charts with their headings, statistics.
  private let blocks: [ClosedRange<Int>]

  /// The fewest rows that the last page should have.
  private static let fewestRows = 6
  /// Longer sheets are not meant to be read on paper.
  private static let mostRows = 5_000

  static func set(on sheet: inout SheetPlan) {
    guard !sheet.print.fitsOnePage, let breaks = PageBreaks(sheet) else { return }
    breaks.set(on: &sheet)
  }

  /// The free space on the last page from `row` on, in pixels; nil where the row is on an earlier page.
  static func room(on sheet: SheetPlan, from row: Int) -> Double? {
    guard let breaks = PageBreaks(sheet) else { return nil }
    let starts = breaks.starts(breaks.naturalScale, breaks.pageHeight)
    guard let start = starts.last, start <= row else { return nil }
    let used = breaks.heights[start..<min(row, breaks.heights.count)].reduce(0, +)
    return breaks.room(breaks.naturalScale, breaks.pageHeight) - used
      - (starts.count > 1 ? breaks.repeatedHeight : 0)
  }

  /// The first row of the page after that of `row`; nil on the last page.
  static func nextPage(on sheet: SheetPlan, after row: Int) -> Int? {
    guard let breaks = PageBreaks(sheet) else { return nil }
    return breaks.starts(breaks.naturalScale, breaks.pageHeight).first { $0 > row }
  }

  private init?(_ sheet: SheetPlan) {
    guard let area = sheet.print.area, area.last.row < Self.mostRows else { return nil }
    self.sheet = sheet
    self.area = area
    var heights = [Double](repeating: sheet.defaultRowHeight / 0.75, count: area.last.row + 1)
    for row in sheet.rowHeights where heights.indices.contains(row.row) {
      heights[row.row] = row.height / 0.75
    }
    self.heights = heights
    blocks =
      sheet.keptRows
      + sheet.charts.map { chart in
        var end = chart.at.row
        var rest = Double(chart.y + chart.height)
        while heights.indices.contains(end), rest > heights[end] {
          rest -= heights[end]
          end += 1
        }
        return max(0, chart.at.row - 1)...max(chart.at.row, end)
      }
  }

  private func set(on sheet: inout SheetPlan) {
    let natural = naturalScale
    let pages = starts(natural, pageHeight)
    guard pages.count > 1 else { return }
    // Rather than leave a few rows on a page of their own, shrink the sheet until they fit the pages before.
    var scale = natural
    while scale > PageFit.readable, isShort(pages) {
      scale -= 0.01
      let fewer = starts(scale, pageHeight)
      guard fewer.count < pages.count, scale >= PageFit.readable else { continue }
      sheet.print.scale = Int(scale * 100)
      sheet.print.breaks = Array(fewer.dropFirst())
      return
    }
    sheet.print.scale = Int(natural * 100)
    sheet.print.breaks = Array(evened(pages).dropFirst())
  }

  private var pageHeight: Double { PageFit.page(isLandscape: sheet.print.isLandscape).height }

  /// The scale at which the sheet is as wide as the page, unless its plan sets one.
  private var naturalScale: Double {
    let width = sheet.pixels(ofColumns: area.first.column...area.last.column)
    let page = PageFit.page(isLandscape: sheet.print.isLandscape)
    return sheet.print.scale.map { Double($0) / 100 } ?? min(1, page.width / width)
  }

  private func room(_ scale: Double, _ pageHeight: Double) -> Double { pageHeight / scale * 0.985 }

  /// The height of the repeated header, with which every page but the first begins.
  private var repeatedHeight: Double {
    sheet.print.repeatedRows.map { rows in rows.reduce(0) { $0 + heights[$1] } } ?? 0
  }

  /// The first row of each page.
  private func starts(_ scale: Double, _ pageHeight: Double) -> [Int] {
    let room = room(scale, pageHeight)
    let repeated = repeatedHeight
    var starts = [area.first.row]
    var used = 0.0
    for row in area.first.row...area.last.row {
      if used + heights[row] > room, let start = starts.last, row > start {
        let block = blocks.filter { $0.contains(row) && $0.lowerBound > start }.map(\.lowerBound).min()
        let next = block ?? row
        starts.append(next)
        used = repeated + (next..<row).reduce(0) { $0 + heights[$1] }
      }
      used += heights[row]
    }
    return starts
  }

  private func isShort(_ starts: [Int]) -> Bool {
    starts.last.map { area.last.row - $0 + 1 < Self.fewestRows } ?? false
  }

  /// The page starts after moving rows from the second-to-last page to a last page that has too few.
  private func evened(_ starts: [Int]) -> [Int] {
    guard isShort(starts), starts.count > 1 else { return starts }
    var evened = starts
    let before = starts[starts.count - 2]
    let wanted = max(before + 1, area.last.row - Self.fewestRows + 1)
    guard !blocks.contains(where: { $0.contains(wanted) && $0.lowerBound < wanted }) else { return starts }
    evened[evened.count - 1] = wanted
    return evened
  }
}
