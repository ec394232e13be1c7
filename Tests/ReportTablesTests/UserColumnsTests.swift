import Lexemes
import Tabular
import TestSupport
import Testing
import Document
import ReportReading

@testable import ReportTables

@Suite struct `Columns of a user's own` {
  private static func column(
    _ name: String, _ expression: String, in dataset: String = "companies", type: ColumnType = .number
  ) -> UserColumn {
    UserColumn(
      dataset: dataset, name: name, title: LocalizedText(same: name), type: type,
      content: .expression(expression))
  }

  private static func target(_ values: [String: Value]) -> UserColumn {
    UserColumn(
      dataset: "companies", name: "own_target", title: LocalizedText("目标价", "Target price"),
      content: .values(values))
  }

  private static func columns(_ target: [String: Value] = ["0111.HK": .decimal(DecimalNumber(420))]) throws
    -> UserColumns
  {
    try UserColumns([
      column("own_upside", "own_target / price - 1", type: .percent), Self.target(target),
      column("hours_per_visit", "hours_mn / visits_mn", in: "traffic"),
    ])
  }

  @Test func `are before the line and are computed like any other, whatever their order`() throws {
    let report = try JSONInputFixtures.document(options: ReportOptions(columns: Self.columns()))
    let table = try #require(report.document.table("companies"))
    #expect(table.columns.suffix(4).map(\.name) == ["own_upside", "own_target", "line", "source_page"])
    #expect(report.values("companies", "own_upside").prefix(2) == [.real(420 / 379.4 - 1), .missing])
    #expect(
      report.values("traffic", "hours_per_visit")[0].number.map { abs($0 - 394 / 3600) < 1e-15 } == true)
    #expect(table.columns.first { $0.name == "own_target" }?.style.isInput == true)
  }

  @Test func `find a company by its normalised code as well`() throws {
    let markdown = JSONInputFixtures.markdown.replacing("0111.HK", with: "111 HK")
    let report = try JSONInputFixtures.document(markdown, options: ReportOptions(columns: Self.columns()))
    #expect(report.values("companies", "ticker")[0] == .text("111 HK"))
    #expect(report.values("companies", "own_target")[0] == .decimal(DecimalNumber(420)))
    #expect(report.messages(.userColumn) == [])
  }

  @Test func `say which of their values no row takes`() throws {
    let columns = try Self.columns([
      "0700.HK": .decimal(DecimalNumber(1)), "0111.HK": .decimal(DecimalNumber(2)),
    ])
    let report = try JSONInputFixtures.document(options: ReportOptions(columns: columns))
    #expect(report.messages(.userColumn) == ["no row of companies is called 0700.HK"])
    #expect(report.values("checks", "code").contains(.text("user-column")))
  }

  @Test func `stay empty, and say so, where a report has fewer years than they read`() throws {
    let columns = try UserColumns([
      Self.column("long", "pe_fy3 / pe_fy1"), Self.column("longer", "long * 2"),
    ])
    let report = try JSONInputFixtures.document(options: ReportOptions(columns: columns))
    #expect(report.values("companies", "long").allSatisfy { $0 == .missing })
    #expect(report.values("companies", "longer").allSatisfy { $0 == .missing })
    #expect(
      report.messages(.userColumn) == ["it reads pe_fy3, which this report does not have; it stays empty"])
    let json = report.document.json()
    #expect(try JSONInputFixtures.readBack(json, columns: columns).document.json() == json)
  }

  @Test func `that read an assumption which the report lacks say so, with the place and the name meant`()
    throws
  {
    var column = Self.column("factor", "price * input(conversion_HKX)")
    column.place = UserColumn.Place(file: "desk.yaml", line: 3, column: 17)
    let columns = try UserColumns([column, Self.column("twice", "2 * input(conversion_HKD)")])
    let report = try JSONInputFixtures.document(options: ReportOptions(columns: columns))
    #expect(report.values("companies", "factor").allSatisfy { $0 == .missing })
    #expect(
      report.messages(.userColumn) == [
        "desk.yaml:3:31: no input 'conversion_HKX'; the column stays empty; did you mean 'conversion_HKD'?"
      ])
    let json = report.document.json()
    #expect(try JSONInputFixtures.readBack(json, columns: columns).document.json() == json)
  }

  @Test func `may be constants, and read whole columns and assumptions`() throws {
    let columns = try UserColumns([
      Self.column("two", "1 + 1"), Self.column("from_top", "price / max(price)"),
      Self.column("factor", "input(conversion_HKD) * two"),
    ])
    let report = try JSONInputFixtures.document(options: ReportOptions(columns: columns))
    #expect(report.values("companies", "two").allSatisfy { $0 == .real(2) })
    #expect(report.values("companies", "from_top")[0] == .real(1))
    let factor = try #require(report.values("companies", "conversion")[0].number)
    #expect(report.values("companies", "factor")[0] == .real(factor * 2))
  }

  @Test func `come back from JSON, their values changed or not`() throws {
    let columns = try Self.columns()
    let json = try JSONInputFixtures.document(options: ReportOptions(columns: columns)).document.json()
    #expect(try JSONInputFixtures.readBack(json, columns: columns).document.json() == json)
    let plain = try JSONInputFixtures.document().document.json()
    #expect(try JSONInputFixtures.readBack(plain, columns: columns).document.json() == json)
    let changed = try JSONInputFixtures.edited(".companies[0].own_target = 758.8", columns: columns)
    #expect(changed.values("companies", "own_upside")[0] == .real(1))
    #expect(
      changed.messages(.userColumn) == [
        "1 values of the document differ from those of the user's own columns and were kept"
      ])
  }

  @Test(arguments: [
    (
      column("up", "prise * 2"), UserColumnError.Part.expression(column: 1),
      "no column 'prise'; did you mean 'price'?"
    ),
    (column("up", "1 + name"), .expression(column: 5), "column 'name' holds text, not numbers"),
    (column("up", "sum(traffic.rank)"), .expression(column: 5), "no table 'traffic'"),
    (column("up", "up + 1"), .expression(column: nil), "columns refer to each other in a cycle: up → up"),
    (column("up", "sum(up)"), .expression(column: nil), "columns refer to each other in a cycle: up → up"),
    (
      column("up", "1", in: "compnies"), .dataset, "there is no dataset 'compnies'; did you mean 'companies'?"
    ),
    (column("up", "1", in: "checks"), .dataset, "columns cannot be added to 'checks'"),
    (column("pe_fy9", "1"), .name, "companies has a column 'pe_fy9' already"),
    (column("segment", "1"), .name, "companies has a column 'segment' already"),
    (column("line", "1"), .name, "companies has a column 'line' already"),
    (column("emphasis", "1"), .name, "'emphasis' is taken: rows have a member of that name"),
    (
      column("Up", "1"), .name,
      "'Up' cannot be the name of a column: write small letters, digits and _, for example upside_2"
    ),
    (
      column("2up", "1"), .name,
      "'2up' cannot be the name of a column: write small letters, digits and _, for example upside_2"
    ),
    (
      column("up", "1", type: .text), .type,
      "a computed column cannot be of type text; it is one of number, percent, multiple"
    ),
  ])
  func `that cannot be are refused by the part at fault`(
    column: UserColumn, part: UserColumnError.Part, message: String
  ) {
    let error = #expect(throws: UserColumnError.self) { try UserColumns([column]) }
    #expect(error?.index == 0 && error?.part == part)
    #expect(error?.description == message)
  }

  @Test func `that refer to each other in a cycle are named in its order`() {
    let error = #expect(throws: UserColumnError.self) {
      try UserColumns([
        Self.column("end", "a"), Self.column("a", "b + price"), Self.column("b", "c"),
        Self.column("c", "2 * a"),
      ])
    }
    #expect(error?.index == 1)
    #expect(error?.description == "columns refer to each other in a cycle: a → b → c → a")
  }

  @Test func `of one name are once`() {
    let error = #expect(throws: UserColumnError.self) {
      try UserColumns([Self.column("up", "1"), Self.column("up", "2")])
    }
    #expect(error?.description == "'up' appears twice in companies")
    #expect(throws: Never.self) {
      try UserColumns([Self.column("up", "1"), Self.column("up", "1", in: "traffic")])
    }
  }
}
