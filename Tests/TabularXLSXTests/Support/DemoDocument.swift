import Lexemes
import Tabular

/// A document with every kind of dataset, small, with the shape of a weekly report: own prose, printed numbers.
enum DemoDocument {
  static func make() throws -> TabularDocument {
    let assumptions = try DemoTables.assumptions()
    let inputs = ["fx_HKD": 0.9304, "fx_USD": 7.27]
    let companies = try DemoTables.companies(inputs: inputs)
    let traffic = try DemoTables.traffic()
    let checks = try DemoTables.checks()
    let context = TableContext(tables: ["companies": companies, "traffic": traffic, "checks": checks])
    return TabularDocument(
      metadata: [
        JSONValue.Member("schema_version", .string("1.0")),
        JSONValue.Member(
          "generator",
          .object([
            JSONValue.Member("name", .string("aiweekly-export")),
            JSONValue.Member("version", .string("1.0.0")),
          ])),
        JSONValue.Member("source", .object([JSONValue.Member("name", .string("weekly.md"))])),
      ],
      tables: [
        try DemoTables.report(), try DemoTables.highlights(), companies, traffic, try DemoTables.news(),
        try DemoTables.analysts(), assumptions, checks,
      ],
      summary: summary(context),
      inputs: [
        "fx_HKD": TabularDocument.InputCell(table: "assumptions", row: 0, column: "value"),
        "fx_USD": TabularDocument.InputCell(table: "assumptions", row: 1, column: "value"),
      ],
      sourceLines: (1...40).map { $0 % 3 == 0 ? "" : "第 \($0) 行：" + String(repeating: "示例文字，", count: $0) })
  }

  private static func summary(_ context: TableContext) -> [SummaryItem] {
    func figure(_ name: String, _ zh: String, _ en: String, _ type: ColumnType, _ expression: Expression)
      -> SummaryItem
    {
      SummaryItem(
        name, .figure, LocalizedText(zh, en), type: type, value: evaluate(expression, context),
        expression: expression)
    }
    func count(_ word: String, _ zh: String) -> SummaryItem {
      let expression = Expression.countOf(ColumnReference("severity", of: "checks"), equals: word)
      return SummaryItem(
        "\(word)_count", .check, LocalizedText(zh, word), type: .integer,
        value: evaluate(expression, context),
        expression: expression)
    }
    let growth = ColumnReference("visits_growth", of: "traffic")
    return [
      SummaryItem(
        "title", .title, LocalizedText("标题", "Title"), type: .text, value: .text("人工智能周报（24年第27周）")),
      SummaryItem(
        "headline", .subtitle, LocalizedText("副标题", "Headline"), type: .text,
        value: .text("世界人工智能大会点燃模型发布热潮，文生图及文生视频模型多家布局")),
      SummaryItem(
        "publisher", .property, LocalizedText("发布机构", "Publisher"), type: .text, value: .text("示例证券")),
      SummaryItem("week", .property, LocalizedText("周次", "Week"), type: .integer, value: .integer(27)),
      SummaryItem(
        "start", .property, LocalizedText("数据起始", "From"), type: .date,
        value: Value(CalendarDate(year: 2024, month: 6, day: 26))),
      figure(
        "median_pe_fy1", "市盈率中位数 2024E", "Median PE 2024E", .multiple,
        .aggregate(.median, ColumnReference("pe_fy1", of: "companies"))),
      figure("max_growth", "访问量最大升幅", "Largest rise", .percent, .aggregate(.maximum, growth)),
      figure(
        "max_growth_app", "升幅最大应用", "Fastest riser", .text,
        .lookup(
          result: ColumnReference("app", of: "traffic"), key: growth, equals: .aggregate(.maximum, growth))),
      count("error", "错误"), count("warning", "警告"), count("info", "提示"),
      SummaryItem(
        "source", .origin, LocalizedText("源文件", "Source"), type: .text, value: .text("weekly.md")),
      SummaryItem(
        "sha256", .origin, LocalizedText("SHA-256", "SHA-256"), type: .text,
        value: .text(String(repeating: "5f08df51", count: 8))),
    ]
  }

  private static func evaluate(_ expression: Expression, _ context: TableContext) -> Value {
    struct Source: ColumnSource {
      let context: TableContext
      func values(of reference: ColumnReference) -> [Value]? {
        reference.table.flatMap { context.tables[$0] }?.values(of: reference.column)
      }
      func input(_ name: String) -> Double? { context.inputs[name] }
    }
    return Evaluator(expression, over: Source(context: context)).value()
  }
}
