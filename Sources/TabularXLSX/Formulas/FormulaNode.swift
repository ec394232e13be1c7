/// A formula of the kinds that this program writes, as a tree.
indirect enum FormulaNode: Hashable, Sendable {
  case value(FormulaValue)
  /// Cells of a sheet; nil is the sheet of the formula itself.
  case cells(sheet: String?, CellRange)
  case name(String)
  case call(String, [FormulaNode])
  case binary(String, FormulaNode, FormulaNode)
  case negated(FormulaNode)
}

/// Reads formulas: as much of a spreadsheet's grammar as this program uses.
struct FormulaParser {
  private let bytes: [UInt8]
  private var place = 0

  /// - Returns: nil where the text is not such a formula.
  static func parse(_ formula: String) -> FormulaNode? {
    var parser = FormulaParser(bytes: Array(formula.utf8))
    if parser.bytes.first == UInt8(ascii: "=") { parser.place = 1 }
    guard let node = parser.comparison(), parser.place == parser.bytes.count else { return nil }
    return node
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private static let comparisons = ["<>", "<=", ">=", "<", ">", "="]

  private mutating func comparison() -> FormulaNode? {
    infix(Self.comparisons) { $0.concatenation() }
  }

  private mutating func concatenation() -> FormulaNode? { infix(["&"]) { $0.sum() } }
  private mutating func sum() -> FormulaNode? { infix(["+", "-"]) { $0.product() } }
  private mutating func product() -> FormulaNode? { infix(["*", "/"]) { $0.power() } }
  private mutating func power() -> FormulaNode? { infix(["^"]) { $0.prefixed() } }

  private mutating func infix(
    _ signs: [String], _ operand: (inout FormulaParser) -> FormulaNode?
  ) -> FormulaNode? {
    guard var left = operand(&self) else { return nil }
    while isAtOperator, let sign = signs.first(where: { bytes[place...].starts(with: $0.utf8) }) {
      place += sign.utf8.count
      guard let right = operand(&self) else { return nil }
      left = .binary(sign, left, right)
    }
    return left
  }

  /// Behind most operands there is a bracket or a comma, and none of an operator's signs.
  private var isAtOperator: Bool {
    guard place < bytes.count else { return false }
    switch bytes[place] {
    case UInt8(ascii: "<")...UInt8(ascii: ">"), UInt8(ascii: "&"), UInt8(ascii: "+"), UInt8(ascii: "-"),
      UInt8(ascii: "*"), UInt8(ascii: "/"), UInt8(ascii: "^"):
      return true
    default: return false
    }
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
      guard let inner = comparison(), take(")") else { return nil }
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
    if take("(") { return arguments().map { .call(word, $0) } }
    if word == "TRUE" || word == "FALSE" { return .value(.boolean(word == "TRUE")) }
    if let range = range(word) { return .cells(sheet: nil, range) }
    return .name(word)
  }

  private mutating func arguments() -> [FormulaNode]? {
    var nodes: [FormulaNode] = []
    if take(")") { return nodes }
    repeat {
      guard let node = comparison() else { return nil }
      nodes.append(node)
    } while take(",")
    return take(")") ? nodes : nil
  }

  private mutating func take(_ sign: Unicode.Scalar) -> Bool {
    guard place < bytes.count, bytes[place] == UInt8(ascii: sign) else { return false }
    place += 1
    return true
  }

  /// Letters, digits and the signs of addresses and names.
  private mutating func word() -> String {
    let start = place
    while place < bytes.count, Self.isWordByte(bytes[place]) { place += 1 }
    return String(decoding: bytes[start..<place], as: UTF8.self)
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

  /// A text in quotation marks or a sheet's name in apostrophes; doubled ones are part of it.
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

  /// `B7`, `$B$7:$C$9`; the part after the colon is still to come.
  private mutating func range(_ word: String) -> CellRange? {
    guard let first = CellAddress(reference: word) else { return nil }
    guard take(":") else { return CellRange(first, first) }
    return CellAddress(reference: self.word()).map { CellRange(first, $0) }
  }
}

extension CellAddress {
  /// Reads `B7` and `$B$7`.
  fileprivate init?(reference: String) {
    self.init(a1: reference.contains("$") ? reference.filter { $0 != "$" } : reference)
  }
}
