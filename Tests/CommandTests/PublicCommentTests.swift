import TestSupport
import Testing

@Suite("Comments on what is public")
struct PublicCommentTests {
  private static let kinds: Set<Substring> = [
    "let", "var", "func", "init", "struct", "enum", "class", "actor", "protocol", "typealias", "subscript",
    "case",
    "macro",
  ]

  /// Lines that declare something public and have no `///` above them; attributes may be between.
  private static func uncommented(_ text: String) -> [(line: Int, text: Substring)] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { $0.drop { $0 == " " } }
    return lines.indices.filter { index in
      guard lines[index].hasPrefix("public ") else { return false }
      let words = lines[index].prefix(80).split { !($0.isLetter || $0.isNumber || $0 == "_") }
      guard !words.prefix(4).contains("extension"), words.prefix(4).contains(where: kinds.contains) else {
        return false
      }
      let above = lines[..<index].last { !$0.hasPrefix("@") }
      return above?.hasPrefix("///") != true
    }.map { ($0 + 1, lines[$0]) }
  }

  @Test("Every public declaration has one")
  func everyDeclaration() throws {
    let files = try Repository.sources()
    #expect(files.count > 300)
    for (name, text) in files {
      for found in Self.uncommented(text) { Issue.record("\(name):\(found.line): \(found.text)") }
    }
  }

  @Test("One without is found, one with is not, and attributes may be between")
  func search() {
    let text = """
      /// Has one.
      public struct A {
        public let b: Int
        /// Has one.
        @discardableResult
        public func c() -> Int { 1 }
      }
      public extension A {}
      """
    #expect(Self.uncommented(text).map(\.line) == [3])
  }
}
