import Lexemes
import ReportTables
import Tabular

/// The reports of a set on its cover, the newest first, for a set whose reports cannot be compared: without them its
/// first page would be nearly empty.
struct NewestReports {
  let reports: [ArchivedReport]

  private static let most = 24

  static let heading = LocalizedText("最新报告", "Newest reports")

  /// One line for each report: its day, its house and title, and how much was found in it.
  var points: [CoverPoint] {
    // Reports are kept in the order of their dates, those without any first.
    let sorted = reports.filter { $0.date != nil }.reversed() + reports.filter { $0.date == nil }
    let rest = sorted.count - Self.most
    let last =
      rest > 0
      ? [point("…", LocalizedText("其余 \(rest) 期见“报告”页", "\(rest) more on sheet Reports"))] : []
    return sorted.prefix(Self.most).map { point($0.date?.description ?? "–", words($0)) } + last
  }

  private func point(_ label: String, _ words: LocalizedText) -> CoverPoint {
    CoverPoint(LocalizedText(same: label), words, dataset: "report")
  }

  private func words(_ report: ArchivedReport) -> LocalizedText {
    let title = report.cells.text("title") ?? report.cells.text("headline") ?? report.sourceName
    let name = [report.publisher, title].compactMap(\.self).joined(separator: "　")
    let found = counts(of: report)
    guard !found.isEmpty else { return LocalizedText(same: name) }
    return LocalizedText(
      "\(name)（\(found.map(\.chinese).joined(separator: "，"))）",
      "\(name) (\(found.map(\.english).joined(separator: ", ")))")
  }

  private func counts(of report: ArchivedReport) -> [LocalizedText] {
    func count(_ dataset: String) -> Int { report.report.document.table(dataset)?.rows.count ?? 0 }
    let severities = report.report.document.table("checks")?.values(of: "severity") ?? []
    func count(severity: String) -> Int { severities.count { $0 == .text(severity) } }
    let all: [(Int, LocalizedText)] = [
      (count("companies"), LocalizedText("家公司", "companies")),
      (count("news"), LocalizedText("条新闻", "news items")),
      (count("highlights"), LocalizedText("条要点", "key points")),
      (count(severity: "error"), LocalizedText("项错误", "errors")),
      (count(severity: "warning"), LocalizedText("项警告", "warnings")),
    ]
    return all.filter { $0.0 > 0 }.map { number, noun in
      LocalizedText("\(number) \(noun.chinese)", "\(number) \(noun.english)")
    }
  }
}
