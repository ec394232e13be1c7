import Document
import Lexemes
import MarkdownInput
import ReportReading
import Tabular

@testable import ReportTables

/// Every figure that tables of a report come to, by what it is of, and whether something speaks against it.
struct FigureCensus {
  struct Key: Hashable {
    let dataset: String
    /// The code or name.
    let row: String
    /// `price`, `eps 2024E`.
    let figure: String

    /// `eps`
    var kind: String { String(figure.prefix { $0 != " " }) }
  }

  struct Figure: Hashable {
    let value: Double
    let row: Int
  }

  private(set) var figures: [Key: Figure] = [:]
  /// Keys that several rows have.
  private(set) var doubles: Set<String> = []
  private let findings: [Diagnostic]
  private var statuses: [Int: String] = [:]
  /// Rows whose EPS times PE, years beside each other, can be one price within rounding.
  private var agreeing: Set<String> = []

  init(_ markdown: String) throws {
    let source = try SourceText(name: "m.md", data: Array(markdown.utf8))
    let report = Report(parsing: Document(markdown: source))
    let document = try ReportDocument(report)
    findings = document.diagnostics
    for (index, company) in report.companies.enumerated() {
      let name = company.ticker.raw.isEmpty ? company.name ?? "" : company.ticker.raw
      var values = [("price", company.price), ("market_cap_mn", company.marketCap)]
      if Self.agree(company.estimates) { agreeing.insert(name) }
      for estimate in company.estimates {
        values.append(("eps \(estimate.fiscalYear)", estimate.eps))
        values.append(("pe \(estimate.fiscalYear)", estimate.pe))
      }
      add("companies", name, index + 1, values.map { ($0, $1?.value?.doubleValue) })
    }
    for (index, status) in (document.document.table("companies")?.values(of: "pe_status") ?? []).enumerated()
    {
      statuses[index + 1] = status.text
    }
    for (index, site) in report.traffic.enumerated() {
      add(
        "traffic", site.app, index + 1,
        [
          ("visits_mn", site.visits?.value?.doubleValue), ("visits_growth", site.growth?.value?.doubleValue),
          ("avg_duration_s", site.duration?.value.map(Double.init)),
        ])
    }
  }

  private mutating func add(_ dataset: String, _ name: String, _ row: Int, _ values: [(String, Double?)]) {
    for case (let figure, let value?) in values {
      let key = Key(dataset: dataset, row: name, figure: figure)
      if figures[key] != nil { doubles.insert(name) }
      figures[key] = Figure(value: value, row: row)
    }
  }

  /// Whether a warning or error names the row, or the table as a whole, that the unchanged report does not have; or the
  /// PE of the row are not reconciled any more.
  func isFlagged(_ key: Key, _ figure: Figure, unlike base: FigureCensus) -> Bool {
    let priced = ["price", "eps", "pe"].contains(key.kind)
    if priced, statuses[figure.row] == "contradicted" { return true }
    if priced, statuses[figure.row] != "reconciled", base.isReconciled(key) { return true }
    return findings.contains { finding in
      finding.severity != .info && (finding.dataset == key.dataset || finding.dataset == "assumptions")
        && (finding.row == nil || finding.row == figure.row)
        && !base.findings.contains { $0.code == finding.code && $0.message == finding.message }
    }
  }

  /// Whether a row has that figure for the same year, whatever the year is called: `2019A`, `2019年`.
  func hasFigure(_ value: Double, like key: Key) -> Bool {
    func year(_ key: Key) -> String { key.figure.filter(\.isNumber) }
    return figures.contains { other, figure in
      other.dataset == key.dataset && other.row == key.row && other.kind == key.kind
        && year(other) == year(key)
        && figure.value == value
    }
  }

  /// Whether a warning or error speaks of the header or another part of the table, which the unchanged report does not have.
  func isTableFlagged(_ key: Key, unlike base: FigureCensus) -> Bool {
    findings.contains { finding in
      finding.severity != .info && finding.dataset == key.dataset
        && !base.findings.contains { $0.code == finding.code && $0.message == finding.message }
    }
  }

  /// Whether each two years of a row allow one price, so that no reader can say which figure is the odd one.
  func pairsAgree(_ key: Key) -> Bool { agreeing.contains(key.row) }

  private static func agree(_ estimates: [Company.Estimate]) -> Bool {
    let prices = estimates.compactMap { estimate -> RoundingInterval? in
      guard let eps = estimate.eps?.value, let pe = estimate.pe?.value else { return nil }
      let (left, right) = (RoundingInterval(of: eps), RoundingInterval(of: pe))
      let corners = [left.lower, left.upper].flatMap { [$0 * right.lower, $0 * right.upper] }
      return RoundingInterval(lower: corners.min() ?? 0, upper: corners.max() ?? 0)
    }
    return (prices.map(\.lower).max() ?? 0) <= (prices.map(\.upper).min() ?? 0)
  }

  /// How many years of a row have EPS and PE.
  func pairs(of row: String) -> Int {
    figures.keys.count { key in
      key.row == row && key.kind == "eps"
        && figures[Key(dataset: key.dataset, row: row, figure: "pe" + key.figure.dropFirst(3))] != nil
    }
  }

  /// Whether the PE of a row follow, so that its price, EPS and PE are printed twice, in a way.
  func isReconciled(_ key: Key) -> Bool { figures[key].flatMap { statuses[$0.row] } == "reconciled" }
}
