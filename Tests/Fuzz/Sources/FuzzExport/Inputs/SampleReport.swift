import Document
import MarkdownInput
import ReportReading

/// The report that a user's own columns and tables are added to.
enum SampleReport {
  static let report = Report(parsing: document)

  static let document: Document = {
    guard let source = try? SourceText(name: "fuzz.md", data: Array(text.utf8)) else {
      preconditionFailure("the sample is text")
    }
    return Document(markdown: source)
  }()

  private static let text = """
    # 人工智能周报（24年第27周）

    ## 重点公司盈利预测

    | 代码 | 公司 | 收盘价（港元） | EPS 2024E | EPS 2025E | PE 2024E | PE 2025E |
    |---|---|---|---|---|---|---|
    | 0700.HK | 甲 | 380.0 | 19.5 | 22.0 | 18 | 16 |
    | 9988.HK | 乙 | 72.0 | 8.0 | 9.2 | 8 | 7 |

    ## 网站流量

    | 应用 | 访问量（百万） | 环比 |
    |---|---|---|
    | 丙 | 635.1 | -3.9% |
    | 丁 | 12.5 | 0.4% |

    ## 股份回购

    | 日期 | 代码 | 回购数量（万股） | 回购金额（万港元） |
    |---|---|---|---|
    | 2024-05-14 | 0700.HK | 265 | 10020 |
    """
}
