import Lexemes
import Tabular
import TestSupport
import Testing

@Suite struct `The JSON document writer` {
  @Test func `writes metadata, a record as an object and rows as arrays, in order`() throws {
    let written = try Fixtures.document().json()
    #expect(
      written.text == """
        {
          "schema_version": "1.0",
          "source": {
            "name": "r.md",
            "bytes": 22694
          },
          "report": {
            "title": "人工智能周报",
            "published": "2024-07-02",
            "week": 27,
            "read_time": 394,
            "is_weekly": true,
            "line": 1
          },
          "companies": [
            {
              "ticker": "0700.HK",
              "name": "腾讯",
              "rating": "优于大市",
              "price": 379.4,
              "eps_fy1": 19.5,
              "eps_fy2": 22.0,
              "eps_growth_fy2": 0.1282051282051282,
              "price_to_eps": 19.456410256410255,
              "line": 81
            },
            {
              "ticker": "9888.HK",
              "name": "百\\"度\\"",
              "rating": "优于大市",
              "price": null,
              "eps_fy1": -0.50,
              "eps_fy2": 1,
              "eps_growth_fy2": null,
              "price_to_eps": null,
              "line": 82
            }
          ],
          "checks": [
            {
              "code": "pe-contradicted",
              "dataset": "companies",
              "line": null
            }
          ]
        }

        """)
  }

  @Test func `keeps the member order and values for Python`() throws {
    let script = """
      import json, sys
      from decimal import Decimal
      document = json.load(sys.stdin, parse_float=Decimal)
      print(list(document), list(document['companies'][1]), document['companies'][1]['eps_fy1'])
      """
    let compact = try Fixtures.document().json(JSONOptions(isCompact: true))
    #expect(
      try Judge.python(script, input: compact).text == """
        ['schema_version', 'source', 'report', 'companies', 'checks'] \
        ['ticker', 'name', 'rating', 'price', 'eps_fy1', 'eps_fy2', 'eps_growth_fy2', 'price_to_eps', 'line'] \
        -0.50

        """)
    #expect(compact.count { $0 == UInt8(ascii: "\n") } == 1)
  }

  @Test func `puts provenance just before the line, in column order, in every row`() throws {
    let options = JSONOptions(isCompact: true, includesProvenance: true)
    let text = try Fixtures.companyTable().json(options).text
    #expect(
      text.contains(
        """
        "provenance":{"ticker":{"raw":"0700.HK","line":81,"column":1},\
        "price":{"raw":"379.40","line":81,"column":12}},"line":81}
        """))
    #expect(text.hasSuffix("\"provenance\":{},\"line\":82}]\n"))
  }

  @Test func `puts provenance last where no line ends the row`() throws {
    let table = try Fixtures.table(of: [.text("a")])
    #expect(
      table.json(JSONOptions(isCompact: true, includesProvenance: true)).text
        == "[{\"cell\":\"a\",\"provenance\":{}}]\n")
  }

  @Test func `writes a dataset alone`() throws {
    #expect(try Fixtures.table(of: []).json().text == "[]\n")
    #expect(try Fixtures.reportTable().json().text.hasPrefix("{\n  \"title\""))
    let filtered = try Judge.jq("-r", ".[].name", input: Fixtures.companyTable().json())
    #expect(filtered.text == "腾讯\n百\"度\"\n")
  }

  @Test func `writes a record without a row as one whose columns are null`() throws {
    let table = try TypedTable(Fixtures.report, columns: Fixtures.reportColumns, rows: [])
    #expect(
      table.json(JSONOptions(isCompact: true)).text
        == "{\"title\":null,\"published\":null,\"week\":null,\"read_time\":null,\"is_weekly\":null,\"line\":null}\n"
    )
  }

  @Test func `writes NDJSON with one tagged object a row`() throws {
    let document = try Fixtures.document()
    let lines = document.ndjson().text.split(separator: "\n")
    #expect(lines.count == 4)
    #expect(lines[0].hasPrefix("{\"dataset\":\"report\",\"title\":\"人工智能周报\","))
    #expect(lines[1].hasPrefix("{\"dataset\":\"companies\",\"ticker\":\"0700.HK\","))
    #expect(lines[1].hasSuffix(",\"line\":81}"))
    let tags = try Judge.jq("-r", ".dataset", input: document.ndjson()).text
    #expect(tags == "report\ncompanies\ncompanies\nchecks\n")
  }

  @Test func `writes members that all rows of a table share before those of the row`() throws {
    let line = try Fixtures.document().ndjson(dataset: "companies") { table in
      [("source_name", .text("a\"b.md")), ("columns", .integer(table.columns.count)), ("week", .missing)]
    }.text.split(separator: "\n")
    let count = try Fixtures.companyTable().columns.count
    #expect(line.count == 2)
    #expect(
      line[0].hasPrefix(
        "{\"dataset\":\"companies\",\"source_name\":\"a\\\"b.md\",\"columns\":\(count),\"week\":null,\"ticker\":\"0700.HK\","
      ))
  }

  @Test func `writes only the asked dataset as NDJSON, and nothing for an unknown one`() throws {
    let document = try Fixtures.document()
    #expect(document.ndjson(dataset: "companies").text.split(separator: "\n").count == 2)
    #expect(document.ndjson(dataset: "nothing").isEmpty)
  }

  @Test func `qualifies a column called dataset in NDJSON, so that no name occurs twice`() throws {
    let line = try Fixtures.document().ndjson(dataset: "checks").text
    #expect(
      line
        == "{\"dataset\":\"checks\",\"code\":\"pe-contradicted\",\"checks_dataset\":\"companies\",\"line\":null}\n"
    )
  }
}
