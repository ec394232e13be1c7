import Foundation
import Testing

@Suite("What somebody new to the command meets")
struct NewcomerTests {
  private let folder: Folder

  init() throws {
    folder = try Folder()
    try folder.write("report.md", Sample.small)
  }

  private static let repeated = "# 某周报（24年第27周）\n\n## 产品应用\n\n集群算力利用率算力利用率可达九成。\n"

  @Test("A command that is suggested can be pasted into a shell")
  func suggestions() throws {
    let name = "a b\"c'd.md"
    try folder.write(name, Self.repeated)
    let result = try Program.run(["--json", "-o", "out.json", name], in: folder)
    #expect(result.errors.contains(#"(aiweekly-export check 'a b"c'\''d.md')"#), "\(result.errors)")
    _ = try Program.run(["-q", "--into", "archive.db", name], in: folder)
    let archived = try Program.run(["--json", "-o", "out.json", "archive.db"], in: folder)
    #expect(archived.errors.contains("(aiweekly-export check archive.db)"), "\(archived.errors)")
  }

  @Test("An archive is a file, and a database of another program is not replaced")
  func databases() throws {
    #expect(try Program.run(["--into", "-", "report.md"], in: folder).status == 64)
    #expect(!folder.exists("-"))
    _ = try Program.shell("sqlite3 other.db 'CREATE TABLE t (a)'", in: folder)
    let before = try folder.data("other.db")
    let result = try Program.run(["-o", "other.db", "report.md"], in: folder)
    #expect(result.status == 65)
    #expect(try folder.data("other.db") == before)
    #expect(try Program.run(["-q", "-o", "own.db", "report.md"], in: folder).status == 0)
    #expect(try Program.run(["-q", "-o", "own.db", "report.md"], in: folder).status == 0)
  }

  @Test(
    "What is wrong is said of the right thing",
    arguments: [
      (["--json", ""], "an argument is empty where the name of a report was expected"),
      (["jsn", "report.md"], "there is no file 'jsn' (did you mean --json?)"),
      (["report.md"], "See 'aiweekly-export --help'."),
      (["check", "--srict", "report.md"], "See 'aiweekly-export help check'."),
      (["--csv", "-o", "out of/all.csv", "report.md"], "-o 'out of/all/'"),
      (["--xlsx", "--csv", "-o", "out/all.xlsx", "report.md"], "-o out/all/"),
      (["--json", "--jobs", "-1", "report.md"], "--jobs takes a number above 0"),
      (["markdown", "--pages", "-1", "report.md"], "pages are given as 3 or 3-5"),
    ])
  func messages(arguments: [String], message: String) throws {
    let result = try Program.run(arguments, in: folder)
    #expect(result.status == 64)
    #expect(result.errors.contains(message), "\(result.errors)")
  }

  @Test("A workbook whose rows do not show all of a text says nothing of it on standard error")
  func tallTexts() throws {
    let text = Sample.small + "\n## 长文\n\n" + String(repeating: "一二三四五六七八九十。", count: 900) + "\n"
    try folder.write("long.md", text)
    let result = try Program.run(["--xlsx", "-o", "long.xlsx", "long.md"], in: folder)
    #expect(!result.errors.contains("a row shows"), "\(result.errors)")
  }

  private static let desk = """
    buybacks:
      columns:
        date: {headers: 回购日期, type: date}
        shares: {headers: 回购数量, unit: 万股}
        amount: {headers: 回购金额, unit: 万美元}

    """

  private static func table(_ header: String) -> String {
    "# 某周报（24年第20周）\n\n## 回购\n\n| 回购日期 | 回购数量（万股） | \(header) |\n|---|---|---|\n| 2024-05-14 | 265 | 10.02 |\n"
  }

  @Test(
    "A figure in one currency does not become one in another",
    arguments: [("回购金额（亿港元）", "null"), ("回购金额（亿美元）", "100200"), ("回购金额（亿元）", "100200"), ("回购金额", "10.02")])
  func currencies(header: String, amount: String) throws {
    try folder.write("desk.yaml", Self.desk)
    try folder.write("table.md", Self.table(header))
    let script = "aiweekly-export -q --json --tables desk.yaml table.md | jq -c '.buybacks[0].amount'"
    #expect(try Program.shell(script, in: folder).text == amount + "\n")
    let checks = try Program.run(["check", "--tables", "desk.yaml", "table.md"], in: folder)
    #expect(checks.text.contains("[unit-currency]") == (amount == "null"))
  }

