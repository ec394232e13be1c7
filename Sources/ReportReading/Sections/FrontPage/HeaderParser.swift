import Document
import Lexemes
import Lexicon

/// Reads the data of the report as a whole from the first page: title, headline, house, industry and rating.
enum HeaderParser: SectionParser {
  static func parse(_ outline: Outline, into report: inout Report) {
    let page = FrontPage(outline)
    let title = FrontTitle(page, outline)
    if let title { read(title, into: &report) }
    readRating(page, title?.rating, outline, into: &report)
    report.header.industry =
      FrontIndustry.find(page, taken: [report.header.title, report.header.headline])
      ?? RatedIndustry.find(in: frontBlocks(outline))?.industry
    report.header.publisher = Publisher.find(on: page, outline)
    readDate(page, outline, into: &report)
    readPeriod(page, into: &report)
    if let title { noteUnclearWeek(title, &report) }
    FrontMatter.fill(&report, outline)
    report.header.year =
      report.header.year
      ?? report.header.published.map { Printed($0.value?.year, raw: $0.raw, at: $0.location) }
  }

  /// Reads the date of publication: a labelled one, or else one in the head, or else one further down the page that
  /// is not below the title of another report.
  private static func readDate(_ page: FrontPage, _ outline: Outline, into report: inout Report) {
    let dates = page.lines.indices.compactMap { index -> DatedLine? in
      let line = page.lines[index]
      guard case .date(let date) = line.content, line.isHead || date.isLabelled || line.number <= lastDay
      else { return nil }
      let isAnothers =
        outline.sections[line.section].kind == .relatedReports && !date.isLabelled
        && !OwnDay.ends(
          index > 0 ? [page.lines[index - 1].line] : nil, [line.line],
          page.lines.dropFirst(index + 1).first.map { [$0.line] })
        || index > 0
          && (isOpenTitle(page.lines[index - 1].text) || isOfData(line, below: page.lines[index - 1]))
      return isAnothers ? nil : (line, date)
    }
    let chosen = dates.first { $0.date.isLabelled } ?? inHead(dates) ?? dates.first
    guard let (line, date) = chosen else { return noteUnread(page, &report) }
    report.header.published = TextPlaces([line.line], in: report.source).printed(date.day, at: date.bounds)
    if FrontLabel.namesColumn(date.rest) { report.header.series = report.header.series ?? date.rest }
    report.claim(line.number...line.number, as: .dataset("report"))
  }

  /// Reports a line in the head with the label of a date that cannot be read: `发布日期：24/07/08`.
  private static func noteUnread(_ page: FrontPage, _ report: inout Report) {
    guard report.header.published == nil,
      let line = page.lines.first(where: { $0.isHead && PublicationDate.isUnread($0.text) })
    else { return }
    report.diagnostics.append(
      Diagnostic(
        .dateUnparsed, "no full date can be read in '\(line.text)'", dataset: "report", row: 1,
        column: "published", printed: line.text, line: line.number))
  }

  /// The first date in the head. Of several on lines of their own, such as labels of an axis, it is the
  /// newest.
  private static func inHead(_ dates: [DatedLine]) -> DatedLine? {
    let inHead = dates.filter(\.line.isHead)
    guard let first = inHead.first, first.date.rest.isEmpty else { return inHead.first }
    return inHead.filter(\.date.rest.isEmpty).max { $0.date.day < $1.date.day }
  }

  private typealias DatedLine = (line: FrontLine, date: PublicationDate)

  /// Whether a date is that of the data or prices: a label on the line right above says so.
  private static func isOfData(_ line: FrontLine, below above: FrontLine) -> Bool {
    line.number - above.number <= 2 && !above.isHeading && above.text.count <= 16 && !above.text.hasDigit
      && FrontPageWords.dataDays.contains(where: above.text.lowercased().holds)
  }

  /// The last line on which a date without a label may be that of publication. Further down it is of something else:
  /// `Update Date: 11 Dec 2025`.
  private static let lastDay = 200

