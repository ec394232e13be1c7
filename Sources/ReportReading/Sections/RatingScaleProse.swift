import Document
import Lexemes
import Lexicon

/// Reads a rating scale in prose: `买入：…15%以上`, one or several steps per line, below lines that say what is rated.
enum RatingScaleProse: SectionParser {
  static func parse(_ outline: Outline, into report: inout Report) {
    guard report.ratingScale.isEmpty else { return }
    for section in outline.sections {
      let levels = levels(section)
      // A single line that begins with a rating and a colon is not a scale.
      guard Set(levels.map { RatingStep.plain($0.rating) }).count > 1 else { continue }
      report.ratingScale += levels
      for level in levels { report.claim(level.line...level.line, as: .dataset("rating_scale")) }
    }
  }

  private static func levels(_ section: OutlineSection) -> [RatingLevel] {
    let isHome = [.ratingScale, .legal, .offices].contains(section.kind)
    var scope = RatingScope.named(in: section.title) ?? ""
    var levels: [RatingLevel] = []
    for block in section.blocks where !block.isTable {
      let lines = block.textLines
      guard isHome || lines.contains(where: { mayHoldStep($0.text) }) else {
        if let line = lines.first, lines.count == 1 { scope = RatingScope.named(in: line.text) ?? scope }
        continue
      }
      read(lines, &scope, &levels)
    }
    return levels
  }

  /// Whether a text outside the usual sections may have a step of a scale: it has a definition that compares with the
  /// market.
  private static func mayHoldStep(_ text: String) -> Bool {
    (text.holds("：") || text.holds(":") || text.holds("评级") || text.utf8.count < 200
      || RatingStep.english(text) != nil)
      && text.unicodeScalars.contains(where: RatingWords.initials.contains) && RatingStep.isDefinition(text)
  }

  private static func read(_ lines: [TextLine], _ scope: inout String, _ levels: inout [RatingLevel]) {
    let english = lines.compactMap { line in
      RatingStep.english(line.text).map { (step: $0, line: line.number) }
    }
    if !english.isEmpty {
      levels += english.map {
        RatingLevel(
          scope: scope, rating: $0.step.rating, definition: $0.step.definition, basis: nil, line: $0.line)
      }
      return
    }
    let (text, starts) = joined(lines)
    let scalars = text.scalarArray
    var end = 0
    let isLineStart = { (place: Int) in starts.contains(place) || isBehindScope(place, scalars, starts) }
    for step in RatingStep.all(in: text, isLineStart: isLineStart) {
      let gap = String(scalars: scalars[end..<max(end, step.start)])
      scope = RatingScope.last(in: gap) ?? scope
      end = step.start + step.rating.scalarCount
      // A step that was already read begins another scale.
      let isRepeated = levels.contains {
        $0.scope == scope && RatingStep.plain($0.rating) == RatingStep.plain(step.rating)
      }
      if isRepeated, !scope.isEmpty { scope = "" }
      let index = max(0, starts.count { $0 <= step.start } - 1)
      levels.append(
        RatingLevel(
          scope: RatingScope.of(step.definition, in: scope), rating: step.rating, definition: step.definition,
          basis: nil, line: lines[index].number))
    }
    scope = RatingScope.last(in: String(scalars: scalars[end...])) ?? scope
  }

  /// Whether the words before a step on its line say what is rated: `行业评级 中性（Neutral） 预计…`.
  private static func isBehindScope(_ place: Int, _ scalars: [Unicode.Scalar], _ starts: [Int]) -> Bool {
    guard place > 0, scalars[place - 1] == " ", let start = starts.last(where: { $0 < place }),
      place - start < 12
    else { return false }
    return RatingScope.named(in: String(scalars: scalars[start..<place])) != nil
  }

  /// Joins lines into one text, and returns where each begins. A line that says what is rated stays separate.
  private static func joined(_ lines: [TextLine]) -> (text: String, starts: [Int]) {
    var text = ""
    var starts: [Int] = []
    for line in lines {
      if !text.isEmpty {
        text += RatingScope.named(in: line.text) == nil ? TextJoint.between(text, line.text) : "\n"
      }
      starts.append(text.scalarCount)
      text += line.text
    }
    return (text, starts)
  }
}
