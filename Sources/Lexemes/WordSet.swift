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
  private let entries: [Entry]
  private let bytes: [UInt8]
  private let firsts: CharacterMask
  private let lasts: CharacterMask

  private struct Entry: Sendable {
    let start: Int
    let count: Int
    let first: Int
    let last: Int
  }

  init(_ words: some Sequence<String>) {
    self.words = words.filter { !$0.isEmpty }.sorted { $0.utf8.count > $1.utf8.count }
    var entries: [Entry] = []
    var all: [UInt8] = []
    var (firsts, lasts) = (CharacterMask(), CharacterMask())
    for word in self.words {
      let entry = word.withBytes { bytes in
        Entry(
          start: all.count, count: bytes.count, first: CharacterMask.key(bytes, at: 0),
          last: CharacterMask.key(bytes, at: CharacterMask.lastStart(bytes)))
      }
      entries.append(entry)
      all += word.utf8
      firsts.insert(entry.first)
      lasts.insert(entry.last)
    }
    (self.entries, bytes, self.firsts, self.lasts) = (entries, all, firsts, lasts)
  }

  @usableFromInline
  func contains(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard !text.isEmpty else { return false }
    let key = CharacterMask.key(text, at: 0)
    guard firsts.has(key) else { return false }
    return bytes.withUnsafeBufferPointer { words in
      entries.contains { $0.first == key && $0.count == text.count && Self.isAt(0, $0, words, text) }
    }
  }

  @usableFromInline
  func opening(_ text: UnsafeBufferPointer<UInt8>) -> String? {
    text.isEmpty ? nil : index(at: 0, of: text).map { words[$0] }
  }

  @usableFromInline
  func ending(_ text: UnsafeBufferPointer<UInt8>) -> String? {
    guard !text.isEmpty else { return nil }
    let key = CharacterMask.key(text, at: CharacterMask.lastStart(text))
    guard lasts.has(key) else { return nil }
    let index = bytes.withUnsafeBufferPointer { words in
      entries.firstIndex { entry in
        entry.last == key && Self.isAt(text.count - entry.count, entry, words, text)
      }
    }
    return index.map { words[$0] }
  }

  @usableFromInline
  func within(_ text: UnsafeBufferPointer<UInt8>) -> String? {
    var best: Int?
    for place in text.indices where text[place] & 0xC0 != 0x80 {
      guard let found = index(at: place, of: text) else { continue }
      best = min(best ?? found, found)
    }
    return best.map { words[$0] }
  }

  @usableFromInline
  func isWithin(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    text.indices.contains { text[$0] & 0xC0 != 0x80 && index(at: $0, of: text) != nil }
  }

  /// The longest word at an index.
  private func index(at place: Int, of text: UnsafeBufferPointer<UInt8>) -> Int? {
    let key = CharacterMask.key(text, at: place)
    guard firsts.has(key) else { return nil }
    return bytes.withUnsafeBufferPointer { words in
      entries.firstIndex { $0.first == key && Self.isAt(place, $0, words, text) }
    }
  }

  private static func isAt(
    _ place: Int, _ entry: Entry, _ words: UnsafeBufferPointer<UInt8>, _ text: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard place >= 0, place + entry.count <= text.count else { return false }
    let word = UnsafeBufferPointer(rebasing: words[entry.start..<(entry.start + entry.count)])
    return text.agrees(with: word, at: place)
  }
}

/// Characters that words begin or end with, as 4,096 bits indexed by a character's last two bytes. It rules most other
/// characters out at once.
private struct CharacterMask: Sendable {
  private var bits = [UInt64](repeating: 0, count: 64)

  mutating func insert(_ key: Int) { bits[key >> 6] |= 1 << UInt64(key & 63) }

  func has(_ key: Int) -> Bool { bits[key >> 6] & 1 << UInt64(key & 63) != 0 }

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
