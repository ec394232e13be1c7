import Document
import Foundation
import MarkdownInput
import ReportReading
import ReportTables
import Tabular
import TestSupport
import Testing

/// A table that a user of the library adds, as `Docs/extending.md` shows it.
@Suite struct ExtendingTests {
  private static let text = """
    # 某行业周报（24年第20周）

    ## 港股回购

    | 回购日期 | 证券代码 | 回购数量（股） | 回购金额（亿港元） |
    |---|---|---|---|
    | 2024-05-14 | 0700.HK | 2,650,000 | 10.02 |
    | 2024-05-15 | 1024.HK | 400,000 | 0.22 |
    | 合计 |  |  | 10.24 |

    """

  private func document(_ text: String = Self.text) throws -> ReportDocument {
    let source = try SourceText(name: "report.md", data: Array(text.utf8))
    return try ReportDocument(Report(parsing: Document(markdown: source), as: .weeklyWithBuybacks))
  }

  @Test func `a user's own table is read into a dataset, including units`() throws {
    let table = try #require(try document().document.table("buybacks"))
    #expect(
      table.columns.map(\.name) == [
        "date", "ticker", "shares", "amount", "average_price", "line", "source_page",
      ])
    #expect(table.values(of: "ticker") == [.text("0700.HK"), .text("1024.HK")])
    #expect(table.values(of: "shares")?.map(\.number) == [265, 40])
    #expect(table.values(of: "amount")?.map(\.number) == [100_200, 2_200])
    #expect(table.values(of: "average_price")?.map(\.number) == [100_200.0 / 265, 55])
    #expect(table.values(of: "line") == [.integer(7), .integer(8)])
  }

  @Test func `its checks, figures and charts are those of the report`() throws {
    let found = try document()
    #expect(!found.diagnostics.contains { $0.message == "the report prints no buybacks" })
    #expect(
      try document("# 周报\n\n无。\n").diagnostics.contains { $0.message == "the report prints no buybacks" })
    #expect(found.document.summary.first { $0.name == "bought_back" }?.value == .real(102_400))
    #expect(found.document.presented.table("buybacks")?.charts.map(\.name) == ["Buybacks"])
  }

  @Test func `it comes back from JSON with its family, and is refused without`() throws {
    let json = try document().document.json()
    let value = try JSONValue(parsing: json)
    #expect(try ReportDocument(json: value, family: .weeklyWithBuybacks).document.json() == json)
    #expect(throws: DocumentError.self) { try ReportDocument(json: value) }
  }

  @Test func `other tables are not buybacks`() throws {
    let text = Self.text.replacing("回购数量（股）", with: "成交数量（股）")
    let found = try document(text).document
    #expect(found.table("buybacks")?.rows.isEmpty == true)
    #expect(found.table("tables")?.rows.isEmpty == false)
  }

  @Test func `the page shows the very file that is compiled here`() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
    let code = try String(contentsOf: folder.appending(path: "Buybacks.swift"), encoding: .utf8)
    let page = folder.deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Docs/extending.md")
    #expect(try String(contentsOf: page, encoding: .utf8).contains("```swift\n\(code)```"))
    #expect(code.split(separator: "\n", omittingEmptySubsequences: false).count - 1 <= 40)
  }
}
