/// What is computed from whole columns, cached for all expressions over the same source.
///
/// In a table of groups every row has its own expression, and each sums the same column: without the cache, the time
/// would grow with the square of the rows.
struct WholeColumns {
  /// A column of numbers, and the column that assigns each of them to a group.
  private struct Pair: Hashable {
    let values: ColumnReference
    let keys: ColumnReference
  }

  private var columns: [ColumnReference: [Value]?] = [:]
  private var falling: [ColumnReference: [Double]] = [:]
  private var groups: [ColumnReference: Groups] = [:]
  private var sums: [Pair: [Double?]] = [:]

  /// The values of a column; nil where there is no such column.
  mutating func values(_ reference: ColumnReference, _ source: some ColumnSource) -> [Value]? {
    if let known = columns[reference] { return known }
    let values = source.values(of: reference)
    columns[reference] = .some(values)
    return values
  }

  mutating func numbers(_ reference: ColumnReference, _ source: some ColumnSource) -> [Double] {
    (values(reference, source) ?? []).compactMap(\.number)
  }

  /// The numbers of a column in descending order.
  mutating func ranked(_ reference: ColumnReference, _ source: some ColumnSource) -> [Double] {
    if let known = falling[reference] { return known }
    let sorted = numbers(reference, source).sorted(by: >)
    falling[reference] = sorted
    return sorted
  }

  /// How many cells of a column hold a word, ignoring case as spreadsheets do.
  mutating func count(of word: String, in reference: ColumnReference, _ source: some ColumnSource) -> Int {
    let groups = groups(reference, source)
    return groups.number(of: word).map { groups.counts[$0] } ?? 0
  }

  /// The sum of the numbers in the rows with a given key; nil where there are none.
  mutating func sum(
    of values: ColumnReference, where keys: ColumnReference, is word: String, _ source: some ColumnSource
  ) -> Double? {
    let groups = groups(keys, source)
    guard let group = groups.number(of: word) else { return nil }
    let pair = Pair(values: values, keys: keys)
    if let known = sums[pair] { return known[group] }
    var sums = [Double?](repeating: nil, count: groups.counts.count)
    for (value, group) in zip(self.values(values, source) ?? [], groups.ofRows) {
      if let group, let number = value.number { sums[group] = (sums[group] ?? 0) + number }
    }
    self.sums[pair] = sums
    return sums[group]
  }

  /// The groups of rows with equal words in a column, computed once.
  private mutating func groups(_ reference: ColumnReference, _ source: some ColumnSource) -> Groups {
    if let known = groups[reference] { return known }
    let found = Groups(values(reference, source) ?? [])
    groups[reference] = found
    return found
  }

  /// Discards everything cached about a column, because it has just been computed.
  mutating func forget(_ column: String, of table: String) {
    func isIt(_ reference: ColumnReference) -> Bool {
      reference.column == column && (reference.table ?? table) == table
    }
    guard columns.keys.contains(where: isIt) else { return }
    columns = columns.filter { !isIt($0.key) }
    falling = falling.filter { !isIt($0.key) }
    groups = groups.filter { !isIt($0.key) }
    sums = sums.filter { !isIt($0.key.values) && !isIt($0.key.keys) }
  }

  /// The sum of the numbers in the rows with a positive key; nil where there are none.
  mutating func sum(
    ofPositive values: ColumnReference, where keys: ColumnReference, _ source: some ColumnSource
  ) -> Double? {
    let numbers = zip(self.values(values, source) ?? [], self.values(keys, source) ?? []).compactMap {
      number, key in key.number.map { $0 > 0 } == true ? number.number : nil
    }
    return numbers.isEmpty ? nil : numbers.reduce(0, +)
  }
}

/// The rows of a column grouped by word, ignoring case.
private struct Groups {
  /// The group of each row; nil where it holds no text.
  private(set) var ofRows: [Int?] = []
  /// How many rows each group has.
  private(set) var counts: [Int] = []
  /// The group of each word as it is spelled, so that most rows need no lowercasing, and of each lowercased word.
  private var numbers: [String: Int] = [:]
  private var folded: [String: Int] = [:]

  init(_ values: [Value]) {
    ofRows.reserveCapacity(values.count)
    for value in values {
      guard case .text(let word) = value else {
        ofRows.append(nil)
        continue
      }
      let group = numbers[word] ?? newNumber(of: word)
      counts[group] += 1
      ofRows.append(group)
    }
  }

  private mutating func newNumber(of word: String) -> Int {
    let group = folded[word.lowercased(), default: counts.count]
    folded[word.lowercased()] = group
    numbers[word] = group
    if group == counts.count { counts.append(0) }
    return group
  }

  /// The group of a word; nil where no row holds it.
  func number(of word: String) -> Int? { numbers[word] ?? folded[word.lowercased()] }
}
