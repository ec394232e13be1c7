import Document
import MarkdownInput
import ReadingSupport
import ReportTables
import Testing

@Suite("The order of suspicious spellings")
struct SpellingOrderTests {
  /// Eight names, each three times right and once with a letter amiss, all slips on one line.
  private static let names = [
    "Anthropic", "Bloomberg", "Character", "Databricks", "Elevenlabs", "Forecasts", "Grammarly",
    "Huggingface",
  ]

  @Test("several on one line come by their spelling, in every run")
  func order() throws {
    let right = Self.names.map { "\($0)，" }.joined()
    let slips = Self.names.map { "\($0.dropLast(2))z\($0.suffix(1))，" }.joined()
    let report = try read("# 周报\n\n## 新闻\n\n\(right)\n\n\(right)\n\n\(right)\n\n\(slips)\n")
    let found = try ReportDocument(report).diagnostics.filter { $0.code == .spellingSuspect }
    let printed = found.compactMap(\.printed)
    #expect(printed.count == Self.names.count)
    #expect(printed == printed.sorted())
  }
}
