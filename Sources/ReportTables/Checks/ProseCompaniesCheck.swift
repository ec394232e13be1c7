import Document
import Lexemes
import ReportReading

/// Finds companies that the text lists with code and estimates, and that no table has:
/// `- 甲公司（600001 CH）：目标价 14.78 元，2025E EPS 1.87 元，PE 6.20 倍。`
///
/// Such sentences are facts and not rows of `companies`, which a reader should know.
enum ProseCompaniesCheck: ReportCheck {
  private static let fewest = 3
  private static let estimates = ["EPS", "PE", "市盈率", "每股收益", "目标价", "净利润"]
  /// The most characters behind the code that are searched for estimates.
  private static let reach = 120

  static func all(_ report: Report) -> [Diagnostic] {
    let known = Set(report.companies.compactMap { $0.ticker.value?.code })
    var found: [(code: String, line: Int)] = []
    for cell in ReportTexts.all(report) where estimates.contains(where: cell.text.holds) {
      for code in codes(in: cell.text)
      where !known.contains(code) && !found.contains(where: { $0.code == code }) {
        found.append((code, cell.line))
      }
    }
    guard found.count >= fewest, let first = found.first else { return [] }
    return [
      Diagnostic(
        .companiesInProse,
        "the text gives estimates of \(found.count) companies, such as \(first.code), that are in no table and not in "
          + "'companies'",
        chinese: "正文以文字列出 \(found.count) 家公司的预测（如 \(first.code)），未以表格列示，不在“重点公司”中",
        severity: report.companies.isEmpty ? .warning : nil, dataset: "companies", printed: first.code,
        line: first.line)
    ]
  }

  /// The codes in parentheses that at least two estimates with figures follow.
  private static func codes(in text: String) -> [String] {
    // A blank before the text keeps what precedes the first parenthesis apart, even if that is nothing.
    (" " + text).split(at: "（(").dropFirst().compactMap { piece in
      let code = piece.prefix { !"）)，,；;".contains($0) }
      guard code.utf8.count <= 16, let ticker = Ticker(printed: code.trimmed) else { return nil }
      let rest = piece[code.endIndex...].prefix(reach)
      let count = estimates.count { rest.holds($0) }
      return count > 1 && rest.hasDigit ? ticker.code : nil
    }
  }
}

// MARK: Checks

extension DiagnosticCode {
  /// Companies with code and estimates are in the text and in no table.
  public static let companiesInProse = DiagnosticCode(
    "companies-in-prose", .info,
    "正文以文字列出公司代码与预测，未以表格列示，不在重点公司中",
    "the text gives codes and estimates of companies that are in no table; a warning if there are no companies at all",
    example: #"`甲公司（600001.SH）：2025E EPS 1.87 元，PE 6.20 倍`"#)
}
