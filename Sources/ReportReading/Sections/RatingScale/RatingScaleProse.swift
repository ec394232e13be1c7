import Document
import Lexemes
import Lexicon

/// Reads a rating scale in prose: `买入：…15%以上`, one or several steps per line, below lines that say what is rated.
enum RatingScaleProse: SectionParser {
  static func parse(_ outline: Outline, into report: inout Report) {
    let tabled = Set(report.ratingScale.map(\.scope))
    // A table that does not say what it rates may rate all.
    guard !tabled.contains("") else { return }
    for section in outline.sections where tabled.isEmpty || section.kind == .ratingScale {
      // Beside a table of ratings the text tells only of what the table does not: `行业的投资评级：`.
      let levels = levels(section).filter {
        tabled.isEmpty || !$0.scope.isEmpty && !tabled.contains($0.scope)
      }
      // One line that opens with a rating and a colon is not a scale.
      guard Set(levels.map { RatingStep.plain($0.rating) }).count > 1 else { continue }
      report.ratingScale += levels
      for level in levels { report.claim(level.line...level.line, as: .dataset("rating_scale")) }
    }
  }

  private static func levels(_ section: OutlineSection) -> [RatingLevel] {
    let isHome =
      [.ratingScale, .legal, .offices].contains(section.kind)
      || section.title.count <= 12 && section.title.closes(with: RatingScaleWords.labelEnd)
    let isInScale = isHome || section.title.holds("评级")
    var scale = ScaleSoFar(scope: RatingScope.named(in: section.title) ?? "")
    scale.isTitled = RatingScope.isOnlyOne(in: section.title)
    var head: TextLine?
    for block in section.blocks where !block.isTable && !block.isUnseen {
      let lines = block.textLines
      if let head, let step = RatingStep(head.text, definedBy: lines),
        isInScale || step.definition.foldedWidth.holds("%")
      {
        scale.add(step, line: head.number)
      }
      head =
        lines.count == 1
        ? lines.first { RatingStep.isRating($0.text) || isHome && RatingStep.isLetter($0.text) } : nil
      guard isHome || lines.contains(where: { mayHoldStep($0.text) }) else {
        if let line = lines.first, lines.count == 1 {
          scale.scope = RatingScope.named(in: line.text) ?? scale.scope
        }
        continue
      }
      read(lines, into: &scale, isInScale: isInScale)
    }
    return scale.levels
  }

  /// Whether a text outside the usual sections may have a step of a scale: it has a definition that compares with the
  /// market.
  private static func mayHoldStep(_ text: String) -> Bool {
    (text.holds("：") || text.holds(":") || text.holds("评级") || text.utf8.count < 200
      || RatingStep.english(text) != nil)
      && text.unicodeScalars.contains(where: RatingWords.initials.contains) && RatingStep.isDefinition(text)
      || !RatingStep.englishRun(text).isEmpty
  }

  private static func read(_ lines: [TextLine], into scale: inout ScaleSoFar, isInScale: Bool) {
    let english = lines.flatMap { line in
      (RatingStep.english(line.text).map { [$0] } ?? RatingStep.englishRun(line.text)).map {
        (step: $0, line: line.number)
      }
    }
    if !english.isEmpty {
      for (step, line) in english { scale.put(step, in: scale.scope, line: line) }
      return
    }
    let (text, starts) = joined(lines)
    let scalars = text.scalarArray
    var end = 0
    let isLineStart = { (place: Int) in
      guard let start = start(of: place, starts) else { return false }
      return starts[start] == place || isBehindNumber(place, scalars, starts[start])
        || isBehindScope(place, scalars, starts[start])
    }
    let isInRun = !scale.levels.isEmpty
    for step in RatingStep.all(in: text, isInRun: isInRun, isInScale: isInScale, isLineStart: isLineStart) {
      let gap = String(scalars: scalars[end..<max(end, step.start)])
      scale.change(to: RatingScope.last(in: gap))
      end = step.start + step.rating.scalarCount
      scale.add(step, line: lines[start(of: step.start, starts) ?? 0].number)
    }
    scale.change(to: RatingScope.last(in: String(scalars: scalars[end...])))
  }

  /// The index of the line that contains a place of the joined text; nil if no line begins before it.
  private static func start(of place: Int, _ starts: [Int]) -> Int? {
    let next = starts.partitioningIndex { $0 > place }
    return next > 0 ? next - 1 : nil
  }

  /// Whether only a number is before a step on its line: `1、买入`.
  private static func isBehindNumber(_ place: Int, _ scalars: [Unicode.Scalar], _ start: Int) -> Bool {
    guard place - start <= 6, let number = Enumerator.read(scalars, at: start, as: .opening) else {
      return false
    }
    return scalars[(start + number.length)..<max(place, start + number.length)].allSatisfy { $0 == " " }
  }

  /// Whether the words before a step on its line say what is rated: `行业评级 中性（Neutral） 预计…`.
  private static func isBehindScope(_ place: Int, _ scalars: [Unicode.Scalar], _ start: Int) -> Bool {
    guard place > 0, scalars[place - 1] == " ", place - start < 12 else { return false }
    return RatingScope.named(in: String(scalars: scalars[start..<place])) != nil
  }

  /// Joins lines into one text, and returns where each begins. A line that says what is rated stays separate.
  private static func joined(_ lines: [TextLine]) -> (text: String, starts: [Int]) {
    var text = ""
    var starts: [Int] = []
    var count = 0
    for line in lines {
      if !text.isEmpty {
        let joint = RatingScope.named(in: line.text) == nil ? TextJoint.between(text, line.text) : "\n"
        text += joint
        count += joint.scalarCount
      }
      starts.append(count)
      text += line.text
      count += line.text.scalarCount
    }
    return (text, starts)
  }
}

/// The steps read so far, and the scope of those that follow.
private struct ScaleSoFar {
  var scope: String
  /// Whether the heading says what is rated, and nothing below it says otherwise.
  var isTitled = false
  private(set) var levels: [RatingLevel] = []
  /// The scope and plain rating of each step.
  private var steps: Set<[String]> = []

  init(scope: String) { self.scope = scope }

  mutating func change(to other: String?) {
    guard let other, other != scope else { return }
    (scope, isTitled) = (other, false)
  }

  /// Adds a step, in the scope that its definition names or else the current one.
  mutating func add(_ step: RatingStep, line: Int) {
    // A step that was already read begins another scale.
    if steps.contains([scope, RatingStep.plain(step.rating)]) { scope = "" }
    put(step, in: isTitled ? scope : RatingScope.of(step.definition, in: scope), line: line)
  }

  mutating func put(_ step: RatingStep, in scope: String, line: Int) {
    steps.insert([scope, RatingStep.plain(step.rating)])
    levels.append(
      RatingLevel(scope: scope, rating: step.rating, definition: step.definition, basis: nil, line: line))
  }
}
