import Lexemes
import Tabular
import Testing

@Suite struct `A typed table` {
  private static let description = DatasetDescription("t", "T", tableName: "T", meaning: "T")

  private static func column(_ name: String, _ computed: String? = nil) throws -> Column {
    Column(
      name, "C", .number, meaning: "M", expression: try computed.map { try ExpressionParser().parse($0) })
  }

  private static func table(
    _ columns: [Column], _ rows: [[Value]], context: TableContext = TableContext()
  ) throws -> TypedTable {
    try TypedTable(description, columns: columns, rows: rows.map(Row.init), context: context)
  }

  @Test func `computes columns after those they read, in whatever order they are`() throws {
    let columns = [
      try Self.column("c", "b * 2"), try Self.column("share", "c / sum(c)"), try Self.column("b", "a + 1"),
      try Self.column("a"), try Self.column("place", "rank(c)"),
    ]
    let table = try Self.table(
      columns,
      [
        [.missing, .missing, .missing, .number("1"), .missing],
        [.text("stale"), .missing, .missing, .number("3"), .missing],
      ])
    let third = 1.0 / 3
    let expected: [[Value]] = [
      [.real(4), .real(third), .real(2), .number("1"), .integer(2)],
      [.real(8), .real(2 * third), .real(4), .number("3"), .integer(1)],
    ]
    #expect(table.rows.map(\.values) == expected)
  }

  @Test func `leaves cells missing whose operands are missing or whose guard fails`() throws {
    let columns = [
      try Self.column("e1"), try Self.column("e2"), try Self.column("growth", "e2 / e1 - 1 where e1 > 0"),
      try Self.column("peg", "18 / (growth * 100) where growth > 0"),
    ]
    let pairs: [[Value]] = [
      [.number("2"), .number("3")], [.number("-2"), .number("3")], [.number("2"), .missing],
      [.missing, .number("3")],
      [.number("0"), .number("3")], [.number("2"), .number("1")], [.number("2"), .text("3")],
    ]
    let table = try Self.table(columns, pairs.map { $0 + [.missing, .missing] })
    #expect(
      table.values(of: "growth") == [
        .real(0.5), .missing, .missing, .missing, .missing, .real(-0.5), .missing,
      ])
    #expect(
      table.values(of: "peg") == [.real(0.36), .missing, .missing, .missing, .missing, .missing, .missing])
  }

  @Test func `lets equal values share a rank`() throws {
    let columns = [try Self.column("visits"), try Self.column("place", "rank(visits)")]
    let visits: [Value] = [.number("10"), .number("30.0"), .missing, .number("30"), .number("20")]
    let table = try Self.table(columns, visits.map { [$0, .missing] })
    #expect(table.values(of: "place") == [.integer(4), .integer(1), .missing, .integer(1), .integer(3)])
  }

  @Test func `takes a row's own expression before its column's`() throws {
    let columns = [try Self.column("a"), try Self.column("b", "a * 2"), try Self.column("c", "b + 1")]
    var special = Row([.number("1"), .missing, .missing])
    let product = Expression.binary(.multiply, .input("factor"), .column("a"))
    special.expressions["b"] = product
    let table = try TypedTable(
      Self.description, columns: columns, rows: [special, Row([.number("1"), .missing, .missing])],
      context: TableContext(inputs: ["factor": 7]))
    #expect(table.values(of: "c") == [.real(8), .real(3)])
    #expect(table.expression(at: columns[1], in: special) == product)
    #expect(table.expression(at: columns[1], in: table.rows[1]) == columns[1].expression)
    #expect(table.expression(at: columns[0], in: special) == nil)
  }

  @Test func `reads finished tables, itself by name and inputs`() throws {
    let other = try Self.table([try Self.column("k")], [[.number("4")], [.number("6")]])
    let columns = [
      try Self.column("a"), try Self.column("b", "a / sum(other.k)"), try Self.column("c", "a / max(t.a)"),
      try Self.column("d", "a * input(fx)"), try Self.column("e", "a + sum(unknown.k) * input(unknown)"),
    ]
    let rows: [[Value]] = [[.number("5")] + Array(repeating: .missing, count: 4)]
    let table = try Self.table(
      columns, rows, context: TableContext(tables: ["other": other], inputs: ["fx": 0.5]))
    #expect(table.rows[0].values == [.number("5"), .real(0.5), .real(1), .real(2.5), .missing])
  }

  private static let mistakes: [([String: String], String)] = [
    (["a": "a + 1"], "columns of 't' refer to each other in a cycle: a"),
    (["a": "b", "b": "sum(c)", "c": "rank(a)"], "columns of 't' refer to each other in a cycle: a, b, c"),
    (["a": "b", "b": "c + nowhere"], "column 'b' of 't' reads 'c', which it does not have"),
    (["a": "1 where nowhere > 0"], "column 'a' of 't' reads 'nowhere', which it does not have"),
    (["a": "sum(nowhere)"], "column 'a' of 't' reads 'nowhere', which it does not have"),
  ]

  @Test(arguments: mistakes)
  func `refuses cycles and unknown columns`(computed: [String: String], message: String) throws {
    let columns = try computed.sorted { $0.key < $1.key }.map { try Self.column($0.key, $0.value) }
    let error = #expect(throws: TableError.self) { try Self.table(columns, []) }
    #expect(error?.description == message)
  }

  @Test func `refuses rows of another width`() throws {
    let columns = [try Self.column("a"), try Self.column("b")]
    let error = #expect(throws: TableError.self) {
      try Self.table(columns, [[.missing, .missing], [.missing]])
    }
    #expect(error?.description == "row 2 of 't' has 1 values where its columns are 2")
  }

  @Test func `finds columns by name`() throws {
    let table = try Self.table([try Self.column("a"), try Self.column("b")], [[.integer(1), .integer(2)]])
    #expect(table.index(of: "b") == 1)
    #expect(table.index(of: "c") == nil)
    #expect(table.values(of: "b") == [.integer(2)])
    #expect(table.values(of: "c") == nil)
  }
}

