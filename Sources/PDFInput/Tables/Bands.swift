/// Labels of a table of words on lines of their own, each above its rows: `BUY` over the companies rated so.
enum Bands {
  /// Gives each row the last label above it if some labels are on lines as far from the rows as these are from each other.
  ///
  /// Labels on the line of a row belong to that row alone. A label in the middle of several rows is nearer to them.
  ///
  /// - Parameters:
  ///   - labels: the lines of a column that is not filled in most rows.
  ///   - column: the column.
  ///   - rows: the rows of the table, from the top.
  /// - Returns: whether there are such labels.
  static func share(
    _ labels: [Segment], in column: Int, _ rows: inout [(baseline: Double, cells: [TableCell])]
  ) -> Bool {
    let bases = rows.map(\.baseline)
    let pitch = zip(bases, bases.dropFirst()).map { $1 - $0 }.quantile(0.25)
    let isBand = { (label: Segment) in bases.allSatisfy { abs($0 - label.baseline) > 0.8 * pitch } }
    guard pitch > 0, labels.contains(where: isBand) else { return false }
    let bands = labels.filter(isBand).sorted { $0.baseline < $1.baseline }
    for index in rows.indices {
      let own = labels.filter { abs($0.baseline - bases[index]) < 0.3 * $0.size }
      let label = own.first ?? bands.last { $0.baseline < bases[index] }
      if let label { rows[index].cells[column].append(label) }
    }
    return true
  }
}