  @Test("A user's own table that no table fits is reported with what the nearest one lacks")
  func nearest() throws {
    try folder.write("desk.yaml", Self.desk)
    try folder.write("table.md", Self.table("拟回购金额"))
    let checks = try Program.run(["check", "--tables", "desk.yaml", "table.md"], in: folder)
    #expect(
      checks.text.contains(
        "table.md:5: warning: no table fits 'buybacks'; the nearest, on line 5, lacks 'amount' (回购金额) [table-missing]"
      ),
      "\(checks.text)")
    let columns = try Program.run(["datasets", "--tables", "desk.yaml", "buybacks"], in: folder)
    #expect(columns.text.contains("amount"))
  }

  @Test("The command that a summary suggests finds what was counted")
  func suggestedOptions() throws {
    try folder.write("repeated.md", Self.repeated)
    let result = try Program.run(
      ["--json", "-o", "out.json", "--fx", "HKD=0.9", "--no-config", "repeated.md"], in: folder)
    #expect(
      result.errors.contains("(aiweekly-export check --fx HKD=0.9 --no-config repeated.md)"),
      "\(result.errors)")
  }

  @Test("Findings are in Chinese with --lang zh, and their places and codes stay")
  func chinese() throws {
    try folder.write("repeated.md", Self.repeated)
    let english = try Program.run(["check", "repeated.md"], in: folder).text.split(separator: "\n")
    let chinese = try Program.run(["check", "--lang", "zh", "repeated.md"], in: folder).text.split(
      separator: "\n")
    #expect(english.count == chinese.count && !english.isEmpty)
    for (line, other) in zip(english, chinese) {
      #expect(line.split(separator: " ").last == other.split(separator: " ").last)
      #expect(line.split(separator: " ").first == other.split(separator: " ").first)
      #expect(other.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }, "\(other)")
    }
  }

  @Test("Datasets may be named with commas between them, as for --only")
  func commas() throws {
    let apart = try Program.run(["datasets", "companies", "traffic"], in: folder)
    let joined = try Program.run(["datasets", "companies,traffic"], in: folder)
    #expect(joined.status == 0 && joined.text == apart.text)
    #expect(
      try Program.run(["datasets", "companies,trafic"], in: folder).errors.contains("did you mean 'traffic'?")
    )
  }

  @Test("A README in a folder is not a report")
  func readMe() throws {
    _ = try Program.shell(
      "mkdir weekly && cp report.md weekly/ && echo '# Weekly' > weekly/README.md", in: folder)
    let script = "aiweekly-export -q --ndjson weekly | jq -r .source_name | sort -u"
    #expect(try Program.shell(script, in: folder).text == "report.md\n")
  }

  @Test("-v prints the names of the files that were written")
  func verbose() throws {
    #expect(
      try Program.run(["-v", "--json", "-o", "out.json", "report.md"], in: folder).errors.contains(
        "wrote out.json"))
    #expect(try !Program.run(["--json", "-o", "out.json", "report.md"], in: folder).errors.contains("wrote"))
  }

  @Test("A database holds every dataset, and --only is reported as without effect")
  func onlyForDatabases() throws {
    for output in [["-o", "all.db"], ["--into", "archive.db"]] {
      let result = try Program.run(output + ["--only", "companies", "report.md"], in: folder)
      #expect(result.status == 0)
      #expect(
        result.errors.contains("--only has no effect: a database holds every dataset"), "\(result.errors)")
    }
  }

  @Test("A user's own table that no table fits is reported where it was asked for")
  func asked() throws {
    try folder.write("desk.yaml", Self.desk)
    let result = try Program.run(
      ["--csv", "--dataset", "buybacks", "--tables", "desk.yaml", "report.md"], in: folder)
    #expect(result.errors.contains("no table fits 'buybacks'"), "\(result.errors)")
  }
}
