/// What a dataset is called and what it is for, apart from its rows.
public struct DatasetDescription: Sendable, Hashable {
  /// The machine name: JSON key, CSV file, `--dataset` argument.
  public let name: String
  /// The name of its sheet.
  public let title: LocalizedText
  /// What one row is, in a sentence.
  public let meaning: LocalizedText
  /// The name of its Excel table, `Companies`.
  public let tableName: String
  /// Whether it is one object rather than an array of rows.
  public let isRecord: Bool
  public let sheet: SheetStyle

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
