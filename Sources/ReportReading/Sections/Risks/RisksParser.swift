import Document
import Lexemes
import Lexicon

/// Reads risks, `风险提示`: one row per risk, without repetitions.
///
/// They are under a heading, or in any paragraph that begins with the label.
enum RisksParser: SectionParser {
  static func parse(_ outline: Outline, into report: inout Report) {
    var rows = RiskRows()
    for (index, section) in outline.sections.enumerated() {
      switch section.kind {
      case .risks where hasOwnPart(index, outline): break
      case .risks
      where RiskSides.isHeadingOfUpside(section.name)
        && outline.sections.contains { $0.kind == .risks && !RiskSides.isHeadingOfUpside($0.name) }:
        rows.leaveUpside(section.line...max(section.line, section.lineEnd))
      case .risks: readSection(section, into: &rows, &report)
      case .views where MixedAdvice.isHeading(section.name): readMixed(section, into: &rows, &report)
      case .legal: readEnglish(section, outline, into: &rows, &report)
      case .ratingScale, .contents, .figures: break
      case .highlights where KeyPoints(section, isSummary: false).areLabelled: break
      default:
        readLabelled(section, into: &rows, &report)
        readEnglish(section, outline, into: &rows, &report)
      }
    }
    // Risks among the key points repeat those of the body, so they are only read if there are no others.
    if rows.isEmpty {
      for section in outline.sections(.highlights) { readLabelled(section, into: &rows, &report) }
    }
    if rows.isEmpty {
      for section in outline.sections where section.kind != .legal {
        guard let cells = RiskCells.section(section) else { continue }
        if section.kind == .risks {
          readSection(cells, into: &rows, &report)
        } else {
          readLabelled(cells, into: &rows, &report)
        }
      }
    }
    report.risks = rows.inOrder
    report.noteLeft("risks", rows.left)
  }

  /// Whether a heading of opportunities and risks has a separate part for the risks. The text before it is about
  /// opportunities.
  private static func hasOwnPart(_ index: Int, _ outline: Outline) -> Bool {
    let section = outline.sections[index]
    guard MixedAdvice.headsTwo(section.name, length: section.name.count) else { return false }
    return outline.sections.contains { $0.parent == index && $0.kind == .risks && $0.name.holds("风险") }
  }

  private static func readSection(
    _ section: OutlineSection, into rows: inout RiskRows, _ report: inout Report
  ) {
    var joiner = ParagraphJoiner(leavingOthers: true)
    joiner.read(section)
    if SectionWords.riskAnalyses.contains(section.name), isOfFigures(joiner.entries) { return }
    var end = RiskListEnd()
    let all = withoutUpside(joiner.finish(into: &report).joiningEnglishLines, &rows)
    let named = NamedRisks.length(all)
    for entry in all.prefix(named) where !rows.explain(entry, isNamed: true, &report) {
      rows.add(RiskList.split(entry.text), entry, &report)
    }
    let entries = all.dropFirst(named).prefix { !end.isBehind($0.text, isItem: $0.isItem) }
    let name = section.number != nil && RiskWords.end(section.name) ? section.name : nil
    for entry in entries {
      let label = PassageLabel(entry.text.text)
      if let label, label.isView { continue }
      // Below `1、需求下滑风险` a paragraph is about that risk.
      if let name, label == nil, !entry.isItem {
        rows.add(named: name, at: section.line, entry, &report)
        continue
      }
      if !entry.isItem, PersonLine(entry, in: section) != nil || RiskNotice.matches(entry.text.text) {
        continue
      }
      if rows.explain(entry, isNamed: false, &report) { continue }
      let lists = EnglishRisk.lists(in: RiskSides.downside(of: entry.text))
      if let first = lists.first, first.isWhole || first.isNumbered {
        rows.add(lists.flatMap(\.parts), entry, &report)
        continue
      }
      let isItem = entry.isItem && label == nil
      rows.add(
        isItem ? RiskList.items(entry.text, marker: entry.marker) : RiskList.split(entry.text), entry, &report
      )
    }
    rows.leave(joiner.left)
  }

