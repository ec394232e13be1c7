/// The syntax tree of a formula, for the kinds of formulas that this program writes.
indirect enum FormulaNode: Sendable {
  case value(FormulaValue)
  /// Cells of a sheet; a nil name means the formula's own sheet.
  case cells(sheet: String?, CellRange)
  case name(String)
  case call(String, [FormulaNode])
  case binary(FormulaSign, FormulaNode, FormulaNode)
  case negated(FormulaNode)
}

/// Parses formulas: the part of a spreadsheet's grammar that this program uses.
struct FormulaParser {
  private let bytes: [UInt8]
  private var place = 0

  /// - Returns: nil where the text is not such a formula.
  static func parse(_ formula: String) -> FormulaNode? {
    var parser = FormulaParser(bytes: Array(formula.utf8))
    if parser.bytes.first == UInt8(ascii: "=") { parser.place = 1 }
    guard let node = parser.expression(), parser.place == parser.bytes.count else { return nil }
    return node
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  /// Parses operands and the operators between them, down to the given precedence.
  private mutating func expression(rank: Int = 0) -> FormulaNode? {
    guard var left = prefixed() else { return nil }
    while let (sign, length) = sign, sign.rank >= rank {
      place += length
      guard let right = expression(rank: sign.rank + 1) else { return nil }
      left = .binary(sign, left, right)
    }
    return left
  }

  private var sign: (FormulaSign, length: Int)? {
    guard place < bytes.count else { return nil }
    var length = 1
    let second = place + 1 < bytes.count ? bytes[place + 1] : nil
    return FormulaSign(bytes[place], second, length: &length).map { ($0, length) }
  }

  private mutating func prefixed() -> FormulaNode? {
    if take("-") { return prefixed().map(FormulaNode.negated) }
    return primary()
  }

  private mutating func primary() -> FormulaNode? {
    guard place < bytes.count else { return nil }
    switch bytes[place] {
    case UInt8(ascii: "("):
      place += 1
      guard let inner = expression(), take(")") else { return nil }
      return inner
    case UInt8(ascii: "\""): return quoted("\"").map { .value(.text($0)) }
    case UInt8(ascii: "'"):
      guard let sheet = quoted("'"), take("!"), let range = range(word()) else { return nil }
      return .cells(sheet: sheet, range)
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."): return number()
    default: return named()
    }
  }

  private mutating func named() -> FormulaNode? {
    let word = word()
    guard !word.isEmpty else { return nil }
    // Most words are cells. A word before an opening bracket is a function, even if it looks like a cell.
    let isCall = place < bytes.count && bytes[place] == UInt8(ascii: "(")
    if !isCall, let range = range(word) { return .cells(sheet: nil, range) }
    let name = String(decoding: bytes[word], as: UTF8.self)
    if take("(") { return arguments().map { .call(name, $0) } }
    if name == "TRUE" || name == "FALSE" { return .value(.boolean(name == "TRUE")) }
    return .name(name)
  }

  private mutating func arguments() -> [FormulaNode]? {
    var nodes: [FormulaNode] = []
    if take(")") { return nodes }
    repeat {
      guard let node = expression() else { return nil }
      nodes.append(node)
    } while take(",")
    return take(")") ? nodes : nil
  }

  private mutating func take(_ sign: Unicode.Scalar) -> Bool {
    guard place < bytes.count, bytes[place] == UInt8(ascii: sign) else { return false }
    place += 1
    return true
  }

  /// Reads letters, digits and the other characters of addresses and names.
  private mutating func word() -> Range<Int> {
    let start = place
    while place < bytes.count, Self.isWordByte(bytes[place]) { place += 1 }
    return start..<place
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "$"),
      0x80...:
      true
    default: false
    }
  }

  private mutating func number() -> FormulaNode? {
    let start = place
    while place < bytes.count, Self.isWordByte(bytes[place]) || isExponentSign { place += 1 }
    return Double(String(decoding: bytes[start..<place], as: UTF8.self)).map { .value(.number($0)) }
  }

  private var isExponentSign: Bool {
    (bytes[place] == UInt8(ascii: "-") || bytes[place] == UInt8(ascii: "+"))
      && bytes[place - 1] | 0x20 == UInt8(ascii: "e")
  }

  /// A text in quotation marks, or a sheet's name in apostrophes; a doubled mark stands for itself.
  private mutating func quoted(_ mark: Unicode.Scalar) -> String? {
    let quote = UInt8(ascii: mark)
    var result: [UInt8] = []
    place += 1
    while place < bytes.count {
      let byte = bytes[place]
      place += 1
      if byte == quote {
        guard place < bytes.count, bytes[place] == quote else {
          return String(decoding: result, as: UTF8.self)
        }
        place += 1
      }
      result.append(byte)
    }
    return nil
  }

  /// `B7` or `$B$7:$C$9`; the part after the colon is read here.
  private mutating func range(_ word: Range<Int>) -> CellRange? {
    guard let first = CellAddress(reference: bytes[word]) else { return nil }
    guard take(":") else { return CellRange(first, first) }
    return CellAddress(reference: bytes[self.word()]).map { CellRange(first, $0) }
  }
}

extension CellAddress {
  /// Reads `B7` and `$B$7`.
  fileprivate init?(reference: ArraySlice<UInt8>) {
    self.init(letters: reference.lazy.filter { $0 != UInt8(ascii: "$") })
  }
}
