/// A cell's place on its sheet, from zero.
struct CellAddress: Hashable, Sendable {
  var row: Int
  var column: Int

  /// `B7`.
  var a1: String { Self.letters(column) + String(row + 1) }
  /// `$B$7`.
  var absolute: String { "$\(Self.letters(column))$\(row + 1)" }

  /// A column's letters: 0 is A, 26 is AA.
  static func letters(_ column: Int) -> String {
    var rest = column
    var letters = ""
    repeat {
      letters = String(UnicodeScalar(UInt8(ascii: "A") + UInt8(rest % 26))) + letters
      rest = rest / 26 - 1
    } while rest >= 0
    return letters
  }
}

/// A rectangle of cells, both corners included.
struct CellRange: Hashable, Sendable {
  var first: CellAddress
  var last: CellAddress

  init(_ first: CellAddress, _ last: CellAddress) {
    self.first = first
    self.last = last
  }

  init(rows: ClosedRange<Int>, column: Int) {
    first = CellAddress(row: rows.lowerBound, column: column)
    last = CellAddress(row: rows.upperBound, column: column)
  }

  init(row: Int, columns: ClosedRange<Int>) {
    first = CellAddress(row: row, column: columns.lowerBound)
    last = CellAddress(row: row, column: columns.upperBound)
  }

  /// `B7:B9`.
  var a1: String { first == last ? first.a1 : "\(first.a1):\(last.a1)" }
  /// `$B$7:$B$9`.
  var absolute: String { first == last ? first.absolute : "\(first.absolute):\(last.absolute)" }
}
