import Document
import Lexemes
import Lexicon

/// A step of a rating scale with its definition: `买入：预期未来6个月…15%以上`.
struct RatingStep: Sendable, Hashable {
  let rating: String
  var definition: String
  /// Where the step begins in the text, in Unicode scalars.
  let start: Int

  /// Creates a step from a rating on a line of its own and the paragraph below it.
  ///
  /// - Returns: nil if the paragraph does not define a step.
  init?(_ rating: String, definedBy lines: [TextLine]) {
    let text = lines.map(\.text).joined().trimming(" ；;。")
    let word = Enumerator.split(rating).rest
    guard Self.plain(word) == word.withoutBlanks || word.closes(with: ")") || word.closes(with: "）"),
      text.utf8.count <= Self.longestDefinition,
      Self.isDefinition(text)
        || word.closes(with: RatingScaleWords.labelEnd) && Self.leadsToNone(text)
    else { return nil }
    self.init(rating: Self.printed(rating), definition: text, start: 0)
  }

  /// Whether a text tells why a company has no rating.
  private static func leadsToNone(_ text: String) -> Bool {
    text.holds(RatingScaleWords.labelEnd) || RatingScaleWords.openings.contains(where: text.opens(with:))
  }

  /// In bytes.
  private static let longestDefinition = 400

  /// Creates a step from its parts.
  init(rating: String, definition: String, start: Int) {
    self.rating = rating
    self.definition = definition
    self.start = start
  }

  /// The rating without spaces and brackets: `中性` for `中 性`, `买入` for `买入（Buy）`.
  static func plain(_ rating: String) -> String {
    let word = rating.foldedWidth.prefix { $0 != "(" }.withoutBlanks
    // `买入：` in a cell of its own.
    return word.closes(with: ":") ? String(word.dropLast()) : word
  }

  /// The rating as printed, but without spaces in Chinese: `中性` for `中 性`. `Not Rated` keeps its space.
  static func printed(_ printed: String) -> String {
    let rating = Enumerator.split(printed).rest
    return rating.unicodeScalars.contains(where: \.isHan)
      ? rating.withoutBlanks.trimming(":：") : rating.trimmed
  }

  /// Whether a text is a letter of a scale of the long term: `A`, `B`, `C`.
  static func isLetter(_ text: String) -> Bool {
    let word = text.foldedWidth.trimming(" :")
    return word.utf8.count == 1 && word.unicodeScalars.allSatisfy(letters.contains)
  }

  fileprivate static let letters: Signs = "ABCD"

  /// Whether a text is only a rating, which may have a number: `1、买入`.
  static func isRating(_ text: String) -> Bool {
    guard text.utf8.count < 60 else { return false }
    let word = plain(Enumerator.split(text).rest)
    return isKnown(word) || isKnown(word.lowercased().filter { $0 != "-" })
  }

  private static let words = RatingWords.known.union(RatingScaleWords.steps)

  static func isKnown(_ word: String) -> Bool { words.contains(word) }

  /// Whether a text defines a step: it compares something with a measure of the market.
  static func isDefinition(_ text: String) -> Bool {
    isEnglishDefinition(text)
      || text.holds("基本面") && RatingScaleWords.trends.contains(where: text.trimmed.closes(with:))
      || text.unicodeScalars.count(where: \.isHan) >= 3
        && RatingScaleWords.measures.contains(where: text.holds)
        && RatingScaleWords.comparisons.contains(where: text.holds)
  }
}

extension RatingStep {
  /// The steps of a text, one per line or several in one. At the start of a line, a step may have a space instead of
  /// a colon.
  ///
  /// - Parameters:
  ///   - text: the text, whose lines may be joined.
  ///   - isInRun: whether steps with definitions precede the text.
  ///   - isInScale: whether the text is where scales are printed, so that a definition may follow a step directly:
  ///     `买入相对强于市场基准指数15%以上`. Elsewhere a sentence may begin so.
  ///   - isLineStart: whether a line begins at a place of the text.
  /// - Returns: the steps in order.
  static func all(
    in text: String, isInRun: Bool = false, isInScale: Bool = false,
    isLineStart: (Int) -> Bool = { $0 == 0 }
  ) -> [RatingStep] {
    let printed = text.scalarArray
    // Traditional characters are matched as simplified ones, and kept.
    let folded = text.foldedWidth.scalarArray
    let scalars = folded.count == printed.count ? folded : printed
    let heads = RatingStepHead.all(in: scalars, isInScale: isInScale, isLineStart: isLineStart)
    guard !heads.isEmpty else { return backwards(scalars) }
    let ends = heads.indices.map { index in
      let limit = index + 1 < heads.count ? heads[index + 1].start : scalars.count
      return scalars[heads[index].end..<limit].firstIndex { "；;。\n".unicodeScalars.contains($0) } ?? limit
    }
    let areDefined = zip(heads, ends).map { isDefinition(String(scalars: scalars[$0.end..<$1])) }
    return heads.enumerated().compactMap { index, head in
      let end = ends[index]
      // Among defined steps, `增持：5%～20%之间` on a line of its own is one too, and so is whatever leads to no rating.
      let isInRun =
        head.rating.closes(with: "评级") && areDefined.contains(true)
        || isLineStart(head.start) && (isInRun || areDefined.contains(true))
          && (head.rating.closes(with: "评级") || isRange(String(scalars: scalars[head.end..<end])))
      guard areDefined[index] || isInRun, !RatingStepHead.isLastOfLabels(scalars, head.start) else {
        return nil
      }
      var definition = String(scalars: printed[head.end..<end]).trimming(" 、，,\t")
      if head.isInBrackets { definition = definition.trimming("）)") }
      let word = String(
        scalars: printed[head.start..<min(printed.count, head.start + head.rating.unicodeScalars.count)])
      let rating = word.foldedWidth == head.rating.foldedWidth ? word : head.rating
      return RatingStep(rating: rating, definition: definition, start: head.start)
    }
  }

