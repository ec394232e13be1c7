import Lexemes
import Tabular

extension DemoTables {
  static func report() throws -> TypedTable {
    try TypedTable(
      DatasetDescription(
        "report", LocalizedText("报告信息", "Report"), tableName: "Report",
        meaning: LocalizedText("报告的标题、日期与评级", "Title, dates and rating"), isRecord: true,
        sheet: SheetStyle(.reference)),
      columns: [
        text("title", "标题", "Title"), text("publisher", "发布机构", "Publisher"),
        Column("year", LocalizedText("年份", "Year"), .integer, meaning: LocalizedText("报告年份", "Year")),
        Column("published", LocalizedText("发布日期", "Published"), .date, meaning: LocalizedText("日期", "Date")),
        .line,
      ],
      rows: [
        Row([.text("人工智能周报（24年第27周）"), .text("示例证券"), .integer(2024), .missing, .integer(2)])
      ])
  }

  static func highlights() throws -> TypedTable {
    var first = Row([
      .text("产品应用"), .integer(1),
      .text("重点：" + String(repeating: "多家公司发布新模型，交互效果与速度都有提升；", count: 9)), .integer(5),
    ])
    first.emphasis["text"] = [0..<3]
    return try TypedTable(
      DatasetDescription(
        "highlights", LocalizedText("核心观点", "Highlights"), tableName: "Highlights",
        meaning: LocalizedText("核心观点，一行一条", "Highlights, one a row"), sheet: SheetStyle(.prose)),
      columns: [
        text("category", "类别", "Category"),
        Column("number", LocalizedText("序号", "Number"), .integer, meaning: LocalizedText("序号", "Number")),
        text("text", "内容", "Text", .prose), .line,
      ],
      rows: [
        first, Row([.text("底层技术"), .integer(1), .text("推理成本下降 97.6%。"), .integer(7)]),
        Row([
          .text("行业政策"), .integer(1),
          .text(
            "A plain English sentence that is long enough to wrap at the measure of the column, twice at least, "
              + "because rows must be high enough for words as well as for Chinese characters in every program."
          ),
          .integer(8),
        ]),
      ])
  }

  static func news() throws -> TypedTable {
    try TypedTable(
      DatasetDescription(
        "news", LocalizedText("新闻", "News"), tableName: "News",
        meaning: LocalizedText("行业新闻，一行一段", "News, a paragraph a row"), sheet: SheetStyle(.prose)),
      columns: [text("category", "类别", "Category"), text("text", "内容", "Text", .prose), .line],
      rows: (1...6).map { index in
        Row([
          .text(["产品应用", "底层技术", "行业政策"][index % 3]),
          .text(String(repeating: "本周发布的模型在多项测试中表现更好，成本也更低。", count: index * 4)), .integer(index + 20),
        ])
      })
  }

  static func analysts() throws -> TypedTable {
    try TypedTable(
      DatasetDescription(
        "analysts", LocalizedText("分析师", "Analysts"), tableName: "Analysts",
        meaning: LocalizedText("分析师与联系人", "Analysts and contacts"), sheet: SheetStyle(.reference)),
      columns: [
        text("role", "角色", "Role"), text("name", "姓名", "Name"),
        Column("phone", LocalizedText("电话", "Phone"), .code, meaning: LocalizedText("电话", "Phone")),
        text("email", "邮箱", "Mail"), text("page", "主页", "Page"), .line,
      ],
      rows: [
        Row([
          .text("证券分析师"), .text("某某"), .text("0755-00000000"), .text("someone@example.com"),
          .text("https://example.com/a?b=1#c"), .integer(12),
        ]),
        Row([
          .text("联系人"), .text("=HYPERLINK(\"http://evil\")"), .text("007"), .text("+cmd|' /C calc'!A0"),
          .text("javascript:alert(1)"), .integer(13),
        ]),
      ])
  }

  static func checks() throws -> TypedTable {
    try TypedTable(
      DatasetDescription(
        "checks", LocalizedText("核对", "Checks"), tableName: "Checks",
        meaning: LocalizedText("读取与核对中发现的问题", "What reading and checking found"),
        sheet: SheetStyle(.reference)),
      columns: [
        text(
          "severity", "级别", "Severity",
          ColumnStyle(mark: .words(["error": .bad, "warning": .attention, "info": .quiet]))),
        Column("code", LocalizedText("代码", "Code"), .code, meaning: LocalizedText("代码", "Code")),
        text("message", "说明", "Message", ColumnStyle(width: .wrapped(60))), .line,
      ],
      rows: [
        Row([
          .text("warning"), .text("pe-contradicted"),
          .text("拼多多 2024E 打印 14，计算 55.8：汇率与 ADS 比例之一不符，请在假设表中填写每份 ADS 所含普通股数后再看"), .integer(8),
        ]),
        Row([.text("info"), .text("text-repeated"), .text("“算力利用率算力利用率”疑为重复"), .integer(6)]),
      ])
  }
}
