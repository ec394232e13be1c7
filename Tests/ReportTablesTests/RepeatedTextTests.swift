import TestSupport
import Testing

@testable import ReportTables

@Suite("A phrase that appears twice in a row")
struct RepeatedTextTests {
  @Test(
    "is found, a blank between the two or not",
    arguments: [
      ("提高算力利用率算力利用率。", ["算力利用率"]), ("提高算力利用率 算力利用率。", ["算力利用率"]),
      ("large language model large language model", ["large language model"]), ("研究研究", []),
      ("哈哈哈哈哈哈", []), ("2024 2024", []), ("Mississippi", []), ("一个又一个又一个", []),
    ])
  func phrases(text: String, phrases: [String]) {
    #expect(RepeatedText.all(in: text).map(\.phrase) == phrases)
  }

  @Test("begins where a walk over every place says that it does")
  func everyPlace() {
    var generator = SeededGenerator(seed: 5)
    var found = 0
    for _ in 0..<4_000 {
      let piece = Self.text(of: Int.random(in: 3...9, using: &generator), &generator)
      let blank = Bool.random(using: &generator) ? " " : ""
      let text = Self.text(of: 6, &generator) + piece + blank + piece + Self.text(of: 6, &generator)
      let phrases = RepeatedText.all(in: text).map(\.printed)
      #expect(Set(phrases).isSubset(of: Self.stretches(of: Array(text.unicodeScalars))), "\(text)")
      found += phrases.contains(piece + blank + piece) ? 1 : 0
    }
    #expect(found > 1_000)
  }

  private static func text(of count: Int, _ generator: inout SeededGenerator) -> String {
    String((0..<count).map { _ in "周报算力率用，".randomElement(using: &generator) ?? "周" })
  }

  /// For each length, where a text begins to equal itself shifted by it, as far as twice the length.
  private static func stretches(of scalars: [Unicode.Scalar]) -> Set<String> {
    var found: Set<String> = []
    for length in 3...40 {
      var run = 0
      for place in scalars.indices.dropLast(length) {
        run = scalars[place] == scalars[place + length] ? run + 1 : 0
        if run == 1, scalars[place] == " " { run = 0 }
        let isSpaced = run == length - 1 && length > 3 && scalars[place + 1] == " "
        guard run == length || isSpaced else { continue }
        let end = place + length + 1
        found.insert(String(String.UnicodeScalarView(scalars[(place - run + 1)..<end])))
      }
    }
    return found
  }
}
