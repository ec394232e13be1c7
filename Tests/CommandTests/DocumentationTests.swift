import Foundation
import ReportTables
import TestSupport
import Testing

@Suite("What the documents say")
struct DocumentationTests {
  @Test("The page of options names every command")
  func commands() throws {
    let page = try document("Docs/options.md")
    let commands = try CommandDump.read()
    #expect(
      Set(commands.map(\.name)) == [
        "aiweekly-export", "export", "check", "markdown", "schema", "datasets", "checks",
      ])
    for command in commands where command.name != "aiweekly-export" && command.name != "export" {
      #expect(page.contains("## aiweekly-export \(command.name)\n"))
    }
  }

  @Test("Every command's help explains its options and gives examples")
  func help() throws {
    for command in try CommandDump.read() where command.name != "aiweekly-export" {
      let help = try Program.run(["help", command.name]).text
      #expect(help.contains("EXAMPLES:"))
      for name in command.options { #expect(help.contains(name), "\(command.name) \(name)") }
    }
  }

  @Test("The main help is that of export, however it is asked for")
  func mainHelp() throws {
    let help = try Program.run(["--help"]).text
    for arguments in [["help"], ["help", "export"], ["export", "--help"]] {
      #expect(try Program.run(arguments).text == help)
    }
    #expect(help.contains("EXIT STATUS:"))
    #expect(help.split(separator: "\n").allSatisfy { $0.count <= 100 })
  }

  @Test("-h fits a screen and names options that there are, for every command")
  func shortHelp() throws {
    for command in try CommandDump.read() where command.name != "aiweekly-export" {
      let help = try Program.run([command.name, "-h"]).text
      let lines = help.split(separator: "\n", omittingEmptySubsequences: false)
      #expect(lines.count <= 25 && lines.allSatisfy { $0.count <= 80 }, "\(command.name)")
      let words = help.split { !($0.isLetter || $0.isNumber || $0 == "-") }.map(String.init)
      for word in words where word.hasPrefix("-") && word != "-" {
        #expect(command.options.contains(word) || word == "--help", "\(command.name) \(word)")
      }
    }
    let main = try Program.run(["-h"]).text
    #expect(try Program.run(["export", "-h"]).text == main)
    #expect(try Program.run(["--xlsx", "-h"]).text == main)
    #expect(try Program.run(["check", "-h"]).text != main)
  }

  @Test("Every example of the help runs", .slow)
  func examples() throws {
    for command in try CommandDump.read() where command.name != "aiweekly-export" {
      for example in try Self.examples(Program.run(["help", command.name]).text) {
        let result = try Program.shell("set -o pipefail; " + example, in: HelpExamples.folder())
        #expect(result.status == 0, "\(example): \(result.errors)")
      }
    }
  }

  /// The lines under `EXAMPLES:`, without what is said of them behind three blanks.
  private static func examples(_ help: String) throws -> [String] {
    let examples = try #require(help.components(separatedBy: "EXAMPLES:\n").last)
    let lines = examples.split(separator: "\n", omittingEmptySubsequences: false).prefix {
      $0.hasPrefix("  ")
    }
    #expect(!lines.isEmpty)
    return lines.compactMap { $0.dropFirst(2).components(separatedBy: "   ").first }
  }

  @Test("The page of options has every exit status of the help")
  func exitStatuses() throws {
    let page = try document("Docs/options.md")
    let help = try Program.run(["--help"]).text
    let statuses = try #require(help.split(separator: "EXIT STATUS:\n").last).split(separator: "\n")
    #expect(statuses.count == 9)
    for line in statuses {
      let words = line.split(separator: " ")
      let meaning = words.dropFirst().joined(separator: " ").replacing("--strict", with: "`--strict`")
      #expect(page.contains("| \(words[0]) | \(meaning) |"))
    }
  }

  @Test("The README in Chinese has the commands and the output of the README, in its order")
  func chineseReadme() throws {
    func blocks(_ name: String) throws -> [String] {
      // Every second part is a block; those in Swift are for developers, who read the README.
      let parts = try document(name).components(separatedBy: "```")
      let blocks = parts.enumerated().filter { $0.offset % 2 == 1 }.map(\.element)
      return blocks.filter { !$0.hasPrefix("swift") }
    }
    let expected = try blocks("README.md")
    #expect(expected.count >= 5)
    #expect(try blocks("Docs/README.zh.md") == expected)
  }

  @Test("The commands of the README run, and the first ones print what is below them", .slow)
  func readmeCommands() throws {
    let folder = try Folder()
    try folder.write("report.md", Sample.text())
    let blocks = try document("README.md").components(separatedBy: "```")
    for (block, next) in zip(blocks, blocks.dropFirst(2)) where block.hasPrefix("sh\n") {
      let result = try Program.shell("set -e -o pipefail\n" + block.dropFirst(3), in: folder)
      #expect(result.status == 0, "\(block): \(result.errors)")
      if next.hasPrefix("json\n") { #expect(result.text == next.dropFirst(5)) }
    }
  }

  @Test("The index of the documents lists every page")
  func index() throws {
    let index = try document("Docs/README.md")
    for page in Self.pages where page.hasPrefix("Docs/") && page != "Docs/README.md" {
      #expect(index.contains("](\(page.dropFirst(5)))"), "\(page)")
    }
  }

  /// An archive reads a report again when the version has changed, so a program with unreleased changes must not have the
  /// version of the last release.
  @Test("--version prints the name, and the version is a released one only if nothing has changed since")
  func version() throws {
    let version = try Program.run(["--version"]).text
    #expect(version == "aiweekly-export \(ReportDocument.version)\n")
    let sections = try document("CHANGELOG.md").components(separatedBy: "\n## ").dropFirst()
    let unreleased = try #require(sections.first)
    #expect(unreleased.hasPrefix("[Unreleased]"))
    let released = try #require(sections.dropFirst().first?.split(separator: "\n").first)
    #expect(released.contains(#/^\[\d+\.\d+\.\d+\] - \d{4}-\d\d-\d\d$/#))
    let isReleased = released.hasPrefix("[\(ReportDocument.version)] - ")
    #expect(isReleased == !unreleased.contains("\n- "))
  }

  @Test("The library example of the README is the one that compiles, and works")
  func example() throws {
    let code = try String(
      contentsOf: Sample.root.appending(path: "Tests/CommandTests/ReadmeExample.swift"), encoding: .utf8)
    #expect(try document("README.md").contains("```swift\n\(code)```"))
    #expect(try risers(in: Sample.path) == ["讯飞星火", "豆包", "Claude"])
  }

  @Test("Every jq recipe prints what is below it")
  func recipes() throws {
    let folder = try Folder()
    try folder.write("report.md", Sample.text())
    let parts = try document("Docs/jq-recipes.md").split(separator: "```").map(String.init)
    let recipes = zip(parts, parts.dropFirst(2)).filter { $0.0.hasPrefix("sh\n") }
    #expect(recipes.count >= 5)
    for (script, expected) in recipes {
      let result = try Program.shell("set -o pipefail; " + script.dropFirst(3), in: folder)
      #expect("text\n" + result.text == expected)
      #expect(!result.errors.contains("aiweekly-export:") && !result.errors.contains("jq:"))
    }
  }

  private static let pages: [String] = {
    let names = try? FileManager.default.contentsOfDirectory(atPath: Sample.root.appending(path: "Docs").path)
    return ["README.md"]
      + (names ?? []).filter { $0.hasSuffix(".md") }.sorted().map { "Docs/\($0)" }
  }()

  @Test("Links in the documents lead somewhere", arguments: pages)
  func links(name: String) throws {
    let file = Sample.root.appending(path: name)
    for match in try document(name).matches(of: /\]\(([^)#]+)\)/) where !match.1.hasPrefix("http") {
      let target = file.deletingLastPathComponent().appending(path: String(match.1))
      #expect(FileManager.default.fileExists(atPath: target.path), "\(match.1)")
    }
  }

  @Test("The page on verification quotes what --verify prints")
  func verification() throws {
    let folder = try Folder()
    try folder.write("report.md", Sample.text())
    let said = try Program.run(["--xlsx", "--verify", "report.md"], in: folder).errors
    let line = try #require(said.split(separator: "\n").first { $0.contains("verified:") })
    #expect(try document("Docs/verification.md").contains("\n\(line)\n"))
  }

  private func document(_ name: String) throws -> String {
    try String(contentsOf: Sample.root.appending(path: name), encoding: .utf8)
  }
}
