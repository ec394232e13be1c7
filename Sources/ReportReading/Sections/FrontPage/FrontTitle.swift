import Document
import Lexemes
import Lexicon

/// The title and headline of a report, found among the lines of its first page.
struct FrontTitle: Sendable {
  /// A headline of one line, or several that a converter wrapped.
  struct Headline: Sendable {
    let text: String
    let lines: [FrontLine]
  }

  let title: FrontLine
  let headline: Headline?
  /// The rating printed on the line of the title.
  let rating: RatingLine?
  /// The issue in the title or on a line of its own: `2024年第27周`.
  let issue: (title: WeeklyTitle, line: TextLine)?
  /// The column that the report belongs to, printed below the title: `——市场分析`.
  let column: FrontLine?

  /// - Returns: nil where no line of the page can be a title.
  init?(_ page: FrontPage, _ outline: Outline) {
    let lines = page.lines
    guard let first = Self.title(lines, outline) else { return nil }
    let found = Self.goingOn(
      Self.sentence(under: first, lines, outline) ?? Self.whole(first, lines), lines, outline)
    let rated = RatedTitle.split(found, below: lines.last { $0.number < found.number })
    let title = rated?.title ?? found
    self.title = title
    rating = rated?.rating
    issue = Self.issue(of: title, lines)
    column = lines.first { $0.number > title.number && $0.number < title.number + 6 && Self.isColumn($0) }
    let heading = lines.first { $0.isHeading && outline.sections[$0.section].kind == .title }
    if !title.isHeading, let heading, heading != title, heading.isHead, heading.isWords {
      headline = Headline(text: heading.text, lines: [heading])
    } else {
      let finder = HeadlineFinder(title: title, lines: lines, outline: outline)
      headline =
        finder.belowName()
        ?? (finder.paragraph() ?? finder.subtitle() ?? finder.theme()).flatMap {
          finder.isLabel($0.text) ? nil : $0
        }
    }
  }

  // MARK: The title

  /// The line with the highest score for a title; the first of several.
  private static func title(_ lines: [FrontLine], _ outline: Outline) -> FrontLine? {
    var best: (line: FrontLine, score: Int)?
    for line in lines {
      guard let score = score(line, outline), score >= 4, score > best?.score ?? 0 else {
        continue
      }
      best = (line, score)
    }
    // Without a title, the first heading of the page is used, even if it is a house's.
    let first = lines.first { line in
      guard line.isHeading, line.isHead, !isChapter(line),
        outline.sections[line.section].level == 1 || namesIssues(line.text)
      else { return false }
      switch line.content {
      case .house, .words, .title: return true
      case .label: return FrontLabel.isKindOfReport(line.text)
      case .contact, .date, .rating: return false
      }
    }
    return (best?.line ?? first).map { behindIndustry($0, lines, outline) }
  }

  /// The long heading after one that is only the industry, `## 非银金融`, where a converter gave all the same level.
  private static func behindIndustry(
    _ first: FrontLine, _ lines: [FrontLine], _ outline: Outline
  ) -> FrontLine {
    guard IndustryWords.isName(first.text) else { return first }
    return lines.first { line in
      line.number > first.number && line.isHeading && line.isWords && line.text.count > 8
        && outline.sections[line.section].kind == .other && score(line, outline) != nil
    } ?? first
  }

  /// `传媒行业周报`, which is more than the kind of report: a converter gives all headings the second level.
  private static func namesIssues(_ words: String) -> Bool {
    let text = words.prefix { !"（(".contains($0) }.trimmed
    return FrontLabel.namesColumn(text) && !FrontLabel.isKindOfReport(text.foldedWidth)
  }

  /// Whether a line is the first chapter of a report without a title: `一、需求回暖`.
  private static func isChapter(_ line: FrontLine) -> Bool {
    guard line.isHeading, let style = Enumerator.split(line.text).number?.style else { return false }
    switch style {
    case .chinese, .chineseInParentheses: return true
    // `1. 板块表现` is a chapter. Other numbers may be part of a title: `36. 大会纪要`.
    case .arabic: return line.text.trimmed.opens(with: "1.") || line.text.trimmed.opens(with: "1、")
    case .arabicInParentheses, .circled, .decimal: return false
    }
  }

