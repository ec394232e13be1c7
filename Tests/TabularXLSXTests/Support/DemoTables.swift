import Lexemes
import Tabular

/// The tables of ``DemoDocument``.
enum DemoTables {
  static func decimal(_ text: String) -> Value {
    text == "-" ? .missing : Value(DecimalNumber(exactly: text))
  }

  static func text(_ name: String, _ zh: String, _ en: String, _ style: ColumnStyle = .automatic) -> Column {
    Column(name, LocalizedText(zh, en), .text, meaning: LocalizedText(zh, en), style: style)
  }

  static func companies(inputs: [String: Double]) throws -> TypedTable {
    let rows: [(String, String, String, String, [String])] = [
      ("0700.HK", "腾讯控股", "fx_HKD", "reconciled", ["379.4", "3549273", "19.5", "22.2", "18", "16"]),
      ("9999.HK", "网易-S", "fx_HKD", "reconciled", ["148.9", "478086", "11.2", "12.0", "12", "12"]),
      ("3690.HK", "美团-W", "fx_HKD", "reconciled", ["117.1", "728968", "5.8", "7.9", "19", "14"]),
      ("1024.HK", "快手-W", "fx_HKD", "reconciled", ["47.0", "204909", "4.0", "5.7", "11", "8"]),
      ("PDD.O", "拼多多", "fx_USD", "contradicted", ["137.3", "190734", "17.9", "25.9", "14", "10"]),
      ("9988.HK", "阿里巴巴-SW", "fx_HKD", "reconciled", ["72.2", "1396744", "8.0", "9.2", "8", "7"]),
      ("6618.HK", "京东健康", "fx_HKD", "unchecked", ["21.6", "68892", "-1.3", "1.6", "-", "13"]),
    ]
    return try TypedTable(
      DatasetDescription(
        "companies", LocalizedText("重点公司", "Companies"), tableName: "Companies",
        meaning: LocalizedText("重点公司盈利预测及投资评级，一行一家公司", "Covered companies, one a row"),
        sheet: SheetStyle(.figures, charts: DemoCharts.companies)),
      columns: companyColumns,
      rows: rows.enumerated().map { index, row in
        var values: [Value] = [.text(row.0), .text(row.1), .text("优于大市")]
        values += row.4.map(decimal)
        values += [.missing, .missing, .missing, .missing, .missing, .missing]
        values += [.text(row.3), .integer(index + 4)]
        var made = Row(values)
        made.expressions["conversion"] = .input(row.2)
        if row.3 == "contradicted" {
          made.notes["pe_status"] = CellNote(.warning, LocalizedText(same: "打印 14，计算 55.8：与汇率不符，或为 ADS"))
        }
        return made
      }, context: TableContext(inputs: inputs))
  }

  private static var companyColumns: [Column] {
    let eps = LocalizedText(same: "EPS")
    let pe = LocalizedText("PE（原文）", "PE (printed)")
    let computed = LocalizedText("计算", "Computed")
    func column(
      _ name: String, _ zh: String, _ en: String, _ type: ColumnType, _ unit: LocalizedText? = nil,
      _ group: LocalizedText? = nil, _ expression: Expression? = nil, _ mark: ColumnStyle.Mark? = nil
    ) -> Column {
      Column(
        name, LocalizedText(zh, en), type, unit: unit,
        meaning: LocalizedText("\(zh)的含义，一句话说明", "What \(en) means, in a sentence"), expression: expression,
        group: group, style: ColumnStyle(mark: mark))
    }
    let growth = Expression.column("eps_fy2") / .column("eps_fy1") - 1
    return [
      column("ticker", "证券代码", "Ticker", .code), column("name", "公司名称", "Company", .text),
      column("rating", "投资评级", "Rating", .text),
      column("price", "昨收盘", "Price", .number, LocalizedText("港元/美元", "HKD/USD")),
      column("market_cap_mn", "总市值", "Market cap", .number, LocalizedText("百万", "mn")),
      column("eps_fy1", "2024E", "2024E", .number, nil, eps),
      column("eps_fy2", "2025E", "2025E", .number, nil, eps),
      column("pe_printed_fy1", "2024E", "2024E", .multiple, nil, pe),
      column("pe_printed_fy2", "2025E", "2025E", .multiple, nil, pe),
      column("conversion", "换算系数", "Conversion", .number, nil, computed, .constant(DecimalNumber(1))),
      column(
        "eps_growth_fy2", "EPS 增速 2025E", "EPS growth 2025E", .percent, nil, computed,
        growth.whenPositive(.column("eps_fy1")), .trendArrow),
      column(
        "pe_fy1", "PE 2024E", "PE 2024E", .multiple, nil, computed,
        (.column("price") * .column("conversion") / .column("eps_fy1")).whenPositive(.column("eps_fy1"))),
      column(
        "pe_fy2", "PE 2025E", "PE 2025E", .multiple, nil, computed,
        (.column("price") * .column("conversion") / .column("eps_fy2")).whenPositive(.column("eps_fy2"))),
      column(
        "pe_gap_fy1", "PE 偏差 2024E", "PE gap 2024E", .percent, nil, computed,
        .column("pe_fy1") / .column("pe_printed_fy1") - 1, .divergingScale),
      column(
        "shares_mn", "股本", "Shares", .number, LocalizedText("百万股", "mn"), computed,
        .column("market_cap_mn") / .column("price")),
      column(
        "pe_status", "PE 核对", "PE check", .text, nil, nil, nil,
        .words(["reconciled": .good, "contradicted": .bad, "unchecked": .quiet])),
      .line,
    ]
  }

