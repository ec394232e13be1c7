import Lexemes
import Tabular

extension DecimalNumber: ExpressibleByStringLiteral {
  /// A decimal in tests; a text that is none becomes an absurd number that no expectation holds.
  public init(stringLiteral text: String) {
    self = DecimalNumber(exactly: text) ?? DecimalNumber(Int64.min)
  }
}

extension Value {
  static func number(_ decimal: DecimalNumber) -> Value { .decimal(decimal) }
}

extension LocalizedText: ExpressibleByStringLiteral {
  public init(stringLiteral text: String) { self.init(same: text) }
}

/// Small tables that stand for those of a report.
enum Fixtures {
  static let companies = DatasetDescription(
    "companies", LocalizedText("重点公司", "Companies"), tableName: "Companies",
    meaning: LocalizedText("每家公司一行", "One row a company"))

  static let companyColumns = [
    Column("ticker", LocalizedText("代码", "Ticker"), .code, meaning: LocalizedText("证券代码", "As printed")),
    Column("name", LocalizedText("公司名称", "Company"), .text, meaning: LocalizedText("公司名称", "As printed")),
    Column(
      "rating", LocalizedText("评级", "Rating"), .text, meaning: LocalizedText("投资评级", "As printed"),
      allowedValues: ["优于大市", "中性"]),
    Column(
      "price", LocalizedText("收盘价", "Price"), .number, unit: LocalizedText("港元", "HKD"),
      meaning: LocalizedText("昨收盘", "Last close")),
    fiscal("eps_fy1", family: "^eps_fy[1-9][0-9]*$"),
    fiscal("eps_fy2", family: "^eps_fy[1-9][0-9]*$"),
    Column(
      "eps_growth_fy2", LocalizedText("EPS 增速", "EPS growth"), .percent,
      meaning: LocalizedText("每股收益增速", "Growth of earnings per share"),
      expression: (.column("eps_fy2") / .column("eps_fy1") - 1).whenPositive(.column("eps_fy1")),
      familyPattern: "^eps_growth_fy[1-9][0-9]*$"),
    Column(
      "price_to_eps", LocalizedText("价格/EPS", "Price to EPS"), .multiple,
      meaning: LocalizedText("未换算", "Not converted"), expression: .column("price") / .column("eps_fy1")),
    Column.line,
  ]

  static func fiscal(_ name: String, family: String) -> Column {
    Column(
      name, LocalizedText(same: name), .number, unit: LocalizedText("元", "CNY"),
      meaning: LocalizedText("每股收益", "Earnings per share"), familyPattern: family)
  }

  static func companyRow(
    _ ticker: String, _ name: String, price: Value, eps: [Value], line: Int
  ) -> Row {
    Row([
      .text(ticker), .text(name), .text("优于大市"), price, eps[0], eps[1], .missing, .missing, .integer(line),
    ])
  }

  static func companyTable() throws -> TypedTable {
    var first = companyRow(
      "0700.HK", "腾讯", price: .number("379.4"), eps: [.number("19.5"), .number("22.0")], line: 81)
    first.origins["price"] = CellOrigin(raw: "379.40", line: 81, column: 12)
    first.origins["ticker"] = CellOrigin(raw: "0700.HK", line: 81, column: 1)
    let loss = companyRow(
      "9888.HK", "百\"度\"", price: .missing, eps: [.number("-0.50"), .number("1")], line: 82)
    return try TypedTable(companies, columns: companyColumns, rows: [first, loss])
  }

  static let report = DatasetDescription(
    "report", LocalizedText("报告", "Report"), tableName: "Report",
    meaning: LocalizedText("报告本身", "The report itself"), isRecord: true)

  static let reportColumns = [
    Column("title", LocalizedText("标题", "Title"), .text, meaning: "Title"),
    Column("published", LocalizedText("日期", "Published"), .date, meaning: "Date"),
    Column("week", LocalizedText("周", "Week"), .integer, meaning: "Week"),
    Column("read_time", LocalizedText("时长", "Time"), .duration, meaning: "Time to read"),
    Column("is_weekly", LocalizedText("周报", "Weekly"), .boolean, meaning: "Whether it is weekly"),
    Column.line,
  ]

  static func reportTable() throws -> TypedTable {
    let row = Row([
      .text("人工智能周报"), Value(CalendarDate(year: 2024, month: 7, day: 2)), .integer(27),
      .duration(seconds: 394), .boolean(true), .integer(1),
    ])
    return try TypedTable(report, columns: reportColumns, rows: [row])
  }

  static let checks = DatasetDescription("checks", "Checks", tableName: "Checks", meaning: "One row a check")

  static let checkColumns = [
    Column("code", "Code", .text, meaning: "Code"), Column("dataset", "Dataset", .text, meaning: "Where"),
    Column.line,
  ]

  static func checkTable() throws -> TypedTable {
    try TypedTable(
      checks, columns: checkColumns, rows: [Row([.text("pe-contradicted"), .text("companies"), .missing])])
  }

  static let metadata: [JSONValue.Member] = [
    .init("schema_version", .string("1.0")),
    .init("source", .object([.init("name", .string("r.md")), .init("bytes", .integer(22_694))])),
  ]

  static func document() throws -> TabularDocument {
    TabularDocument(metadata: metadata, tables: [try reportTable(), try companyTable(), try checkTable()])
  }

  /// A table of one column of values, computed by no one.
  static func table(of values: [Value], type: ColumnType = .text) throws -> TypedTable {
    try TypedTable(
      DatasetDescription("cells", "Cells", tableName: "Cells", meaning: "Cells"),
      columns: [Column("cell", "Cell", type, meaning: "A cell")], rows: values.map { Row([$0]) })
  }
}
