import Lexemes
import Tabular

/// One thing that changed from one report of a house to the next.
struct Change: Sendable {
  let what: ChangeSentence
  /// The index of the report in its set.
  let report: Int
  /// The size of the change, for sorting.
  let magnitude: Double
  let line: Value
  let page: Value

  init(
    _ kind: ChangeKind, report: Int, ticker: Value, name: Value, metric: String? = nil,
    fiscalYear: Value = .missing, before: Value, after: Value, change: Double? = nil,
    magnitude: Double? = nil,
    line: Value, page: Value = .missing
  ) {
    what = ChangeSentence(
      kind: kind, ticker: ticker, name: name, metric: metric, fiscalYear: fiscalYear, before: before,
      after: after, change: change)
    self.report = report
    self.magnitude = magnitude ?? abs(change ?? 0)
    self.line = line
    self.page = page
  }

  /// The largest change first; of equal ones, the newest first, then in the order of their reports.
  static func sorted(_ changes: [Change], _ reports: [ArchivedReport]) -> [Change] {
    changes.enumerated().sorted { left, right in
      if left.element.magnitude != right.element.magnitude {
        return left.element.magnitude > right.element.magnitude
      }
      if left.element.report != right.element.report { return left.element.report > right.element.report }
      return left.offset < right.offset
    }.map(\.element)
  }

  func row(_ leading: [Value], of report: ArchivedReport) -> Row {
    Row(
      PanelDatasets.changes.columns, leading,
      [
        "kind": .text(what.kind.rawValue), "ticker_normalized": what.ticker, "name": what.name,
        "metric": Value(what.metric), "fiscal_year": what.fiscalYear, "before": what.before,
        "after": what.after, "change": Value(finite: what.change),
        "text": .text(what.words(house: leading.first?.text).chinese),
        "week_start": Value(report.weekStart), "line": line, "source_page": page,
      ])
  }
}
