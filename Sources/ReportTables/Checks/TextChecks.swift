import Lexemes
import Document
import ReportReading

/// Checks of words: repetitions, and spellings that differ from others in the report. Nothing is ever rewritten.
enum TextChecks: ReportCheck {
  static func all(_ report: Report) -> [Diagnostic] { repetitions(report) + spelling(report) }

  private static func repetitions(_ report: Report) -> [Diagnostic] {
    ReportTexts.all(report).flatMap { cell in
      RepeatedText.all(in: cell.text).filter { !isOfRow($0, cell.text) }.map { repeated in
        Diagnostic(
          .textRepeated, "'\(repeated.phrase)' appears twice in a row", dataset: cell.dataset, row: cell.row,
          column: cell.column, printed: repeated.printed, computed: repeated.phrase, line: cell.line)
      }
    }
  }

  /// Whether a repetition is two cells of a table that was read as text: `Americas Americas`, `iPhone 17 Pro iPhone 17
  /// Pro`. Such words are names, with a blank between; in a sentence only words in small letters are repeated by
  /// mistake, or those that Chinese text touches.
  private static func isOfRow(_ repeated: RepeatedText, _ text: String) -> Bool {
    guard repeated.printed.utf8.count > 2 * repeated.phrase.utf8.count,
      let line = text.split(separator: "\n").first(where: { $0.holds(repeated.printed) })
    else { return false }
    guard line.unicodeScalars.contains(where: sentenceSigns.contains) else { return true }
    guard !repeated.phrase.unicodeScalars.contains(where: \.isHan),
      let place = line.firstRange(of: repeated.printed)
    else { return false }
    let isTouched =
      line[..<place.lowerBound].unicodeScalars.last?.isHan ?? false
      || line[place.upperBound...].unicodeScalars.first?.isHan ?? false
    return !isTouched && (!startsSmall(repeated.phrase) || repeated.phrase.hasDigit)
  }

  private static let sentenceSigns: Signs = "，。；！？、：,;.!?"

  private static func startsSmall(_ phrase: String) -> Bool {
    phrase.unicodeScalars.first.map { ("a"..."z").contains($0) } ?? false
  }

  private static func spelling(_ report: Report) -> [Diagnostic] {
    let captionLines = Set(report.figures.map(\.line) + report.listedFigures.map(\.line))
    return SpellingSuspects.all(in: report.source, captionLines: captionLines).map { suspect in
      let others = suspect.lines.dropFirst().map(String.init).joined(separator: ", ")
      let place = figure(on: suspect, report)
      return Diagnostic(
        .spellingSuspect,
        "'\(suspect.printed)' may be '\(suspect.suggested)', which appears elsewhere"
          + (others.isEmpty ? "" : "; also on line \(others)"),
        dataset: place?.dataset, row: place?.row, column: place?.column, printed: suspect.printed,
        computed: suspect.suggested, line: suspect.lines.first)
    }
  }

  /// The cell of `figures` with the word, so that a workbook can mark it.
  private static func figure(on suspect: SpellingSuspects.Suspect, _ report: Report) -> TextCell? {
    for (index, figure) in report.figures.enumerated() {
      let cells = [("title", figure.title), ("source", figure.sourceNote ?? "")]
      for (column, text) in cells where text.holds(suspect.printed) {
        return TextCell(dataset: "figures", row: index + 1, column: column, text: text, line: figure.line)
      }
    }
    return nil
  }
}

// MARK: Checks

extension DiagnosticCode {
  /// A spelling that differs from others in the report.
  public static let spellingSuspect = DiagnosticCode(
    "spelling-suspect", .warning,
    "拼写可疑，邻近处写法不同",
    "a suspicious spelling: the same words are spelled differently nearby",
    example: #"`Simil arweb` / `Similarweb`；`Dosc AI` / `Docs AI`"#)

  /// Words repeated within a sentence.
  public static let textRepeated = DiagnosticCode(
    "text-repeated", .warning,
    "句中文字重复",
    "words repeated within a sentence",
    example: #"`线性加速比线性加速比`"#)
}
