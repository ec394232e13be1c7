import Document
import Lexemes
import Lexicon

/// The text of a front page without a heading that says so: what is printed between the title, or the key points, and
/// the people or risks with which the page ends.
struct FrontText {
  private let drafts: [HeadingDraft]
  private let kinds: [SectionKind]
  /// The page of a line; nil if unknown.
  private let page: (Int) -> Int?

  init(_ drafts: [HeadingDraft], _ kinds: [SectionKind], page: @escaping (Int) -> Int?) {
    (self.drafts, self.kinds, self.page) = (drafts, kinds, page)
  }

  private static let own: [SectionKind] = [.title, .series, .industry, .rating, .other]
  /// The most headings of a front page, and the most bytes of its text.
  private static let (mostParts, mostText) = (8, 12_000)

  /// The sections with text from a heading on to the one with the people or risks at the end of the page. Chapters or a
  /// table of contents must follow, or the legal text of a report in English.
  func sections(from start: Int) -> [Int] {
    var found: [Int] = []
    var length = 0
    for index in drafts.indices.dropFirst(start).prefix(Self.mostParts) {
      guard Self.own.contains(kinds[index]), drafts[index].name.number == nil, !drafts[index].name.isChapter
      else {
        // `➢ 投资建议` and `➢ 风险提示` are the last of labelled points.
        return [.views, .risks].contains(kinds[index]) && areLabelled(found) ? found : []
      }
      length += drafts[index].blocks.reduce(0) { $0 + $1.textLines.reduce(0) { $0 + $1.text.utf8.count } }
      guard length <= Self.mostText else { return [] }
      if drafts[index].hasProse { found.append(index) }
      if !found.isEmpty, endsPage(index) { return isFollowed(index, found) ? found : [] }
    }
    return []
  }

  /// The sections with text on the first page of an English PDF.
  func onFirstPage() -> [Int] {
    let first = drafts.indices.prefix { drafts[$0].line == nil || page(drafts[$0].firstLine) == 1 }
    let found = first.filter { index in
      Self.own.contains(kinds[index]) && onPage(index).contains(where: PassageKind.isProse)
    }
    let isFront = first.contains { index in
      kinds[index] == .analysts
        || drafts[index].blocks.contains { page($0.lines.lowerBound) == 1 && PassageKind($0) == .contact }
    }
    return isFront && !found.flatMap(onPage).contains { $0.richText.text.hasHan } ? found : []
  }

  private func onPage(_ index: Int) -> [Block] {
    drafts[index].blocks.filter { page($0.lines.lowerBound) == 1 }
  }

  private func endsPage(_ index: Int) -> Bool {
    let blocks = drafts[index].blocks
    if blocks.contains(where: { PassageKind($0) == .contact }) { return true }
    guard let last = blocks.last(where: PassageKind.isText) else { return false }
    return PassageLabel(last.richText.text).map { $0.isRisk && !$0.isAlone } ?? false
  }

  private func areLabelled(_ sections: [Int]) -> Bool {
    LabelledBullets.first(in: sections.flatMap { drafts[$0].blocks }) != nil
  }

  private func isFollowed(_ end: Int, _ found: [Int]) -> Bool {
    if areLabelled(found) { return true }
    let rest = drafts.indices.dropFirst(end + 1)
    if rest.contains(where: { [.contents, .figures].contains(kinds[$0]) }) { return true }
    if rest.count(where: { kinds[$0] == .other && drafts[$0].hasProse }) > 1 { return true }
    let isLatin = found.allSatisfy { !drafts[$0].blocks.contains { $0.richText.text.hasHan } }
    return isLatin && rest.contains { kinds[$0] == .legal }
  }
}
