import Lexemes

/// Title, headline, house, industry and rating: what the first page says of the report as a whole.
enum HeaderParser: SectionParser {
  static func parse(_ outline: Outline, into report: inout Report) {
    let title = outline.sections(.title).first ?? outline.sections.first { $0.level == 1 }
    if let title {
      readTitle(title, into: &report)
    }
    readRating(outline, into: &report)
    report.header.industry = industry(outline)
    report.header.publisher = Publisher.find(in: outline)
    report.header.published = published(outline)
  }

  private static func readTitle(_ section: OutlineSection, into report: inout Report) {
    report.header.title = section.title
    report.header.line = section.line
    report.claim(section.line...section.line, as: .dataset("report"))
    if let weekly = WeeklyTitle(section.title) {
      report.header.series = weekly.series.isEmpty ? nil : weekly.series
      report.header.year = weekly.year
      report.header.week = weekly.week
    }
    for block in section.blocks {
      guard case .paragraph(let lines) = block.content, lines.count == 1 else { continue }
      let text = block.richText.text
      if let rating = RatingLine(text) {
        report.header.rating = report.header.rating ?? rating.rating
        report.header.ratingAction = report.header.ratingAction ?? rating.action
      } else if report.header.headline == nil, date(text) == nil {
        report.header.headline = text
      } else {
        continue
      }
      report.claim(block.lines, as: .dataset("report"))
    }
  }

  private static func readRating(_ outline: Outline, into report: inout Report) {
    guard let section = outline.sections(.rating).first, let rating = RatingLine(section.title) else {
      return
    }
    report.header.rating = rating.rating
    report.header.ratingAction = rating.action
    report.claim(section.line...section.line, as: .dataset("report"))
  }

  /// The heading right above the rating, or the part of the title that names an industry.
  private static func industry(_ outline: Outline) -> String? {
    guard let place = outline.sections.firstIndex(where: { $0.kind == .rating }), place > 0 else {
      return nil
    }
    let above = outline.sections[place - 1]
    return above.kind == .other && above.name.count <= 12 && !above.name.isEmpty ? above.name : nil
  }

  /// A date that stands alone on the first page, or behind 发布日期; never one that says something else.
  private static func published(_ outline: Outline) -> CalendarDate? {
    let head = outline.sections.prefix { $0.kind != .highlights && $0.kind != .companies }
    for block in head.flatMap(\.blocks) {
      guard case .paragraph(let lines) = block.content else { continue }
      for line in lines {
        if let date = date(InlineText.read(line.markdown).text) { return date }
      }
    }
    return nil
  }

  private static func date(_ text: String) -> CalendarDate? {
    let labels = ["发布日期", "报告日期", "发布时间", "日期"]
    var rest = text.foldedWidth
    for label in labels where rest.hasPrefix(label) {
      rest = String(rest.dropFirst(label.count)).trimmed
      rest = rest.hasPrefix(":") ? String(rest.dropFirst()) : rest
    }
    return DateLexeme.read(rest)
  }
}
