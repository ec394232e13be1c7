import TestSupport
import Testing

@testable import Lexemes

@Suite("Signs")
struct SignsTests {
  private static let signs: Signs = "、,|@\u{7F}é"

  @Test(
    "hold the scalars they were written with, and no others",
    arguments: [
      ("、", true), (",", true), ("|", true), ("@", true), ("\u{7F}", true), ("é", true),
      ("，", false), ("\u{2C}", true), ("l", false), ("<", false), ("\u{0}", false), ("?", false),
      ("e", false),
    ] as [(Unicode.Scalar, Bool)])
  func scalars(scalar: Unicode.Scalar, isOne: Bool) {
    #expect(Self.signs.contains(scalar) == isOne)
  }

  @Test("do not hold a character that has something combined with it")
  func characters() {
    #expect(Self.signs.contains("," as Character))
    #expect(!Self.signs.contains(",\u{301}" as Character))
    #expect(!Self.signs.contains("e\u{301}" as Character))
  }

  @Test(
    "part a text into its pieces, none of them empty",
    arguments: [
      ("a、b,c", ["a", "b", "c"]), ("、,a", ["a"]), ("a,,", ["a"]), ("", []), ("、、", []),
      ("周|a b", ["周", "a b"]),
    ])
  func pieces(text: String, pieces: [String]) {
    #expect(text.split(at: Self.signs) == pieces)
    #expect("x\(text)x".dropFirst().dropLast().split(at: Self.signs) == pieces)
  }

  @Test("part a text as the standard library does, whatever it holds")
  func property() {
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<500 {
      let text = String((0..<12).map { _ in "ab、,周é|".randomElement(using: &generator) ?? "a" })
      let expected = text.split { "、,|é".contains($0) }.map(String.init)
      #expect(text.split(at: Self.signs) == expected, "\(text)")
    }
  }
}