@Suite struct `Descriptions and values` {
  @Test func `a dataset is an array of rows unless it says otherwise`() {
    #expect(!Fixtures.companies.isRecord)
    #expect(Fixtures.report.isRecord)
    #expect(Fixtures.companies.sheet == SheetStyle(.reference))
    #expect(Fixtures.companies.title.text(in: .chinese) == "重点公司")
    #expect(Fixtures.companies.title.text(in: .english) == "Companies")
  }

  @Test func `a column is computed where it has an expression`() {
    #expect(Fixtures.companyColumns.filter(\.isComputed).map(\.name) == ["eps_growth_fy2", "price_to_eps"])
    #expect(Column.line.name == "line")
    #expect(Column.line.type == .integer)
  }

  @Test func `a document finds its tables by name`() throws {
    let document = try Fixtures.document()
    #expect(document.table("companies")?.rows.count == 2)
    #expect(document.table("nothing") == nil)
  }

  @Test func `an absent or empty text and a number that is not finite are missing`() {
    #expect(Value(String?.none) == .missing)
    #expect(Value("") == .missing)
    #expect(Value("a") == .text("a"))
    #expect(Value(Int?.none) == .missing)
    #expect(Value(3) == .integer(3))
    #expect(Value(finite: .nan) == .missing)
    #expect(Value(finite: -.infinity) == .missing)
    #expect(Value(finite: nil) == .missing)
    #expect(Value(finite: 1.5) == .real(1.5))
  }

  @Test func `numeric are the kinds that arithmetic takes`() {
    #expect(
      ColumnType.allCases.filter(\.isNumeric) == [.integer, .number, .percent, .multiple, .duration])
  }
}
