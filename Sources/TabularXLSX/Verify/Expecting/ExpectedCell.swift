import Tabular

/// What CSV and JSON hold for a cell, and which dataset it belongs to.
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

  /// A label or a header: text in the workbook's language.
  static func label(_ text: String, dataset: String? = nil, column: String? = nil) -> ExpectedCell {
    ExpectedCell(value: .text(text), type: .text, dataset: dataset, column: column)
  }
}

/// A sheet with known expected cells.
protocol ExpectedSheet {
  var sheet: String { get }
  /// The rectangle of cells that is compared.
  var rows: Range<Int> { get }
  var columns: Range<Int> { get }
  /// The Excel table that the sheet must have; nil where it must have none.
  var table: ExpectedTable? { get }

  /// The expected content of a cell in the rectangle; nil where any content is allowed.
  func cell(at address: CellAddress) -> ExpectedCell?
  /// Whether a cell outside the rectangle must be empty.
  func mustBeEmpty(_ address: CellAddress) -> Bool
}

extension ExpectedSheet {
  var table: ExpectedTable? { nil }

  func mustBeEmpty(_ address: CellAddress) -> Bool { false }
}

/// The extent of an Excel table and the names of its columns.
struct ExpectedTable {
  var dataset: String
  var range: CellRange
  var headers: [String]
}
