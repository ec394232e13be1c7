import Tabular

/// What CSV and JSON hold for a cell, and whose it is.
struct ExpectedCell {
  enum Formula: Hashable {
    /// A printed value or a label.
    case none
    /// `=A1+B1`; nil where the workbook lacks a cell that the expression reads.
    case live(String?)
  }

  var value: Value
  var type: ColumnType
  var formula = Formula.none
  var dataset: String?
  /// 1-based.
  var row: Int?
  var column: String?

  /// A label, a header: text in the workbook's language.
  static func label(_ text: String, dataset: String? = nil, column: String? = nil) -> ExpectedCell {
    ExpectedCell(value: .text(text), type: .text, dataset: dataset, column: column)
  }
}

/// A sheet of which it is known what is in which cells.
protocol ExpectedSheet {
  var sheet: String { get }
  /// The rectangle that is compared.
  var rows: Range<Int> { get }
  var columns: Range<Int> { get }
  /// The Excel table that the sheet must have; nil where it has none.
  var table: ExpectedTable? { get }

  /// What a cell of the rectangle must hold; nil where it is not for us to say.
  func cell(at address: CellAddress) -> ExpectedCell?
  /// Whether a cell outside the rectangle must be empty.
  func mustBeEmpty(_ address: CellAddress) -> Bool
}

extension ExpectedSheet {
  var table: ExpectedTable? { nil }

  func mustBeEmpty(_ address: CellAddress) -> Bool { false }
}

/// How far an Excel table reaches, and what its columns are called.
struct ExpectedTable {
  var dataset: String
  var range: CellRange
  var headers: [String]
}
