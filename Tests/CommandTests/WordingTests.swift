import Foundation
import TestSupport
import Testing

/// Docs/style.md has what to write in their place.
@Suite("Plain words")
struct WordingTests {
  /// A phrase that a reader who is new here trips over, as `grep -P` looks for it.
  struct Phrase: Sendable, CustomTestStringConvertible {
    let pattern: String
    let instead: String

    var testDescription: String { pattern }
  }

  private static let phrases = [
    Phrase(pattern: #"\bstands?\b(?! for\b|-|\()"#, instead: "is, are, appears"),
    Phrase(pattern: #", [^,;:()]{1,70} say(?=[,.;:)"]|$)"#, instead: "for example"),
    Phrase(
      pattern: #"(?<!there )(?<!There )\b(is|are) no (?!longer|more|one|\w+er than)\b"#, instead: "is not"),
    Phrase(pattern: #"\bto be told\b"#, instead: "cannot be determined"),
    Phrase(pattern: "(?<!包装)印刷(?!错误)", instead: "报告"),
  ]

  @Test("No source, test or document has a phrase that is hard to read", arguments: phrases)
  func wording(phrase: Phrase) throws {
    let places = ["Sources", "Tests", "Samples", "Docs", "README.md", "CHANGELOG.md", "Makefile"].map {
      Sample.root.appending(path: $0).path
    }
    // `grep` ends with 1 where it finds nothing, which is what we want.
    let script =
      #"grep -rnP --include='*.swift' --include='*.md' --include=Makefile "$0" "$@" || [ $? -eq 1 ]"#
    let output = try Judge.run(
      ["bash", "-c", script, phrase.pattern] + places, environment: ["LC_ALL": "C.UTF-8"])
    let found = String(decoding: output, as: UTF8.self).split(separator: "\n")
      // The page on style and this file name what not to write.
      .filter { !$0.contains("Docs/style.md") && !$0.contains("WordingTests.swift") }
    #expect(found.isEmpty, "write '\(phrase.instead)': \(found.prefix(5).joined(separator: "\n"))")
  }

  @Test("The search finds a phrase where there is one", arguments: phrases)
  func search(phrase: Phrase) throws {
    let lines = [
      "the cell stands in column 3", "three capitals, HKD say, or less", "'abc' is no number",
      "which is meant is not to be told", "印刷 PE",
    ]
    let output = try Judge.run(
      ["grep", "-cP", phrase.pattern], input: Array(lines.joined(separator: "\n").utf8),
      environment: ["LC_ALL": "C.UTF-8"])
    #expect(String(decoding: output, as: UTF8.self) == "1\n")
  }
}
