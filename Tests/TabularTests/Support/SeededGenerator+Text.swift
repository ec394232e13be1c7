import TestSupport

extension SeededGenerator {
  /// Text of signs that give writers trouble.
  mutating func text(from alphabet: [Unicode.Scalar], upTo length: Int) -> String {
    var scalars = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...length, using: &self) {
      scalars.append(alphabet.randomElement(using: &self) ?? "?")
    }
    return String(scalars)
  }
}
