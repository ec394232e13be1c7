import Document
import Lexemes
import Lexicon

/// A kind of section: the words of its headings, whether subsections inherit it, and the dataset that it is read into.
///
/// A heading gets the kind with the highest score. Whole names count most, then endings and beginnings, then words
/// inside; every further character costs a point, so that a long heading that merely mentions a word does not match.
struct SectionSpec: Sendable {
  let kind: SectionKind
  /// Names that are the whole heading.
  let names: WordSet
  /// English names, in lower case and without spaces.
  let englishNames: WordSet
  /// Words that an English heading may begin or end with.
  let englishOpenings: [String]
  let englishEndings: [String]
  /// Words that a heading may end with.
  let endings: WordSet
  /// Words that may occur anywhere in a heading.
  let within: WordSet
  /// Words that a heading may begin with.
  let openings: WordSet
  /// The most characters that a heading may have besides such words.
  let mostFurther: Int
  /// Words that exclude this kind.
  let excluded: WordSet
  /// Additional points, for a kind that takes precedence over other words in the heading.
  let bonus: Int
  /// Whether a line that is one of the names is a heading even without markup.
  let isPlainTitle: Bool
  /// Whether an unknown heading below inherits the kind.
  let inherits: Bool
  /// The dataset that the section is read into, if any. A section without a row is then reported.
  let dataset: String?
  /// All the words but those in English. Most headings contain none of them, which one search shows.
  let words: WordSet

  init(
    _ kind: SectionKind, names: some Sequence<String>, english: [String] = [],
    englishOpenings: [String] = [], englishEndings: [String] = [], endings: [String] = [],
    within: [String] = [],
    openings: [String] = [], mostFurther: Int = 8, excluded: [String] = [], bonus: Int = 0,
    isPlainTitle: Bool = false, inherits: Bool = false, dataset: String? = nil
  ) {
    self.kind = kind
    self.names = WordSet(names)
    englishNames = WordSet(english.map { $0.lowercased().withoutBlanks })
    self.englishOpenings = englishOpenings
    self.englishEndings = englishEndings
    self.endings = WordSet(endings)
    self.within = WordSet(within)
    self.openings = WordSet(openings)
    self.mostFurther = mostFurther
    self.excluded = WordSet(excluded)
    self.bonus = bonus
    self.isPlainTitle = isPlainTitle
    self.inherits = inherits
    self.dataset = dataset
    words = WordSet(Set(self.names.words + endings + within + openings))
  }

  fileprivate static func isLike(_ english: String, _ openings: [String], _ endings: [String]) -> Bool {
    openings.contains(where: english.opens(with:)) || endings.contains(where: english.closes(with:))
  }

  /// The score of a heading; nil if it does not match.
  func score(_ name: HeadingName) -> Int? {
    let hasWord = words.isWithin(name.words)
    if hasWord, names.contains(name.words) { return 100 + bonus }
    if hasWord, let label = name.label, names.contains(label) { return 90 + bonus }
    if let english = name.english {
      if englishNames.contains(english) { return 100 + bonus }
      if !name.isSentence, Self.isLike(english, englishOpenings, englishEndings) { return 50 + bonus }
    }
    guard hasWord, !excluded.isWithin(name.words) else { return nil }
    // Every further character costs a point, so the longest word counts most.
    func points(_ start: Int, _ word: String?) -> Int? {
      guard let word else { return nil }
      let further = name.count - word.scalarCount
      return further <= mostFurther ? start - further : nil
    }
    let best = [
      points(70, endings.ending(name.words)),
      points(60, openings.opening(name.words)),
      name.isSentence ? nil : points(60, within.opening(name.words)),
      name.isSentence ? nil : points(50, within.within(name.words)),
    ].compactMap(\.self).max()
    return best.map { $0 + bonus }
  }
}

