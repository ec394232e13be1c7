import Lexemes
import Lexicon

/// A rating scale, found by its words: ratings below each other, with their definitions on the right and what is
/// rated on the left.
///
/// Its layout differs between houses: definitions of two lines, centred cells, cells that several rows share, a
/// paragraph beside it. So it is extracted before the page is split into columns.
struct RatingTable: Sendable {
  private let rows: [Row]
  private let page: Int
  /// The most ratings on a page. A page with more is not a scale, and searching it would be slow.
  private static let most = 300

  /// Extracts the scales from a page's rows.
  ///
  /// - Returns: the remaining rows, and the scales from the top.
  static func extracted(from rows: [Row], page: Int) -> (rows: [Row], tables: [TableOnPage]) {
    let finder = RatingTable(rows: withRatingsCut(rows), page: page)
    var taken: Set<Segment> = []
    var found: [TableOnPage] = []
    for run in finder.runs() {
      guard let scale = finder.scale(run), taken.isDisjoint(with: scale.segments) else { continue }
      taken.formUnion(scale.segments)
      found.append(scale.found)
    }
    guard !found.isEmpty else { return (rows, []) }
    return (
      finder.rows.compactMap { $0.filter { !taken.contains($0) } }, found.sorted { $0.box.top < $1.box.top }
    )
  }

  /// Cuts a rating off the text beside it where the gap is narrow and other ratings begin at the same left edge.
  private static func withRatingsCut(_ rows: [Row]) -> [Row] {
    let lefts = rows.flatMap(\.segments).filter { isRating($0.text) }.map(\.box.left)
    guard lefts.count > 1, lefts.count <= most else { return rows }
    return rows.map { row in Row(segments: row.segments.flatMap { cut($0, lefts) }) }
  }

  private static func cut(_ segment: Segment, _ lefts: [Double]) -> [Segment] {
    let words = segment.words
    let place = words.indices.first { index in
      words.count > 1 && isRating(words[index].text)
        && lefts.count { abs($0 - words[index].box.left) < 2 } > 1
        && (index == 0 || words[index].box.left - words[index - 1].box.right > 0.3 * segment.size)
        && (index == words.count - 1
          || words[index + 1].box.left - words[index].box.right > 0.3 * segment.size)
    }
    guard let place else { return [segment] }
    let parts = [words[..<place], words[place...place], words[(place + 1)...]]
    return parts.filter { !$0.isEmpty }.map { Segment(Array($0)) }
  }

  // MARK: Ratings below each other

  /// Whether the text is a rating: `买入`, `中 性`, `增持（outperform）`.
  static func isRating(_ text: String) -> Bool {
    guard text.utf8.count < 60 else { return false }
    let word = text.prefix { $0 != "（" && $0 != "(" }.filter { $0 != " " }
    return RatingScaleWords.printed.contains(word)
  }

  /// Runs of three or more ratings with the same centre or left edge, of which at least two differ.
  private func runs() -> [[Segment]] {
    let ratings = rows.flatMap(\.segments).filter { Self.isRating($0.text) }
    guard ratings.count >= 3, ratings.count <= Self.most else { return [] }
    var columns: [[Segment]] = []
    for rating in ratings {
      let home = columns.firstIndex { column in
        column.contains {
          abs($0.box.middle - rating.box.middle) < rating.size || abs($0.box.left - rating.box.left) < 2
        }
      }
      if let home { columns[home].append(rating) } else { columns.append([rating]) }
    }
    return columns.flatMap(stretches).filter { run in
      run.count >= 3 && Set(run.map(\.text)).count > 1
    }
  }

  /// The parts of a column, separated by a wide gap or by a line that says what the next ratings are for.
  private func stretches(_ column: [Segment]) -> [[Segment]] {
    var stretches: [[Segment]] = []
    for rating in column.sorted(by: { $0.baseline < $1.baseline }) {
      if let last = stretches.last?.last, rating.baseline - last.baseline < 6 * rating.size,
        !isTitleBetween(last, rating)
      {
        stretches[stretches.count - 1].append(rating)
      } else {
        stretches.append([rating])
      }
    }
    return stretches
  }

