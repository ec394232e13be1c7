/// Where the pages of a long sheet end, so that none is left with a few rows and no chart is cut.
///
/// Programs ignore breaks of sheets that are fitted to pages: such a sheet has a fixed scale.
struct PageBreaks {
  private let sheet: SheetPlan
  private let area: CellRange
  private let heights: [Double]
  /// Rows that stay together: charts with their headings, statistics.
  private let blocks: [ClosedRange<Int>]

  /// Fewer rows than these do not make a page.
  private static let fewestRows = 6
  /// Sheets longer than this are not printed to be read.
  private static let mostRows = 5_000

  static func set(on sheet: inout SheetPlan) {
    guard !sheet.print.fitsOnePage, let breaks = PageBreaks(sheet) else { return }
    breaks.set(on: &sheet)
  }

  /// How much room the last page has from a row on, in pixels.
  static func room(on sheet: SheetPlan, from row: Int) -> Double? {
    guard let breaks = PageBreaks(sheet) else { return nil }
    let starts = breaks.starts(breaks.naturalScale, breaks.pageHeight)
    guard let start = starts.last, start <= row else { return nil }
    let used = breaks.heights[start..<min(row, breaks.heights.count)].reduce(0, +)
    return breaks.room(breaks.naturalScale, breaks.pageHeight) - used
      - (starts.count > 1 ? breaks.repeatedHeight : 0)
  }

  /// The row with which the next page begins; nil on the last page.
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
    // A few rows too many are better shrunk onto the pages before than left for a page of their own.
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

  /// The scale at which the sheet is as wide as the page, unless it has one of its own.
  private var naturalScale: Double {
    let width = sheet.pixels(ofColumns: area.first.column...area.last.column)
    let page = PageFit.page(isLandscape: sheet.print.isLandscape)
    return sheet.print.scale.map { Double($0) / 100 } ?? min(1, page.width / width)
  }

  private func room(_ scale: Double, _ pageHeight: Double) -> Double { pageHeight / scale * 0.985 }

  /// The height of the header that every page but the first begins with.
  private var repeatedHeight: Double {
    sheet.print.repeatedRows.map { rows in rows.reduce(0) { $0 + heights[$1] } } ?? 0
  }

  /// The rows with which pages begin.
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

  /// The same with rows of the page before the last, where that has too few.
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
