/// A cell as read from a sheet's XML.
struct FoundCell {
  enum Kind {
    case number, shared, text, boolean, error
  }

  var address = CellAddress(row: 0, column: 0)
  var kind = Kind.number
  var style = 0
  var hasFormula = false
  /// Without the equals sign.
  var formula: [UInt8] = []
  /// As written: digits, the index of a shared string, or the text itself.
  var value: [UInt8] = []

  var hasContent: Bool { hasFormula || !value.isEmpty }

  /// Reuses the memory of the previous cell for another one; false where `reference` is not a cell.
  mutating func begin(_ reference: String, style: String?, kind: String?) -> Bool {
    guard let address = CellAddress(a1: reference) else { return false }
    self.address = address
    self.style = style.flatMap { Int($0) } ?? 0
    self.kind = Self.kind(kind)
    hasFormula = false
    formula.removeAll(keepingCapacity: true)
    value.removeAll(keepingCapacity: true)
    return true
  }

  private static func kind(_ type: String?) -> Kind {
    switch type {
    case "s": .shared
    case "str", "inlineStr": .text
    case "b": .boolean
    case "e": .error
    default: .number
    }
  }
}

extension CellAddress {
  /// Parses `B7`; nil for anything else.
  init?(a1: String) { self.init(letters: a1.utf8) }

  /// Parses the bytes of `B7`; nil for anything else.
  init?(letters: some Sequence<UInt8>) {
    var column = 0
    var row = 0
    for byte in letters {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z") where row == 0 && column < 1 << 20:
        column = column * 26 + Int(byte - UInt8(ascii: "A")) + 1
      case UInt8(ascii: "0")...UInt8(ascii: "9") where row < 1 << 24:
        row = row * 10 + Int(byte - UInt8(ascii: "0"))
      default: return nil
      }
    }
    guard column > 0, row > 0 else { return nil }
    self.init(row: row - 1, column: column - 1)
  }
}