  /// Whether a line has the title of another report without a date, so that a date on the next line belongs to it.
  private static func isOpenTitle(_ text: String) -> Bool {
    guard ["《", "》", ">>"].contains(where: text.holds) else { return false }
    guard let end = text.lastIndex(where: { "》>".contains($0) }) else { return true }
    return DateRange.first(in: String(text[end...].dropFirst())) == nil
  }

  private static func read(_ title: FrontTitle, into report: inout Report) {
    report.header.title = title.title.text
    report.header.line = title.title.number
    report.header.headline = title.headline?.text
    for line in [title.title] + (title.headline?.lines ?? []) {
      report.claim(line.number...line.number, as: .dataset("report"))
    }
    if let column = title.column {
      report.header.series = FrontTitle.withoutDashes(column.text)
      report.claim(column.number...column.number, as: .dataset("report"))
    }
    report.header.series = ReportSeries.name(in: title.title.text) ?? report.header.series
    guard let (weekly, line) = title.issue else { return }
    let places = TextPlaces([line], in: report.source)
    let isNamed = WeeklyTitle.isWeekly(title.title.text)
    report.header.series =
      weekly.series.nonEmpty ?? (isNamed ? title.title.text : nil) ?? report.header.series
    report.header.year = weekly.year.map { places.printed($0.value, at: $0.range) }
    report.header.week = weekly.week.map { places.printed($0.value, at: $0.range) }
    report.header.published = weekly.published.map { places.printed($0.value, at: $0.range) }
  }

  /// Reports a title with a number that may be another than that of the week: `（2024年第27期）`. Where the report has a date,
  /// the number is that of the week only if the date is in that week or one beside it.
  private static func noteUnclearWeek(_ title: FrontTitle, _ report: inout Report) {
    guard let weekly = title.issue?.title, let unclear = weekly.unclear else { return }
    let day = report.header.period?.value?.end ?? report.header.published?.value
    if let week = weekly.week?.value, let dated = day?.week, abs(week - dated) > 1, abs(week - dated) < 51 {
      report.header.week = nil
    }
    let week = report.header.week?.value
    let reading =
      week.map { "it is taken for week \($0) of the year" } ?? "the week of the year is left empty"
    report.diagnostics.append(
      Diagnostic(
        .weekUnclear, "the title prints '\(unclear)' and no week of the year; \(reading)", dataset: "report",
        row: 1, column: "week", printed: unclear, computed: week.map { String($0) },
        line: title.title.number))
  }

  /// Reads the period of the figures, `统计区间：2024/7/15-2024/7/21`, or the dates in the title: `（20240715-20240721）`.
  private static func readPeriod(_ page: FrontPage, into report: inout Report) {
    let defaultYear = report.header.defaultYear
    for line in page.lines where line.isHead && HouseLine.announcesPeriod(line.text) {
      guard let (range, bounds) = DateRange.first(in: line.line.text, defaultYear: defaultYear),
        range.start < range.end
      else { continue }
      report.header.period = TextPlaces([line.line], in: report.source).printed(
        range, at: bounds, of: line.line.text)
      report.claim(line.number...line.number, as: .dataset("report"))
      return
    }
    // The title, or else a line below it with the issue.
    let title = page.lines.filter { $0.number == report.header.line }
    let below = page.lines.filter { $0.isHead && $0.number > report.header.line && $0.text.count <= 40 }
    for line in title + below where FrontLabel.isPeriodical(line.text) && !line.text.holds("《") {
      guard let (range, bounds) = TitlePeriod.find(in: line.line.text, defaultYear: defaultYear) else {
        continue
      }
      report.header.period = TextPlaces([line.line], in: report.source).printed(
        range, at: bounds, of: line.line.text)
      return
    }
  }

