import Foundation
import TestSupport
import Testing

@Suite("The pages on JSON and on columns")
struct JSONInputDocumentationTests {
  @Test("Every command in them prints what they say", .slow, arguments: ["Docs/json.md", "Docs/columns.md"])
  func examples(page: String) throws {
    let folder = try Folder()
    try folder.write("report.md", Sample.text())
    let text = String(decoding: try Data(contentsOf: Sample.root.appending(path: page)), as: UTF8.self)
    for yaml in Self.blocks("yaml", in: text) { try folder.write("desk.yaml", yaml) }
    let examples = Self.blocks("console", in: text).flatMap(Self.examples)
    #expect(examples.count > 5)
    for example in examples {
      let result = try Program.shell(example.command, in: folder)
      #expect(result.text + result.errors == example.output, "\(example.command)")
    }
  }

  private static func blocks(_ language: String, in text: String) -> [String] {
    text.components(separatedBy: "```\(language)\n").dropFirst().compactMap {
      $0.components(separatedBy: "```").first
    }
  }

  private static func examples(_ block: String) -> [(command: String, output: String)] {
    ("\n" + block).components(separatedBy: "\n$ ").dropFirst().map { part in
      let lines = part.components(separatedBy: "\n")
      let output = lines.dropFirst().filter { !$0.isEmpty }.map { $0 + "\n" }.joined()
      return (lines[0], output)
    }
  }
}