  /// Whether a text is a range of percentages, or what remains outside one: `5%～20%之间`, `跌幅5%以上`.
  private static func isRange(_ text: String) -> Bool {
    text.utf8.count <= 120 && (text.holds("%") || text.holds("％"))
  }

  /// Reads an English step: `Buy: expected total return above 20%`, `Outperform – expected return >10%`,
  /// `Overweight (O). The stock's return is …`.
  static func english(_ text: String) -> RatingStep? {
    guard text.utf8.count < 400, !text.hasWide,
      let sign = text.prefix(24).firstIndex(where: { ":–—.=".contains($0) })
        ?? text.bounds(of: " - ")?.lowerBound
    else { return nil }
    let printed = text[..<sign].trimmed
    let definition = text[text.index(after: sign)...].trimming(" -:–—")
    // `(O)` is the house's abbreviation of the rating.
    let rating = printed.closes(with: ")") ? printed.prefix { $0 != "(" }.trimmed : printed
    guard isRating(rating), rating.utf8.count < 20,
      rating.unicodeScalars.first.map({ $0.properties.isUppercase }) == true,
      isEnglishDefinition(definition)
    else { return nil }
    return RatingStep(rating: printed, definition: definition, start: 0)
  }

  /// The steps that an English sentence lists: `Overweight (we expect this stock to outperform …); Neutral (…)`,
  /// `Buy (1) ETR of 15% or more; and Sell (3) for negative ETR`.
  ///
  /// - Returns: empty where there is only one.
  static func englishRun(_ text: String) -> [RatingStep] {
    guard text.utf8.count < longestRun, text.holds("ating"), text.holds(" ("), !text.hasWide else {
      return []
    }
    let parts = text.replacing(". ", with: ";").split(separator: ";")
    let steps = parts.compactMap { part -> RatingStep? in
      var words = part.trimmed
      if let colon = words.bounds(of: ": ") { words = String(words[colon.upperBound...]) }
      if words.opens(with: "and ") { words = String(words.dropFirst(4)) }
      return englishStep(words)
    }
    return Set(steps.map(\.rating)).count == steps.count && steps.count > 1 ? steps : []
  }

  private static let longestRun = 4_000

  private static func englishStep(_ words: String) -> RatingStep? {
    guard let open = words.bounds(of: " (") else { return nil }
    let rating = String(words[..<open.lowerBound])
    var definition = words[open.upperBound...].trimmed
    if let close = definition.firstIndex(of: ")"), definition[..<close].utf8.allSatisfy(\.isDigit) {
      definition = definition[definition.index(after: close)...].trimmed
    }
    definition = definition.trimming(") ,;.")
    guard rating.utf8.count < 20, rating.utf8.first?.isCapital == true, isRating(rating),
      definition.count > 12,
      isEnglishDefinition(definition) || RatingScaleWords.englishReturns.contains(where: definition.holds)
    else { return nil }
    return RatingStep(rating: rating, definition: definition, start: 0)
  }

  private static func isEnglishDefinition(_ text: String) -> Bool {
    guard text.utf8.count > 12, !text.hasWide else { return false }
    let words = text.lowercased()
    return RatingScaleWords.englishMeasures.contains(where: words.holds)
      && RatingScaleWords.englishComparisons.contains(where: words.holds)
  }

