import Document
import Lexemes

extension RowShift {
  /// Empties the figures of a website's row where one of them is of another column's kind and a cell is missing: then
  /// those that look right may be another column's too.
  static func check(_ site: inout WebsiteTraffic, row: Int, _ diagnostics: inout [Diagnostic]) {
    let strangers = diagnostics.count { $0.code == .valueKind && $0.row == row }
    let hasGap = site.visits == nil || site.growth == nil || site.duration == nil
    guard strangers > 1 || strangers == 1 && hasGap else { return }
    site.visits = site.visits?.emptied
    site.growth = site.growth?.emptied
    site.duration = site.duration?.emptied
    diagnostics.append(
      Diagnostic(
        .rowShifted, "the row's cells have moved to other columns, so its figures are left empty",
        chinese: "该行单元格错位：数值与列类型不符，均留空", dataset: "traffic", row: row, line: site.line))
  }
}
