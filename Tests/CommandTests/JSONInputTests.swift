import Foundation
import Testing

@Suite("A JSON document as an input")
struct JSONInputTests {
  private let folder: Folder

  init() throws {
    folder = try Folder()
    try folder.write("report.md", Sample.text())
    #expect(try Program.run(["-q", "--json", "-o", "report.json", "report.md"], in: folder).status == 0)
  }

  @Test("jq is between the report and the workbook")
  func pipe() throws {
    let script = """
      aiweekly-export -q --json report.md | jq '.companies |= map(select(.pe_fy1 < 10))' \\
        | aiweekly-export -q --xlsx -o cheap.xlsx - && unzip -p cheap.xlsx xl/tables/table*.xml | grep -o 'name="Companies"'
      """
    let result = try Program.shell(script, in: folder)
    #expect(result.text == "name=\"Companies\"\n")
    #expect(result.errors.isEmpty)
  }

  @Test("Every format comes out as it does from the report", arguments: ["--csv", "--ndjson", "--json"])
  func formats(format: String) throws {
    for (input, output) in [("report.md", "a"), ("report.json", "b")] {
      #expect(try Program.run(["-q", format, "-o", output + "/", input], in: folder).status == 0)
    }
    #expect(try folder.names("a") == folder.names("b"))
    #expect(try !folder.names("a").isEmpty)
    for name in try folder.names("a") {
      #expect(try folder.data("a/" + name) == folder.data("b/" + name))
    }
  }

  @Test("With provenance the workbook is the same, the sheet of the source aside")
  func workbook() throws {
    let script = """
      names=$(aiweekly-export datasets | cut -d' ' -f1 | paste -sd,)
      aiweekly-export -q --xlsx --only "$names" -o a.xlsx report.md
      aiweekly-export -q --json --provenance report.md | aiweekly-export -q --xlsx --only "$names" -o b.xlsx -
      cmp a.xlsx b.xlsx && unzip -l a.xlsx | grep -c worksheets/sheet
      """
    let result = try Program.shell(script, in: folder)
    #expect(Int(result.text.trimmingCharacters(in: .whitespacesAndNewlines)) ?? 0 > 10)
  }

  @Test("Findings have the line numbers of the report, not of the document")
  func findings() throws {
    let fromReport = try Program.run(["check", "report.md"], in: folder)
    let fromDocument = try Program.run(["check", "report.json"], in: folder)
    #expect(fromDocument.text == fromReport.text)
    #expect(fromDocument.text.contains("report.md:"))
  }

  @Test("The encoding of reports is not that of documents")
  func encoding() throws {
    let result = try Program.run(["-q", "--json", "--encoding", "gb18030", "report.json"], in: folder)
    #expect(result.output == (try folder.data("report.json")))
  }

  @Test(
    "Assumptions from outside are refused, for the document has its own",
    arguments: [["--fx", "HKD=0.9"], ["--ads", "PDD.O=4"], ["--assumptions", "rates.yaml"]])
  func assumptions(options: [String]) throws {
    try folder.write("rates.yaml", "tickers: {PDD.O: {conversion: 1.8}}\n")
    let result = try Program.run(["--json"] + options + ["report.json"], in: folder)
    #expect(result.status == 64)
    #expect(result.output.isEmpty)
    #expect(
      result.errors.hasPrefix("aiweekly-export: report.json: a JSON document has its assumptions already"))
  }

  @Test(
    "What breaks the schema, or is not JSON, ends with 65 and names the place",
    arguments: [
      ("jq '.companies[3].price = \"x\"'", "/companies/3/price: expected number or null, found string"),
      (
        "jq .traffic",
        "document: expected object, found array; only a whole document is read back, as --json prints it"
      ),
      (
        "jq '{companies}'",
        "document: member 'schema_version' is missing; only a whole document is read back, as --json prints it"
      ),
      ("jq -c '., .'", "expected the end of the text, found '{'; only a whole document is read back"),
      ("sed '3s/: /:: /'", "3:15: expected a value, found ':'"),
    ])
  func refusals(filter: String, message: String) throws {
    let script = "\(filter) report.json > bad.json; aiweekly-export --xlsx -o bad.xlsx bad.json"
    let result = try Program.shell(script, in: folder)
    #expect(result.status == 65)
    #expect(result.errors.hasPrefix("aiweekly-export: bad.json:"))
    #expect(result.errors.contains(message))
    #expect(!folder.exists("bad.xlsx"))
  }
}
