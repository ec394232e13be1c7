import Tabular

/// The consensus with the number of each house beside it, linked to where it is printed.
struct ConsensusPage {
  static let name = "consensus_by_house"
  private let consensus: PanelCells
  private let estimates: PanelCells
  private let members: [[Int]]

  /// - Returns: nil where no company has estimates of two houses, so that there is nothing to compare.
  init?(_ tables: [TypedTable], members: [[Int]]) {
    guard let consensus = PanelCells(tables, "consensus"), let estimates = PanelCells(tables, "estimates"),
      members.count == consensus.count, members.contains(where: { $0.count > 1 })
    else { return nil }
    self.consensus = consensus
    self.estimates = estimates
    self.members = members
  }

  var spec: PageSpec {
    let houses = Set(members.joined().compactMap { estimates.text($0, "publisher") }).sorted()
    let first = 10
    let houseRange = "«@\(first)»:«@\(first + max(0, houses.count - 1))»"
    let rows = members.indices.map { place -> [PageCell] in
      func own(_ column: String) -> Value { consensus[place, column] }
      func words(_ column: String, _ words: [String: LocalizedText]) -> LocalizedText? {
        own(column).text.map { words[$0] ?? LocalizedText(same: $0) }
      }
      let numbers = Dictionary(
        members[place].compactMap { member in estimates.text(member, "publisher").map { ($0, member) } },
        uniquingKeysWith: { first, _ in first })
      let currency = own("currency").text
      let unit = words("unit", PanelWords.units)
      return [
        .value(own("ticker_normalized")), .value(own("name")),
        words("metric", PanelWords.metrics).map(PageCell.words) ?? .empty, .value(own("fiscal_year")),
        .words(
          LocalizedText(
            [currency, unit?.chinese].compactMap(\.self).joined(separator: " "),
            [currency, unit?.english].compactMap(\.self).joined(separator: " "))),
        .formula("COUNT(\(houseRange))", own("n")), .formula("AVERAGE(\(houseRange))", own("mean")),
        .formula("MEDIAN(\(houseRange))", own("median")), .formula("MAX(\(houseRange))", own("high")),
        .formula("MIN(\(houseRange))", own("low")),
      ]
        + houses.map { house in
          numbers[house].map { .source(table: "estimates", row: $0, column: "value") } ?? .empty
        }
    }
    return PageSpec(
      Self.name, LocalizedText("预期对照", "House consensus"),
      meaning: LocalizedText(
        "各机构最新一期的数字及其汇总；点击数字可到原报告所在页（PDF）或其明细行",
        "The newest number of each house; each leads to its page in the PDF, or to its row"),
      blocks: [
        PageBlock(
          LocalizedText("一致预期与各机构数字", "Consensus, and the numbers of the houses"),
          columns: columns
            + houses.map { PageColumn(LocalizedText(same: $0), .number, width: 11, style: Self.digits) },
          rows: rows)
      ])
  }

  private var columns: [PageColumn] {
    [
      PageColumn(LocalizedText("代码", "Ticker"), .text, width: 12),
      PageColumn(LocalizedText("名称", "Name"), .text, width: 16),
      PageColumn(LocalizedText("指标", "Metric"), .code, width: 9),
      PageColumn(LocalizedText("财年", "Year"), .code, width: 8),
      PageColumn(LocalizedText("单位", "Unit"), .code, width: 14),
      PageColumn(LocalizedText("机构数", "Houses"), .integer, width: 8),
      PageColumn(LocalizedText("均值", "Mean"), .number, style: Self.digits),
      PageColumn(LocalizedText("中位数", "Median"), .number, style: Self.digits),
      PageColumn(LocalizedText("最高", "High"), .number, style: Self.digits),
      PageColumn(LocalizedText("最低", "Low"), .number, style: Self.digits),
    ]
  }

  /// At least two digits, and as many as the houses print: an EPS of 0.285 is not shown as 0.29.
  private static let digits = ColumnStyle(decimals: .atLeast(2))
}