  /// Reads steps with the definition before the rating: `30%以上为买入评级；15%-30%为增持评级`.
  private static func backwards(_ scalars: [Unicode.Scalar]) -> [RatingStep] {
    var steps: [RatingStep] = []
    var start = 0
    for place in scalars.indices
    where "；;。".unicodeScalars.contains(scalars[place]) || place == scalars.count - 1 {
      let isSign = "；;。".unicodeScalars.contains(scalars[place])
      let part = String(scalars: scalars[start..<(isSign ? place : place + 1)])
      if let step = backwards(part, at: start) { steps.append(step) }
      start = place + 1
    }
    return steps
  }

  private static func backwards(_ part: String, at start: Int) -> RatingStep? {
    let words = part.trimmed
    guard words.closes(with: "评级"), let place = words.lastIndex(of: "为") else { return nil }
    let rating = words[words.index(after: place)...].dropLast(2).trimming(" “”\"「」")
    let definition = words[..<place].split(at: "：:").last?.trimmed ?? ""
    guard isKnown(rating), definition.holds("%") || definition.holds("％") else { return nil }
    return RatingStep(rating: rating, definition: definition, start: start)
  }
}

extension ArraySlice {
  /// The slice up to the last element that satisfies a condition.
  fileprivate func trailing(_ isKept: (Element) -> Bool) -> ArraySlice {
    self[..<(lastIndex(where: isKept).map { $0 + 1 } ?? startIndex)]
  }
}

/// The head of a step: `买入：`, `中 性：`, `减持（underperform）`.
private struct RatingStepHead {
  let rating: String
  let start: Int
  /// The index at which the definition begins.
  let end: Int
  /// Whether the definition is in brackets: `推荐（预计…）`.
  var isInBrackets = false

  static func all(
    in scalars: [Unicode.Scalar], isInScale: Bool, isLineStart: (Int) -> Bool
  ) -> [RatingStepHead] {
    var heads: [RatingStepHead] = []
    var place = 0
    while place < scalars.count {
      if isInScale, let head = letter(in: scalars, at: place, isLineStart(place)) {
        heads.append(head)
        place = head.end
      } else if initials.contains(scalars[place]),
        let head = head(in: scalars, at: place, isLineStart(place), isInScale: isInScale)
      {
        heads.append(head)
        place = head.end
      } else {
        place += 1
      }
    }
    return heads
  }

  /// A step of a scale of letters: `A：公司长期竞争力高于行业平均水平`.
  private static func letter(
    in scalars: [Unicode.Scalar], at start: Int, _ isLineStart: Bool
  ) -> RatingStepHead? {
    guard RatingStep.letters.contains(scalars[start]), start + 2 < scalars.count else { return nil }
    if isLineStart, let dash = dash(behind: start, in: scalars),
      RatingStep.isDefinition(String(scalars: scalars[dash...].prefix(60)))
    {
      return RatingStepHead(rating: String(scalars[start]), start: start, end: dash)
    }
    guard
      scalars[start + 1] == ":" || isLineStart && scalars[start + 1] == " " && isOpening(scalars, start + 2),
      isLineStart || start > 0 && " ；;。:".unicodeScalars.contains(scalars[start - 1]),
      RatingStep.isDefinition(String(scalars: scalars[(start + 2)...].prefix(60)))
    else { return nil }
    return RatingStepHead(rating: String(scalars[start]), start: start, end: start + 2)
  }

  /// Where the definition begins behind a letter and a dash: `A — 正常风险，……`.
  private static func dash(behind start: Int, in scalars: [Unicode.Scalar]) -> Int? {
    let rest = scalars[(start + 1)...].drop { $0 == " " }
    let behind = rest.drop { "—–-".unicodeScalars.contains($0) }
    return behind.startIndex > rest.startIndex && !behind.isEmpty ? behind.startIndex : nil
  }

  private static let words = RatingWords.known.union(RatingScaleWords.steps)
    .filter { $0.unicodeScalars.first?.isHan == true }.map(\.scalarArray).sorted { $0.count > $1.count }
  private static let initials = Set(words.compactMap(\.first))

