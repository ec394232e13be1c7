extension TypedTable {
  /// The table with columns in front that have the same value in every row: which report the rows are from.
  public func prepending(_ columns: [Column], _ values: [Value]) -> TypedTable {
    var table = self
    table.prepend(columns, values)
    return table
  }
}
