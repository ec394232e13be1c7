import Lexemes

/// Announced events: `7 月 19 日-7 月 21 日：某会议`; the year is the report's where none is printed.
enum EventsParser: SectionParser {
  static func parse(_ outline: Outline, into report: inout Report) {
    for section in outline.sections(.events) {
      for block in section.blocks {
        switch block.content {
        case .item, .paragraph:
          guard SourceNote(block) == nil else { continue }
          for line in block.textLines { read(line, into: &report) }
          report.claim(block.lines, as: .dataset("events"))
        default: continue
        }
      }
    }
  }

  private static func read(_ line: TextLine, into report: inout Report) {
    let text = InlineText.read(line.markdown).text
    let reference = report.header.period?.start ?? report.header.published
    let year = reference?.year ?? report.header.year
    guard let (dates, end) = DateRange.prefix(of: text, defaultYear: year) else {
      report.events.append(Event(dates: nil, name: text, line: line.number))
      return
    }
    let printed = text[..<end].trimmed
    let name = text[end...].drop { " :：，,、-—".contains($0) }
    if !printed.contains(String(dates.start.year)) {
      report.diagnostics.append(
        Diagnostic(
          .yearInferred, "'\(printed)' prints no year; \(dates.start.year) is the report's",
          dataset: "events",
          row: report.events.count + 1, column: "start_date", printed: printed, computed: "\(dates.start)",
          line: line.number))
    }
    report.events.append(
      Event(
        dates: dates, name: String(name).trimmed, printedDates: printed, column: line.column,
        line: line.number))
  }
}