  /// The score of a line as the title; nil if it cannot be one.
  private static func score(_ line: FrontLine, _ outline: Outline) -> Int? {
    let isOwnKind = outline.sections[line.section].kind == .title && line.isHeading
    let name = Enumerator.split(line.text).rest
    let isOfIssues = line.isHeading && outline.sections[line.section].level == 1 && namesIssues(name)
    guard isOwnKind || isOfIssues || SectionKind.known(name) == nil, !isSubtitle(line.text), !isChapter(line),
      !isCut(line.text), !isAppendix(line.text), !isLabelled(line.text)
    else { return nil }
    var score = line.isHeading ? (outline.sections[line.section].level == 1 ? 4 : 2) : 1
    score += line.isHead ? 3 : 0
    score += isOwnKind && line.isHead ? 2 : 0
    switch line.content {
    case .title(let weekly): score += weekly.series.isEmpty ? -4 : line.isHeading ? 7 : line.isHead ? 6 : -4
    case .words: score += FrontLabel.isPeriodical(line.text) ? 2 : 0
    case .house, .rating, .date, .contact, .label: return nil
    }
    if !line.isHeading, !mayHead(line) { return nil }
    if line.isHeading, !line.isHead, isOverKeyPoints(line, outline) || isBelowMark(line, outline) {
      score += 3
    }
    // `# 非银金融` above a title is the industry.
    if isIndustry(line.text) { score -= 4 }
    if line.text.count < 4 || !line.isHead && line.text.count < 9 { score -= 2 }
    return score
  }

  /// Whether a text is a label with its value: `上次评级 看好`.
  private static func isLabelled(_ text: String) -> Bool {
    let words = text.split(at: " ：:")
    return words.count == 2 && FrontPageWords.labels.contains(words[0])
  }

  /// Whether a text is an industry, also with its branch, or with the house in brackets: `电子 | 面板`, `【某某电子】`.
  private static func isIndustry(_ text: String) -> Bool {
    if IndustryWords.isName(text) { return true }
    if text.opens(with: "【"), text.closes(with: "】"), text.count <= 10 {
      return (2...4).contains { IndustryWords.isName(String(text.dropLast().suffix($0))) }
    }
    let parts = text.split(at: "|│丨·")
    return (2...3).contains(parts.count) && parts.allSatisfy { $0.trimmed.count <= 6 }
      && parts.contains { IndustryWords.isName($0.trimmed) }
  }

  /// Whether a text is the heading of an appendix: `附录：可比公司估值`, `Appendix 1: Valuation`.
  private static func isAppendix(_ text: String) -> Bool {
    FrontPageWords.appendices.contains(where: text.opens(with:))
  }

  /// Whether a text is incomplete, `某某股份（`, `Action |`, or just a logo of two letters.
  private static func isCut(_ text: String) -> Bool {
    text.last.map { "（(|《“".contains($0) } ?? true || text.utf8.count < 3
  }

  /// Whether a line without heading markup may be a title: it does not end like a sentence, or is a question or
  /// exclamation.
  private static func mayHead(_ line: FrontLine) -> Bool {
    if line.line.canBeHeading { return true }
    guard line.isHead, let last = line.text.last, "？?！!".contains(last) else { return false }
    return String(line.text.dropLast()).canBeHeading
  }

  /// Whether a heading has nothing below it but the day, people and then the key points: the title, below a side bar.
  private static func isOverKeyPoints(_ line: FrontLine, _ outline: Outline) -> Bool {
    let section = outline.sections[line.section]
    return line.text.count > 8 && section.kind == .other && section.number == nil
      && section.blocks.allSatisfy { $0.isUnseen || $0.isFrontMatter }
      && outline.sections.indices.contains(line.section + 1)
      && goesOn(outline.sections[line.section + 1])
  }

  /// Whether the mark of a template, alone on its line, is directly above the heading: `[Table_Title]`.
  private static func isBelowMark(_ line: FrontLine, _ outline: Outline) -> Bool {
    guard line.section > 0, line.text.count > 4,
      let above = outline.sections[line.section - 1].blocks.last(where: { !$0.isSpacing })
    else { return false }
    return above.content == .boilerplate(TemplateMarks.kind)
  }

