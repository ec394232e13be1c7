import Document
import Lexemes

extension RowShift {
  /// Empties the figures of a website's row if two of them do not fit their columns, or if one does not and another
  /// is missing, since the remaining ones may be in the wrong columns too.
  static func check(_ site: inout WebsiteTraffic, row: Int, _ diagnostics: inout [Diagnostic]) {
    let strangers = diagnostics.count { $0.code == .valueKind && $0.row == row }
    let hasGap = site.visits == nil || site.growth == nil || site.duration == nil
    guard strangers > 1 || strangers == 1 && hasGap else { return }
    site.emptyFigures()
    diagnostics.append(
      Diagnostic(
        .rowShifted, "the row's cells have moved to other columns, so its figures are left empty",
        chinese: "该行单元格错位：数值与列类型不符，均留空", dataset: "traffic", row: row, line: site.line))
  }
}

extension WebsiteTraffic: FigureRow {
  mutating func emptyFigures() {
    visits = visits?.emptied
    growth = growth?.emptied
    duration = duration?.emptied
  }
}
