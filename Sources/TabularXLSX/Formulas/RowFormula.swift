/// A formula with its names replaced by addresses, except for the row numbers of its own row.
struct RowFormula: Sendable {
  enum Piece: Sendable {
    case text(String)
    /// A cell in column `String`: of the formula's row, or of the row above where `offset` is 0.
    case cell(String, offset: Int)
  }

  /// Consecutive texts are merged.
  private var pieces: [Piece] = []

  mutating func append(_ text: String) {
    guard !text.isEmpty else { return }
    if case .text(let before)? = pieces.last {
      pieces[pieces.count - 1] = .text(before + text)
    } else {
      pieces.append(.text(text))
    }
  }

  mutating func append(_ new: [Piece]) {
    for piece in new {
      if case .text(let text) = piece { append(text) } else { pieces.append(piece) }
    }
  }

  /// Whether it reads cells of its row.
  var readsRow: Bool { pieces.contains { if case .cell = $0 { true } else { false } } }

  var beginsWithEquals: Bool {
    if case .text(let text)? = pieces.first { text.opens(with: "=") } else { false }
  }

  mutating func prependEquals() {
    if case .text(let text)? = pieces.first {
      pieces[0] = .text("=" + text)
    } else {
      pieces.insert(.text("="), at: 0)
    }
  }

  /// The formula for a row of a sheet, counted from zero. Built in one buffer, because long tables have thousands of
  /// formulas.
  func formula(row: Int) -> String {
    let capacity = pieces.reduce(0) { sum, piece in
      switch piece {
      case .text(let text): sum + text.utf8.count
      case .cell(let letters, _): sum + letters.utf8.count + Self.mostDigits
      }
    }
    return String(unsafeUninitializedCapacity: capacity) { bytes in
      var end = 0
      for piece in pieces {
        switch piece {
        case .text(let text): Self.put(text, in: bytes, at: &end)
        case .cell(let letters, let offset):
          Self.put(letters, in: bytes, at: &end)
          Self.put(row + offset, in: bytes, at: &end)
        }
      }
      return end
    }
  }

  private static func put(_ text: String, in bytes: UnsafeMutableBufferPointer<UInt8>, at end: inout Int) {
    var text = text
    text.withUTF8 { utf8 in
      _ = UnsafeMutableBufferPointer(rebasing: bytes[end...]).update(fromContentsOf: utf8)
      end += utf8.count
    }
  }

  private static func put(_ number: Int, in bytes: UnsafeMutableBufferPointer<UInt8>, at end: inout Int) {
    var power = 1
    while number / power >= 10 { power *= 10 }
    while power > 0 {
      bytes[end] = UInt8(ascii: "0") + UInt8(number / power % 10)
      end += 1
      power /= 10
    }
  }

  private static let mostDigits = 20
}
