import Document
import MarkdownInput
import ReadingSupport
import TestSupport
import Testing

@testable import ReportReading

struct TableNotesTests {
  private func notes(_ notes: String) throws -> [String]? {
    let table =
      "公司代码\t公司名称\t收盘价\t总市值\tEPS\t\tPE\t\n\t\t\t\t2024E\t2025E\t2024E\t2025E\n0700.HK\t甲\t10\t100\t1\t2\t10\t5"
    return try read("# 周报\n\n## 估值\n\n\(table)\n\n\(notes)\n").tableNotes["companies"]
  }

  @Test func `a source is before a remark, whichever comes first`() throws {
    #expect(try notes("注：收盘价为周五。\n\n资料来源：交易所") == ["资料来源：交易所"])
    #expect(try notes("数据来源：交易所\n注：收盘价为周五。") == ["数据来源：交易所"])
    #expect(try notes("注：收盘价为周五。") == ["注：收盘价为周五。"])
    #expect(try notes("正文。\n\n资料来源：交易所") == nil)
  }
}
