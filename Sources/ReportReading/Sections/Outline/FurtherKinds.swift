import Document
import Lexemes
import Lexicon

/// Kinds of headings that depend on what else is printed: the event and the comment of a note are its key points if
/// nothing else is, and a valuation with a rating is its advice.
struct FurtherKinds {
  private var kinds: [Int: SectionKind] = [:]

  subscript(index: Int) -> SectionKind? { kinds[index] }

  /// - Parameters:
  ///   - drafts: the headings.
  ///   - known: the kinds that words alone show.
  init(_ drafts: [HeadingDraft], _ known: [SectionKind?]) {
    let free = drafts.indices.filter { known[$0] == nil && drafts[$0].line != nil }
    let hasOpinions = free.contains { SectionWords.opinions.contains(drafts[$0].name.words) }
    if !known.contains(.highlights), !hasOpinions {
      for index in Self.keyPoints(drafts, free, known) { kinds[index] = .highlights }
    }
    if !known.contains(.views) {
      let advice = free.filter {
        SectionWords.valuations.contains(Self.name(drafts[$0])) && Self.givesRating(drafts[$0].blocks)
      }
      if advice.count == 1 { kinds[advice[0]] = .views }
    }
  }

  private static func name(_ draft: HeadingDraft) -> String { draft.name.english ?? draft.name.words }

  /// One event with the comment below it, or else a conclusion before all chapters. A report on several events has
  /// several such headings.
  private static func keyPoints(
    _ drafts: [HeadingDraft], _ free: [Int], _ known: [SectionKind?]
  ) -> [Int] {
    let occasions = free.filter { SectionWords.occasions.contains(name(drafts[$0])) }
    let comments = free.filter { SectionWords.comments.contains(name(drafts[$0])) }
    if occasions.count == 1, comments.count == 1, comments[0] == occasions[0] + 1,
      !hasChapter(before: occasions[0], drafts, free, known)
    {
      return occasions + comments
    }
    let title = drafts.firstIndex { $0.line != nil }
    let chapter = drafts.indices.first { drafts[$0].hasProse && drafts[$0].line != nil && $0 != title }
    guard let chapter, free.contains(chapter), drafts[chapter].name.number == nil,
      isConclusion(name(drafts[chapter])) || comments == [chapter]
    else { return [] }
    return [chapter]
  }

  /// Whether a heading is `Conclusion`, or `ACME'S TAKE` with the name of a house.
  private static func isConclusion(_ name: String) -> Bool {
    SectionWords.conclusions.contains(name)
      || name.utf8.count <= 40 && ["'stake", "’stake"].contains(where: name.closes(with:))
  }

  /// Whether text of the report precedes a heading: one below the title, or news, advice or risks.
  private static func hasChapter(
    before index: Int, _ drafts: [HeadingDraft], _ free: [Int], _ known: [SectionKind?]
  ) -> Bool {
    let title = drafts.firstIndex { $0.line != nil }
    return drafts.indices.prefix(index).contains {
      drafts[$0].hasProse
        && (known[$0].map { [.news, .events, .views, .risks].contains($0) }
          ?? (free.contains($0) && $0 != title))
    }
  }

  /// Whether a text gives a share a rating: `维持“买入”评级`, `We maintain our Buy rating`.
  private static func givesRating(_ blocks: ArraySlice<Block>) -> Bool {
    blocks.contains { block in
      guard PassageKind.isProse(block) else { return false }
      let text = block.richText.text.simplified
      if text.holds("评级") { return SectionWords.ratingVerbs.contains(where: text.holds) }
      let words = Set(text.lowercased().split(at: " ,.;:()\"“”'"))
      return !words.isDisjoint(with: EnglishRatingWords.verbs)
        && !words.isDisjoint(with: EnglishRatingWords.ratings)
    }
  }
}
