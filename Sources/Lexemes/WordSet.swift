/// Words to find in texts, compared byte by byte.
///
/// A `Set<String>` hashes by canonical equivalence, which costs a few hundred instructions for a Chinese word, and
/// searching for one word after the other walks through the text once for each. Reading a report needs such a search
/// for every line. So this keeps the first and last character of each word, and compares the rest only if they match.
@usableFromInline
package struct WordSet: Sendable, ExpressibleByArrayLiteral {
  @usableFromInline let table: WordTable

  package init(_ words: some Sequence<String>) { table = WordTable(words) }

  @usableFromInline
  package init(arrayLiteral words: String...) { self.init(words) }

  /// The words, the longest first.
  package var words: [String] { table.words }

  /// Whether a text is one of the words.
  @inlinable
  package func contains(_ text: some StringProtocol) -> Bool { text.withBytes(table.contains) }

  /// The longest word at the start of a text.
  @inlinable
  package func opening(_ text: some StringProtocol) -> String? { text.withBytes(table.opening) }

  /// The longest word at the end of a text.
  @inlinable
  package func ending(_ text: some StringProtocol) -> String? { text.withBytes(table.ending) }

  /// The longest word that a text contains.
  @inlinable
  package func within(_ text: some StringProtocol) -> String? { text.withBytes(table.within) }

  /// Whether a text contains any of the words.
  @inlinable
  package func isWithin(_ text: some StringProtocol) -> Bool { text.withBytes(table.isWithin) }
}

/// The words of a ``WordSet`` as bytes. They are behind one reference because sets are copied often.
@usableFromInline
final class WordTable: Sendable {
  let words: [String]
  private let ranges: [Range<Int>]
  private let bytes: [UInt8]
  private let firsts: CharacterIndex
  private let lasts: CharacterIndex

  init(_ words: some Sequence<String>) {
    self.words = words.filter { !$0.isEmpty }.sorted { $0.utf8.count > $1.utf8.count }
    var ranges: [Range<Int>] = []
    var all: [UInt8] = []
    var (firsts, lasts): ([Int], [Int]) = ([], [])
    for word in self.words {
      let start = all.count
      all += word.utf8
      ranges.append(start..<all.count)
      word.withBytes { bytes in
        firsts.append(CharacterIndex.key(bytes, at: 0))
        lasts.append(CharacterIndex.key(bytes, at: CharacterIndex.lastStart(bytes)))
      }
    }
    (self.ranges, bytes) = (ranges, all)
    (self.firsts, self.lasts) = (CharacterIndex(firsts), CharacterIndex(lasts))
  }

  @usableFromInline
  func contains(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard !text.isEmpty else { return false }
    return bytes.withUnsafeBufferPointer { words in
      firsts.first(of: CharacterIndex.key(text, at: 0)) { word in
        ranges[word].count == text.count && isAt(0, word, words, text)
      } != nil
    }
  }

  @usableFromInline
  func opening(_ text: UnsafeBufferPointer<UInt8>) -> String? {
    text.isEmpty ? nil : index(at: 0, of: text).map { words[$0] }
  }

  @usableFromInline
  func ending(_ text: UnsafeBufferPointer<UInt8>) -> String? {
    guard !text.isEmpty else { return nil }
    let key = CharacterIndex.key(text, at: CharacterIndex.lastStart(text))
    let index = bytes.withUnsafeBufferPointer { words in
      lasts.first(of: key) { word in isAt(text.count - ranges[word].count, word, words, text) }
    }
    return index.map { words[$0] }
  }

  @usableFromInline
  func within(_ text: UnsafeBufferPointer<UInt8>) -> String? {
    var best: Int?
    var place = 0
    while place < text.count {
      if let found = index(at: place, of: text) { best = min(best ?? found, found) }
      place += max(1, text[place].scalarLength)
    }
    return best.map { words[$0] }
  }

  @usableFromInline
  func isWithin(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var place = 0
    while place < text.count {
      if index(at: place, of: text) != nil { return true }
      place += max(1, text[place].scalarLength)
    }
    return false
  }

  /// The longest word at an index.
  private func index(at place: Int, of text: UnsafeBufferPointer<UInt8>) -> Int? {
    let key = CharacterIndex.key(text, at: place)
    guard firsts.has(key) else { return nil }
    return bytes.withUnsafeBufferPointer { words in
      firsts.first(of: key) { word in isAt(place, word, words, text) }
    }
  }

  private func isAt(
    _ place: Int, _ word: Int, _ words: UnsafeBufferPointer<UInt8>, _ text: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    let range = ranges[word]
    guard place >= 0, place + range.count <= text.count else { return false }
    return text.agrees(with: UnsafeBufferPointer(rebasing: words[range]), at: place)
  }
}

/// Words by the character that they begin or end with.
private struct CharacterIndex: Sendable {
  /// The characters, as 4,096 bits indexed by a character's last two bytes. It rules most other characters out at once.
  private var bits = [UInt64](repeating: 0, count: 64)
  /// The words, by the lowest six bits of their character, and where those of each value start.
  private var words: [(key: Int, word: Int)]
  private var starts = [Int](repeating: 0, count: 65)

  /// The words are those of the keys, in their order.
  init(_ keys: [Int]) {
    for key in keys {
      bits[key >> 6] |= 1 << UInt64(key & 63)
      starts[(key & 63) + 1] += 1
    }
    for value in 1...64 { starts[value] += starts[value - 1] }
    words = [(key: Int, word: Int)](repeating: (0, 0), count: keys.count)
    var next = starts
    for (word, key) in keys.enumerated() {
      words[next[key & 63]] = (key, word)
      next[key & 63] += 1
    }
  }

  func has(_ key: Int) -> Bool { bits[key >> 6] & 1 << UInt64(key & 63) != 0 }

  /// The first of a character's words that meets a condition.
  func first(of key: Int, where isOne: (Int) -> Bool) -> Int? {
    guard has(key) else { return nil }
    for place in starts[key & 63]..<starts[(key & 63) + 1] where words[place].key == key {
      if isOne(words[place].word) { return words[place].word }
    }
    return nil
  }

  /// Chinese characters have three bytes, of which the last two identify them; others are identified by their first
  /// byte.
  static func key(_ bytes: UnsafeBufferPointer<UInt8>, at place: Int) -> Int {
    guard (0xE0..<0xF0).contains(bytes[place]), place + 2 < bytes.count else { return Int(bytes[place]) }
    return Int(bytes[place + 1] & 0x3F) << 6 | Int(bytes[place + 2] & 0x3F)
  }

  /// The index at which the last character of a text begins.
  static func lastStart(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var place = bytes.count - 1
    while place > 0, bytes[place] & 0xC0 == 0x80 { place -= 1 }
    return place
  }
}
