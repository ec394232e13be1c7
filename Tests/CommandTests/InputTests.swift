import Foundation
import Testing

@Suite("Inputs")
struct InputTests {
  private let folder: Folder

  init() throws {
    folder = try Folder()
    try folder.write("report.md", Sample.small)
  }

  @Test("A hyphen, a pipe and a redirection all are standard input")
  func standardInput() throws {
    let expected = try Program.shell("aiweekly-export --json - < report.md", in: folder)
    #expect(expected.status == 0)
    #expect(expected.text.hasPrefix("{"))
    for script in ["aiweekly-export --json < report.md", "cat report.md | aiweekly-export --json"] {
      let result = try Program.shell(script, in: folder)
      #expect(result.output == expected.output)
    }
  }

  @Test("A report is the same from a file, a pipe with a name and a device")
  func unusualFiles() throws {
    let expected = try Program.run(["--ndjson", "--dataset", "views", "report.md"], in: folder)
    #expect(!expected.output.isEmpty)
    let scripts = [
      "mkfifo pipe; cat report.md > pipe & aiweekly-export --ndjson --dataset views pipe",
      "aiweekly-export --ndjson --dataset views <(cat report.md)",
      "aiweekly-export --ndjson --dataset views /dev/stdin < report.md",
    ]
    for script in scripts {
      let result = try Program.shell(script, in: folder)
      #expect(result.status == 0)
      #expect(result.output == expected.output)
    }
  }

  @Test("Standard input makes a workbook called report.xlsx")
  func workbookOfStandardInput() throws {
    #expect(try Program.shell("cat report.md | aiweekly-export --xlsx -q", in: folder).status == 0)
    #expect(folder.exists("report.xlsx"))
  }

  @Test("Nothing to read is an empty input, not a crash")
  func nothing() throws {
    let result = try Program.shell("aiweekly-export --json < /dev/null", in: folder)
    #expect(result.status == 65)
    #expect(result.errors.contains("empty"))
  }

  @Test("A closed standard input is an error, not a crash")
  func closedInput() throws {
    #expect(try Program.shell("aiweekly-export --json <&-", in: folder).status == 74)
  }

  @Test("On a terminal without an input the program says what to do instead of waiting")
  func terminal() throws {
    let result = try Program.shell("script -qec 'aiweekly-export --json' /dev/null < /dev/null", in: folder)
    #expect(result.status == 64)
    #expect(result.text.contains("report.md"))
  }

  @Test("Every report is exported, those after one that fails too; the first failure decides the status")
  func severalReports() throws {
    try folder.write("b.md", Sample.small)
    let result = try Program.run(["--json", "-o", "out/", "report.md", "missing.md", "b.md"], in: folder)
    #expect(result.status == 66)
    #expect(try folder.names("out") == ["b.json", "report.json"])
  }

  @Test("A folder made for reports that all fail is removed again")
  func nothingLeft() throws {
    #expect(try Program.run(["--json", "-o", "out/deep/", "missing.md"], in: folder).status == 66)
    #expect(try folder.names() == ["report.md"])
  }

  @Test("GB 18030 is read when named, and proposed when not")
  func encoding() throws {
    let script = "iconv -f utf-8 -t gb18030 report.md > gb.md; aiweekly-export --json"
    let hint = try Program.shell("\(script) gb.md", in: folder)
    #expect(hint.status == 65)
    #expect(hint.errors.contains("--encoding gb18030"))
    let named = try Program.shell("\(script) --dataset views --encoding gb18030 gb.md", in: folder)
    let plain = try Program.run(["--json", "--dataset", "views", "report.md"], in: folder)
    #expect(named.output == plain.output)
  }
}