  /// Whether a section is that of the key points, or its heading the second line of the title above: `——行业周报`.
  private static func goesOn(_ section: OutlineSection) -> Bool {
    if section.kind == .highlights { return true }
    guard section.kind == .other, isSubtitle(section.title) else { return false }
    let words = withoutDashes(section.title)
    return words.count <= 20 && (FrontLabel.namesColumn(words) || FrontLabel.isKindOfReport(words))
  }

  /// The full title with words before a colon, if the page repeats it below: `东方航运` and `港口：东方航运`.
  private static func whole(_ title: FrontLine, _ lines: [FrontLine]) -> FrontLine {
    guard title.isHeading, title.text.count >= 4 else { return title }
    return lines.first { line in
      guard line.isHeading, line.number > title.number, line.isWords, line.text.count <= 60,
        line.text.closes(with: title.text)
      else { return false }
      let opening = line.text.dropLast(title.text.count).trimmed
      return opening.count >= 2 && ":：".contains(opening.last ?? " ")
    } ?? title
  }

  /// The title with the heading right below it, where a converter cut one title in two: `短剧出海提速，` and `关注应用落地`.
  private static func goingOn(_ title: FrontLine, _ lines: [FrontLine], _ outline: Outline) -> FrontLine {
    guard title.isHeading, let last = title.text.last, "，、,".contains(last),
      outline.sections[title.section].blocks.allSatisfy(\.isUnseen),
      let next = lines.first(where: { $0.number > title.number }), next.isHeading, next.isWords,
      next.section == title.section + 1, next.number <= title.number + 3, !isSubtitle(next.text),
      outline.sections[next.section].kind == .other, outline.sections[next.section].number == nil
    else { return title }
    let text = title.text + TextJoint.between(title.text, next.text) + next.text
    return FrontLine(
      text, title.line, isHeading: true, section: next.section, isHead: title.isHead)
  }

  /// The heading directly below a title that is only the name of a company or an industry.
  private static func sentence(under title: FrontLine, _ lines: [FrontLine], _ outline: Outline) -> FrontLine?
  {
    guard title.isHeading, case .words = title.content, (2...8).contains(title.text.count),
      title.text.unicodeScalars.allSatisfy(\.isHan), !FrontLabel.namesColumn(title.text),
      outline.sections[title.section].blocks.allSatisfy(\.isUnseen),
      let below = lines.first(where: { $0.number > title.number && !isBeside(title, $0) }),
      below.isHeading, below.isHead, below.isWords, below.text.count >= 10, !isSubtitle(below.text),
      !["系列之", "系列报告"].contains(where: below.text.holds), !below.text.closes(with: "系列")
    else { return nil }
    let section = outline.sections[below.section]
    return section.kind == .other && section.number == nil && !section.name.isEmpty ? below : nil
  }

  /// Whether a line may be between the name of an industry and the title: the kind of report, the rating, the day.
  private static func isBeside(_ title: FrontLine, _ line: FrontLine) -> Bool {
    guard IndustryWords.isName(title.text) else { return false }
    switch line.content {
    case .label, .rating, .date, .house: return true
    case .words: return FrontLabel.isKindOfReport(line.text.foldedWidth)
    case .title, .contact: return false
    }
  }

  private static func issue(of title: FrontLine, _ lines: [FrontLine])
    -> (title: WeeklyTitle, line: TextLine)?
  {
    if case .title(let weekly) = title.content { return (weekly, title.line) }
    return lines.lazy.filter(\.isHead).compactMap {
      if case .title(let weekly) = $0.content { (weekly, $0.line) } else { nil }
    }.first
  }

  /// Whether a text is a subtitle of the line above: `——房地产跟踪系列之一`.
  static func isSubtitle(_ text: String) -> Bool {
    text.opens(with: "——") || text.opens(with: "—") || text.opens(with: "--") || text.opens(with: "――")
      || text.opens(with: "──") || text.opens(with: "－－")
  }

  static func withoutDashes(_ text: String) -> String { text.trimming(" —-–―─－") }

  private static func isColumn(_ line: FrontLine) -> Bool {
    guard isSubtitle(line.text) else { return false }
    let words = withoutDashes(line.text)
    return words.count <= 12 && !words.hasDigit
      && (FrontLabel.namesColumn(words) || FrontLabel.isKindOfReport(words))
  }
}
