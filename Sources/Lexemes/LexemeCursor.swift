/// Walks over UTF-8 bytes and folds each character to its plain equivalent; see ``FoldedByte``.
///
/// It folds as it goes, so positions in the source stay known and nothing is copied. To return to a position, keep a
/// copy of the cursor.
struct LexemeCursor {
  private let bytes: ArraySlice<UInt8>
  /// Where ``current`` begins in the bytes.
  private(set) var position: Int
  /// The folded byte at ``position``; 0 at the end.
  private(set) var current: UInt8 = 0
  private var length = 0

  init(_ bytes: ArraySlice<UInt8>, at start: Int? = nil) {
    self.bytes = bytes
    position = start ?? bytes.startIndex
    look()
  }

  var isAtEnd: Bool { position == bytes.endIndex }
  var isAtDigit: Bool { current.isASCIIDigit }

  mutating func advance() {
    position += length
    look()
  }

  private mutating func look() {
    while position < bytes.endIndex {
      let first = bytes[position]
      if FoldedByte.isPlain(first) {
        current = first
        length = 1
        return
      }
      let folded = FoldedByte(signOf: bytes, at: position)
      if !folded.isInvisible {
        current = folded.byte
        length = folded.length
        return
      }
      position += folded.length
    }
    current = 0
    length = 0
  }

  mutating func skipBlanks() {
    while current == FoldedByte.blank { advance() }
  }

  /// Skips a byte if it is here.
  mutating func skip(_ byte: UInt8) -> Bool {
    guard current == byte, !isAtEnd else { return false }
    advance()
    return true
  }

  /// Skips a word if it is here and no further ASCII letter makes it part of another word.
  ///
  /// Blanks between two Chinese characters of the word are ignored, because converters leave them where a line or a
  /// piece of a page ends: in `1.2 万 亿元` the unit is 万亿, not 万. If case is ignored, `word` must be in lower case.
  mutating func skip(_ word: String, ignoringCase: Bool = false) -> Bool {
    // Saves the position instead of copying the cursor, which would retain the bytes a second time.
    let start = (position, current, length)
    var last: UInt8 = 0
    var isHere = true
    for byte in word.utf8 {
      if current == FoldedByte.blank, last > 0x7F, byte > 0x7F { skipBlanks() }
      isHere = !isAtEnd && (ignoringCase ? current.asciiLowercased : current) == byte
      guard isHere else { break }
      advance()
      last = byte
    }
    if isHere, !(last.isASCIILetter && current.isASCIILetter) { return true }
    (position, current, length) = start
    return false
  }
}

extension UInt8 {
  var isASCIIDigit: Bool { (0x30...0x39).contains(self) }
  var isASCIILetter: Bool { (0x61...0x7A).contains(self | 0x20) }
  var asciiLowercased: UInt8 { (0x41...0x5A).contains(self) ? self | 0x20 : self }
}
