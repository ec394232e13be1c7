/// Something that a workbook could not show as it is. The other outputs have the complete data.
public struct WorkbookRemark: Sendable, Hashable {
  /// What a remark is about.
  public enum Kind: String, Sendable, CaseIterable {
    /// A text longer than a cell can hold was cut, and a marker added.
    case textCut
    /// Rows that did not fit on a sheet were continued on another.
    case rowsContinued
    /// Lines of the source text that did not fit on its sheet were left out.
    case rowsOmitted
    /// A link was left out: its sheet has the maximum number, or its address is too long.
    case linkOmitted
    /// A cell's note was left out because its sheet has the maximum number. The finding is on the checks sheet, and a
    /// header's formula is in the cells below it.
    case noteOmitted
    /// Characters that XML cannot express were replaced.
    case charactersReplaced
    /// Bold was left out from some point on: the cell has more bold parts than the library can write.
    case boldOmitted
    /// A text has more lines than a row can show; the cell holds all of it.
    case textHidden
    /// A computed cell holds only its value, because the cells that it reads are not in the workbook.
    case formulaOmitted
  }

  /// What the remark is about.
  public let kind: Kind
  /// The name of the sheet.
  public let sheet: String
  /// The cell, for example `B7`.
  public let cell: String
  /// The dataset on the sheet.
  public let dataset: String
  /// The 0-based row of the dataset; nil where the remark concerns more than one row.
  public let row: Int?
  /// The message in words.
  public let message: String
}
