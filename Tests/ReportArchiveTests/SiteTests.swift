import Document
import MarkdownInput
import ReportReading
import ReportTables
import Tabular
import Testing

@testable import ReportArchive

/// Websites of small reports held against those of the report before.
@Suite("Which websites are the same")
struct SiteTests {
  /// Name, description, visits and growth as printed.
  private typealias Site = (name: String, description: String, visits: String, growth: String)

  private static func report(_ week: Int, _ sites: [Site]) -> String {
    ([
      "# 人工智能周报（25年第\(week)周）", "", "## AI 相关网站流量数据", "",
      "应用名称\t应用说明\t周平均访问 (M)\t访问量环比增长\t平均访问停留时间",
    ]
      + sites.map { "\($0.name)\t\($0.description)\t\($0.visits)\t\($0.growth)\t00:06:30" }
      + ["", "资料来源: 青禾证券经济研究所整理", ""]).joined(separator: "\n")
  }

  private func document(_ reports: (Int, [Site])..., hasPages: Bool = false) throws -> TabularDocument {
    try ReportSet(
      try reports.map { week, sites in
        let source = try SourceText(name: "\(week).md", data: Array(Self.report(week, sites).utf8))
        return try ReportDocument(Report(parsing: Document(markdown: source)))
      }
    ).document(hasPages: hasPages)
  }

  /// Which kinds of change a document has.
  private func kinds(_ document: TabularDocument) throws -> Set<String> {
    let table = try #require(document.table("changes"))
    return Set((table.values(of: "kind") ?? []).compactMap(\.text))
  }

  @Test(
    "A name is the same in another width, case or spelling of blanks, also where a week is missing",
    arguments: [
      ("ChatGPT", "Ｃｈａｔ ＧＰＴ"), ("Simi larweb", "SIMILARWEB"), ("Character.AI", "Character AI"),
      ("Kimi（智能助手）", "Kimi (智能助手)"),
    ], [28, 29])
  func spellings(names: (String, String), week: Int) throws {
    let document = try document(
      (27, [(names.0, "聊天", "300.00", "↑ 2.00%")]), (week, [(names.1, "聊天", "306.00", "↑ 2.00%")]))
    #expect(try kinds(document).isEmpty)
  }

  @Test(
    "Products that a sign tells apart are two sites", arguments: [("Disney", "Disney+"), ("C", "C#")])
  func signs(names: (String, String)) throws {
    let document = try document(
      (
        27,
        [(names.0, "视频", "300.00", "↑ 2.00%"), (names.1, "视频", "30.00", "↑ 2.00%")] as [Site]
      ))
    #expect(try #require(document.table("traffic_history")).rows.count == 2)
  }

  @Test(
    "Over a missing week a site has another name where name, description and size fit, and a check says so")
  func gap() throws {
    let before: [Site] = [("Poe", "聚合", "30.00", "↑ 2.00%")]
    let fits = try document((27, before), (29, [("Poe 聚合站", "聚合", "31.00", "↑ 2.00%")]))
    #expect(try kinds(fits).isEmpty)
    let checks = try #require(fits.table("checks")?.values(of: "code"))
    #expect(checks.contains(.text("site-renamed")))
  }

  @Test(
    "Over missing weeks sites stay two where one of name, description and size does not fit",
    arguments: [
      ("Poe 聚合站", "问答", "31.00", 29), ("Poe 聚合站", "聚合", "45.00", 29), ("Quora", "聚合", "31.00", 29),
      ("Poe 聚合站", "聚合", "31.00", 35),
    ])
  func strangers(name: String, description: String, visits: String, week: Int) throws {
    let document = try document(
      (27, [("Poe", "聚合", "30.00", "↑ 2.00%")]), (week, [(name, description, visits, "↑ 2.00%")]))
    #expect(try kinds(document).isSuperset(of: ["covered", "dropped"]))
  }

  @Test("If two new sites may be the one that is gone, neither is taken for it")
  func rivals() throws {
    let document = try document(
      (27, [("Poe", "聊天", "30.00", "↑ 2.00%")]),
      (
        28,
        [("Poe Web", "聊天", "30.60", "↑ 2.00%"), ("Poe App", "聊天", "30.60", "↑ 2.00%")] as [Site]
      ))
    #expect(
      try #require(document.table("changes")?.values(of: "kind")).filter { $0 == .text("covered") }.count == 2
    )
  }

  @Test("The page over the weeks has one line for a site, under its newest name")
  func names() throws {
    let document = try document(
      (26, [("Similarweb", "数据", "100.00", "↑ 1.00%")]), (27, [("Simi larweb", "数据", "102.00", "↑ 2.00%")]),
      (28, [("Similarweb 数据", "数据", "104.04", "↑ 2.00%")]), hasPages: true)
    let history = try #require(document.table("traffic_history"))
    let column = try #require(history.presentation.helpers.first { $0.name == "site" })
    #expect(column.cells == Array(repeating: .value(.text("Similarweb 数据")), count: 3))
  }
}
