/// Something a workbook could not show as it is; the data is whole in the other outputs.
public struct WorkbookRemark: Sendable, Hashable {
  /// What a remark is about.
  public enum Kind: String, Sendable, CaseIterable {
    /// A text longer than a cell holds was cut, with a marker.
    case textCut
    /// Rows beyond a sheet's last were continued on another.
    case rowsContinued
    /// Lines of the source text beyond a sheet's last were left out.
    case rowsOmitted
    /// A link was left out: its sheet holds as many as it may, or its address is too long.
    case linkOmitted
    /// A cell's note was left out: its sheet has as many as it may. The checks sheet has its finding, and cells below a header
    /// their formula.
    case noteOmitted
    /// Characters that XML cannot express were replaced.
    case charactersReplaced
    /// Bold was left out from some place on: the cell has more stretches of it than the library can write.
    case boldOmitted
    /// A text has more lines than a row can be high; the cell holds all of it.
    case textHidden
    /// A computed cell holds its value alone, because the cells it reads are not in the workbook.
    case formulaOmitted
  }

  /// What the remark is about.
  public let kind: Kind
  /// The name of the sheet.
  public let sheet: String
  /// `B7`.
  public let cell: String
  /// The dataset on the sheet.
  public let dataset: String
  /// 0-based row of the dataset; nil where the remark concerns more than one.
  public let row: Int?
  /// What there is to know.
  public let message: String
}
