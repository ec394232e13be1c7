import Foundation
import Testing

@Suite("Exit statuses and their messages")
struct ExitStatusTests {
  private let folder: Folder

  init() throws {
    folder = try Folder()
    try folder.write("report.md", Sample.small)
  }

  @Test("A report that is exported ends with 0 and says nothing but data")
  func success() throws {
    let result = try Program.run(["--json", "report.md", "--quiet"], in: folder)
    #expect(result.status == 0)
    #expect(result.errors.isEmpty)
    #expect(result.text.hasPrefix("{"))
  }

  @Test(
    "What cannot be asked for ends with 64",
    arguments: [
      ["report.md"], ["--json", "--no-such-option", "report.md"], ["--json", "--lang", "fr", "report.md"],
      ["--json", "--fx", "HKD", "report.md"], ["--json", "--fx", "HKD=-1", "report.md"],
      ["--json", "--fx", "HKD=1e3", "report.md"], ["--json", "--fx", "hkd=0.9", "report.md"],
      ["--json", "--fx", "CNY=1", "report.md"], ["--json", "--fx", "HKD=0", "report.md"],
      ["--json", "--fx", "HKD=0.9", "--fx", "HKD=0.8", "report.md"], ["--json", "--ads", "=4", "report.md"],
      ["--json", "--ads", "PDD.O=four", "report.md"], ["--json", "--dataset", "compnies", "report.md"],
      ["--json", "--encoding", "klingon", "report.md"], ["--json", "-", "-"],
      ["--json", "-o", "report.md", "report.md"],
      ["schema", "extra"], ["datasets", "nonsense"],
    ])
  func usage(arguments: [String]) throws {
    let result = try Program.run(arguments, in: folder)
    #expect(result.status == 64)
    #expect(result.output.isEmpty)
    #expect(result.errors.hasPrefix("aiweekly-export: "))
    #expect(try folder.text("report.md") == Sample.small)
  }

  @Test(
    "What is not a report, or no text, ends with 65",
    arguments: [
      ("", "empty"), ("%PDF-1.7\n", "PDF"), ("\u{0}\u{1}\u{2}binary", "not a report"),
      ("just a few words", "not a report"),
    ])
  func badData(contents: String, word: String) throws {
    try folder.write("bad.md", contents)
    let result = try Program.run(["--json", "bad.md"], in: folder)
    #expect(result.status == 65)
    #expect(result.output.isEmpty)
    #expect(result.errors.hasPrefix("aiweekly-export: bad.md:"))
    #expect(result.errors.contains(word))
  }

  @Test("Bytes that are not UTF-8 end with 65 and name the line")
  func badEncoding() throws {
    try Data([0x23, 0x20, 0x41, 0x0A, 0xFF, 0xFE, 0x41]).write(to: folder.url.appending(path: "bad.md"))
    let result = try Program.run(["--json", folder.path("bad.md")])
    #expect(result.status == 65)
    #expect(result.errors.hasPrefix("aiweekly-export: \(folder.path("bad.md")):2:"))
  }

  @Test("A missing input and a folder end with 66")
  func noInput() throws {
    try folder.makeFolder("weekly")
    for name in ["missing.md", "weekly", "report.md/x.md"] {
      let result = try Program.run(["--json", name], in: folder)
      #expect(result.status == 66)
      #expect(result.errors.hasPrefix("aiweekly-export: \(name): "))
    }
  }

  @Test("Outputs that cannot be put there end with 73")
  func cannotCreate() throws {
    try folder.makeFolder("report.xlsx")
    try folder.write("file", "mine")
    #expect(try Program.run(["--xlsx", "report.md"], in: folder).status == 73)
    #expect(try Program.run(["--json", "-o", "missing/a.json", "report.md"], in: folder).status == 73)
    #expect(try Program.run(["--json", "-o", "file/", "report.md"], in: folder).status == 73)
    #expect(try Program.run(["--csv", "-o", "file", "report.md"], in: folder).status == 73)
    #expect(try folder.text("file") == "mine")
  }

  @Test("A full disk ends with 74", arguments: [["--json"], ["--xlsx"], ["--csv", "--dataset", "views"]])
  func fullDisk(format: [String]) throws {
    let result = try Program.run(format + ["-o", "/dev/full", "report.md"], in: folder)
    #expect(result.status == 74)
    #expect(result.errors.contains("no space left"))
    #expect(try Program.shell("aiweekly-export --json report.md > /dev/full", in: folder).status == 74)
    #expect(try Program.shell("aiweekly-export --help > /dev/full", in: folder).status == 74)
    #expect(try folder.names() == ["report.md"])
  }

  @Test("Input and output without permission are refused", .enabled(if: Unprivileged.isPossible))
  func permissions() throws {
    try folder.write("out/old.json", "old")
    #expect(chmod(folder.path("report.md"), 0o000) == 0)
    #expect(chmod(folder.path("out/old.json"), 0o444) == 0)
    let unreadable = try Unprivileged.run(["--json", "report.md"], in: folder)
    #expect(unreadable.status == 66)
    #expect(unreadable.errors.contains("permission denied"))
    #expect(chmod(folder.path("report.md"), 0o644) == 0)
    let unwritable = try Unprivileged.run(["--json", "-o", "out/old.json", "report.md"], in: folder)
    #expect(unwritable.status == 73)
    #expect(try folder.text("out/old.json") == "old")
  }

  @Test("Help and version end with 0", arguments: ["--help", "-h", "--version", "help"])
  func help(option: String) throws {
    let result = try Program.run([option])
    #expect(result.status == 0)
    #expect(result.errors.isEmpty)
    #expect(!result.output.isEmpty)
  }
}
