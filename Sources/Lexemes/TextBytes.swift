#if canImport(Glibc)
  private import Glibc
#elseif canImport(Musl)
  private import Musl
#else
  private import Darwin
#endif

/// Byte-by-byte comparison of texts.
///
/// The standard library compares by canonical equivalence, character by character as soon as a text is not ASCII. In
/// the many short comparisons made while reading a report, that took a fifth of all time. The words looked for have
/// only one spelling.
extension StringProtocol {
  /// Whether the text begins with some words.
  @inlinable
  package func opens(with words: some StringProtocol) -> Bool {
    withBytes { bytes in words.withBytes { bytes.opens(with: $0) } }
  }

  /// Whether the text ends with some words.
  @inlinable
  package func closes(with words: some StringProtocol) -> Bool {
    withBytes { bytes in words.withBytes { bytes.closes(with: $0) } }
  }

  /// Whether the text contains some words.
  @inlinable
  package func holds(_ words: some StringProtocol) -> Bool { byteOffset(of: words) != nil }

  /// The offset in UTF-8 bytes at which words first occur; nil if they do not.
  @inlinable
  package func byteOffset(of words: some StringProtocol) -> Int? {
    withBytes { bytes in words.withBytes { bytes.firstOffset(of: $0) } }
  }

  /// The range in which words first occur; nil if they do not.
  @inlinable
  package func bounds(of words: some StringProtocol) -> Range<Index>? {
    byteOffset(of: words).map { offset in
      let start = utf8.index(startIndex, offsetBy: offset)
      return start..<utf8.index(start, offsetBy: words.utf8.count)
    }
  }

  /// Whether the text contains an ASCII digit.
  @inlinable
  package var hasDigit: Bool { hasByte { (0x30...0x39).contains($0) } }

  /// Whether any byte of the text meets a condition.
  @inlinable
  package func hasByte(where isOne: (UInt8) -> Bool) -> Bool {
    withBytes { bytes in
      for byte in bytes where isOne(byte) { return true }
      return false
    }
  }

  @inlinable
  package func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    if let result = utf8.withContiguousStorageIfAvailable(body) { return result }
    return Array(utf8).withUnsafeBufferPointer(body)
  }
}

extension UnsafeBufferPointer<UInt8> {
  @usableFromInline
  package func opens(with words: Self) -> Bool { words.count <= count && agrees(with: words, at: 0) }

  @usableFromInline
  package func closes(with words: Self) -> Bool {
    words.count <= count && agrees(with: words, at: count - words.count)
  }

  /// Whether words are at an offset. The text must be long enough to hold them there.
  func agrees(with words: Self, at offset: Int) -> Bool {
    guard let text = baseAddress, let other = words.baseAddress else { return words.isEmpty }
    return memcmp(text + offset, other, words.count) == 0
  }

  /// The range between the white space at both ends, including ideographic and no-break spaces.
  @usableFromInline
  package var withoutBlankEnds: Range<Int> {
    var start = 0
    var end = count
    while start < end, let length = blankLength(at: start) { start += length }
    while start < end {
      var last = end - 1
      while last > start, self[last] & 0xC0 == 0x80 { last -= 1 }
      guard blankLength(at: last) != nil else { break }
      end = last
    }
    return start..<end
  }

  /// The length in bytes of the white space at an index; nil if another character is there.
  private func blankLength(at place: Int) -> Int? {
    guard let start = baseAddress.map({ $0 + place }) else { return nil }
    var next = start
    return Unicode.Scalar(popping: &next).isWhitespace ? next - start : nil
  }

  @usableFromInline
  package func firstOffset(of words: Self) -> Int? {
    guard let text = baseAddress, let other = words.baseAddress, !words.isEmpty else {
      return words.isEmpty ? 0 : nil
    }
    // Searches for the second byte, which is more distinctive: Chinese characters have only a few first bytes.
    let sign = words.count > 1 ? 1 : 0
    let last = count - words.count
    var offset = 0
    while offset <= last {
      guard let found = memchr(text + offset + sign, Int32(other[sign]), last - offset + 1) else {
        return nil
      }
      offset = UnsafeRawPointer(found) - UnsafeRawPointer(text) - sign
      if agrees(with: words, at: offset) { return offset }
      offset += 1
    }
    return nil
  }
}
