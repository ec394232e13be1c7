import Foundation
import Testing

@Suite("What the documents say")
struct DocumentationTests {
  @Test("The README names every command and every option")
  func readme() throws {
    let readme = try document("README.md")
    let commands = try CommandDump.read()
    #expect(
      Set(commands.map(\.name)) == ["aiweekly-export", "export", "check", "markdown", "schema", "datasets"])
    for command in commands where command.name != "aiweekly-export" {
      #expect(readme.contains("`\(command.name)`") || readme.contains("aiweekly-export \(command.name)"))
      for name in command.options {
        #expect(readme.contains("`\(name)"), "\(command.name) \(name)")
      }
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
    for arguments in [["-h"], ["help"], ["help", "export"], ["export", "--help"]] {
      #expect(try Program.run(arguments).text == help)
    }
    #expect(help.contains("EXIT STATUS:"))
    #expect(help.split(separator: "\n").allSatisfy { $0.count <= 100 })
  }

  @Test("The README has every exit status of the help")
  func exitStatuses() throws {
    let readme = try document("README.md")
    let help = try Program.run(["--help"]).text
    let statuses = try #require(help.split(separator: "EXIT STATUS:\n").last).split(separator: "\n")
    #expect(statuses.count == 9)
    for line in statuses {
      let words = line.split(separator: " ")
      let meaning = words.dropFirst().joined(separator: " ").replacing("--strict", with: "`--strict`")
      #expect(readme.contains("| \(words[0]) | \(meaning) |"))
    }
  }

  @Test("The library example of the README is the one that compiles, and works")
  func example() throws {
    let code = try String(
      contentsOf: Sample.root.appending(path: "Tests/CommandTests/ReadmeExample.swift"), encoding: .utf8)
    #expect(try document("README.md").contains("```swift\n\(code)```"))
    #expect(try risers(in: Array(Sample.text().utf8)) == ["讯飞星火", "豆包", "Claude"])
  }

  @Test("Every jq recipe prints what stands under it")
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

  @Test("The page on verification tells of checks as many as there are")
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