  /// The paragraphs without those on the upside and their lists, if others are on the downside.
  private static func withoutUpside(
    _ entries: [ParagraphJoiner.Entry], _ rows: inout RiskRows
  ) -> [ParagraphJoiner.Entry] {
    guard entries.contains(where: { RiskSides.isDownside($0.text.text) }) else { return entries }
    var isInList = false
    return entries.filter { entry in
      let isUpside = RiskSides.isUpside(RiskSides.downside(of: entry.text).text)
      isInList = isUpside ? entry.text.text.closes(with: ":") : isInList && entry.isItem
      guard isUpside || isInList else { return true }
      for lines in entry.lines { rows.leaveUpside(lines) }
      return false
    }
  }

  /// Whether a chapter on risks is only about past figures.
  private static func isOfFigures(_ entries: [ParagraphJoiner.Entry]) -> Bool {
    entries.contains { $0.text.text.hasDigit }
      && !entries.contains { RiskWords.speaks(of: $0.text.text) && !tellsFigures($0.text.text) }
  }

  /// Whether at least two clauses of a text end with a number: `波动率 12.3%，最大回撤 8.5%`.
  private static func tellsFigures(_ text: String) -> Bool {
    text.split(at: "，,；;。").count { $0.trimmed.last.map { $0.isNumber || "%％".contains($0) } ?? false } > 1
  }

  /// Reads the risks of a section of advice and risks. ``ViewsParser`` reports its joints.
  private static func readMixed(_ section: OutlineSection, into rows: inout RiskRows, _ report: inout Report)
  {
    var joiner = ParagraphJoiner(leavingOthers: true)
    joiner.read(section)
    for entry in joiner.entries {
      guard let risk = MixedAdvice(entry.text).risk else { continue }
      rows.add(entry.isItem ? RiskList.items(risk, marker: nil) : RiskList.split(risk), entry, &report)
    }
  }

  /// Reads English risks: `Risks: …` only on the first page and below a title of risks, since legal texts have such
  /// labels too, and `Downside risks are: 1) …` on any page.
  private static func readEnglish(
    _ section: OutlineSection, _ outline: Outline, into rows: inout RiskRows, _ report: inout Report
  ) {
    guard section.blocks.contains(where: { $0.textLines.contains { $0.text.holds("isk") } }) else { return }
    var joiner = ParagraphJoiner(leavingOthers: true)
    joiner.read(section)
    var isBelowTitle = EnglishRisk.isTitle(section.title)
    for entry in withoutUpside(joiner.entries, &rows) {
      isBelowTitle = isBelowTitle || EnglishRisk.isTitle(entry.text.text)
      // Legal texts have risks too, but number those of the report alone.
      let isOwn =
        section.kind != .legal
        && (isBelowTitle || outline.isOnFirstPage(entry.line) || !outline.hasPages)
      for risk in EnglishRisk.lists(in: RiskSides.downside(of: entry.text)) where isOwn || risk.isNumbered {
        rows.add(risk.parts, entry, &report)
      }
    }
  }

  private static func readLabelled(
    _ section: OutlineSection, into rows: inout RiskRows, _ report: inout Report
  ) {
    guard section.blocks.contains(where: { $0.textLines.contains { $0.text.holds("风险") } }) else { return }
    var joiner = ParagraphJoiner(leavingOthers: true)
    joiner.read(section)
    var next: Int?
    // What belongs to a label that was a paragraph of its own: the entry after it, whatever it is, and then further items.
    var (isFirst, isFurther) = (false, false)
    for entry in joiner.entries {
      if isFirst || isFurther && entry.isItem, PassageLabel(entry.text.text) == nil,
        !RiskNotice.matches(entry.text.text), !isReport(entry.text.text)
      {
        rows.add(RiskList.split(RiskList.withoutText(behind: entry.text)), entry, &report)
        (isFirst, isFurther) = (false, entry.isItem)
        continue
      }
      (isFirst, isFurther) = (PassageLabel.isRiskAlone(entry.text.text), false)
      if let risk = labelled(entry.text), !RiskNotice.matches(risk.text) {
        rows.add(RiskList.split(RiskList.withoutText(behind: risk)), entry, &report)
        next = number(risk.text, marker: nil) == 1 ? 2 : nil
      } else if let number = next, self.number(entry.text.text, marker: entry.marker) == number {
        // `风险提示：1. ……；` with the second risk on a line of its own.
        rows.add(RiskList.items(entry.text, marker: nil), entry, &report)
        next = number + 1
      } else {
        next = nil
      }
    }
  }

