import Foundation
import Testing

/// `--tables FILE`: tables that a desk declares without programming.
@Suite("A file of a user's own tables")
struct TablesFileTests {
  private let folder: Folder

  private static let desk = """
    buybacks:
      title: {zh: 回购, en: Buybacks}
      headings: [回购]
      columns:
        date: {title: {zh: 日期, en: Date}, headers: [日期, 回购日期], type: date}
        ticker: {headers: 代码, type: code}
        shares: {headers: [回购数量, 回购股数], unit: 万股}
        amount: {headers: 回购金额, unit: 万港元}
        average_price: {expression: "amount / shares", unit: 港元/股}

    """

  private static let report = """
    # 某行业周报（24年第20周）

    ## 港股回购

    | 回购日期 | 代码 | 回购数量（万股） | 回购金额（亿港元） |
    |---|---|---|---|
    | 2024-05-14 | 0700.HK | 265 | 10.02 |
    | 2024-05-15 | 1024.HK | 40 | 0.22 |

    """

  init() throws {
    folder = try Folder()
    try folder.write("report.md", Self.report)
    try folder.write("desk.yaml", Self.desk)
  }

  @Test("Adds a dataset to JSON, CSV and the schema")
  func outputs() throws {
    let json = try Program.shell(
      "aiweekly-export -q --json --tables desk.yaml report.md | jq -c '.buybacks[0] | [.date, .ticker, .amount, .line]'",
      in: folder)
    #expect(json.text == "[\"2024-05-14\",\"0700.HK\",100200,7]\n")
    let csv = try Program.shell(
      "aiweekly-export -q --csv --dataset buybacks --tables desk.yaml report.md | tr -d '\\r' | tail -1",
      in: folder)
    #expect(csv.text == "2024-05-15,1024.HK,40,2200,55,8,\n")
    let schema = try Program.shell(
      "aiweekly-export schema --tables desk.yaml | jq -r '.\"$defs\".buybacks.properties.average_price.\"x-computed-as\"'",
      in: folder)
    #expect(schema.text == "amount / shares\n")
  }

  @Test("Adds a sheet with live formulas, which reads back as it is written")
  func workbook() throws {
    let script = """
      aiweekly-export -q --xlsx --verify --tables desk.yaml -o report.xlsx report.md
      unzip -p report.xlsx xl/workbook.xml | grep -o 'sheet name="回购"'
      """
    #expect(try Program.shell(script, in: folder).text == "sheet name=\"回购\"\n")
  }

  @Test("Takes a user's own columns, and reads a document back only with the same file")
  func readBack() throws {
    try folder.write("own.yaml", "buybacks: {double: {expression: \"2 * average_price\"}}\n")
    let script = """
      aiweekly-export -q --json --tables desk.yaml --columns own.yaml report.md > a.json
      jq -c '[.buybacks[].double]' a.json
      aiweekly-export -q --json --tables desk.yaml --columns own.yaml a.json | cmp - a.json && echo same
      aiweekly-export -q --json a.json; echo $?
      """
    let result = try Program.shell(script, in: folder)
    #expect(result.text.hasSuffix(",110]\nsame\n65\n"))
  }

  @Test(
    "What is wrong with it is told with file, line and column",
    arguments: [
      ("Buy: {columns: {a: {headers: x}}}", "1:1: 'Buy' cannot be the name of a table"),
      ("companies: {columns: {a: {headers: x}}}", "1:1: there is already a dataset 'companies'"),
      ("buys: {title: x}", "1:1: 'buys' has no 'columns'"),
      (
        "buys: {columns: {a: {headers: x, type: nummer}}}",
        "1:40: 'nummer' is not a type of a printed column; did you mean 'number'?"
      ),
      ("buys: {columns: {a: {type: text}}}", "1:18: 'a' has neither 'headers' nor 'expression'"),
      (
        "buys: {columns: {a: {headers: x, expression: b}}}",
        "1:18: 'a' has both 'headers' and 'expression'; give one of them"
      ),
      (
        "buys: {columns: {a: {headers: x}, b: {expression: \"a * aa\"}}}",
        "1:56: no column 'aa'; did you mean 'a'?"
      ),
      ("buys: {columns: {line: {headers: x}}}", "1:18: 'line' is taken: rows have a member of that name"),
      ("buys: {columns: {a: {headers: x, optional: true}}}", "1:1: 'buys' has no required column"),
      (
        "buys: {columns: {a: {headers: x}, b: {expression: c + 1}, c: {expression: b + 1}}}",
        "1:35: columns refer to each other in a cycle: b, c"
      ),
      (
        "buys: {colums: {a: {headers: x}}}",
        "1:16: 'colums' is not a key here; the keys are title, meaning, headings, columns"
      ),
    ])
  func errors(text: String, message: String) throws {
    try folder.write("bad.yaml", text + "\n")
    let result = try Program.shell(
      "aiweekly-export -q --json --tables bad.yaml report.md; echo $?", in: folder)
    #expect(result.text == "65\n")
    #expect(result.errors.contains("bad.yaml:\(message)"), "\(result.errors)")
  }
}
