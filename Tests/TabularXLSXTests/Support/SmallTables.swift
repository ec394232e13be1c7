import Lexemes
import Tabular

/// Tables made for one test each.
enum SmallTables {
  static func column(_ name: String, _ type: ColumnType = .text, style: ColumnStyle = .automatic) -> Column {
    Column(name, LocalizedText(same: name), type, meaning: LocalizedText(same: name), style: style)
  }

  /// One column of texts.
  static func texts(_ texts: [String], name: String = "texts", kind: SheetStyle.Kind = .reference) throws
    -> TypedTable
  {
    try TypedTable(
      DatasetDescription(
        name, LocalizedText(same: name), tableName: name, meaning: LocalizedText(same: name),
        sheet: SheetStyle(kind)),
      columns: [column("text")], rows: texts.map { Row([.text($0)]) })
  }

  static func document(_ tables: [TypedTable], sourceLines: [String] = []) -> TabularDocument {
    TabularDocument(metadata: [], tables: tables, sourceLines: sourceLines)
  }
}
