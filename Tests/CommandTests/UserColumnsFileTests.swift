import Foundation
import Testing

@Suite("A file of columns")
struct UserColumnsFileTests {
  private let folder: Folder

  init() throws {
    folder = try Folder()
    try folder.write("report.md", Sample.text())
  }

  private static let desk = """
    companies:
      own_target: {title: {zh: 目标价, en: Target price}, values: {0700.HK: 420}}
      own_upside: {title: {zh: 上行空间, en: Upside}, expression: "own_target / price - 1", type: percent}
    """

  @Test("Its columns are live formulas under their titles, and input cells, in the workbook")
  func workbook() throws {
    try folder.write("desk.yaml", Self.desk)
    let options = ["-q", "--xlsx", "--lang", "en", "--only", "companies", "--columns", "desk.yaml"]
    #expect(try Program.run(options + ["report.md"], in: folder).status == 0)
    let table = try Program.shell("unzip -p report.xlsx xl/tables/table1.xml", in: folder).text
    #expect(table.contains("name=\"Target price\""))
    #expect(table.contains("name=\"Upside\""))
    let sheet = try Program.shell("unzip -p report.xlsx xl/worksheets/sheet2.xml", in: folder).text
    let formula = #/<f>IF\(AND\(COUNT\(([A-Z]+)7,E7\)=2,E7&lt;&gt;0\),([A-Z]+)7/E7-1,""\)</f><v>0\.10701107/#
    let upside = try #require(sheet.firstMatch(of: formula)?.output)
    #expect(upside.1 == upside.2)
    // Printed cells and given ones do not look alike.
    let styles = try ["E7", "\(upside.1)7"].map { cell in
      try #require(sheet.firstMatch(of: Regex("<c r=\"\(cell)\" s=\"([0-9]+)\"><v>"))?.output[1].substring)
    }
    #expect(Set(styles).count == 2)
  }

  @Test("datasets lists its columns after those of the dataset")
  func listed() throws {
    try folder.write("desk.yaml", Self.desk)
    let result = try Program.run(["datasets", "companies", "--columns", "desk.yaml"], in: folder)
    let names = result.lines.map { $0.split(separator: " ").first.map(String.init) ?? "" }
    #expect(result.status == 0 && names.suffix(4) == ["own_target", "own_upside", "line", "source_page"])
    #expect(try Program.run(["datasets", "companies"]).text.contains("own_target") == false)
  }

  @Test("JSON is YAML, and one text serves both languages")
  func json() throws {
    try folder.write(
      "desk.json", #"{"traffic": {"hours": {"title": "Hours", "expression": "hours_mn / visits_mn"}}}"#)
    let result = try Program.shell(
      "aiweekly-export -q --json --columns desk.json report.md | jq -r '.traffic[0] | keys_unsorted[-3]'",
      in: folder)
    #expect(result.text == "hours\n")
  }

  @Test("A document that has such columns is read back with the same file, and refused without")
  func readBack() throws {
    try folder.write("desk.yaml", Self.desk)
    let script = """
      aiweekly-export -q --json --columns desk.yaml report.md > a.json
      aiweekly-export -q --json --columns desk.yaml a.json | cmp - a.json && echo same
      aiweekly-export -q --json a.json; echo $?
      """
    let result = try Program.shell(script, in: folder)
    #expect(result.text == "same\n65\n")
    #expect(
      result.errors.contains("/companies/0/own_target: no column has this name; a column of your own needs")
    )
  }

  @Test("The schema has them")
  func schema() throws {
    try folder.write("desk.yaml", Self.desk)
    let script =
      "aiweekly-export schema --columns desk.yaml | jq -r '.\"$defs\".companies.properties.own_upside.title'"
    #expect(try Program.shell(script, in: folder).text == "上行空间 / Upside\n")
  }