  /// Whether a line such as `行业评级` is between two ratings, above the next ones and not beside them.
  private func isTitleBetween(_ above: Segment, _ below: Segment) -> Bool {
    rows.contains { row in
      row.baseline > above.baseline + 0.5 * above.size && row.baseline < below.baseline - 0.5 * below.size
        && row.segments.count == 1 && row.segments[0].span.meets(below.span)
        && Self.isScope(row.segments[0].text)
    }
  }

  private static func isScope(_ text: String) -> Bool {
    text.unicodeScalars.count <= 8 && RatingScaleWords.scopes.contains(where: text.holds)
  }

  // MARK: One scale

  private func scale(_ ratings: [Segment]) -> (found: TableOnPage, segments: Set<Segment>)? {
    guard let first = ratings.first, let last = ratings.last else { return nil }
    let bases = ratings.map(\.baseline)
    let pitch = zip(bases, bases.dropFirst()).map { $1 - $0 }.median
    let reach = (first.baseline - 0.6 * pitch)...(last.baseline + 0.6 * pitch)
    let near = rows.filter { reach.contains($0.baseline) }.flatMap(\.segments)
    let column = ratings.reduce(first.span) { $0.union($1.span) }
    let right = near.filter { $0.box.left >= column.right - 1 }
    guard let meanings = meanings(of: ratings, among: right) else { return nil }
    let scopes = scopes(among: near.filter { $0.box.right <= column.left + 1 })
    let heads = heads(above: first, column)
    let basis = basis(
      beside: (first.baseline - 3 * pitch)...(last.baseline + 3 * pitch), reach,
      leftOf: Self.span(scopes)?.left ?? column.left, without: scopes + heads)
    let segments = Set(ratings + meanings.flatMap(\.self) + scopes + heads + basis)
    guard let box = Box.around(segments.map(\.box)), let wide = Self.span(meanings.flatMap(\.self)) else {
      return nil
    }
    let columns = [basis, scopes].compactMap(Self.span) + [column, wide]
    let rows = self.rows(ratings, meanings, scopes, basis)
    let header = columns.map { span in
      heads.filter { TableColumns.home(of: $0.span, columns) == columns.firstIndex(of: span) }
        .reduce(into: TableCell.empty) { $0.append($1) }
    }
    let table = LayoutTable(header: header, rows: rows, irregular: [], columns: columns)
    return (TableOnPage(table: table, box: box), segments)
  }

  private func rows(_ ratings: [Segment], _ meanings: [[Segment]], _ scopes: [Segment], _ basis: [Segment])
    -> [TableRow]
  {
    let ground = basis.reduce(into: TableCell.empty) { $0.append($1) }

    let shared = TextTable.joined(scopes)
    var owners = [TableCell?](repeating: nil, count: ratings.count)
    if !shared.isEmpty, shared.count <= ratings.count {
      let ends =
        Self.borders(shared.map(\.cell.text), meanings)
        ?? Partition.ends(of: ratings.map(\.baseline), around: shared.map(\.middle))
      var start = 0
      for (cell, end) in zip(shared, ends) {
        for index in start..<end { owners[index] = cell.cell }
        start = end
      }
    }
    return ratings.indices.map { index in
      let meaning = meanings[index].reduce(into: TableCell.empty) { $0.append($1) }
      let rating = TableCell(text: ratings[index].text, box: ratings[index].box)
      let owner = shared.isEmpty ? [] : [owners[index] ?? .empty]
      return TableRow(cells: (basis.isEmpty ? [] : [ground]) + owner + [rating, meaning], page: page)
    }
  }

  /// The end of the stock ratings and of the industry ratings, judged by their definitions; nil if these do not show
  /// it.
  private static func borders(_ scopes: [String], _ meanings: [[Segment]]) -> [Int]? {
    guard scopes.count == 2, !scopes[0].holds(RatingScaleWords.industry),
      scopes[1].holds(RatingScaleWords.industry)
    else { return nil }
    let isOfIndustry = meanings.map { meaning in
      let text = meaning.map(\.text).joined()
      return RatingScaleWords.industryMeasures.contains(where: text.holds)
    }
    guard let border = isOfIndustry.firstIndex(of: true), border > 0,
      isOfIndustry[border...].allSatisfy(\.self)
    else { return nil }
    return [border, meanings.count]
  }

  private static func span(_ segments: [Segment]) -> Span? {
    segments.first.map { first in segments.reduce(first.span) { $0.union($1.span) } }
  }