  /// Whether a text is the title of another report with its date, which a converter put below the label of risks.
  private static func isReport(_ text: String) -> Bool {
    text.utf8.count < 200 && text.hasDigit
      && RelatedReportLine(text).entries.contains { $0.published != nil }
  }

  /// The number at the start of a text, or that of a list item.
  private static func number(_ text: String, marker: String?) -> Int? {
    let scalars = (marker ?? text).scalarArray
    let start = LeadingSigns.length(scalars)
    guard let length = Enumerator.length(scalars, at: start) else { return nil }
    return Enumerator.value(scalars[start..<(start + length)])
  }

  /// The text after `风险提示：` at the start of a text or after a sentence in it.
  private static func labelled(_ printed: RichText) -> RichText? {
    guard printed.text.holds("风险") else { return nil }
    let text = withoutBrackets(printed)
    let scalars = text.text.scalarArray
    if let label = PassageLabel(text.text), label.isRisk {
      return label.isAlone ? nil : text.slice(label.end..<scalars.count)
    }
    if let (_, label) = PassageLabel.risk(within: scalars) { return text.slice(label.end..<scalars.count) }
    return PassageLabel.risksWithoutSign(text)
  }

  /// The text between parentheses around all of it: `（风险提示：需求走弱）`.
  private static func withoutBrackets(_ text: RichText) -> RichText {
    let ends = (text.text.first, text.text.last)
    guard ends == ("（", "）") || ends == ("(", ")") else { return text }
    return text.slice(1..<(text.text.scalarCount - 1))
  }

  /// Whether a label of the key points announces risks.
  static func isLabel(_ label: String) -> Bool {
    label == PassageLabel.risk || PassageLabel(label + "：")?.isRisk ?? false
  }
}

/// Risks with names on lines of their own, each followed by paragraphs that explain it.
private enum NamedRisks {
  /// The number of paragraphs, from the first on, that are such names and explanations; 0 if there are fewer than two
  /// risks.
  static func length(_ entries: [ParagraphJoiner.Entry]) -> Int {
    guard entries.first.map(isName) == true else { return 0 }
    var length = 0
    var names = 0
    while length + 1 < entries.count, isName(entries[length]),
      isExplanation(entries[length + 1], entries[length])
    {
      let name = entries[length]
      names += 1
      length += 2
      while length < entries.count, isExplanation(entries[length], name), !hasOwnName(entries[length]) {
        length += 1
      }
    }
    return names > 1 ? length : 0
  }

  private static func isName(_ entry: ParagraphJoiner.Entry) -> Bool {
    let text = entry.text.text
    return (!entry.isItem || entry.marker != nil) && text.count <= 40 && !text.holds("。")
      && RiskWords.end(text)
      && PassageLabel(text) == nil
  }

  /// Whether a paragraph explains the name above; below a numbered name a short sentence does.
  private static func isExplanation(_ entry: ParagraphJoiner.Entry, _ name: ParagraphJoiner.Entry) -> Bool {
    let isNumbered = name.isItem || Enumerator.value(opening: name.text.text) != nil
    return !entry.isItem && (entry.text.text.count > 40 || isNumbered) && entry.text.text.holds("。")
  }

  /// Whether a paragraph begins with a name of its own: `需求下滑的风险：……`.
  private static func hasOwnName(_ entry: ParagraphJoiner.Entry) -> Bool {
    entry.text.text.unicodeScalars.prefix(41).contains(where: LabelledText.colons.contains)
  }
}

/// Collects risks without repetitions.
private struct RiskRows {
  private var rows: [(text: RichText, line: Int)] = []
  private var seen: Set<String> = []
  /// The lines that are not rows, such as those with what may turn out better than expected, see ``RiskSides``.
  private(set) var left: [(kind: String, lines: ClosedRange<Int>)] = []
  /// The last row of the last paragraph; nil if all its risks were repetitions.
  private var lastRow: Int?
  /// The section of the last paragraph, and whether that paragraph is only a name.
  private var above: (section: Int, isName: Bool)?
  /// The most characters of a risk, which is a phrase or a few sentences.
  private static let longest = 400

