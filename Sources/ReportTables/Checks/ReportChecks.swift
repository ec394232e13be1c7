import Lexemes
import Document
import ReportReading

/// Holds the parts of a report against each other.
enum ReportChecks {
  static func all(_ report: Report) -> [Diagnostic] {
    contents(report) + figures(report) + duplicates(report) + FiscalYearChecks.all(report) + ratings(report)
      + FigureChecks.all(report) + TextChecks.all(report) + LedgerCheck.all(report)
      + PageReadingCheck.all(report)
  }

  // MARK: Contents and headings

  private static func contents(_ report: Report) -> [Diagnostic] {
    report.contents.enumerated().compactMap { index, entry in
      guard let title = entry.matchedTitle else {
        return Diagnostic(
          .contentsUnmatched, "'\(entry.title)' has no heading", dataset: "contents", row: index + 1,
          column: "matched_line", printed: entry.title, line: entry.line)
      }
      guard key(title) != key(entry.title) else { return nil }
      return Diagnostic(
        .contentsDiffers, "the heading on line \(entry.matchedLine ?? 0) reads '\(title)'",
        dataset: "contents",
        row: index + 1, column: "title", printed: entry.title, computed: title, line: entry.line)
    }
  }

  private static func key(_ text: String) -> String { text.foldedWidth.filter { $0 != " " } }

  // MARK: Figures

  private static func figures(_ report: Report) -> [Diagnostic] {
    let listed = Dictionary(
      report.listedFigures.map { ($0.number, $0) }, uniquingKeysWith: { first, _ in first })
    return report.figures.enumerated().flatMap { index, figure -> [Diagnostic] in
      var findings: [Diagnostic] = []
      let isCaptioned = listed[figure.number]?.line != figure.line
      if !figure.hasData, isCaptioned {
        findings.append(
          Diagnostic(
            .figureNoData, "figure \(figure.number) has no data below it",
            chinese: "图 \(figure.number) 下方没有数据",
            dataset: "figures", row: index + 1,
            column: "has_data", line: figure.line))
      }
      if report.listedFigures.isEmpty { return findings }
      switch listed[figure.number] {
      case nil:
        findings.append(
          Diagnostic(
            .figureUnlisted, "figure \(figure.number) is not in the list of figures", dataset: "figures",
            row: index + 1, column: "page", line: figure.line))
      case let entry? where entry.line == figure.line:
        findings.append(
          Diagnostic(
            .figureUncaptioned, "figure \(figure.number) is listed and has no caption", dataset: "figures",
            row: index + 1, column: "title", line: figure.line))
      case let entry? where key(entry.title) != key(figure.title):
        findings.append(
          Diagnostic(
            .figureTitleDiffers, "the list of figures calls figure \(figure.number) '\(entry.title)'",
            dataset: "figures", row: index + 1, column: "title", printed: figure.title, computed: entry.title,
            line: figure.line))
      default: break
      }
      return findings
    }
  }

  // MARK: Rows

  /// What makes a row the same as another, what a reader sees of it, and its line.
  private typealias Identity = (key: String, printed: String, line: Int)

  private static func duplicates(_ report: Report) -> [Diagnostic] {
    let companies = report.companies.companies.map { company -> Identity in
      let code = company.ticker.value?.code ?? company.ticker.raw
      return (code, code, company.line)
    }
    let events = report.events.map { event -> Identity in
      ("\(key(event.name))|\(event.dates.map { "\($0)" } ?? "")", event.name, event.line)
    }
    let related = report.relatedReports.map { other -> Identity in
      ("\(key(other.title))|\(other.published?.value.map { "\($0)" } ?? "")", other.title, other.line)
    }
    return duplicates(companies, dataset: "companies", column: "ticker")
      + duplicates(report.traffic.map { ($0.app, $0.app, $0.line) }, dataset: "traffic", column: "app")
      + duplicates(events, dataset: "events", column: "name")
      + duplicates(related, dataset: "related_reports", column: "title")
  }

  private static func duplicates(_ rows: [Identity], dataset: String, column: String) -> [Diagnostic] {
    var seen: [String: Int] = [:]
    return rows.enumerated().compactMap { index, row in
      guard row.printed.nonEmptyWord != nil else { return nil }
      guard let first = seen[row.key] else {
        seen[row.key] = row.line
        return nil
      }
      return Diagnostic(
        .duplicateRow, "'\(row.printed)' appears twice; the first row is on line \(first)", dataset: dataset,
        row: index + 1,
        column: column, printed: row.printed, line: row.line)
    }
  }

  private static func ratings(_ report: Report) -> [Diagnostic] {
    let known = RatingWords.known.union(report.ratingScale.map { RatingWords.plain($0.rating) })
    return report.companies.companies.enumerated().compactMap { index, company in
      guard let rating = company.rating, !known.contains(RatingWords.plain(rating)) else { return nil }
      return Diagnostic(
        .ratingUnknown, "'\(rating)' is not on any known rating scale", dataset: "companies", row: index + 1,
        column: "rating", printed: rating, line: company.line)
    }
  }
}

// MARK: Checks

extension DiagnosticCode {
  /// A row appears twice.
  public static let duplicateRow = DiagnosticCode(
    "duplicate-row", .warning,
    "重复行",
    "a row appears twice",
    example: #"`Kimi` 两行 · twice"#)

  /// A contents entry has no heading.
  public static let contentsUnmatched = DiagnosticCode(
    "contents-unmatched", .warning,
    "目录条目找不到对应标题",
    "a contents entry has no heading",
    example: #"目录有“风险提示”，正文没有 · listed, and no such heading"#)

  /// A contents entry and its heading differ in words.
  public static let contentsDiffers = DiagnosticCode(
    "contents-differs", .info,
    "目录条目与标题用词不同",
    "a contents entry and its heading differ in words",
    example: #"`新品扎堆亮相` / `新品扎堆`"#)

  /// A figure has no data below it.
  public static let figureNoData = DiagnosticCode(
    "figure-no-data", .info,
    "图下没有数据",
    "a figure has no data below it",
    example: #"`图2: 周访问量走势`，其下无表 · no table below"#)

  /// Figure list and caption differ in words.
  public static let figureTitleDiffers = DiagnosticCode(
    "figure-title-differs", .warning,
    "图表目录与图题用词不同",
    "figure list and caption differ in words",
    example: #"`图 1: 周访问量` / `图1: 月访问量`"#)

  /// A caption is not in the figure list.
  public static let figureUnlisted = DiagnosticCode(
    "figure-unlisted", .warning,
    "图不在图表目录中",
    "a caption is not in the figure list",
    example: #"`图7` 不在图表目录 · not in the list"#)

  /// A listed figure has no caption.
  public static let figureUncaptioned = DiagnosticCode(
    "figure-uncaptioned", .warning,
    "图表目录中的图没有图题",
    "a listed figure has no caption",
    example: #"图表目录有 `图 7` · listed only"#)

  /// A rating is on no known scale.
  public static let ratingUnknown = DiagnosticCode(
    "rating-unknown", .info,
    "评级不在任何已知的评级标准中",
    "a rating is not on any known scale",
    example: #"`值得拥有`"#)
}
