extension StringProtocol {
  /// Whether the text holds some words, byte for byte.
  ///
  /// The standard library's search folds canonical equivalents character by character, which for the many short
  /// look-ups of a report took a fifth of all time; the words looked for here have one spelling.
  func holds(_ words: String) -> Bool { byteOffset(of: words) != nil }

  /// Where words first stand, in UTF-8 bytes from the start; nil where they do not.
  func byteOffset(of words: String) -> Int? {
    let needle = Array(words.utf8)
    return utf8.withContiguousStorageIfAvailable { Self.offset(of: needle, in: $0) }
      ?? Array(utf8).withUnsafeBufferPointer { Self.offset(of: needle, in: $0) }
  }

  private static func offset(of needle: [UInt8], in hay: UnsafeBufferPointer<UInt8>) -> Int? {
    guard let first = needle.first else { return 0 }
    guard hay.count >= needle.count else { return nil }
    for start in 0...(hay.count - needle.count) where hay[start] == first {
      if needle.indices.allSatisfy({ hay[start + $0] == needle[$0] }) { return start }
    }
    return nil
  }
}
