/// A cell that differs from what CSV and JSON hold, or a missing or unexpected part of the workbook.
public struct WorkbookDifference: Sendable, Hashable {
  /// The name of the sheet.
  public let sheet: String
  /// The cell, for example `B7`; nil where the difference concerns the whole sheet.
  public let cell: String?
  /// The dataset; `summary` for the overview, `source` for the source text.
  public let dataset: String?
  /// The 1-based row of the dataset; nil for headers and labels.
  public let row: Int?
  /// The column's machine name, or the name of a figure of the overview.
  public let column: String?
  /// What the workbook holds.
  public let found: String
  /// What CSV and JSON hold.
  public let expected: String
}

extension WorkbookDifference: CustomStringConvertible {
  /// `Companies!O8: companies row 2, pe_fy1: found 12.5, expected 12.41320803571429`.
  public var description: String {
    let place = sheet + (cell.map { "!\($0)" } ?? "")
    let position = [row.map { "row \($0)" }, column].compactMap { $0 }.joined(separator: ", ")
    let subject = [dataset ?? "", position].filter { !$0.isEmpty }.joined(separator: " ")
    return "\(place): " + (subject.isEmpty ? "" : "\(subject): ") + "found \(found), expected \(expected)"
  }
}
