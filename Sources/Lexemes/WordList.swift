/// Words that a cursor may encounter, each with a meaning.
///
/// Most cells contain none of them, so the list knows the first bytes of its words and rejects other bytes at once.
struct WordList<Meaning: Sendable>: Sendable {
  private let words: [(first: UInt8, word: String, meaning: Meaning)]
  private let ignoresCase: Bool
  private var firstBytes = ByteSet()

  /// If case is ignored, words must be in lower case. A word must come before its own prefixes.
  init(_ words: [(String, Meaning)], ignoringCase: Bool = false) {
    self.words = words.map { ($0.0.utf8.first ?? 0, $0.0, $0.1) }
    ignoresCase = ignoringCase
    for word in self.words { firstBytes.insert(word.first) }
  }

  /// Skips the first of the words that is here and returns its meaning.
  func skip(_ cursor: inout LexemeCursor) -> Meaning? {
    let first = ignoresCase ? cursor.current.asciiLowercased : cursor.current
    guard firstBytes.contains(first) else { return nil }
    for entry in words where entry.first == first {
      if cursor.skip(entry.word, ignoringCase: ignoresCase) { return entry.meaning }
    }
    return nil
  }
}

extension WordList<Void> {
  /// Creates a list of words that all have the same meaning.
  init(_ words: [String], ignoringCase: Bool = false) {
    self.init(words.map { ($0, ()) }, ignoringCase: ignoringCase)
  }
}

/// A set of bytes in 256 bits.
private struct ByteSet: Sendable {
  private var bits = SIMD4<UInt64>()

  mutating func insert(_ byte: UInt8) { bits[Int(byte >> 6)] |= 1 << UInt64(byte & 63) }

  func contains(_ byte: UInt8) -> Bool { bits[Int(byte >> 6)] & 1 << UInt64(byte & 63) != 0 }
}
