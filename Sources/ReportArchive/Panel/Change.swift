import Lexemes
import Tabular

/// One thing that changed from one report of a house to the next.
struct Change: Sendable {
  let kind: ChangeKind
  /// The place of the report in its set.
  let report: Int
  let ticker: Value
  let name: Value
  let metric: String?
  let fiscalYear: Value
  let before: Value
  let after: Value
  /// As a fraction of what it was; nil where that says nothing.
  let change: Double?
  /// How large it is, for the order.
  let magnitude: Double
  let line: Value
  let page: Value

  init(
    _ kind: ChangeKind, report: Int, ticker: Value, name: Value, metric: String? = nil,
    fiscalYear: Value = .missing, before: Value, after: Value, change: Double? = nil,
    magnitude: Double? = nil,
    line: Value, page: Value = .missing
  ) {
    self.kind = kind
    self.report = report
    self.ticker = ticker
    self.name = name
    self.metric = metric
    self.fiscalYear = fiscalYear
    self.before = before
    self.after = after
    self.change = change
    self.magnitude = magnitude ?? abs(change ?? 0)
    self.line = line
    self.page = page
  }

  private func words(house: String?) -> LocalizedText {
    ChangeSentence(
      house: house, kind: kind, ticker: ticker, name: name, metric: metric, fiscalYear: fiscalYear,
      before: before,
      after: after, change: change
    ).words
  }

  /// The largest first; of equal ones the newest, then as they are in their reports.
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
        "kind": .text(kind.rawValue), "ticker_normalized": ticker, "name": name, "metric": Value(metric),
        "fiscal_year": fiscalYear, "before": before, "after": after, "change": Value(finite: change),
        "text": .text(words(house: leading.first?.text).chinese), "week_start": Value(report.weekStart),
        "line": line, "source_page": page,
      ])
  }
}
