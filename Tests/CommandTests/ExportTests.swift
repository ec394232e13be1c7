import Foundation
import TestSupport
import Testing

import ReportTables

@Suite("Exports of the sample report")
struct ExportTests {
  private let folder: Folder

  init() throws {
    folder = try Folder()
    try folder.write("report.md", Sample.text())
  }

  @Test("Every format at once makes each file as it is made alone")
  func together() throws {
    let all = try Program.run(
      ["--xlsx", "--csv", "--json", "--ndjson", "-o", "out/", "report.md"], in: folder)
    #expect(all.status == 0)
    #expect(all.output.isEmpty)
    #expect(try folder.names("out") == ["report-csv", "report.json", "report.ndjson", "report.xlsx"])
    for format in ["xlsx", "json", "ndjson"] {
      let alone = try Program.run(["--\(format)", "-o", "-", "report.md"], in: folder)
      #expect(try folder.data("out/report.\(format)") == alone.output)
    }
  }

  @Test(
    "A folder of CSV has a file for each dataset, the same as --dataset prints", .slow,
    arguments: DatasetCatalog.names)
  func csv(dataset: String) throws {
    #expect(try Program.run(["--csv", "report.md"], in: folder).status == 0)
    #expect(try folder.names("report-csv") == DatasetCatalog.names.map { $0 + ".csv" }.sorted())
    let printed = try Program.run(["--csv", "--dataset", dataset, "report.md"], in: folder)
    #expect(printed.status == 0)
    #expect(try folder.data("report-csv/\(dataset).csv") == printed.output)
  }

  @Test("A dataset alone is what the document has under its name", .slow, arguments: DatasetCatalog.names)
  func json(dataset: String) throws {
    let document = try object(["--json", "report.md"])
    let alone = try Program.run(["--json", "--dataset", dataset, "report.md"], in: folder).output
    let part = try #require(document[dataset] as? NSObject)
    let value = try JSONSerialization.jsonObject(with: alone) as? NSObject
    #expect(part == value)
  }

  @Test("The JSON document has the contract's members in the contract's order")
  func order() throws {
    let text = try Program.run(["--json", "report.md"], in: folder).text
    let members = text.matches(of: /\n  "([a-z_]+)":/).map { String($0.1) }
    #expect(members == ["schema_version", "generator", "source"] + DatasetCatalog.names)
  }

  @Test("Compact JSON is one line that says the same")
  func compact() throws {
    let result = try Program.run(["--json", "--compact", "report.md"], in: folder)
    #expect(result.lines.count == 1)
    #expect(
      NSDictionary(dictionary: try object(["--json", "report.md"])).isEqual(
        try JSONSerialization.jsonObject(with: result.output)))
  }

  @Test(
    "The document follows the printed schema, with and without provenance", arguments: [[], ["--provenance"]])
  func schema(options: [String]) throws {
    try folder.write("schema.json", Program.run(["schema"]).text)
    try folder.write("report.json", Program.run(["--json"] + options + ["report.md"], in: folder).text)
    let script = """
      "${AIWEEKLY_PYTHON:-python3}" - <<'END'
      import json, jsonschema
      schema = json.load(open("schema.json"))
      jsonschema.Draft202012Validator.check_schema(schema)
      jsonschema.Draft202012Validator(schema).validate(json.load(open("report.json")))
      END
      """
    let result = try Program.shell(script, in: folder)
    #expect(result.status == 0, "\(result.errors)")
  }

  @Test(
    "The same report gives the same bytes, wherever it lies", arguments: ["--xlsx", "--json", "--ndjson"])
  func determinism(format: String) throws {
    try folder.write("elsewhere/report.md", Sample.text())
    let first = try Program.run([format, "-o", "-", "report.md"], in: folder).output
    let second = try Program.run([format, "-o", "-", folder.path("elsewhere/report.md")]).output
    #expect(!first.isEmpty)
    #expect(first == second)
  }

  @Test("Rates and ratios reach the assumptions")
  func rates() throws {
    let arguments = ["--fx", "HKD=0.9304", "--fx", "USD=7.27", "--ads", "PDD.O=4", "report.md"]
    let rows = try #require(try object(["--json"] + arguments)["assumptions"] as? [[String: Any]])
    let given = rows.filter { $0["origin"] as? String == "given" }
    #expect(given.contains { ($0["value"] as? NSNumber)?.doubleValue == 0.9304 })
  }

  @Test("An English workbook is another than a Chinese one, and so is one with western colours")
  func workbookOptions() throws {
    let arguments = [["--lang", "zh"], ["--lang", "en"], ["--colors", "western"]]
    let workbooks = try arguments.map {
      try Program.run(["--xlsx", "-o", "-"] + $0 + ["report.md"], in: folder).output
    }
    #expect(Set(workbooks).count == 3)
    #expect(workbooks.allSatisfy { $0.starts(with: Data("PK".utf8)) })
  }

  @Test("CSV begins with a byte order mark only where asked")
  func byteOrderMark() throws {
    let plain = try Program.run(["--csv", "--dataset", "risks", "report.md"], in: folder).output
    let marked = try Program.run(["--csv", "--bom", "--dataset", "risks", "report.md"], in: folder).output
    #expect(marked == Data([0xEF, 0xBB, 0xBF]) + plain)
  }

  @Test("Text that could run is defused in CSV unless --raw-csv")
  func defusing() throws {
    try folder.write("hostile.md", "# 周报\n\n甲\t乙\n=1+1\t-3.90%\n")
    let defused = try Program.run(["--csv", "--dataset", "tables", "hostile.md"], in: folder).text
    let raw = try Program.run(["--csv", "--raw-csv", "--dataset", "tables", "hostile.md"], in: folder).text
    #expect(defused.contains(",'=1+1,"))
    #expect(raw.contains(",=1+1,"))
    #expect(!defused.contains("'-3.90%"))
  }

  private func object(_ arguments: [String]) throws -> [String: Any] {
    let output = try Program.run(arguments, in: folder).output
    return try #require(try JSONSerialization.jsonObject(with: output) as? [String: Any])
  }
}
