import Foundation
import Testing

@Suite("Checks on the command line")
struct CheckTests {
  /// Has one printed PE that is wrong.
  private static let misprinted = Sample.root.appending(path: "Samples/three-years.md").path

  @Test("Findings are printed as compilers print theirs")
  func form() throws {
    let result = try Program.run(["check", Self.misprinted])
    #expect(result.status == 0)
    #expect(!result.lines.isEmpty)
    for line in result.lines {
      let rest = try #require(
        line.wholeMatch(of: /.*three-years\.md(:[0-9]+)?: (error|warning|info): .+ \[[a-z0-9-]+\]/))
      #expect(rest.0.hasPrefix(Self.misprinted))
    }
  }

  @Test("--strict ends with 1 if a check is an error, otherwise with 0")
  func strict() throws {
    #expect(try Program.run(["check", "--strict", Self.misprinted]).status == 1)
    #expect(try Program.run(["check", "--strict", Sample.path]).status == 0)
    #expect(try Program.run(["--json", "--strict", Self.misprinted]).status == 1)
    #expect(try Program.run(["--json", Self.misprinted]).status == 0)
  }

  @Test("--strict writes the outputs all the same")
  func strictOutput() throws {
    let strict = try Program.run(["--json", "--strict", Self.misprinted])
    #expect(strict.output == (try Program.run(["--json", Self.misprinted])).output)
  }

  @Test("An export says what was found, unless --quiet")
  func summary() throws {
    let result = try Program.run(["--json", Self.misprinted])
    #expect(result.errors.split(separator: "\n").last?.hasPrefix("\(Self.misprinted): 1 error") == true)
    #expect(result.errors.contains("1 error"))
    #expect(result.errors.contains("(aiweekly-export check \(Self.misprinted))"))
    #expect(try Program.run(["--json", "--quiet", Self.misprinted]).errors.isEmpty)
  }

  @Test("What check prints is what the dataset holds")
  func dataset() throws {
    let lines = try Program.run(["check", Self.misprinted]).lines.count
    let rows = try Program.run(["--ndjson", "--dataset", "checks", "--quiet", Self.misprinted]).lines.count
    #expect(lines == rows)
  }

  @Test("Several reports are checked one after the other")
  func several() throws {
    let result = try Program.run(["check", Sample.path, "missing.md", Self.misprinted])
    #expect(result.status == 66)
    #expect(result.text.contains("three-years.md") && result.text.contains("ai-weekly-2024-27.md"))
  }
}
