import Document
import Foundation
import ReportArchive
import ReportTables
import Testing

@Suite("Datasets and schema on the command line")
struct CatalogCommandTests {
  @Test("datasets lists every dataset, in either language")
  func list() throws {
    for language in ["zh", "en"] {
      let lines = try Program.run(["datasets", "--lang", language]).lines
      #expect(lines.map { $0.prefix { $0 != " " } }.map(String.init) == ReportSetCatalog.names)
    }
  }

  @Test("datasets NAME lists its columns", arguments: DatasetCatalog.definitions().map(\.0.name))
  func columns(name: String) throws {
    let lines = try Program.run(["datasets", name]).lines.dropFirst()
    let names = lines.map { String($0.dropFirst(2).prefix { $0 != " " }) }
    let columns = DatasetCatalog.definitions().first { $0.0.name == name }?.1.map(\.name)
    #expect(names == columns)
  }

  @Test("The dictionary in Markdown has every dataset, and Docs/datasets.md is what `make docs` makes of it")
  func dictionary() throws {
    let text = try Program.run(["datasets", "--markdown"]).text
    let page = try String(contentsOf: Sample.root.appending(path: "Docs/datasets.md"), encoding: .utf8)
    #expect(page == text)
    for name in DatasetCatalog.names { #expect(text.contains("\n## \(name)\n")) }
  }

  @Test("The schema is JSON, on one line where asked")
  func schema() throws {
    let schema = try Program.run(["schema"])
    let compact = try Program.run(["schema", "--compact"])
    #expect(compact.lines.count == 1)
    let one = try JSONSerialization.jsonObject(with: schema.output) as? NSDictionary
    let other = try JSONSerialization.jsonObject(with: compact.output) as? NSDictionary
    #expect(one == other)
    #expect(one?["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema")
  }

  @Test("The schema of several reports is what they make together")
  func schemaOfSeveral() throws {
    let folder = try Folder()
    try folder.write("a.md", Sample.text())
    try folder.write("b.md", Sample.text().replacing("第27周", with: "第28周"))
    let script = """
      aiweekly-export schema --several > schema.json; aiweekly-export -q --json a.md b.md > both.json
      "${AIWEEKLY_PYTHON:-python3}" - <<'END'
      import json, jsonschema
      schema = json.load(open("schema.json"))
      jsonschema.Draft202012Validator.check_schema(schema)
      jsonschema.Draft202012Validator(schema).validate(json.load(open("both.json")))
      END
      """
    let result = try Program.shell(script, in: folder)
    #expect(result.status == 0, "\(result.errors.suffix(600))")
  }

  @Test("A misspelt dataset is answered with the right one")
  func suggestion() throws {
    let result = try Program.run(["--json", "--dataset", "compnies", Sample.path])
    #expect(result.errors.contains("did you mean 'companies'?"))
  }

  @Test("datasets --json has every dataset and column of the dictionary, in both languages")
  func datasetsAsJSON() throws {
    let all = try Self.objects(Program.run(["datasets", "--json"]).output)
    #expect(all.compactMap { $0["name"] as? String } == ReportSetCatalog.names)
    let traffic = try Self.objects(Program.run(["datasets", "--json", "traffic"]).output)
    #expect(traffic.count == 1)
    let columns = try #require(traffic.first?["columns"] as? [[String: Any]])
    let expected = try #require(DatasetCatalog.definitions().first { $0.0.name == "traffic" }).1
    #expect(columns.compactMap { $0["name"] as? String } == expected.map(\.name))
    let prior = try #require(columns.first { $0["name"] as? String == "visits_prior_mn" })
    #expect(prior["expression"] as? String == "visits_mn / (1 + visits_growth)")
    #expect(prior["title_zh"] as? String == "上周访问" && prior["unit"] as? String == "mn a week")
    #expect(try Program.run(["datasets", "--json", "--markdown"]).status == 64)
  }

  @Test("checks lists every check, explains those that are named, and prints them as JSON")
  func checks() throws {
    let lines = try Program.run(["checks"]).lines
    #expect(lines.map { $0.prefix { $0 != " " } }.map(String.init) == DiagnosticCode.all.map(\.rawValue))
    let one = try Program.run(["checks", "pe-contradicted", "--lang", "zh"]).lines
    #expect(one.count == 2 && one[0].contains(DiagnosticCode.peContradicted.meaning.chinese))
    #expect(one[1].hasPrefix("  示例："))
    let objects = try Self.objects(Program.run(["checks", "--json", "ledger,duplicate-row"]).output)
    #expect(objects.compactMap { $0["severity"] as? String } == ["info", "warning"])
  }

  @Test("An unknown check is refused with the check or the command that was meant")
  func unknownCheck() throws {
    let near = try Program.run(["checks", "pe-contradict"])
    #expect(near.status == 64 && near.errors.contains("did you mean 'pe-contradicted'?"))
    let report = try Program.run(["checks", Sample.path])
    #expect(report.status == 64 && report.errors.contains("to check a report: aiweekly-export check "))
  }

  private static func objects(_ json: Data) throws -> [[String: Any]] {
    try #require(JSONSerialization.jsonObject(with: json) as? [[String: Any]])
  }
}