  /// The action on a line of its own beside the only line with a rating: `维持` above `强于大市`.
  private static func actionBeside(_ ratings: [FrontLine], _ page: FrontPage) -> String? {
    guard ratings.count == 1, let place = page.lines.firstIndex(where: { $0.number == ratings[0].number })
    else {
      return nil
    }
    let beside = [place - 1, place + 1].filter(page.lines.indices.contains).map { page.lines[$0] }
    let actions = beside.filter { abs($0.number - ratings[0].number) <= 2 }.compactMap {
      RatingLine.action(alone: $0.text)
    }
    return actions.count == 1 ? actions[0] : nil
  }

  /// Reads the rating: from a line with a rating action, or else the first line with a rating, or else from the
  /// title, a table or the text.
  private static func readRating(
    _ page: FrontPage, _ titled: RatingLine?, _ outline: Outline, into report: inout Report
  ) {
    let ratings = page.lines.compactMap { line in
      line.rating.map { (line: line, rating: $0) }
    }
    for (line, _) in ratings { report.claim(line.number...line.number, as: .dataset("report")) }
    let chosen =
      (ratings.first { $0.rating.action != nil } ?? ratings.first)?.rating ?? titled ?? inTable(outline)
      ?? RatedIndustry.find(in: frontBlocks(outline))?.rating
      ?? report.header.title.flatMap(RatedTitle.atEnd)
      ?? RatingInProse.find(page, outline, title: report.header.title)
    guard let chosen, !FrontRatings.areOfSeveral(ratings.map(\.rating), outline) else { return }
    report.header.rating = chosen.rating
    report.header.ratingAction = chosen.action ?? actionBeside(ratings.map(\.line), page)
  }
}

extension HeaderParser {
  /// The rating in a table of names and values on the first page, if all such rows agree: `Rating | Buy`,
  /// `700 HK | Neutral`.
  fileprivate static func inTable(_ outline: Outline) -> RatingLine? {
    let rows = frontBlocks(outline).flatMap {
      block -> [[GridCell]] in
      if case .table(let grid) = block.content { grid.rows } else { [] }
    }
    let ratings = rows.prefix(mostRows).compactMap { row -> RatingLine? in
      let cells = row.filter { !$0.isEmpty }
      guard let label = cells.first, namesRating(label.text) else { return nil }
      switch cells.count {
      case 2: return RatingLine(cells[1].text)
      // `投资评级 | 优于大市 | 维持`
      case 3 where RatingLine.action(alone: cells[2].text) != nil:
        return RatingLine(cells[1].text + " " + cells[2].text)
      default: return nil
      }
    }
    guard let first = ratings.first, ratings.allSatisfy({ $0.rating == first.rating }) else { return nil }
    return first
  }

  private static let mostRows = 100

  /// The blocks of the first page, or those before the body of a report without pages.
  private static func frontBlocks(_ outline: Outline) -> [Block] {
    guard !outline.hasPages else {
      return outline.blocks.filter { outline.isOnFirstPage($0.lines.lowerBound) }
    }
    let front = outline.sections.prefix(mostSections).prefix { !FrontPage.body.contains($0.kind) }
    // A side bar with the rating and the people is often below the text: `评级及分析师信息`.
    let beside = outline.sections.dropFirst(front.count).prefix(mostSections).filter {
      $0.kind == .analysts || $0.kind == .rating
    }
    return (Array(front) + beside).flatMap(\.blocks)
  }

  private static let mostSections = 8

  /// Whether a label is for a rating: `投资评级`, `Rating (H share)`, or the code of the share.
  private static func namesRating(_ label: String) -> Bool {
    label.count <= 24
      && (label.holds("评级") || label.lowercased().holds("rating") || Ticker(printed: label) != nil)
  }
}

// MARK: Checks

extension DiagnosticCode {
  /// The title does not give the week of the year.
  public static let weekUnclear = DiagnosticCode(
    "week-unclear", .info,
    "标题没有写明是全年第几周",
    "the title does not give the week of the year",
    example: #"`（2024年7月第2周）`；`（2024年第27期）` → 27"#)
}
