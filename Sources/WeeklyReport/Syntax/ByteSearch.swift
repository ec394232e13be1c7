extension StringProtocol {
  /// Whether the text holds some words, byte for byte.
  ///
  /// The standard library's search folds canonical equivalents character by character, which for the many short
  /// look-ups of a report took a fifth of all time; the words looked for here have one spelling.
  func holds(_ words: String) -> Bool { byteOffset(of: words) != nil }

  /// Where words first stand, in UTF-8 bytes from the start; nil where they do not.
  func byteOffset(of words: String) -> Int? {
    let needle = Array(words.utf8)
    return utf8.withContiguousStorageIfAvailable { $0.firstIndex(of: needle) }
      ?? Array(utf8).firstIndex(of: needle)
  }
}

extension RandomAccessCollection where Element == UInt8, Index == Int {
  /// Where a short run of bytes first stands.
  func firstIndex(of words: [UInt8]) -> Int? {
    guard let first = words.first else { return startIndex }
    var index = startIndex
    while index <= endIndex - words.count {
      if self[index] == first, self[index..<(index + words.count)].elementsEqual(words) { return index }
      index += 1
    }
    return nil
  }
}
