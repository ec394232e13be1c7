import Lexemes
import Tabular
import Testing

@Suite struct `Typed keys` {
  private static let table = try? TypedTable(
    DatasetDescription("t", LocalizedText(same: "T"), tableName: "T", meaning: LocalizedText(same: "")),
    columns: [
      column("name", .text), column("price", .number), column("time", .duration), column("day", .date),
      column("half", .number, .column("price") / .constant(DecimalNumber(2))),
    ],
    rows: [
      Row([.text("甲"), .decimal("1.50"), .duration(seconds: 62), Value(Self.day), .missing]),
      Row([.missing, .missing, .missing, .missing, .missing]),
    ])

  private static func column(_ name: String, _ type: ColumnType, _ expression: Expression? = nil) -> Column {
    Column(name, LocalizedText(same: name), type, meaning: LocalizedText(same: name), expression: expression)
  }

  private static let day = CalendarDate.monday(ofWeek: 27, of: 2024)

  @Test func `read cells as what they hold`() throws {
    let table = try #require(Self.table)
    #expect(table[ColumnKey<String>("name"), 0] == "甲")
    #expect(table[ColumnKey<Double>("price"), 0] == 1.5)
    #expect(table[ColumnKey<Double>("price").exactly, 0] == "1.50")
    #expect(table[ColumnKey<Int>("time"), 0] == 62)
    #expect(table[ColumnKey<CalendarDate>("day"), 0] == Self.day)
    #expect(table[ColumnKey<Double>("half")] == [0.75, nil])
  }

  @Test func `are nil for cells that are empty, of another kind or missing`() throws {
    let table = try #require(Self.table)
    #expect(table[ColumnKey<String>("name"), 1] == nil)
    #expect(table[ColumnKey<Double>("name"), 0] == nil)
    #expect(table[ColumnKey<String>("price"), 0] == nil)
    #expect(table[ColumnKey<Double>("half").exactly, 0] == nil)
    #expect(table[ColumnKey<Double>("price"), 2] == nil)
    #expect(table[ColumnKey<Double>("prise"), 0] == nil)
    #expect(table[ColumnKey<Double>("prise")] == [nil, nil])
  }

  @Test func `name a dataset of a document`() throws {
    let document = TabularDocument(metadata: [], provenance: [], tables: [try #require(Self.table)])
    #expect(document[DatasetKey("t")]?.rows.count == 2)
    #expect(document[DatasetKey("u")] == nil)
  }
}
