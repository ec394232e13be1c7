import Foundation
import Testing

@Suite("The page of options")
struct OptionsPageTests {
  private let page = Sample.root.appending(path: "Docs/options.md")
  private let begin = "<!-- options: made from the definitions by `make docs` -->\n"
  private let end = "<!-- end of options -->"

  /// `AIWEEKLY_WRITE_DOCS=1 swift test --filter OptionsPage` writes the tables anew; a later run compares them.
  @Test("Docs/options.md has the options of the definitions, in their words")
  func tables() throws {
    let text = try String(contentsOf: page, encoding: .utf8)
    let halves = text.components(separatedBy: begin)
    let rest = try #require(halves.last).components(separatedBy: end)
    try #require(halves.count == 2 && rest.count == 2)
    let expected = halves[0] + begin + "\n" + (try Self.tables(CommandDump.read())) + "\n" + end + rest[1]
    if ProcessInfo.processInfo.environment["AIWEEKLY_WRITE_DOCS"] == "1" {
      try expected.write(to: page, atomically: true, encoding: .utf8)
      Issue.record("the page was written anew: run again without AIWEEKLY_WRITE_DOCS")
    }
    #expect(text == expected)
  }

  private static func tables(_ commands: [CommandDump.Command]) throws -> String {
    let main = try #require(commands.first { $0.name == "export" })
    return commands.filter { $0.name != "aiweekly-export" }.map { command in
      let shared = command.name == main.name ? [] : command.arguments.filter(main.arguments.contains)
      let own = command.arguments.filter { !shared.contains($0) }
      let names = shared.filter { $0.kind != "positional" }.map { "`\(longest($0))`" }
      return """
        ## \(command.name == main.name ? "aiweekly-export" : "aiweekly-export \(command.name)")

        \(command.abstract)

        | option | what it does |
        | --- | --- |
        \(own.map { "| `\(spelled($0))` | \(cell($0.abstract ?? "")) |" }.joined(separator: "\n"))

        """ + (names.isEmpty ? "" : "\nAs above: \(names.joined(separator: ", ")).\n")
    }.joined(separator: "\n")
  }

  private static func longest(_ argument: CommandDump.Argument) -> String {
    argument.names?.map(\.spelled).max { $0.count < $1.count } ?? ""
  }

  /// `-o`, `--output PATH`, the way that the page spells them.
  private static func spelled(_ argument: CommandDump.Argument) -> String {
    let value = (argument.valueName ?? "").uppercased()
    if argument.kind == "positional" { return value }
    let names = (argument.names ?? []).map(\.spelled).sorted { $0.count < $1.count }.joined(separator: "`, `")
    return argument.kind == "option" ? "\(names) \(value)" : names
  }

  private static func cell(_ text: String) -> String { text.replacing("|", with: "\\|") }
}
