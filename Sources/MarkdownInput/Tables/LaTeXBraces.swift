import Document

/// Pairs of braces in LaTeX.
enum LaTeXBraces {
  /// Maps each opening brace to its closing one. Escaped braces and those without a partner are left out.
  static func closings(in bytes: ArraySlice<UInt8>) -> [Int: Int] {
    var closings: [Int: Int] = [:]
    var open: [Int] = []
    var index = bytes.startIndex
    while index < bytes.endIndex {
      switch bytes[index] {
      case UInt8(ascii: "\\"): index += 1
      case UInt8(ascii: "{"): open.append(index)
      case UInt8(ascii: "}"): if let start = open.popLast() { closings[start] = index }
      default: break
      }
      index += 1
    }
    return closings
  }
}

/// Finds the line and column of byte offsets in part of the source. Offsets must be asked for in ascending order.
struct SourceLocator {
  private let bytes: ArraySlice<UInt8>
  private var place: Int
  private var line: Int
  private var column = 1

  init(_ bytes: ArraySlice<UInt8>, firstLine: Int) {
    self.bytes = bytes
    place = bytes.startIndex
    line = firstLine
  }

  mutating func location(of index: Int) -> SourceLocation {
    while place < min(index, bytes.endIndex) {
      step(bytes[place], next: place + 1 < bytes.endIndex ? bytes[place + 1] : 0)
      place += 1
    }
    return SourceLocation(line: line, column: column)
  }

  private mutating func step(_ byte: UInt8, next: UInt8) {
    let isPair = byte == UInt8(ascii: "\r") && next == UInt8(ascii: "\n")
    if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") && !isPair {
      (line, column) = (line + 1, 1)
    } else if byte & 0xC0 != 0x80 {
      column += 1
    }
  }
}
