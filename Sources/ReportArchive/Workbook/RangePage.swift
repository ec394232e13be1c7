import Lexemes
import Tabular

/// All companies: where the current PE is between the lowest and highest of the weeks, and how much EPS was revised.
struct RangePage {
  static let name = "pe_ranges"
  private let history: PanelCells
  private let year: String
  private let price: String

  init?(_ tables: [TypedTable], year: String) {
    guard let history = PanelCells(tables, "company_history") else { return nil }
    self.history = history
    self.year = year
    price = SharesOfNow.name(of: "price", in: history)
  }

  private struct Company {
    var name: Value = .missing
    var latest: CalendarDate
    var rows: [Int] = []
  }

  var spec: PageSpec {
    PageSpec(
      Self.name, LocalizedText("估值区间", "PE ranges"),
      meaning: LocalizedText(
        "所选财年（公司走势页）各周 PE 的区间与各次 EPS 修正之和；均为公式，取自公司历史",
        "Ranges of PE over the weeks and the sum of revisions of EPS for the year chosen on the page of one company; all formulas"
      ),
      blocks: [
        PageBlock(
          LocalizedText("各公司（区间位置：0% 为最低，100% 为最高）", "All companies (position: 0% lowest, 100% highest)"),
          columns: columns, rows: companies.map(row))
      ])
  }

  private var columns: [PageColumn] {
    let bar = ColumnStyle(mark: .dataBar, decimals: .exactly(0))
    return [
      PageColumn(LocalizedText("代码", "Ticker"), .text, width: 12),
      PageColumn(LocalizedText("名称", "Name"), .text, width: 16),
      PageColumn(LocalizedText("最新周", "Latest week"), .date, width: 12),
      PageColumn(LocalizedText("机构数", "Houses"), .integer, width: 8),
      PageColumn(LocalizedText("股价", "Price"), .number),
      PageColumn(LocalizedText("PE", "PE"), .multiple),
      PageColumn(LocalizedText("最低", "Lowest"), .multiple),
      PageColumn(LocalizedText("均值", "Mean"), .multiple),
      PageColumn(LocalizedText("最高", "Highest"), .multiple),
      PageColumn(LocalizedText("区间位置", "Position"), .percent, width: 14, style: bar),
      PageColumn(
        LocalizedText("EPS 修正合计", "EPS revised, sum"), .percent, width: 14,
        style: ColumnStyle(mark: .trendArrow, decimals: .exactly(1))),
    ]
  }

  /// The companies that have figures for the year, sorted by code.
  private var companies: [(ticker: String, company: Company)] {
    var companies: [String: Company] = [:]
    for row in 0..<history.count where history.text(row, "fiscal_year") == year {
      guard let ticker = history.text(row, "ticker_normalized"), ticker.isPlainCriterion,
        let week = history.week(row)
      else { continue }
      var company = companies[ticker] ?? Company(latest: week)
      company.name = history[row, "name"]
      company.latest = max(company.latest, week)
      company.rows.append(row)
      companies[ticker] = company
    }
    return companies.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  private func row(_ ticker: String, _ company: Company) -> [PageCell] {
    let now = company.rows.filter { history.week($0) == company.latest }
    func numbers(_ column: String, _ rows: [Int]) -> [Double] {
      rows.compactMap { history[$0, column].number }
    }
    func mean(_ numbers: [Double]) -> Double? {
      numbers.isEmpty ? nil : numbers.reduce(0, +) / Double(numbers.count)
    }
    let (pe, all) = (mean(numbers("pe", now)), numbers("pe", company.rows))
    let (low, high) = (all.min(), all.max())
    let position = pe.flatMap { pe in
      low.flatMap { low in high.flatMap { $0 > low ? (pe - low) / ($0 - low) : nil } }
    }
    let revision = numbers("eps_revision", company.rows).reduce(0, +) / Double(max(1, now.count))
    let own =
      "company_history[ticker_normalized],«@0»,company_history[fiscal_year],{\(CompanyPage.yearChoice)}"
    let latest = own + ",company_history[week_start],«@2»"
    func extreme(_ function: String) -> String {
      "IF(COUNTIFS(\(own),company_history[pe],\">0\")>0,_xlfn.\(function)(company_history[pe],\(own)),\"\")"
    }
    return [
      .value(.text(ticker)), .value(company.name),
      .formula("_xlfn.MAXIFS(company_history[week_start],\(own))", .date(company.latest)),
      .formula("COUNTIFS(\(latest))", .integer(now.count)),
      .formula(
        "IFERROR(AVERAGEIFS(company_history[\(price)],\(latest)),\"\")",
        Value(finite: mean(numbers(price, now)))),
      .formula("IFERROR(AVERAGEIFS(company_history[pe],\(latest)),\"\")", Value(finite: pe)),
      .formula(extreme("MINIFS"), Value(finite: low)),
      .formula("IFERROR(AVERAGEIFS(company_history[pe],\(own)),\"\")", Value(finite: mean(all))),
      .formula(extreme("MAXIFS"), Value(finite: high)),
      .formula(
        "IF(COUNT(«@5»,«@6»,«@8»)=3,IF(«@8»>«@6»,(«@5»-«@6»)/(«@8»-«@6»),\"\"),\"\")", Value(finite: position)
      ),
      .formula("SUMIFS(company_history[eps_revision],\(own))/MAX(1,«@3»)", Value(finite: revision)),
    ]
  }
}
