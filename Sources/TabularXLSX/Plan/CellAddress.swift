/// The position of a cell on its sheet, counted from zero.
struct CellAddress: Hashable, Sendable {
  var row: Int
  var column: Int

  /// `B7`.
  var a1: String { Self.written(letters: column, number: row + 1, mark: nil) }
  /// `$B$7`.
  var absolute: String { Self.written(letters: column, number: row + 1, mark: UInt8(ascii: "$")) }

  /// A column's letters: 0 is A, 26 is AA.
  static func letters(_ column: Int) -> String { written(letters: column, number: nil, mark: nil) }

  /// Built from the end in one small buffer: a workbook has thousands of addresses.
  private static func written(letters column: Int, number: Int?, mark: UInt8?) -> String {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 64) { bytes in
      var start = bytes.count
      func put(_ byte: UInt8) {
        start -= 1
        bytes[start] = byte
      }
      if var rest = number {
        repeat {
          put(UInt8(ascii: "0") + UInt8(rest % 10))
          rest /= 10
        } while rest > 0
        if let mark { put(mark) }
      }
      var rest = column
      repeat {
        put(UInt8(ascii: "A") + UInt8(rest % 26))
        rest = rest / 26 - 1
      } while rest >= 0
      if let mark { put(mark) }
      return String(decoding: UnsafeBufferPointer(rebasing: bytes[start...]), as: UTF8.self)
    }
  }
}

/// A rectangle of cells, including both corners.
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

  var rowCount: Int { last.row - first.row + 1 }

  /// `B7:B9`.
  var a1: String { first == last ? first.a1 : "\(first.a1):\(last.a1)" }
  /// `$B$7:$B$9`.
  var absolute: String { first == last ? first.absolute : "\(first.absolute):\(last.absolute)" }
}
