import Document
import Lexemes

/// Reports that this one refers to: `《…》——2024-06-23`.
enum RelatedReportsParser: SectionParser {
  static func parse(_ outline: Outline, into report: inout Report) {
    for section in outline.sections(.relatedReports) {
      // A date alone on a line is that of the title above it, or of the one below where it opens the list.
      var waiting: Printed<CalendarDate>?
      for line in section.blocks.flatMap(\.textLines) {
        let read = RelatedReportLine(line.text)
        guard !read.entries.isEmpty || read.date != nil else { continue }
        let places = TextPlaces([line], in: report.source)
        for entry in read.entries {
          let published = entry.published.map { places.printed($0.day, at: $0.range) }
          append(entry, published: published ?? waiting, line.number, to: &report)
          waiting = nil
        }
        if let date = read.date.map({ places.printed($0.day, at: $0.range) }) {
          let isFirst = report.relatedReports.isEmpty
          if !isFirst, report.relatedReports[report.relatedReports.count - 1].published?.value == nil {
            report.relatedReports[report.relatedReports.count - 1].published = date
          } else {
            waiting = date
          }
        }
        report.claim(line.number...line.number, as: .dataset("related_reports"))
      }
    }
  }

  private static func append(
    _ entry: RelatedReportLine.Entry, published: Printed<CalendarDate>?, _ line: Int, to report: inout Report
  ) {
    report.relatedReports.append(RelatedReport(title: entry.title, published: published, line: line))
    guard let published, published.value == nil else { return }
    let printed = published.raw
    report.diagnostics.append(
      Diagnostic(
        .dateUnparsed, "'\(printed)' is no date; it is left empty", dataset: "related_reports",
        row: report.relatedReports.count, column: "published", printed: printed, line: line))
  }
}