  private static func head(
    in scalars: [Unicode.Scalar], at start: Int, _ isLineStart: Bool, isInScale: Bool
  ) -> RatingStepHead? {
    let isRunOn =
      start > 0 && (scalars[start - 1].isHan || isPercent(scalars[start - 1])) && !isLineStart
      && !isBehindVerb(scalars, start)
    if isRunOn, !isBehindDefinition(scalars, start) { return nil }
    guard let (word, behind) = word(in: scalars, at: start) else { return nil }
    var end = behind
    var isBracketed = false
    func skipBlanks() { while end < scalars.count, scalars[end] == " " { end += 1 } }
    skipBlanks()
    if isLineStart, end < scalars.count, "(（".unicodeScalars.contains(scalars[end]),
      let close = scalars[end...].prefix(80).firstIndex(where: { ")）".unicodeScalars.contains($0) }),
      RatingStep.isDefinition(String(scalars: scalars[(end + 1)..<close]))
    {
      return RatingStepHead(rating: word, start: start, end: end + 1, isInBrackets: true)
    }
    if end < scalars.count, "(（".unicodeScalars.contains(scalars[end]),
      let close = scalars[end...].prefix(24).firstIndex(where: { ")）".unicodeScalars.contains($0) })
    {
      isBracketed = true
      end = close + 1
    }
    let rating = word + String(scalars: scalars[behind..<end]).trimmed
    let isApart = end > behind || end < scalars.count && scalars[end] == " "
    skipBlanks()
    // A rating in quotation marks: `“买入”：`.
    if end < scalars.count, "”\"".unicodeScalars.contains(scalars[end]), start > 0,
      "“\"".unicodeScalars.contains(scalars[start - 1])
    {
      end += 1
      skipBlanks()
    }
    if end < scalars.count, ":：—".unicodeScalars.contains(scalars[end]) {
      // A Chinese dash has two characters: `买入——预期……`.
      let isDash = scalars[end] == "—" && end + 1 < scalars.count && scalars[end + 1] == "—"
      return RatingStepHead(rating: rating, start: start, end: end + (isDash ? 2 : 1))
    }
    // `增持 相对同期指数涨幅在5%以上` on a line of its own.
    guard isLineStart || isRunOn, end < scalars.count,
      isBracketed || isApart || isGlued(scalars, end)
        || isInScale && isLineStart && isOpening(scalars, end),
      !isRunOn || isGlued(scalars, end),
      RatingStep.isDefinition(String(scalars: scalars[end...].prefix(60)))
        || isInScale && word.closes(with: "评级")
    else { return nil }
    return RatingStepHead(rating: rating, start: start, end: end)
  }

  /// Whether another step directly precedes one: `买入（Buy）增持（Add）中性：……`. The definition below such labels is that of the
  /// first.
  static func isLastOfLabels(_ scalars: [Unicode.Scalar], _ start: Int) -> Bool {
    let before = scalars[..<start].trailing { $0 != " " }
    guard let last = before.last, ")）".unicodeScalars.contains(last),
      let open = before.lastIndex(where: { "(（".unicodeScalars.contains($0) }),
      before[open...].allSatisfy({ !$0.isHan })
    else { return false }
    let label = before[..<open].trailing { $0 != " " }
    return words.contains { label.suffix($0.count).elementsEqual($0) }
  }

  /// Whether the subject of the definition directly follows the rating: `增持股价超越基准5%-20%`.
  private static func isGlued(_ scalars: [Unicode.Scalar], _ end: Int) -> Bool {
    subjects.contains { scalars[end...].starts(with: $0) }
  }

  private static let subjects = RatingScaleWords.subjects.map(\.scalarArray)

  /// Whether what follows the rating begins as definitions do.
  private static func isOpening(_ scalars: [Unicode.Scalar], _ end: Int) -> Bool {
    ("0"..."9").contains(scalars[end]) || openings.contains { scalars[end...].starts(with: $0) }
  }

  private static let openings = RatingScaleWords.openings.map(\.scalarArray)

  /// Whether a step directly follows another one, `……涨幅在15%以上增持：……`, or the heading, `投资评级标准买入`, where a converter
  /// lost the line break.
  private static func isBehindDefinition(_ scalars: [Unicode.Scalar], _ start: Int) -> Bool {
    isPercent(scalars[start - 1]) && scalars.count <= longestRunOn
      || definitionEnds.contains { scalars[max(0, start - 4)..<start].suffix($0.count).elementsEqual($0) }
  }

  private static let definitionEnds = RatingScaleWords.definitionEnds.map(\.scalarArray)

  private static func isPercent(_ scalar: Unicode.Scalar) -> Bool { scalar == "%" || scalar == "％" }
  /// The most characters of such a text. A longer one is not a scale.
  private static let longestRunOn = 4_000

  /// Whether a verb or `评级` precedes the rating: `评级标准为买入：`.
  private static func isBehindVerb(_ scalars: [Unicode.Scalar], _ start: Int) -> Bool {
    scalars[start - 1] == "为" || scalars[start - 1] == "级" && start > 1 && scalars[start - 2] == "评"
  }

  /// The longest rating at a place, ignoring spaces between its characters.
  private static func word(in scalars: [Unicode.Scalar], at start: Int) -> (String, end: Int)? {
    for word in words {
      var place = start
      var isWord = true
      for (index, scalar) in word.enumerated() {
        if index > 0 {
          while place < scalars.count, scalars[place] == " " || scalars[place] == "\u{3000}" { place += 1 }
        }
        guard place < scalars.count, scalars[place] == scalar else {
          isWord = false
          break
        }
        place += 1
      }
      if isWord { return (String(scalars: word), place) }
    }
    return nil
  }
}
