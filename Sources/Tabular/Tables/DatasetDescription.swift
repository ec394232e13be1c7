/// A dataset's names and purpose, without its rows.
public struct DatasetDescription: Sendable, Hashable {
  /// The machine name, used as JSON key and as name of the CSV file.
  public let name: String
  /// The title of its sheet.
  public let title: LocalizedText
  /// The meaning of the dataset or of one row, in one sentence.
  public let meaning: LocalizedText
  /// The name of its Excel table, for example `Companies`.
  public let tableName: String
  /// Whether it is one object rather than an array of rows.
  public let isRecord: Bool
  /// How a workbook lays the dataset out.
  public let sheet: SheetStyle

  /// Describes a dataset; by default it has any number of rows, and a sheet of its own.
  public init(
    _ name: String, _ title: LocalizedText, tableName: String, meaning: LocalizedText,
    isRecord: Bool = false, sheet: SheetStyle = SheetStyle()
  ) {
    self.name = name
    self.title = title
    self.tableName = tableName
    self.meaning = meaning
    self.isRecord = isRecord
    self.sheet = sheet
  }
}
