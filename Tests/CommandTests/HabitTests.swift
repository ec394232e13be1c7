import Foundation
import Testing

@testable import aiweekly_export

@Suite("Habits of the command line")
struct HabitTests {
  private let folder: Folder
  /// Has one printed PE that is wrong.
  private static let misprinted = Sample.root.appending(path: "Samples/three-years.md").path

  init() throws {
    folder = try Folder()
    try folder.write("report.md", Sample.small)
  }

  @Test(
    "A mistyped command is not taken for a report",
    arguments: ["chek", "dataset", "shema", "Export", "markdwon"])
  func mistyped(command: String) throws {
    let result = try Program.run([command, "report.md"], in: folder)
    #expect(result.status == 64)
    #expect(result.errors.contains("there is no command '\(command)'; did you mean '"))
  }

  @Test("Help on a command that there is not says so")
  func helpOnNothing() throws {
    let near = try Program.run(["help", "chekc"], in: folder)
    #expect(near.status == 64 && near.errors.contains("there is no command 'chekc'; did you mean 'check'?"))
    let far = try Program.run(["help", "pictures"], in: folder)
    #expect(
      far.status == 64
        && far.errors.contains("the commands are export, check, markdown, schema, datasets, checks, help"))
    for command in CommandSuggestion.commands.dropLast() {
      #expect(try Program.run(["help", command], in: folder).status == 0)
    }
  }

  @Test(
    "A flag that is given twice is reported", arguments: [["--json", "--json"], ["--json", "-v", "-v"]])
  func flagTwice(flags: [String]) throws {
    let result = try Program.run(flags + ["report.md"], in: folder)
    #expect(result.status == 0)
    #expect(result.errors.contains("\(flags[flags.count - 1]) is given 2 times; once is enough"))
    #expect(try Program.run(flags + ["-q", "report.md"], in: folder).errors.isEmpty)
    // Behind `--` everything is a file.
    #expect(RepeatedFlags.notes(on: ["--json", "--", "--json"]).isEmpty)
  }

  @Test("Every flag of every command is known to be one")
  func flags() throws {
    let flags = try CommandDump.read().flatMap(\.flags)
    #expect(Set(flags) == RepeatedFlags.names)
  }

  @Test("A report whose name is nearly a command's is still a report")
  func reportsAreNoCommands() throws {
    try folder.write("chek", Sample.small)
    #expect(try Program.run(["chek", "--json"], in: folder).status == 0)
  }

  @Test(
    "An option that is given twice is an error",
    arguments: [
      ["--json", "-o", "a.json", "-o", "b.json"], ["--json", "--dataset", "views", "--dataset", "news"],
      ["--json", "--encoding", "utf-8", "--encoding", "big5"], ["--xlsx", "--lang", "zh", "--lang", "en"],
      ["--xlsx", "--colors", "western", "--colors", "chinese"],
      ["--json", "--columns", "a.yaml", "--columns", "b.yaml"],
    ])
  func twice(options: [String]) throws {
    let result = try Program.run(options + ["report.md"], in: folder)
    #expect(result.status == 64)
    #expect(result.errors.contains("is given 2 times; give it once"))
    #expect(try folder.names() == ["report.md"])
  }

  @Test(
    "An option that changes nothing is told of",
    arguments: [
      ["--json", "--bom"], ["--ndjson", "--lang", "en"], ["--csv", "--dataset", "views", "--compact"],
    ])
  func idle(options: [String]) throws {
    let result = try Program.run(options + ["report.md"], in: folder)
    #expect(result.status == 0)
    #expect(result.errors.contains("has no effect"))
    #expect(try Program.run(["--json", "--compact", "report.md"], in: folder).errors.isEmpty)
  }

  @Test("check --json prints the findings of all reports as one array")
  func checkJSON() throws {
    let result = try Program.run(["check", "--json", Sample.path, Self.misprinted])
    let found = try #require(
      try JSONSerialization.jsonObject(with: result.output) as? [[String: Any]])
    let lines = try Program.run(["check", Sample.path, Self.misprinted]).lines
    #expect(found.count == lines.count)
    #expect(Set(found.compactMap { $0["source_name"] as? String }) == [Sample.path, Self.misprinted])
    #expect(found.allSatisfy { $0["code"] is String && $0["message_zh"] is String })
    #expect(try Program.run(["check", "--json", "report.md"], in: folder).text.hasPrefix("["))
  }

  @Test("The worst findings are shown, not only counted")
  func warnings() throws {
    let result = try Program.run(["--json", "-o", "-", Self.misprinted])
    let errors = result.errors.split(separator: "\n")
    #expect(errors.dropLast().allSatisfy { $0.contains(": error: ") || $0.contains(": warning: ") })
    #expect((2...6).contains(errors.count))
  }

  @Test("Words are coloured on a terminal, and not where NO_COLOR is set or output is piped")
  func colour() throws {
    let check = "script -qec 'aiweekly-export check \(Self.misprinted)' /dev/null < /dev/null"
    #expect(
      try Program.shell("export TERM=xterm; unset NO_COLOR; \(check)").text.contains("\u{1B}[1;31merror"))
    #expect(!(try Program.shell("export TERM=xterm NO_COLOR=1; \(check)").text.contains("\u{1B}[1;31m")))
    #expect(!(try Program.run(["check", Self.misprinted]).text.contains("\u{1B}")))
  }

  @Test("-v says what was read and how long it took")
  func verbose() throws {
    let result = try Program.run(["-v", "--json", "report.md"], in: folder)
    #expect(result.errors.contains(/report\.md: [0-9]+ rows in [0-9]+ of [0-9]+ datasets, [0-9]+ ms/))
  }

  @Test("Settings are read from the user's folder, from a named file, or not at all; the command line wins")
  func settings() throws {
    try folder.write("home/aiweekly-export/config.yaml", "bom: true\nlang: en\ncolumns: desk.yaml\n")
    try folder.write(
      "home/aiweekly-export/desk.yaml", "views:\n  twice: {expression: number * 2}\n")
    let home = ["XDG_CONFIG_HOME": folder.path("home")]
    let arguments = ["-q", "--csv", "--dataset", "views", "report.md"]
    let plain = try Program.run(arguments + ["--no-config"], in: folder, environment: home).output
    let set = try Program.run(arguments, in: folder, environment: home).output
    #expect(set.starts(with: [0xEF, 0xBB, 0xBF]) && !plain.starts(with: [0xEF]))
    #expect(String(decoding: set, as: UTF8.self).contains("number,text,twice,line"))
    let named = folder.path("home/aiweekly-export/config.yaml")
    #expect(try Program.run(arguments + ["--config", named], in: folder).output == set)
    #expect(try Program.run(arguments + ["--config", "none.yaml"], in: folder).status == 66)
    // Tables of one's own too, beside the file that names them.
    try folder.write(
      "home/aiweekly-export/tables.yaml", "buybacks: {columns: {shares: {headers: 回购数量}}}\n")
    try folder.write("home/aiweekly-export/config.yaml", "tables: tables.yaml\n")
    try folder.write(
      "own.md", "# 某周报（24年第20周）\n\n## 股份回购\n\n| 代码 | 回购数量 |\n|---|---|\n| 甲 | 265 |\n| 乙 | 40 |\n")
    let own = try Program.run(
      ["-q", "--csv", "--dataset", "buybacks", "own.md"], in: folder, environment: home)
    #expect(own.status == 0 && own.text.contains("265"), "\(own.errors)")
    // Neither the settings nor what they name is overwritten, wherever they are.
    for name in ["config", "tables"] {
      let file = folder.path("home/aiweekly-export/\(name).yaml")
      let before = try folder.text("home/aiweekly-export/\(name).yaml")
      let result = try Program.run(
        ["-q", "--json", "-o", file, "report.md"], in: folder, environment: home)
      #expect(result.status == 64 && result.errors.contains("would be overwritten"), "\(result.errors)")
      #expect(try folder.text("home/aiweekly-export/\(name).yaml") == before)
    }
    try folder.write("bad.yaml", "lang: fr\n")
    let bad = try Program.run(arguments + ["--config", "bad.yaml"], in: folder)
    #expect(bad.status == 65 && bad.errors.contains("bad.yaml:1:7: 'lang' is 'fr'; it must be 'zh' or 'en'"))
  }

  @Test("The folder for settings follows the XDG specification")
  func settingsPlace() {
    #expect(
      SettingsPlace.path { ["XDG_CONFIG_HOME": "/x", "HOME": "/h"][$0] } == "/x/aiweekly-export/config.yaml")
    #expect(
      SettingsPlace.path { ["XDG_CONFIG_HOME": "x", "HOME": "/h"][$0] }
        == "/h/.config/aiweekly-export/config.yaml")
    #expect(SettingsPlace.path { _ in nil } == nil)
  }
}