  mutating func add(_ texts: [RichText], _ entry: ParagraphJoiner.Entry, _ report: inout Report) {
    let risks = texts.filter {
      (2..<Self.longest).contains($0.text.count) && !LabelledText.colons.contains($0.text.last ?? " ")
        && !RiskWords.isNone($0.text)
    }
    guard !risks.isEmpty else { return }
    for lines in entry.lines { report.claim(lines, as: .dataset("risks")) }
    if RiskSides.downside(of: entry.text).text != entry.text.text {
      for lines in entry.lines { leaveUpside(lines) }
    }
    lastRow = nil
    for text in risks {
      guard seen.insert(Self.name(text.text)).inserted else { continue }
      lastRow = rows.count
      rows.append((text, entry.line))
    }
  }

  /// Adds the risk that a heading names, with the paragraphs below it, unless the key points have it: `需求下滑` for `需求下滑风险`.
  mutating func add(
    named name: String, at line: Int, _ entry: ParagraphJoiner.Entry, _ report: inout Report
  ) {
    for lines in entry.lines { report.claim(lines, as: .dataset("risks")) }
    if rows.last?.line == line {
      rows[rows.count - 1].text = RichText.joined([rows[rows.count - 1].text, entry.text]) { _, _ in "\n" }
      return
    }
    let key = Self.name(name)
    let short = key.closes(with: "风险") ? String(key.dropLast(2)) : key
    guard !seen.contains(short), seen.insert(key).inserted else { return }
    lastRow = rows.count
    rows.append((RichText.joined([RichText(name), entry.text]) { _, _ in "\n" }, line))
  }

  /// Notes lines with risks on the upside.
  mutating func leaveUpside(_ lines: ClosedRange<Int>) {
    left.append((PassageKind.upside.rawValue, lines))
  }

  /// Notes lines that are not text of the report.
  mutating func leave(_ lines: [(kind: String, lines: ClosedRange<Int>)]) { left += lines }

  /// Adds a paragraph such as `若需求放缓，……` to the risk named on the line above it, if it explains that risk.
  ///
  /// In a list that `isNamed`, every paragraph that is not a name is an explanation.
  ///
  /// - Returns: false where the paragraph is a risk of its own.
  mutating func explain(_ entry: ParagraphJoiner.Entry, isNamed: Bool, _ report: inout Report) -> Bool {
    let text = entry.text
    let isName = text.text.count <= 40 && !text.text.holds("。")
    defer { above = (entry.section.line, isName) }
    guard !entry.isItem, let above, above.section == entry.section.line,
      isNamed ? !isName : above.isName && RiskWords.isCondition(text.text)
    else { return false }
    for lines in entry.lines { report.claim(lines, as: .dataset("risks")) }
    // The explanation of a repeated risk is dropped along with it.
    if let last = lastRow {
      rows[last].text = RichText.joined([rows[last].text, text]) { _, _ in "\n" }
    }
    return true
  }

  /// The key that identifies a risk: the words before its explanation.
  private static func name(_ text: String) -> String {
    let opening = text.foldedWidth.prefix { !":。\n".contains($0) }
    return opening.withoutBlanks
  }

  var isEmpty: Bool { rows.isEmpty }

  /// Whether a risk was cut at the end of a column or page and is complete elsewhere: `海外加息及经` of `海外加息及经济衰退的风险`.
  private func isCut(_ text: String) -> Bool {
    text.count >= 4 && !RiskWords.end(text)
      && rows.contains { $0.text.text.count > text.count && $0.text.text.opens(with: text) }
  }

  var inOrder: [TextEntry] {
    rows.filter { !isCut($0.text.text) }.enumerated().sorted {
      ($0.element.line, $0.offset) < ($1.element.line, $1.offset)
    }.enumerated().map {
      TextEntry(number: $0 + 1, text: $1.element.text, line: $1.element.line)
    }
  }
}

/// Finds the end of a list of risks where the report continues without a heading.
private struct RiskListEnd {
  private var hasList = false
  private var items = 0
  /// The number of paragraphs above.
  private var above = 0
  /// Whether the last paragraph was a list that ends with a full stop.
  private var isWhole = false
  /// The fewest characters of a paragraph taken for running text: the name of a risk and a clause that explains
  /// it take less than two lines of a page, about forty characters each.
  private static let shortestProse = 80
  /// The most characters of a house's slogan below a single risk.
  private static let longestSlogan = 16

