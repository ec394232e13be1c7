/// Words to be found in texts, compared byte by byte.
///
/// A `Set<String>` hashes by canonical equivalence, which costs a Chinese word a few hundred instructions, and a list
/// asked one word after the other walks through the text as often as it has words. Reading a report asks such questions
/// for every line. This keeps the first and last character of each word beside it, and looks closer only where one fits.
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

  /// The longest word that a text begins with.
  @inlinable
  package func opening(_ text: some StringProtocol) -> String? { text.withBytes(table.opening) }

  /// The longest word that a text ends with.
  @inlinable
  package func ending(_ text: some StringProtocol) -> String? { text.withBytes(table.ending) }

  /// The longest word that is anywhere in a text.
  @inlinable
  package func within(_ text: some StringProtocol) -> String? { text.withBytes(table.within) }

  /// Whether any of the words is in a text.
  @inlinable
  package func isWithin(_ text: some StringProtocol) -> Bool { text.withBytes(table.isWithin) }
}

/// The words of a ``WordSet`` as bytes. Sets are copied often, so their words are behind one reference.
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

  /// The longest word at a place.
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

/// Which characters words begin or end with: 4,096 bits by the character's last two bytes, so that most others are told
/// apart at once.
private struct CharacterMask: Sendable {
  private var bits = [UInt64](repeating: 0, count: 64)

  mutating func insert(_ key: Int) { bits[key >> 6] |= 1 << UInt64(key & 63) }

  func has(_ key: Int) -> Bool { bits[key >> 6] & 1 << UInt64(key & 63) != 0 }

  /// Chinese characters are three bytes long, and the last two tell them apart; of others the first byte does.
  static func key(_ bytes: UnsafeBufferPointer<UInt8>, at place: Int) -> Int {
    guard (0xE0..<0xF0).contains(bytes[place]), place + 2 < bytes.count else { return Int(bytes[place]) }
    return Int(bytes[place + 1] & 0x3F) << 6 | Int(bytes[place + 2] & 0x3F)
  }

  /// Where the last character of a text begins.
  static func lastStart(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var place = bytes.count - 1
    while place > 0, bytes[place] & 0xC0 == 0x80 { place -= 1 }
    return place
  }
}
