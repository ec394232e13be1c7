import Document
import Lexemes

/// The title of a report and the sentence under it, found among the lines of its first page.
struct FrontTitle: Sendable {
  /// One line, or two that a converter wrapped.
  struct Headline: Sendable {
    let text: String
    let lines: [FrontLine]
  }

  let title: FrontLine
  let headline: Headline?
  /// The issue that the title names, or a line of its own: `2024年第27周`.
  let issue: (title: WeeklyTitle, line: TextLine)?

  /// - Returns: nil where nothing on the page can be a title.
  init?(_ page: FrontPage, _ outline: Outline) {
    let lines = page.lines
    func isWeekly(_ line: FrontLine) -> Bool {
      if case .title(let weekly) = line.content { !weekly.series.isEmpty } else { false }
    }
    let weekly = lines.first { $0.isHeading && isWeekly($0) } ?? lines.first { $0.isHead && isWeekly($0) }
    let heading = lines.first { $0.isHeading && outline.sections[$0.section].kind == .title }
    let first = lines.first { line in
      if case .house = line.content {
        false
      } else {
        line.isHeading && outline.sections[line.section].level == 1
      }
    }
    let any = lines.first { $0.isHeading && outline.sections[$0.section].level == 1 }
    guard let title = weekly ?? heading ?? first ?? any else { return nil }
    self.title = title
    issue = Self.issue(of: title, lines)
    if !title.isHeading, let heading, heading != title, heading.isHead {
      headline = Headline(text: heading.text, lines: [heading])
    } else {
      headline = Self.paragraph(under: title, lines, outline) ?? Self.subtitle(under: title, lines, outline)
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

  private static func isWords(_ line: FrontLine) -> Bool {
    if case .words = line.content { true } else { false }
  }

  /// Whether the line above announces an industry, whose name this one is.
  private static func isIndustry(_ line: FrontLine, _ lines: [FrontLine]) -> Bool {
    guard line.text.count <= HouseLine.longestIndustry,
      let above = lines.last(where: { $0.number < line.number }),
      case .house(let house) = above.content
    else { return false }
    return house.isOnIndustry && house.industry == nil
  }

  /// The first words under the title, in its own section.
  private static func paragraph(under title: FrontLine, _ lines: [FrontLine], _ outline: Outline) -> Headline?
  {
    let own = lines.filter {
      !$0.isHeading && $0.section == title.section && $0.number > title.number && $0.isHead
    }
    guard let first = own.first(where: { isWords($0) && !isIndustry($0, lines) }),
      let block = outline.sections[title.section].blocks.first(where: { $0.lines.contains(first.number) })
    else { return nil }
    let words = own.filter { isWords($0) && !isIndustry($0, lines) && block.lines.contains($0.number) }
    // More lines are running text, and so is what ends a sentence and goes on.
    guard words.count <= 2 else { return nil }
    let text = words.reduce("") { $0 + TextJoint.between($0, $1.text) + $1.text }
    return Headline(text: text, lines: words)
  }

  /// A heading right under the title that heads nothing but what a first page has: a rating, a date, people.
  private static func subtitle(under title: FrontLine, _ lines: [FrontLine], _ outline: Outline) -> Headline?
  {
    let place = title.section + 1
    guard title.isHeading, outline.sections.indices.contains(place), outline.sections[place].kind == .other,
      outline.sections[place].number == nil,
      let line = lines.first(where: { $0.isHeading && $0.section == place }),
      line.isHead, case .words = line.content
    else { return nil }
    let section = outline.sections[place]
    let next = outline.sections.indices.contains(place + 1) ? outline.sections[place + 1] : nil
    let opening = section.blocks.first { !$0.isUnseen }
    let isHeadline: Bool
    if let opening {
      let below = lines.first { !$0.isHeading && $0.section == place && opening.lines.contains($0.number) }
      isHeadline = below.map { if case .words = $0.content { false } else { true } } ?? false
    } else if next?.kind == .rating {
      // `### 互联网` above the rating is the industry.
      isHeadline = section.name.count > 8
    } else {
      isHeadline = next.map { $0.kind != .other && $0.level <= section.level } ?? false
    }
    return isHeadline ? Headline(text: line.text, lines: [line]) : nil
  }
}