  mutating func isBehind(_ text: RichText, isItem: Bool) -> Bool {
    let scalars = text.text.scalarArray
    defer { above += 1 }
    if !isItem, isOther(text.text) { return true }
    // People of a side bar after `……；……。`.
    if !isItem, isWhole, scalars.count <= 40, ContactLine(text.text).isContact { return true }
    if !isItem, items > 1 || items == 1 && text.text.count <= Self.longestSlogan, isStray(text.text) {
      return true
    }
    if isItem { items += 1 }
    let isNumbered = Enumerator.length(scalars, at: LeadingSigns.length(scalars)) != nil
    if hasList, !isItem, !isNumbered, scalars.count > Self.shortestProse, !speaksOfRisk(text.text) {
      return true
    }
    let isSeveral = RiskList.split(text).count > 1
    isWhole = isSeveral && scalars.last == "。"
    hasList = hasList || isSeveral || isItem || isNumbered
    return false
  }
}

extension RiskListEnd {
  /// Whether a line below risks is a caption, the label of another part of the text, or thanks for help:
  /// `Fig. 1: Results`, `ESG`, `参考文献：`, `（实习生某某对本文亦有贡献）`.
  private func isBehindRisks(_ text: String) -> Bool {
    if FigureCaption(text: text) != nil { return true }
    let words = text.trimming(" ：:（）()").lowercased()
    if SectionWords.englishBehindRisks.contains(words) { return true }
    if SectionWords.behindRisks.contains(where: words.opens(with:)) { return true }
    guard let first = text.first, "（(".contains(first), text.count <= 60 else { return false }
    return PassageWords.thanks.contains(where: text.holds) || text.holds(PassageWords.contribution)
  }

  /// Whether a paragraph belongs to another part of the text, so that the risks end above it.
  private func isOther(_ text: String) -> Bool {
    announcesOther(text) || RatingLine(text) != nil || RiskNotice.isDeclaration(text)
      || RiskNotice.isAdvice(text) || above > 0 && (isBehindRisks(text) || LabelledValue.matches(text))
  }

  /// Whether a line is the heading of another section, printed as text: `免责声明`, `分析师简介`.
  private func announcesOther(_ text: String) -> Bool {
    if PeopleWords.listLabels.contains(text.trimmed) { return true }
    guard text.count <= 20, let kind = SectionKind.known(text) else { return false }
    return kind.isBackMatter || kind == .market
  }

  /// Whether a line below a list is unrelated: short text without a full stop that is not about risks, such as a
  /// figure's title.
  private func isStray(_ text: String) -> Bool {
    text.count <= 40 && !text.holds("。") && !text.holds("；") && !speaksOfRisk(text)
      && !RiskWords.isCondition(text)
      && !text.unicodeScalars.contains(where: LabelledText.colons.contains)
  }

  /// Whether a text begins with a risk: its first words name or mention one.
  private func speaksOfRisk(_ text: String) -> Bool {
    let opening = text.prefix(40)
    let name = text.prefix { !"：:，,。".contains($0) }
    return opening.holds("风险") || RiskWords.end(String(name))
      || ["不及预期", "超预期", "低于预期"].contains(where: opening.holds)
  }
}

/// Advice and risks under one heading: `投资建议与风险提示`.
struct MixedAdvice {
  let view: RichText?
  let risk: RichText?

  static func isHeading(_ name: String) -> Bool {
    ["投资建议", "投资策略", "投资观点"].contains { name.holds($0) } && name.holds("风险")
  }

  /// Whether a heading has two subjects: `投资机会与风险提示`.
  static func headsTwo(_ name: String, length: Int) -> Bool {
    length > 8 && ["与", "及", "和"].contains(where: name.holds)
  }

  /// Splits a text at `风险提示：`. Without such a label, the whole text is either risks or advice.
  init(_ text: RichText) {
    let scalars = text.text.scalarArray
    let words = ["风险提示", "风险因素"].map { $0.scalarArray }
    let place = scalars.indices.first { place in
      words.contains { scalars[place...].starts(with: $0) } && place + 4 < scalars.count
        && LabelledText.colons.contains(scalars[place + 4])
    }
    if let place {
      let before = text.slice(0..<place).withoutBullets
      view = before.text.isEmpty ? nil : before
      risk = text.slice((place + 5)..<scalars.count).trimmed
    } else if RiskList.split(text).allSatisfy({ RiskWords.end($0.text) }) {
      view = nil
      risk = text
    } else {
      view = text
      risk = nil
    }
  }
}
