import Document
import ReadingSupport
import TestSupport
import Testing

@testable import ReportReading

/// Hong Kong's houses print traditional characters, and fonts of PDFs radicals.
@Suite struct TraditionalTests {
  private let report = """
    # 半導體週報（25年第3周）

    ## 重點公司盈利預測

    | 公司代碼 | 公司名稱 | 投資評級 | 收盤價 | 總市值（百萬） | EPS 2025E | PE 2025E | 備註 |
    |---|---|---|---|---|---|---|---|
    | 0700.HK | 甲控股 | 優於大市 | 40 | 80,000 | 2 | 20 | 無 |

    圖 1：收盤價（億元）

    資料來源：彭博

    ## 投資建議

    建議關注甲控股。

    ## 風險提示

    政策風險；競爭加劇的風險。
    """

  @Test func `traditional headings and headers are the same words`() throws {
    let report = try read(report)
    let company = try #require(report.companies.first)
    #expect(company.ticker.value?.code == "0700.HK")
    #expect(company.rating == "優於大市")
    #expect(company.marketCap?.value != nil)
    #expect(report.views.map(\.text.text) == ["建議關注甲控股。"])
    #expect(report.risks.map(\.text.text) == ["政策風險", "競爭加劇的風險"])
    #expect(report.figures.map(\.title) == ["收盤價"])
  }

  @Test func `what is shown stays as printed`() throws {
    let report = try read(report)
    #expect(report.sections.contains { $0.title == "重點公司盈利預測" })
    #expect(report.looseCells.contains { $0.header == "備註" })
  }

  @Test func `radicals and what shows nothing are read, and shown as ideographs`() throws {
    let text = "# 题\n\n## \u{2EDB}险提\u{2F70}\u{FE00}\n\n政\u{AD}策\u{2EDB}险；竞争。\n"
    let report = try read(text)
    #expect(report.risks.map(\.text.text) == ["政策风险", "竞争"])
    #expect(report.sections.contains { $0.title == "风险提示" })
  }

  @Test func `characters of other languages are not taken for Chinese words`() throws {
    let report = try read("# 題\n\n## 危険提示\n\n文。\n")
    #expect(report.risks.isEmpty)
  }
}
