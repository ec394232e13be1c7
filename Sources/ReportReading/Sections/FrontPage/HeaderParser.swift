import Document
import Lexemes

/// Title, headline, house, industry and rating: what the first page says of the report as a whole.
enum HeaderParser: SectionParser {
  static func parse(_ outline: Outline, into report: inout Report) {
    let page = FrontPage(outline)
    if let title = FrontTitle(page, outline) { read(title, into: &report) }
    readRating(page, into: &report)
    report.header.industry = industry(page, taken: [report.header.title, report.header.headline])
    report.header.publisher = Publisher.find(in: outline)
    // A date further down is another report's or a figure's.
    let source = report.source
    let printed = page.lines.lazy.filter(\.isHead).compactMap { line in
      if case .date(let day, let range) = line.content {
        TextPlaces([line.line], in: source).printed(day, at: range)
      } else {
        nil
      }
    }
    report.header.published = printed.first ?? report.header.published
    readPeriod(page, into: &report)
    report.header.year =
      report.header.year
      ?? report.header.published.map { Printed($0.value?.year, raw: $0.raw, at: $0.location) }
  }

  private static func read(_ title: FrontTitle, into report: inout Report) {
    report.header.title = title.title.text
    report.header.line = title.title.number
    report.header.headline = title.headline?.text
    for line in [title.title] + (title.headline?.lines ?? []) {
      report.claim(line.number...line.number, as: .dataset("report"))
    }
    guard let (weekly, line) = title.issue else { return }
    let places = TextPlaces([line], in: report.source)
    let isNamed = WeeklyTitle.isWeekly(title.title.text)
    report.header.series = weekly.series.nonEmpty ?? (isNamed ? title.title.text : nil)
    report.header.year = weekly.year.map { places.printed($0.value, at: $0.range) }
    report.header.week = weekly.week.map { places.printed($0.value, at: $0.range) }
    report.header.published = weekly.published.map { places.printed($0.value, at: $0.range) }
    guard let unclear = weekly.unclear else { return }
    let reading =
      weekly.week.map { "it is taken for week \($0.value) of the year" }
      ?? "the week of the year is left empty"
    report.diagnostics.append(
      Diagnostic(
        .weekUnclear, "the title prints '\(unclear)' and no week of the year; \(reading)", dataset: "report",
        row: 1,
        column: "week", printed: unclear, computed: weekly.week.map { String($0.value) },
        line: title.title.number))
  }

  /// `统计区间：2024/7/15-2024/7/21`
  private static func readPeriod(_ page: FrontPage, into report: inout Report) {
    for line in page.lines where line.isHead && HouseLine.announcesPeriod(line.text) {
      guard let (range, bounds) = DateRange.first(in: line.text, defaultYear: report.header.defaultYear),
        range.start < range.end
      else { continue }
      report.header.period = TextPlaces([line.line], in: report.source).printed(
        range, at: bounds, of: line.text)
      report.claim(line.number...line.number, as: .dataset("report"))
      return
    }
  }

  /// The line that says what is done with the rating, else the first that names one.
  private static func readRating(_ page: FrontPage, into report: inout Report) {
    let ratings = page.lines.compactMap { line in
      if case .rating(let rating) = line.content { (line: line, rating: rating) } else { nil }
    }
    for (line, _) in ratings { report.claim(line.number...line.number, as: .dataset("report")) }
    let chosen = ratings.first { $0.rating.action != nil } ?? ratings.first
    report.header.rating = chosen?.rating.rating
    report.header.ratingAction = chosen?.rating.action
  }

  /// The line between the house's and the rating, a heading right above the rating, or what the house's line names.
  private static func industry(_ page: FrontPage, taken: [String?]) -> String? {
    let lines = page.lines
    func named(_ index: Int, longest: Int) -> String? {
      guard lines.indices.contains(index), case .words = lines[index].content else { return nil }
      let text = lines[index].isHeading ? HeadingNumber.split(lines[index].text).rest : lines[index].text
      let isName = !text.unicodeScalars.contains {
        "。，！？：；,:;".unicodeScalars.contains($0) || $0.isDecimalDigit
      }
      return isName && text.count <= longest && !taken.contains(text) && SectionKind.known(text) == nil
        ? text : nil
    }
    func isOnIndustry(_ index: Int) -> Bool {
      if lines.indices.contains(index), case .house(let house) = lines[index].content {
        house.isOnIndustry
      } else {
        false
      }
    }
    for (index, line) in lines.enumerated() {
      guard case .rating = line.content, let name = named(index - 1, longest: 12) else { continue }
      if lines[index - 1].isHeading || isOnIndustry(index - 2) { return name }
    }
    for index in lines.indices where isOnIndustry(index) {
      if let name = named(index + 1, longest: HouseLine.longestIndustry) { return name }
    }
    for case .house(let house) in lines.map(\.content) { if let name = house.industry { return name } }
    // A page that is headed by nothing but an industry.
    let isRated = lines.contains { if case .rating = $0.content { true } else { false } }
    return isRated ? taken.first?.flatMap { $0.count <= 6 && $0.allSatisfy(\.isLetter) ? $0 : nil } : nil
  }
}

// MARK: Checks

extension DiagnosticCode {
  /// The title does not print the week of the year.
  public static let weekUnclear = DiagnosticCode(
    "week-unclear", .info,
    "标题没有印一年中的第几周",
    "the title does not print the week of the year",
    example: #"`（2024年7月第2周）`；`（2024年第27期）` → 27"#)
}
