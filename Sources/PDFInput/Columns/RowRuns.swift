/// Groups rows of a kind that are near each other, such as those of a table.
enum RowRuns {
  /// The runs of rows of a kind, as indices.
  ///
  /// - Parameters:
  ///   - rows: the rows, from top to bottom.
  ///   - mostBetween: how many other rows may be between two of a run: the second lines of cells.
  ///   - isNear: whether a row is near enough below another one.
  ///   - isOne: whether a row is of the kind.
  /// - Returns: the runs in order, none of them empty.
  static func runs(
    in rows: [Row], mostBetween: Int, isNear: (Row, Row) -> Bool, where isOne: (Row) -> Bool
  ) -> [[Int]] {
    var runs: [[Int]] = []
    for index in rows.indices where isOne(rows[index]) {
      if let last = runs.last?.last, isNear(rows[last], rows[index]), index - last <= mostBetween + 1 {
        runs[runs.count - 1].append(index)
      } else {
        runs.append([index])
      }
    }
    return runs
  }
}
