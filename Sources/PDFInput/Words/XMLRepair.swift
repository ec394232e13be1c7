import Lexemes

/// Replaces bytes that XML does not allow, also across the borders of chunks.
///
/// `pdftotext` prints whatever a PDF's fonts map to, including control characters and lone surrogates, and a single
/// one of these stops an XML parser.
struct XMLRepair: Sendable {
  /// The start of a character that continues in the next chunk.
  private var pending: [UInt8] = []

  /// The bytes with every forbidden one replaced by a space or by U+FFFD.
  mutating func repaired(_ chunk: some Sequence<UInt8>) -> [UInt8] {
    var output: [UInt8] = []
    for byte in chunk {
      if pending.isEmpty {
        start(byte, &output)
      } else if byte & 0xC0 == 0x80 {
        pending.append(byte)
        if pending.count == pending[0].scalarLength { finish(&output) }
      } else {
        output += Self.replacement
        pending = []
        start(byte, &output)
      }
    }
    return output
  }

  private mutating func start(_ byte: UInt8, _ output: inout [UInt8]) {
    switch byte {
    case 0x09, 0x0A, 0x0D, 0x20...0x7E: output.append(byte)
    case 0...0x7F: output.append(0x20)
    case 0xC2...0xF4: pending = [byte]
    default: output += Self.replacement
    }
  }

  private mutating func finish(_ output: inout [UInt8]) {
    let text = String(decoding: pending, as: UTF8.self)
    let isValid =
      text.utf8.elementsEqual(pending) && text.unicodeScalars.allSatisfy { $0.value & 0xFFFE != 0xFFFE }
    output += isValid ? pending : Self.replacement
    pending = []
  }

  private static let replacement = Array("\u{FFFD}".utf8)
}
