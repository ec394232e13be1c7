import Document
import ReportReading

/// Compares the list of figures with the captions and the data below them.
enum FigureListCheck: ReportCheck {
  static func all(_ report: Report) -> [Diagnostic] {
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
      case let entry? where entry.title.comparisonKey != figure.title.comparisonKey:
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
}

// MARK: Checks

extension DiagnosticCode {
  /// A figure has no data below it.
  public static let figureNoData = DiagnosticCode(
    "figure-no-data", .info,
    "图下没有数据",
    "a figure has no data below it",
    example: #"`图2: 周访问量走势`，其下无表 · no table below"#)

  /// The list of figures and a caption differ in wording.
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
}