  // MARK: What the ratings mean

  /// The lines beside each rating; nil if a rating has none, or too few of them compare with the market.
  private func meanings(of ratings: [Segment], among right: [Segment]) -> [[Segment]]? {
    let beside = right.filter { segment in
      ratings.contains { abs($0.baseline - segment.baseline) < 0.5 * segment.size }
    }
    let wide = beside.filter { $0.emWidth > 4 }
    guard wide.count >= 2, let span = Self.span(wide) else { return nil }
    var meanings = [[Segment]](repeating: [], count: ratings.count)
    for segment in right.sorted(by: { ($0.baseline, $0.box.left) < ($1.baseline, $1.box.left) })
    where segment.span.meets(span, slack: 2 * segment.size) {
      let home = ratings.indices.min {
        abs(ratings[$0].baseline - segment.baseline) < abs(ratings[$1].baseline - segment.baseline)
      }
      if let home { meanings[home].append(segment) }
    }
    let texts = meanings.map { $0.map(\.text).joined() }
    guard texts.allSatisfy({ !$0.isEmpty }) else { return nil }
    let compared = texts.count { text in
      RatingScaleWords.measures.contains(where: text.holds)
        && RatingScaleWords.comparisons.contains(where: text.holds)
    }
    return 10 * compared >= 6 * texts.count ? meanings : nil
  }

  // MARK: What is rated

  /// Short words on the left that say what is rated: `股票评级`, or `行业投资评` and `级` below it.
  private func scopes(among left: [Segment]) -> [Segment] {
    let named = left.filter { Self.isScope($0.text) }
    guard let span = Self.span(named) else { return [] }
    let rest = left.filter { segment in
      !named.contains(segment) && segment.text.unicodeScalars.count <= 3 && segment.span.meets(span)
        && named.contains { name in
          let below = segment.baseline - name.baseline
          return below > 0.5 * name.size && below < 1.8 * name.size
        }
    }
    return named + rest
  }

  /// The paragraph on the left that explains the comparison for all ratings.
  ///
  /// A column of text that continues far above or below the ratings is something else.
  private func basis(
    beside whole: ClosedRange<Double>, _ reach: ClosedRange<Double>, leftOf edge: Double,
    without taken: [Segment]
  ) -> [Segment] {
    let left = rows.flatMap(\.segments).filter { $0.box.right <= edge + 1 && !taken.contains($0) }
    guard let span = Self.span(left.filter { reach.contains($0.baseline) }) else { return [] }
    let lines = left.filter { $0.span.meets(span) }.sorted { $0.baseline < $1.baseline }
    guard var first = lines.firstIndex(where: { reach.contains($0.baseline) }),
      var last = lines.lastIndex(where: { reach.contains($0.baseline) })
    else { return [] }
    func isNext(_ above: Int, _ below: Int) -> Bool {
      lines[below].baseline - lines[above].baseline < 1.9 * lines[below].size
        && abs(lines[below].size - lines[above].size) < 0.1 * lines[below].size
    }
    while first > 0, isNext(first - 1, first) { first -= 1 }
    while last + 1 < lines.count, isNext(last, last + 1) { last += 1 }
    let block = Array(lines[first...last])
    let text = block.map(\.text).joined()
    let isBasis = RatingScaleWords.basisWords.contains(where: text.holds)
    return block.count >= 3 && isBasis && block.allSatisfy { whole.contains($0.baseline) } ? block : []
  }

  /// The column headings on the line above: `类别`, `评级`, `说明`.
  private func heads(above first: Segment, _ column: Span) -> [Segment] {
    guard let row = rows.last(where: { $0.baseline < first.baseline - 0.6 * first.size }),
      first.baseline - row.baseline < 4 * first.size
    else { return [] }
    let heads = row.segments.filter { segment in
      let word = segment.text.filter { $0 != " " }
      return RatingScaleWords.stepHeads.contains(word) || RatingScaleWords.definitionHeads.contains(word)
        || RatingScaleWords.scopeHeads.contains(word)
    }
    guard heads.contains(where: { $0.span.meets(column, slack: first.size) }) else { return [] }
    return row.segments.filter { $0.text.unicodeScalars.count <= 8 }
  }
}
