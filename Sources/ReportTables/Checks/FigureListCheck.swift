import Document
import ReportReading

/// Compares the list of figures with the captions and the data below them.
enum FigureListCheck: ReportCheck {
  static func all(_ report: Report) -> [Diagnostic] {
    let listed = Dictionary(
      report.listedFigures.map { ($0.number, $0) }, uniquingKeysWith: { first, _ in first })
    let empty = report.figures.indices.filter { index in
      let figure = report.figures[index]
      return !figure.hasData && listed[figure.printedNumber]?.line != figure.line
    }
    let isFolded = empty.count > mostAlone
    let places = Set(isFolded ? [] : empty)
    let folded = isFolded ? [withoutData(empty.map { report.figures[$0] })].compactMap(\.self) : []
    return folded
      + report.figures.enumerated().flatMap { index, figure -> [Diagnostic] in
        var findings: [Diagnostic] = []
        if places.contains(index) {
          findings.append(
            Diagnostic(
              .figureNoData, "figure \(figure.printedNumber) has no data below it",
              chinese: "图 \(figure.printedNumber) 下方没有数据",
              dataset: "figures", row: index + 1,
              column: "has_data", line: figure.line))
        }
        if report.listedFigures.isEmpty { return findings }
        switch listed[figure.printedNumber] {
        case nil:
          findings.append(
            Diagnostic(
              .figureUnlisted, "figure \(figure.printedNumber) is not in the list of figures",
              dataset: "figures",
              row: index + 1, column: "page", line: figure.line))
        case let entry? where entry.line == figure.line:
          findings.append(
            Diagnostic(
              .figureUncaptioned, "figure \(figure.printedNumber) is listed but has no caption",
              dataset: "figures",
              row: index + 1, column: "title", line: figure.line))
        case let entry? where entry.title.comparisonKey != figure.title.comparisonKey:
          findings.append(
            Diagnostic(
              .figureTitleDiffers,
              "the list of figures calls figure \(figure.printedNumber) '\(entry.title)'",
              dataset: "figures", row: index + 1, column: "title", printed: figure.title,
              computed: entry.title,
              line: figure.line))
        default: break
        }
        return findings
      }
  }

  /// Up to this many figures without data have a finding each; more of them share one. In a PDF most figures are
  /// pictures, and a row for each would bury the other findings.
  private static let mostAlone = 10
  /// A shared finding names at most this many figures or runs of figures.
  private static let mostNamed = 12

  /// The finding that figures share; nil for none. `figures.has_data` says which ones they are.
  private static func withoutData(_ figures: [Figure]) -> Diagnostic? {
    guard let first = figures.first else { return nil }
    let runs = runs(of: figures.compactMap { $0.number > 0 ? $0.number : nil }).map {
      $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)–\($0.upperBound)"
    }
    let all = runs + figures.filter { $0.number == 0 }.map(\.printedNumber)
    let names = all.prefix(mostNamed)
    let rest = all.count > mostNamed
    return Diagnostic(
      .figureNoData,
      "\(figures.count) figures have no data below them: \(names.joined(separator: ", "))\(rest ? " and more" : "")",
      chinese: "\(figures.count) 张图下方没有数据：图 \(names.joined(separator: "、"))\(rest ? " 等" : "")",
      dataset: "figures", column: "has_data", line: first.line)
  }

  /// Numbers in runs: 1…3 and 5…5 for 1, 2, 3 and 5.
  private static func runs(of numbers: [Int]) -> [ClosedRange<Int>] {
    numbers.reduce(into: []) { runs, number in
      if let last = runs.last, last.upperBound + 1 == number {
        runs[runs.count - 1] = last.lowerBound...number
      } else {
        runs.append(number...number)
      }
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
    "the list of figures and a caption differ in wording",
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
