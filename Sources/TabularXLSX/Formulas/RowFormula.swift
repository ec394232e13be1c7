/// A formula with its names replaced by addresses, except for the row numbers of its own row.
struct RowFormula: Sendable {
  enum Piece: Sendable {
    case text(String)
    /// A cell in column `String`: of the formula's row, or of the row above where `offset` is 0.
    case cell(String, offset: Int)
  }

  /// A row number of the formula.
  private struct Number {
    /// The place in the text that it belongs before.
    let place: Int
    let offset: Int
  }

  /// The formula without its row numbers.
  private var text: [UInt8] = []
  /// The row numbers, from left to right.
  private var numbers: [Number] = []

  /// What texts have in place of the row number.
  static let mark = "\u{1}"

  init() {}

  /// A formula written with ``mark`` in place of its row's number.
  init(marked formula: String) {
    for byte in formula.utf8 {
      if byte == Self.mark.utf8.first {
        numbers.append(Number(place: text.count, offset: 1))
      } else {
        text.append(byte)
      }
    }
  }

  mutating func append(_ text: String) { self.text += text.utf8 }

  mutating func append(_ pieces: [Piece]) {
    for piece in pieces {
      switch piece {
      case .text(let text): append(text)
      case .cell(let letters, let offset):
        append(letters)
        numbers.append(Number(place: text.count, offset: offset))
      }
    }
  }

  /// Whether it reads cells of its row.
  var readsRow: Bool { !numbers.isEmpty }

  var beginsWithEquals: Bool { text.first == UInt8(ascii: "=") }

  mutating func prependEquals() {
    text.insert(UInt8(ascii: "="), at: 0)
    numbers = numbers.map { Number(place: $0.place + 1, offset: $0.offset) }
  }

  /// The formula for a row of a sheet, counted from zero. Built in one buffer, because long tables have thousands of
  /// formulas.
  func formula(row: Int) -> String {
    let (own, above) = (Digits(row + 1), Digits(row))
    return String(unsafeUninitializedCapacity: text.count + numbers.count * Digits.most) { bytes in
      var end = 0
      var start = 0
      for number in numbers {
        Self.put(text[start..<number.place], in: bytes, at: &end)
        (number.offset == 0 ? above : own).put(in: bytes, at: &end)
        start = number.place
      }
      Self.put(text[start...], in: bytes, at: &end)
      return end
    }
  }

  private static func put(
    _ text: ArraySlice<UInt8>, in bytes: UnsafeMutableBufferPointer<UInt8>, at end: inout Int
  ) {
    _ = UnsafeMutableBufferPointer(rebasing: bytes[end...]).update(fromContentsOf: text)
    end += text.count
  }

  /// The digits of a row number, determined once for all its places in a formula.
  private struct Digits {
    /// Rows have at most seven digits.
    static let most = 8

    /// The last digit is in the lowest byte.
    private var digits: UInt64 = 0
    private var count = 0

    init(_ number: Int) {
      var rest = UInt32(truncatingIfNeeded: number)
      repeat {
        digits |= UInt64(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)) << UInt64(8 * count)
        rest /= 10
        count += 1
      } while rest > 0 && count < Self.most
    }

    func put(in bytes: UnsafeMutableBufferPointer<UInt8>, at end: inout Int) {
      for place in 0..<count {
        bytes[end + place] = UInt8(truncatingIfNeeded: digits >> UInt64(8 * (count - 1 - place)))
      }
      end += count
    }
  }
}