  static func traffic() throws -> TypedTable {
    let rows = DemoNumbers.traffic
    func column(
      _ name: String, _ zh: String, _ en: String, _ type: ColumnType, _ unit: LocalizedText? = nil,
      _ expression: Expression? = nil, _ mark: ColumnStyle.Mark? = nil
    ) -> Column {
      Column(
        name, LocalizedText(zh, en), type, unit: unit, meaning: LocalizedText("\(zh)的含义", "What \(en) means"),
        expression: expression, style: ColumnStyle(mark: mark))
    }
    let millions = LocalizedText("百万次/周", "mn a week")
    let prior = Expression.column("visits_mn") / (1 + .column("visits_growth"))
    return try TypedTable(
      DatasetDescription(
        "traffic", LocalizedText("AI 网站流量", "AI site traffic"), tableName: "Traffic",
        meaning: LocalizedText("AI 相关网站周访问量，一行一个网站", "Weekly visits of AI sites, one a row"),
        sheet: SheetStyle(.figures, charts: DemoCharts.traffic)),
      columns: [
        column("app", "应用名称", "App", .text), column("description", "应用说明", "Description", .text),
        column("visits_mn", "周平均访问量", "Weekly visits", .number, millions),
        column("visits_growth", "访问量环比增长", "Growth", .percent, nil, nil, .trendArrow),
        column("avg_duration_s", "平均停留时间", "Average stay", .duration),
        column("visits_prior_mn", "上周访问量", "Prior visits", .number, millions, prior),
        column(
          "visits_change_mn", "访问量变动", "Change", .number, millions,
          .column("visits_mn") - .column("visits_prior_mn")),
        column(
          "visits_share", "访问量占比", "Share", .percent, nil,
          .column("visits_mn") / .aggregate(.sum, ColumnReference("visits_mn")), .dataBar),
        column("rank", "排名", "Rank", .integer, nil, .rank("visits_mn")),
        column(
          "hours_mn", "停留时长", "Hours", .number, LocalizedText("百万小时", "mn hours"),
          .column("visits_mn") * .column("avg_duration_s") / 3600),
        .line,
      ],
      rows: rows.enumerated().map { index, row in
        Row(
          [.text(row.0), .text(row.1), decimal(row.2), decimal(row.3), .duration(seconds: row.4)]
            + [Value](repeating: .missing, count: 5) + [.integer(index + 10)])
      })
  }

  static func assumptions() throws -> TypedTable {
    try TypedTable(
      DatasetDescription(
        "assumptions", LocalizedText("假设", "Assumptions"), tableName: "Assumptions",
        meaning: LocalizedText("公式读取的输入；修改蓝色单元格，各表随之变动", "Inputs that formulas read"),
        sheet: SheetStyle(.inputs)),
      columns: [
        text("name", "名称", "Name"),
        Column("value", LocalizedText("数值", "Value"), .number, meaning: LocalizedText("系数", "Factor")),
        text("unit", "单位", "Unit"), text("origin", "来源", "Origin"), .line,
      ],
      rows: [
        Row([.text("HKD/CNY"), decimal("0.9304"), .text("CNY/HKD"), .text("given"), .missing]),
        Row([.text("USD/CNY"), decimal("7.27"), .text("CNY/USD"), .text("given"), .missing]),
      ])
  }
}