/// The known kinds of sections.
enum SectionSpecs {
  /// All specs. Of two with the same score, the first counts.
  static let all: [SectionSpec] = [
    SectionSpec(
      .legal, names: SectionWords.legal + ["声明"], english: SectionWords.englishLegal,
      englishOpenings: SectionWords.englishLegalOpenings, englishEndings: SectionWords.englishLegalEndings,
      within: SectionWords.legal, mostFurther: 16, bonus: 40,
      isPlainTitle: true, inherits: true),
    SectionSpec(
      .figures, names: SectionWords.figures, endings: SectionWords.figures, isPlainTitle: true),
    SectionSpec(
      .contents, names: SectionWords.contents, english: SectionWords.englishContents,
      endings: SectionWords.contents, mostFurther: 4, isPlainTitle: true, dataset: "contents"),
    SectionSpec(
      .highlights, names: SectionWords.highlights, english: SectionWords.englishHighlights,
      endings: SectionWords.highlights.filter { $0.count > 2 },
      within: SectionWords.highlights.filter { $0.count > 3 }, isPlainTitle: true, inherits: true,
      dataset: "highlights"),
    SectionSpec(
      .relatedReports, names: SectionWords.relatedReports, english: SectionWords.englishRelatedReports,
      within: SectionWords.relatedReports,
      mostFurther: 6, isPlainTitle: true, dataset: "related_reports"),
    SectionSpec(
      .companies, names: SectionWords.companies, within: SectionWords.companies, mostFurther: 12,
      dataset: "companies"),
    SectionSpec(
      .ratingScale, names: SectionWords.ratingScale + ["行业公司评级"], english: SectionWords.englishRatingScale,
      endings: SectionWords.ratingScaleEndings, within: SectionWords.ratingScale, mostFurther: 14,
      excluded: ["预测", "重点公司", "推荐公司", "覆盖公司", "相关公司", "标的", "一览"], isPlainTitle: true,
      dataset: "rating_scale"),
    SectionSpec(
      .traffic, names: SectionWords.traffic, within: SectionWords.traffic, mostFurther: 12,
      dataset: "traffic"),
    SectionSpec(
      .events, names: SectionWords.events, english: SectionWords.englishEvents, within: SectionWords.events,
      excluded: SectionWords.past,
      inherits: true, dataset: "events"),
    SectionSpec(
      .views, names: SectionWords.views + ["投资建议与风险提示", "投资建议及风险提示"],
      english: SectionWords.englishViews,
      within: SectionWords.adviceWithin, excluded: ["评级", "回顾", "标准"], isPlainTitle: true, inherits: true,
      dataset: "views"),
    SectionSpec(
      .risks, names: SectionWords.risks, english: SectionWords.englishRisks,
      endings: ["主要风险", "投资风险", "不确定因素提示"], within: ["风险提示", "风险因素", "风险揭示"],
      excluded: ["投资建议", "投资策略", "投资观点", "声明", "评级"], isPlainTitle: true, inherits: true,
      dataset: "risks"),
    SectionSpec(
      .news, names: SectionWords.genericNews.union(SectionWords.newsCategories),
      english: SectionWords.englishNews,
      endings: SectionWords.newsEndings + SectionWords.newsSubjects.map { $0 + "动态" }, mostFurther: 10,
      inherits: true, dataset: "news"),
    SectionSpec(.market, names: SectionWords.market, isPlainTitle: true),
    SectionSpec(
      .analysts, names: SectionWords.analysts, within: SectionWords.analystsWithin,
      openings: SectionWords.analystOpenings, mostFurther: 12, excluded: ["声明", "承诺", "预期", "预测"],
      isPlainTitle: true),
    SectionSpec(.series, names: SectionWords.series, within: SectionWords.series, mostFurther: 12),
    SectionSpec(
      .offices, names: SectionWords.offices, endings: SectionWords.officeEndings,
      within: SectionWords.offices, mostFurther: 14, inherits: true),
  ]

  /// The spec of a kind; nil for kinds that are determined by position and not by words.
  static func of(_ kind: SectionKind) -> SectionSpec? { all.first { $0.kind == kind } }

  /// The kind that a heading's words alone show; nil if they are not usual ones.
  static func kind(of name: HeadingName) -> SectionKind? {
    guard name.count > 0, name.count <= (name.english == nil ? 40 : 80) else { return nil }
    if name.english != nil, SectionWords.isRelatedReports(name.printed) { return .relatedReports }
    if NewsHeading.matches(name.words) { return .news }
    if AdviceHeading.matches(name.words) { return .views }
    guard mayBeKnown(name) else { return nil }
    var best: (kind: SectionKind, score: Int)?
    // By index, since iterating over the specs would copy each with all its words.
    for place in all.indices {
      guard let score = all[place].score(name), score > best?.score ?? 0 else { continue }
      best = (all[place].kind, score)
    }
    return best?.kind
  }

  /// A quick test that spares most lines the comparison with every spec.
  private static func mayBeKnown(_ name: HeadingName) -> Bool {
    anyWord.isWithin(name.words) || name.english.map(mayBeKnownEnglish) ?? false
  }

  private static func mayBeKnownEnglish(_ words: String) -> Bool {
    anyEnglishName.contains(words) || SectionSpec.isLike(words, anyEnglishOpening, anyEnglishEnding)
  }

  private static let anyWord = WordSet(
    Set(all.flatMap(\.words.words)))
  private static let anyEnglishName = WordSet(Set(all.flatMap(\.englishNames.words)))
  private static let anyEnglishOpening = all.flatMap(\.englishOpenings)
  private static let anyEnglishEnding = all.flatMap(\.englishEndings)

  private static let plainTitles = WordSet(
    Set(all.filter(\.isPlainTitle).flatMap(\.names.words))
      .union(SectionWords.opinions).subtracting(["风险", "要点", "策略", "声明", "联系人", "分析师", "研究助理", "我们的观点"])
      .subtracting(SectionWords.pickNames))

  /// Whether a line is exactly a usual title, so that it is a heading even without markup.
  static func isPlainTitle(_ name: HeadingName) -> Bool {
    plainTitles.contains(name.words) || AdviceHeading.matches(name.words)
      || SectionWords.isRiskLabel(name.words) || name.english.map(plainEnglishTitles.contains) ?? false
  }

  /// English titles are only those of legal texts, since others are also labels of figures.
  private static let plainEnglishTitles = WordSet(
    Set(SectionWords.englishLegal.map { $0.lowercased().withoutBlanks }))
}