  @Test(
    "What is wrong with it is told with file, line and column",
    arguments: [
      ("companies:\n  up:\n    expression: price * prise", "3:25: no column 'prise'; did you mean 'price'?"),
      ("companies:\n  up: {expression: \"price + name\"}", "2:29: column 'name' holds text, not numbers"),
      (
        "companies:\n  up: {expression: 'price +'}",
        "2:28: expected a number, a column or '(', found the end"
      ),
      ("companies:\n  up:\n    expression: >\n      prise", "3:17: no column 'prise'; did you mean 'price'?"),
      (
        "companies:\n  a: {expression: b}\n  b: {expression: a}",
        "2:19: columns refer to each other in a cycle: a → b → a"
      ),
      (
        "compnies:\n  up: {expression: '1'}", "1:1: there is no dataset 'compnies'; did you mean 'companies'?"
      ),
      ("companies:\n  price: {expression: '1'}", "2:3: companies has a column 'price' already"),
      (
        "companies:\n  Up: {expression: '1'}",
        "2:3: 'Up' cannot be the name of a column: write small letters, digits and _"
      ),
      (
        "companies:\n  up: {type: persent, expression: '1'}",
        "2:14: 'persent' is not a type of a column; did you mean 'percent'?"
      ),
      (
        "companies:\n  up: {type: date, values: {A: x}}",
        "2:14: 'date' is not a type of a column; there are number, percent"
      ),
      ("companies:\n  up: {type: code, expression: '1'}", "2:14: a computed column cannot be of type code"),
      (
        "companies:\n  up: {format: 0.0.0, expression: '1'}",
        "2:16: '0.0.0' is not a format; write 0, 0.00, 0.0% or 0.0x, for example"
      ),
      (
        "companies:\n  up: {format: 0.0x, type: percent, expression: '1'}",
        "2:16: the format shows a multiple, the type is percent"
      ),
      (
        "companies:\n  up: {title: ' ', expression: '1'}",
        "2:15: 'up' has an empty title; without a title, the name is used"
      ),
      ("companies:\n  up: {title: A}", "2:3: 'up' has neither 'expression' nor 'values'"),
      ("companies:\n  up: {expression: '1', values: {A: 1}}", "2:3: 'up' has both 'expression' and 'values'"),
      ("companies:\n  up: {values: {A: 1,5}}", "2:"),
      (
        "companies:\n  up: {values: {A: abc}}",
        "2:20: 'abc' is not a plain decimal; write 420 or 0.05, for example"
      ),
      ("companies:\n  up: {type: integer, values: {A: 1.5}}", "2:35: '1.5' is not a whole number"),
      ("companies:\n  up: {values: [1]}", "2:16: 'values' is not a list of names and values"),
      (
        "companies:\n  up: {titel: A, expression: '1'}",
        "2:15: 'titel' is not a key here; the keys are title, type"
      ),
      (
        "companies:\n  up: {title: {de: A}, expression: '1'}",
        "2:20: 'de' is not a key here; the keys are zh, en"
      ),
      ("companies:\n  up: {title: {}, expression: '1'}", "2:15: 'title' has neither 'zh' nor 'en'"),
      ("companies", "1:1: 'the file' is not a list of names and values"),
      ("companies: [", ""),
    ])
  func errors(yaml: String, message: String) throws {
    try folder.write("desk.yaml", yaml + "\n")
    let result = try Program.run(["--json", "--columns", "desk.yaml", "report.md"], in: folder)
    #expect(result.status == 65)
    #expect(result.output.isEmpty)
    #expect(result.errors.hasPrefix("aiweekly-export: desk.yaml:\(message)"), "\(result.errors)")
  }

  @Test("An assumption that the report lacks is a check with file, line and column")
  func unknownAssumption() throws {
    try folder.write("desk.yaml", "companies:\n  a: {expression: \"input(conversion_HKX)\"}\n")
    let checks = "aiweekly-export -q --json --columns desk.yaml report.md | jq -r '.checks[].message'"
    #expect(
      try Program.shell(checks, in: folder).text.contains(
        "desk.yaml:2:26: no input 'conversion_HKX'; the column stays empty; did you mean 'conversion_HKD'?\n")
    )
  }

  @Test("A missing file ends with 66")
  func missing() throws {
    #expect(try Program.run(["--json", "--columns", "none.yaml", "report.md"], in: folder).status == 66)
  }
}
