import Document
import Lexemes
import Lexicon

/// Risks, `风险提示`: a row a risk, each once.
///
/// They are under a heading, or in a paragraph that begins with the label wherever it is.
enum RisksParser: SectionParser {
  static func parse(_ outline: Outline, into report: inout Report) {
    var rows = RiskRows()
    for (index, section) in outline.sections.enumerated() {
      switch section.kind {
      case .risks where hasOwnPart(index, outline): break
      case .risks: readSection(section, into: &rows, &report)
      case .views where MixedAdvice.isHeading(section.name): readMixed(section, into: &rows, &report)
      case .legal, .ratingScale, .contents, .figures: break
      case .highlights where KeyPoints(section, isSummary: false).holdRisks: break
      default:
        readLabelled(section, into: &rows, &report)
        readEnglish(section, outline, into: &rows, &report)
      }
    }
    // Where risks are a key point among others, they say again what the body says.
    if rows.isEmpty {
      for section in outline.sections(.highlights) { readLabelled(section, into: &rows, &report) }
    }
    report.risks = rows.inOrder
  }

  /// Whether a heading of chances and risks has a part of its own for the risks: what is above that part tells of chances.
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
    let all = joiner.finish(into: &report).joiningEnglishLines
    let named = NamedRisks.length(all)
    for entry in all.prefix(named) where !rows.explain(entry, isNamed: true, &report) {
      rows.add(RiskList.split(entry.text), entry, &report)
    }
    let entries = all.dropFirst(named).prefix { !end.isBehind($0.text, isItem: $0.isItem) }
    for entry in entries {
      let label = PassageLabel(entry.text.text)
      if let label, label.isView { continue }
      if !entry.isItem, PersonLine(entry, in: section) != nil { continue }
      if rows.explain(entry, isNamed: false, &report) { continue }
      let lists = EnglishRisk.lists(in: entry.text)
      if let first = lists.first, first.isWhole || first.isNumbered {
        rows.add(lists.flatMap(\.parts), entry, &report)
        continue
      }
      let isItem = entry.isItem && label == nil
      rows.add(
        isItem ? RiskList.items(entry.text, marker: entry.marker) : RiskList.split(entry.text), entry, &report
      )
    }
    report.noteLeft("risks", joiner.left)
  }

  /// Whether a chapter on risks tells how high some figures were, and of nothing that may happen.
  private static func isOfFigures(_ entries: [ParagraphJoiner.Entry]) -> Bool {
    entries.contains { $0.text.text.hasDigit } && !entries.contains { RiskWords.speaks(of: $0.text.text) }
  }

  /// Advice that tells of risks too is joined by ``ViewsParser``, which says so.
  private static func readMixed(_ section: OutlineSection, into rows: inout RiskRows, _ report: inout Report)
  {
    var joiner = ParagraphJoiner(leavingOthers: true)
    joiner.read(section)
    for entry in joiner.entries {
      guard let risk = MixedAdvice(entry.text).risk else { continue }
      rows.add(entry.isItem ? RiskList.items(risk, marker: nil) : RiskList.split(risk), entry, &report)
    }
  }

  /// `Risks: …` in the text of the first page, `Downside risks are: 1) …` on any: the house's own text on law has labels
  /// of the first kind too.
  private static func readEnglish(
    _ section: OutlineSection, _ outline: Outline, into rows: inout RiskRows, _ report: inout Report
  ) {
    guard section.blocks.contains(where: { $0.textLines.contains { $0.text.holds("isk") } }) else { return }
    var joiner = ParagraphJoiner(leavingOthers: true)
    joiner.read(section)
    for entry in joiner.entries {
      let isFirst = outline.isOnFirstPage(entry.line) || !outline.hasPages
      for risk in EnglishRisk.lists(in: entry.text) where isFirst || risk.isNumbered {
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
    for entry in joiner.entries {
      if let risk = labelled(entry.text) {
        rows.add(RiskList.split(RiskList.withoutText(behind: risk)), entry, &report)
        next = number(risk.text, marker: nil) == 1 ? 2 : nil
      } else if let number = next, self.number(entry.text.text, marker: entry.marker) == number {
        // `风险提示：1. ……；` and the second risk on a line of its own.
        rows.add(RiskList.items(entry.text, marker: nil), entry, &report)
        next = number + 1
      } else {
        next = nil
      }
    }
  }

  /// The number at the start of a text, or that of a list's item.
  private static func number(_ text: String, marker: String?) -> Int? {
    let scalars = (marker ?? text).scalarArray
    let start = LeadingSigns.length(scalars)
    guard let length = Enumerator.length(scalars, at: start) else { return nil }
    return Enumerator.value(scalars[start..<(start + length)])
  }

  /// What is behind `风险提示：` at the start of a text, or behind a sentence within it.
  private static func labelled(_ text: RichText) -> RichText? {
    guard text.text.holds("风险") else { return nil }
    let scalars = text.text.scalarArray
    if let label = PassageLabel(text.text), label.isRisk {
      return label.isAlone ? nil : text.slice(label.end..<scalars.count)
    }
    if let (_, label) = PassageLabel.risk(within: scalars) { return text.slice(label.end..<scalars.count) }
    return PassageLabel.risksWithoutSign(text)
  }

  /// Labels of the key points that announce risks.
  static func isLabel(_ label: String) -> Bool { PassageLabel(label + "：")?.isRisk ?? false }
}

/// Risks whose names are lines of their own, each with a paragraph or more below it that explains it.
private enum NamedRisks {
  /// How many paragraphs from the first one on are such names and explanations; 0 where there are not two of both.
  static func length(_ entries: [ParagraphJoiner.Entry]) -> Int {
    guard entries.first.map(isName) == true else { return 0 }
    var length = 0
    var names = 0
    while length + 1 < entries.count, isName(entries[length]), isExplanation(entries[length + 1]) {
      names += 1
      length += 2
      while length < entries.count, isExplanation(entries[length]), !hasOwnName(entries[length]) {
        length += 1
      }
    }
    return names > 1 ? length : 0
  }

  private static func isName(_ entry: ParagraphJoiner.Entry) -> Bool {
    let text = entry.text.text
    return !entry.isItem && text.count <= 40 && !text.holds("。") && RiskWords.end(text)
      && PassageLabel(text) == nil
  }

  private static func isExplanation(_ entry: ParagraphJoiner.Entry) -> Bool {
    !entry.isItem && entry.text.text.count > 40 && entry.text.text.holds("。")
  }

  /// `需求下滑的风险：……`
  private static func hasOwnName(_ entry: ParagraphJoiner.Entry) -> Bool {
    entry.text.text.unicodeScalars.prefix(41).contains(where: LabelledText.colons.contains)
  }
}

/// Collects risks, each once.
private struct RiskRows {
  private var rows: [(text: RichText, line: Int)] = []
  private var seen: Set<String> = []
  /// The row that the last paragraph gave; nil where its risks were there before.
  private var lastRow: Int?
  /// The section of the last paragraph, and whether it is no more than a name.
  private var above: (section: Int, isName: Bool)?
  /// A risk is a phrase or a few sentences.
  private static let longest = 400

  mutating func add(_ texts: [RichText], _ entry: ParagraphJoiner.Entry, _ report: inout Report) {
    let risks = texts.filter {
      (2..<Self.longest).contains($0.text.count) && !LabelledText.colons.contains($0.text.last ?? " ")
        && !RiskWords.isNone($0.text)
    }
    guard !risks.isEmpty else { return }
    for lines in entry.lines { report.claim(lines, as: .dataset("risks")) }
    lastRow = nil
    for text in risks {
      guard seen.insert(Self.name(text.text)).inserted else { continue }
      lastRow = rows.count
      rows.append((text, entry.line))
    }
  }

  /// Takes a paragraph `若需求放缓，……` for what explains the name on the line above it.
  ///
  /// Where a list `isNamed`, names and explanations take turns, and every paragraph explains one.
  ///
  /// - Returns: false where it is a risk of its own.
  mutating func explain(_ entry: ParagraphJoiner.Entry, isNamed: Bool, _ report: inout Report) -> Bool {
    let text = entry.text
    let isName = text.text.count <= 40 && !text.text.holds("。")
    defer { above = (entry.section.line, isName) }
    guard !entry.isItem, let above, above.section == entry.section.line,
      isNamed ? !isName : above.isName && RiskWords.isCondition(text.text)
    else { return false }
    for lines in entry.lines { report.claim(lines, as: .dataset("risks")) }
    // Of a risk that was there before, the explanation belongs to a row that is not.
    if let last = lastRow {
      rows[last].text = RichText.joined([rows[last].text, text]) { _, _ in "\n" }
    }
    return true
  }

  /// What two rows share that name one risk: the words before its explanation.
  private static func name(_ text: String) -> String {
    let opening = text.foldedWidth.prefix { !":。\n".contains($0) }
    return opening.filter { $0 != " " }
  }

  var isEmpty: Bool { rows.isEmpty }

  /// A risk that a column or page cut, and that is whole elsewhere: `海外加息及经` of `海外加息及经济衰退的风险`.
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

/// Finds where the list of risks ends and the report goes on without a heading.
private struct RiskListEnd {
  private var hasList = false
  private var items = 0
  /// Whether the last paragraph was a list that a full stop ends.
  private var isWhole = false
  private static let shortestProse = 80

  mutating func isBehind(_ text: RichText, isItem: Bool) -> Bool {
    let scalars = text.text.scalarArray
    if !isItem, announcesOther(text.text) || RatingLine(text.text) != nil { return true }
    // A side bar's people behind `……；……。`
    if !isItem, isWhole, scalars.count <= 40, ContactLine(text.text).isContact { return true }
    if !isItem, items > 1, isStray(text.text) { return true }
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
  /// Whether a line is what another section is headed with, printed as text: `免责声明`, `分析师简介`.
  private func announcesOther(_ text: String) -> Bool {
    guard text.count <= 20, let kind = SectionKind.known(text) else { return false }
    return kind.isBackMatter || kind == .market
  }

  /// Whether a line below a list is none of it: words without an end that tell of no risk, such as a figure's title.
  private func isStray(_ text: String) -> Bool {
    text.count <= 40 && !text.holds("。") && !text.holds("；") && !speaksOfRisk(text)
      && !RiskWords.isCondition(text)
      && !text.unicodeScalars.contains(where: LabelledText.colons.contains)
  }

  /// Whether a text begins with a risk: its first words name one, or say so.
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

  /// Whether a heading is one of two subjects: `投资机会与风险提示`.
  static func headsTwo(_ name: String, length: Int) -> Bool {
    length > 8 && ["与", "及", "和"].contains(where: name.holds)
  }

  /// What is behind `风险提示：`; without such words a text is all risks or none.
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
