import Document
import Lexemes
import Lexicon

/// Finds the industry of a report on its first page.
struct FrontIndustry {
  private let lines: [FrontLine]
  /// The title and the headline, which are not the industry.
  private let taken: [String]

  /// - Returns: the industry; nil where no line has one.
  static func find(_ page: FrontPage, taken: [String?]) -> String? {
    let finder = FrontIndustry(lines: page.lines, taken: taken.compactMap(\.self))
    let found =
      finder.besideDate() ?? finder.besideRating() ?? finder.aboveRating() ?? finder.underHouse()
      ?? finder.inHouseLine()
      ?? finder.alone() ?? finder.ofPeriodical()
      ?? finder.beforePrices() ?? finder.titleOfRatedPage()
    // `机械团队` is the team that covers the industry.
    return found.map { $0.count > 3 && $0.closes(with: "团队") ? String($0.dropLast(2)) : $0 }
  }

  private init(lines: [FrontLine], taken: [String]) {
    self.lines = lines
    self.taken = taken
  }

  /// The industry beside a date: `证券研究报告 | 机械设备 | 2024年7月1日`.
  private func besideDate() -> String? {
    lines.lazy.compactMap { line -> String? in
      guard case .date(let date) = line.content else { return nil }
      if let name = besideKind(date.rest) { return name }
      let parts = date.rest.split(at: "|│丨").map(\.trimmed)
      guard parts.count == 2, HouseLine(parts[0]) != nil, IndustryWords.isName(parts[1]) else { return nil }
      return parts[1]
    }.first
  }

  /// The industry before the kind of report: `医药生物 行业周报`.
  private func besideKind(_ rest: String) -> String? {
    let words = rest.split(at: " ·|│丨").map { String($0) }
    guard words.count == 2, IndustryWords.isName(words[0]), FrontLabel.isKindOfReport(words[1]) else {
      return nil
    }
    return words[0]
  }

  /// The industry on the line of the rating with its action: `电子行业研究 买入 (维持评级)`.
  private func besideRating() -> String? {
    lines.lazy.compactMap { line -> String? in
      guard let rating = line.rating, rating.action != nil,
        let first = line.text.foldedWidth.split(at: " ").first
      else { return nil }
      return RatingLine.industry(in: first)
    }.first
  }

  /// The line between the house's line and the rating, or a heading directly above the rating.
  private func aboveRating() -> String? {
    for (index, line) in lines.enumerated() where line.rating != nil {
      guard let name = named(index - 1, longest: 12) else { continue }
      if isOnIndustry(index - 2) || IndustryWords.isName(name) { return name }
      // Below other text it may be the end of a headline that a converter wrapped.
      let isApart = index < 2 || !lines[index - 2].isWords
      if lines[index - 1].isHeading, isApart, !name.holds("评级") { return name }
    }
    return nil
  }

  /// The line below `行业研究 · 行业周报`.
  private func underHouse() -> String? {
    lines.indices.lazy.filter(isOnIndustry).compactMap {
      named($0 + 1, longest: HouseLine.longestIndustry)
    }.first
  }

  /// The industry in the house's line: `证券研究报告·行业跟踪周报·传媒`.
  private func inHouseLine() -> String? {
    lines.lazy.compactMap { if case .house(let house) = $0.content { house.industry } else { nil } }.first
  }

  /// The only line that is just the name of an industry.
  private func alone() -> String? {
    let isRated = lines.contains { $0.rating != nil }
    let names = lines.filter { line in
      line.isWords && (line.isHead || isRated) && !taken.contains(line.text)
        && IndustryWords.isName(line.text)
    }.map(\.text)
    return Set(names).count == 1 ? names.first : nil
  }

  /// `计算机行业周报（20240715-20240721）`, `传媒行业跟踪周报`, `医疗器械行业研究`: an industry and what kind of report it is, on a
  /// line of its own at the head.
  private func ofPeriodical() -> String? {
    let names = lines.prefix { $0.isHead }.compactMap { line -> String? in
      let words = line.text.prefix { !"（(：:0123456789-—".contains($0) }.trimmed
      guard words.closes(with: "行业研究") || FrontPageWords.periodicals.contains(where: words.closes(with:)),
        let place = words.bounds(of: "行业")
      else { return nil }
      let name = words[..<place.lowerBound].trimmed
      let kind = words[place.upperBound...].trimmed
      return IndustryWords.isName(name) && FrontLabel.isKindOfPeriodical(kind) ? name : nil
    }
    return Set(names).count == 1 ? names.first : nil
  }

  /// The industry before the headings of prices: `新能源 收盘价 目标价 潜在涨幅`.
  private func beforePrices() -> String? {
    lines.lazy.compactMap { line -> String? in
      let words = line.text.split(at: " ")
      guard words.count > 2, let first = words.first, IndustryWords.isName(first),
        words.dropFirst().count(where: { FrontPageWords.labels.contains($0) }) > 1
      else { return nil }
      return first
    }.first
  }

  /// The title of a page with a rating, if it is just an industry.
  private func titleOfRatedPage() -> String? {
    guard lines.contains(where: { $0.rating != nil }) else { return nil }
    return taken.first.flatMap { IndustryWords.isName($0) ? $0 : nil }
  }

  private func named(_ index: Int, longest: Int) -> String? {
    guard lines.indices.contains(index), lines[index].isWords else { return nil }
    let text = lines[index].isHeading ? Enumerator.split(lines[index].text).rest : lines[index].text
    let isName = !text.unicodeScalars.contains {
      "。，！？：；,:;".unicodeScalars.contains($0) || $0.isDecimalDigit
    }
    return isName && text.count <= longest && !taken.contains(text) && SectionKind.known(text) == nil
      ? text : nil
  }

  private func isOnIndustry(_ index: Int) -> Bool {
    if lines.indices.contains(index), case .house(let house) = lines[index].content {
      house.isOnIndustry
    } else {
      false
    }
  }
}
