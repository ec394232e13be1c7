import Document
import Lexemes
import Lexicon

/// Reads investment views, `投资建议`: one row per paragraph.
///
/// `本周观点` is read only if the report has no `投资建议`: there it is the analysts' opinion, elsewhere a review of the
/// week. A paragraph that begins with `投资建议：` is advice anywhere.
enum ViewsParser: SectionParser {
  static func parse(_ outline: Outline, into report: inout Report) {
    let sections = outline.sections(.views).filter { !isMethod($0) }
    let advice = sections.filter { isAdvice($0, in: outline) }
    let hasAdvice = advice.contains { section in section.blocks.contains { !$0.textLines.isEmpty } }
    var paragraphs = ParagraphJoiner(leavingOthers: true)
    for section in hasAdvice ? advice : sections { paragraphs.read(section) }
    for entry in paragraphs.finish(into: &report)
    where PassageLabel(entry.text.text)?.isRisk != true && !isOfFrontPage(entry) {
      let isMixed = MixedAdvice.isHeading(entry.section.name)
      guard let text = isMixed ? MixedAdvice(entry.text).view : entry.text else { continue }
      add(text, entry, to: &report)
    }
    readLabelled(outline, into: &report)
    report.views.sort { $0.line < $1.line }
    for index in report.views.indices { report.views[index].number = index + 1 }
    report.noteLeft("views", paragraphs.left)
    guard report.views.isEmpty else { return }
    // Some reports give advice only in the key points.
    let said = saidAmongKeyPoints(report.highlights)
    report.views = said.enumerated().map { index, highlight in
      TextEntry(number: index + 1, text: highlight.text, line: highlight.line)
    }
  }

  /// Whether short lines are of the first page's side bar, which a converter put below the advice: `行业评级`, `医疗器械 看好`,
  /// `证券分析师`, a name.
  private static func isOfFrontPage(_ entry: ParagraphJoiner.Entry) -> Bool {
    guard !entry.isItem, entry.text.text.count <= 40 else { return false }
    return entry.starts.flatMap(\.text).allSatisfy { line in
      let text = line.text.trimmed
      return !["，", "。", "；"].contains(where: text.holds)
        && (FrontPageWords.labels.contains(text) || PersonLine.isName(text)
          || RatingWords.known.contains(String(text.split(separator: " ").last ?? ""))
          || ContactLine(text).soleRole != nil)
    }
  }

  /// Key points labelled as advice, and those directly below that continue with recommendations: `投资建议：……`,
  /// `零部件：建议关注甲公司`.
  private static func saidAmongKeyPoints(_ points: [Highlight]) -> [Highlight] {
    var said: [Highlight] = []
    for point in points {
      let isLabelled =
        point.category.map(SectionWords.viewLabels.contains)
        ?? PassageLabel(point.text.text).map { $0.isView && !$0.isAlone } ?? false
      let goesOn =
        said.last.map { ($0.line...($0.line + 2)).contains(point.line) } ?? false
        && SectionWords.adviceOpenings.contains(where: point.text.text.opens(with:))
        && !(point.category.map(SectionWords.riskLabels.contains) ?? false)
      if isLabelled || goesOn { said.append(point) }
    }
    return said
  }

  /// Whether a chapter on trading describes a strategy and does not give advice: `基于均线的交易策略`.
  private static func isMethod(_ section: OutlineSection) -> Bool {
    SectionWords.strategies.contains(where: section.name.holds)
      && !section.blocks.contains { block in
        block.textLines.contains { line in SectionWords.adviceVerbs.contains(where: line.text.holds) }
      }
  }

  /// Reads paragraphs of other chapters that begin with a label of advice.
  private static func readLabelled(_ outline: Outline, into report: inout Report) {
    for section in outline.sections where labelled.contains(section.kind) {
      let hasLabel = section.blocks.contains {
        $0.textLines.first.flatMap { PassageLabel($0.text) }?.isView == true
      }
      guard hasLabel else { continue }
      var paragraphs = ParagraphJoiner(leavingOthers: true)
      paragraphs.read(section)
      for entry in paragraphs.entries {
        guard let label = PassageLabel(entry.text.text), label.isView, !label.isAlone,
          // `投资策略：某标题》2024-07-01`: the rest of another report's title.
          section.kind != .relatedReports || !String(entry.text.text.prefix(60)).holds("》")
        else { continue }
        add(entry.text, entry, to: &report)
      }
    }
  }

  private static let labelled: [SectionKind] = [
    .other, .title, .series, .market, .companies, .traffic, .relatedReports, .analysts, .rating,
  ]

  private static func add(_ text: RichText, _ entry: ParagraphJoiner.Entry, to report: inout Report) {
    report.views.append(TextEntry(number: 0, text: text, line: entry.line))
    for lines in entry.lines { report.claim(lines, as: .dataset("views")) }
  }

  /// Whether the heading of a section, or of one that contains it, announces advice.
  private static func isAdvice(_ section: OutlineSection, in outline: Outline) -> Bool {
    var place: OutlineSection? = section
    while let current = place {
      if SectionWords.advice.contains(where: { current.name.holds($0) }) { return true }
      place = current.parent.map { outline.sections[$0] }
    }
    return false
  }
}
