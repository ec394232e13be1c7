/// What is known of whole columns, found out once for all the expressions that ask for it.
///
/// A table of groups has an expression of its own in every row, and each sums the same column: without this the sums
/// would cost the rows times the rows.
struct WholeColumns {
  /// Two columns that are read side by side: the numbers, and what says to which group each belongs.
  private struct Pair: Hashable {
    let values: ColumnReference
    let keys: ColumnReference
  }

  private var columns: [ColumnReference: [Value]?] = [:]
  private var falling: [ColumnReference: [Double]] = [:]
  private var counts: [ColumnReference: [String: Int]] = [:]
  private var sums: [Pair: [String: Double]] = [:]

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

  /// The numbers of a column, largest first.
  mutating func ranked(_ reference: ColumnReference, _ source: some ColumnSource) -> [Double] {
    if let known = falling[reference] { return known }
    let sorted = numbers(reference, source).sorted(by: >)
    falling[reference] = sorted
    return sorted
  }

  /// How many cells of a column hold a word. Like spreadsheets it does not tell capital from small letters.
  mutating func count(of word: String, in reference: ColumnReference, _ source: some ColumnSource) -> Int {
    let known: [String: Int]
    if let found = counts[reference] {
      known = found
    } else {
      known = (values(reference, source) ?? []).reduce(into: [:]) { counts, value in
        if case .text(let text) = value { counts[text.lowercased(), default: 0] += 1 }
      }
      counts[reference] = known
    }
    return known[word.lowercased()] ?? 0
  }

  /// The sum of the numbers whose key is a word; nil where there are none.
  mutating func sum(
    of values: ColumnReference, where keys: ColumnReference, is word: String, _ source: some ColumnSource
  ) -> Double? {
    let pair = Pair(values: values, keys: keys)
    let known: [String: Double]
    if let found = sums[pair] {
      known = found
    } else {
      known = zip(self.values(values, source) ?? [], self.values(keys, source) ?? []).reduce(into: [:]) {
        sums, row in
        guard case .text(let key) = row.1, let number = row.0.number else { return }
        sums[key.lowercased(), default: 0] += number
      }
      sums[pair] = known
    }
    return known[word.lowercased()]
  }

  /// The sum of the numbers whose key is above zero; nil where there are none.
  mutating func sum(
    ofPositive values: ColumnReference, where keys: ColumnReference, _ source: some ColumnSource
  ) -> Double? {
    let numbers = zip(self.values(values, source) ?? [], self.values(keys, source) ?? []).compactMap {
      number, key in key.number.map { $0 > 0 } == true ? number.number : nil
    }
    return numbers.isEmpty ? nil : numbers.reduce(0, +)
  }
}
