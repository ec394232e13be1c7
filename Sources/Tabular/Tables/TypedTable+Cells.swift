extension TypedTable {
  /// One cell.
  ///
  /// - Parameters:
  ///   - column: the name of the column.
  ///   - row: the row, counted from 0.
  /// - Returns: nil if the table has no such column or row.
  public func value(_ column: String, row: Int) -> Value? {
    guard let index = index(of: column), rows.indices.contains(row) else { return nil }
    return rows[row].values[index]
  }
}

extension Value {
  /// The characters of a text; nil for any other value. (``number`` is the amount of a number.)
  public var text: String? {
    if case .text(let text) = self { text } else { nil }
  }
}
