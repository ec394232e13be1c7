import Document
import Lexemes

/// A table cell that is not in any other dataset.
public struct LooseCell: Sendable, Hashable {
  /// The heading that the table is under.
  public var section: String
  /// The table's number in the report, from 1.
  public var table: Int
  /// The row in the table, counted from 1 without header rows.
  public var row: Int
  /// The column in the table, counted from 1.
  public var column: Int
  /// The header of the column.
  public var header: String?
  /// The text of the cell.
  public var text: String
  /// The number, if the text is one.
  public var value: Printed<DecimalNumber>?
  /// The line of the source, counted from 1.
  public var line: Int
}
