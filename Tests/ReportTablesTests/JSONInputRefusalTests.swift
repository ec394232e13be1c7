import Tabular
import TestSupport
import Testing
import Document
import ReportReading

@testable import ReportTables

@Suite struct `A JSON document that breaks the schema` {
  @Test(arguments: [
    (".companies[3].price = \"x\"", "/companies/3/price: expected number or null, found string"),
    (".companies[0].prize = 1", "/companies/0/prize: no column has this name; did you mean 'price'?"),
    ("del(.companies[1].name)", "/companies/1: member 'name' is missing"),
    (".companies = null", "/companies: expected array, found null"),
    (".report = []", "/report: expected object, found array"),
    (
      ".report.period_start = \"2024-13-01\"",
      "/report/period_start: expected date YYYY-MM-DD or null, found '2024-13-01'"
    ),
    (
      ".traffic[0].avg_duration_s = 1.5",
      "/traffic/0/avg_duration_s: expected whole number of seconds or null, found 1.5"
    ),
    (
      ".assumptions[0].origin = \"guessed\"",
      "/assumptions/0/origin: 'guessed' is not one of 'given', 'inferred', 'default'"
    ),
    (
      ".checks[0].code = \"odd\"",
      "/checks/0/code: expected the code of a check, for example pe-contradicted, found 'odd'"
    ),
    (".checks[0].severity = null", "/checks/0/severity: expected error, warning or info, found null"),
    (".checks[0].message = null", "/checks/0/message: expected string, found null"),
    (".checks[0].row = 0", "/checks/0/row: expected whole number from 1, found 0"),
    (".compnies = []", "/compnies: no member has this name; did you mean 'companies'?"),
    (".schema_version = \"2.0\"", "/schema_version: expected '1.1', found '2.0'"),
    (".schema_version = 1", "/schema_version: expected string, found number"),
    ("del(.schema_version)", "document: member 'schema_version' is missing"),
    ("del(.source)", "document: member 'source' is missing"),
    ("del(.source.sha256)", "/source: member 'sha256' is missing"),
    (".source.lines = -1", "/source/lines: expected whole number from 0, found number"),
    (".source.line = 1", "/source/line: no member has this name; did you mean 'lines'?"),
    (
      ".ledger = {lines_read: 1, lines_exported: 2, lines_boilerplate: 0}",
      "/ledger: expected no more lines in parts than were read, found -1"
    ),
    (".companies", "document: expected object, found array"),
    (
      ".views[0].emphasis.text[0] = [3]",
      "/views/0/emphasis/text/0: expected two whole numbers, start and end of bold, found array"
    ),
    (".views[0].emphasis.txt = []", "/views/0/emphasis/txt: no column has this name; did you mean 'text'?"),
    (".views[0].emphasis = 1", "/views/0/emphasis: expected object, found number"),
  ])
  func `is refused with the place and what belongs there`(filter: String, message: String) throws {
    let json = try JSONInputFixtures.document().document.json(JSONOptions(includesProvenance: true))
    let edited = try JSONValue(parsing: Judge.run(["jq", filter], input: json))
    let error = #expect(throws: DocumentError.self) { try ReportDocument(json: edited) }
    #expect(error?.description == message)
  }

  @Test(arguments: [
    ("{\"schema_version\": \"1.0\"}", true), ("\n { \n\t\"a\":1}", true), ("{}", true),
    ("[{\"ticker\"", true),
    ("", false), ("{", false), ("{.class} text", false), ("# {\"a\"", false), ("[链接](a.md)", false),
  ])
  func `is distinguished from Markdown by how it begins`(text: String, isJSON: Bool) {
    #expect(ReportDocument.isJSON(Array(text.utf8)) == isJSON)
  }
}
