import Lexemes
import Tabular
import TestSupport
import Testing

@Suite struct `The table reader` {
  private static func rows(_ text: String) throws -> [Row] {
    try TypedTable.rows(
      from: JSONValue(parsing: Array(text.utf8)), columns: Fixtures.companyColumns,
      at: JSONPointer().appending("companies"))
  }

  @Test func `rebuilds the tables that the writer wrote, provenance included`() throws {
    let table = try Fixtures.companyTable()
    let json = try JSONValue(parsing: table.json(JSONOptions(includesProvenance: true)))
    let rows = try TypedTable.rows(from: json, columns: table.columns, at: JSONPointer())
    #expect(rows.map(\.origins) == table.rows.map(\.origins))
    let rebuilt = try TypedTable(table.description, columns: table.columns, rows: rows)
    #expect(
      rebuilt.json(JSONOptions(includesProvenance: true)) == table.json(JSONOptions(includesProvenance: true))
    )
    #expect(rebuilt.rows[0].values[0] == .text("0700.HK"))
    #expect(rebuilt.rows[1].values[4] == .decimal("-0.50"))
  }

  @Test func `rebuilds a record with dates, durations and truth values`() throws {
    let table = try Fixtures.reportTable()
    let rows = try TypedTable.rows(
      from: JSONValue(parsing: table.json()), columns: table.columns, at: JSONPointer(), isRecord: true)
    #expect(rows == table.rows)
  }

  @Test func `gives back the computed values of the document, as the evaluator yields them`() throws {
    let table = try Fixtures.companyTable()
    let rows = try TypedTable.rows(
      from: JSONValue(parsing: table.json()), columns: table.columns, at: JSONPointer())
    #expect(rows.map(\.values).map { $0[6...7] } == table.rows.map(\.values).map { $0[6...7] })
    let edited = try Judge.jq(".[0].price_to_eps = 18", input: table.json())
    let claimed = try TypedTable.rows(
      from: JSONValue(parsing: edited), columns: table.columns, at: JSONPointer())
    #expect(claimed[0].values[7] == .real(18))
    let computed = try TypedTable(table.description, columns: table.columns, rows: claimed)
    #expect(computed.rows[0].values[7] == .real(379.4 / 19.5))
  }

  @Test func `does without computed columns, and takes members in any order`() throws {
    let rows = try Self.rows(
      #"[{"line": 2.0, "ticker": null, "name": "", "rating": null, "price": 1e-7, "eps_fy2": 3, "eps_fy1": 2.50}]"#
    )
    #expect(
      rows[0].values == [
        .missing, .text(""), .missing, .real(1e-7), .decimal("2.50"), .decimal("3"), .missing, .missing,
        .integer(2),
      ])
  }

  @Test(arguments: [
    (".[1].price = \"x\"", "/companies/1/price: expected number or null, found string"),
    (".[0].name = 3", "/companies/0/name: expected string or null, found number"),
    (".[0].ticker = [1]", "/companies/0/ticker: expected string or null, found array"),
    (".[0].line = 1.5", "/companies/0/line: expected whole number or null, found 1.5"),
    (".[0].line = true", "/companies/0/line: expected whole number or null, found boolean"),
    (".[0].price_to_eps = {}", "/companies/0/price_to_eps: expected number or null, found object"),
    (".[0].rating = \"hold\"", "/companies/0/rating: 'hold' is not one of '优于大市', '中性'"),
    ("del(.[1].name)", "/companies/1: member 'name' is missing"),
    (".[0].prize = 1", "/companies/0/prize: no column has this name; did you mean 'price'?"),
    (".[0].quite_other = 1", "/companies/0/quite_other: no column has this name"),
    (".[1] = 5", "/companies/1: expected object, found number"),
    ("{}", "/companies: expected array, found object"), ("null", "/companies: expected array, found null"),
    (".[0].provenance = 1", "/companies/0/provenance: expected object, found number"),
    (
      ".[0].provenance.prize = {}",
      "/companies/0/provenance/prize: no column has this name; did you mean 'price'?"
    ),
    (".[0].provenance.price = 1", "/companies/0/provenance/price: expected object, found number"),
    (
      ".[0].provenance.price = {\"line\": 1, \"column\": 1}",
      "/companies/0/provenance/price: member 'raw' is missing"
    ),
    (
      ".[0].provenance.price = {\"raw\": 1, \"line\": 1, \"column\": 1}",
      "/companies/0/provenance/price/raw: expected string, found number"
    ),
    (
      ".[0].provenance.price = {\"raw\": \"1\", \"line\": 0, \"column\": 1}",
      "/companies/0/provenance/price/line: expected whole number from 1, found number"
    ),
  ])
  func `points at what does not belong`(edit: String, message: String) throws {
    let edited = try Judge.jq(edit, input: Fixtures.companyTable().json()).text
    let error = #expect(throws: SchemaError.self) { try Self.rows(edited) }
    #expect(error?.description == message)
  }

  @Test(arguments: [
    (
      ".published = \"2024-02-30\"", "/report/published: expected date YYYY-MM-DD or null, found '2024-02-30'"
    ),
    (".published = \"2024-2-3\"", "/report/published: expected date YYYY-MM-DD or null, found '2024-2-3'"),
    (".published = 20240702", "/report/published: expected date YYYY-MM-DD or null, found number"),
    (".read_time = 1.5", "/report/read_time: expected whole number of seconds or null, found 1.5"),
    (
      ".read_time = \"00:06:34\"", "/report/read_time: expected whole number of seconds or null, found string"
    ),
    (".is_weekly = \"true\"", "/report/is_weekly: expected boolean or null, found string"),
    ("[.]", "/report: expected object, found array"),
  ])
  func `checks each kind of value in a record`(edit: String, message: String) throws {
    let edited = try JSONValue(parsing: Judge.jq(edit, input: Fixtures.reportTable().json()))
    let error = #expect(throws: SchemaError.self) {
      try TypedTable.rows(
        from: edited, columns: Fixtures.reportColumns, at: JSONPointer().appending("report"), isRecord: true)
    }
    #expect(error?.description == message)
  }

  @Test func `names the document where the pointer is empty`() {
    let error = #expect(throws: SchemaError.self) {
      try TypedTable.rows(from: .integer(1), columns: [], at: JSONPointer())
    }
    #expect(error?.description == "document: expected array, found number")
  }
}
