import Lexemes

/// A token of an expression and the offset of its first byte.
struct ExpressionToken: Hashable {
  enum Kind: Hashable {
    case number(DecimalNumber)
    case name(String)
    case string(String)
    /// One of `+ - * / ( ) , . < >`.
    case symbol(Unicode.Scalar)
    case end
  }

  let kind: Kind
  let place: Int
}

extension ExpressionToken.Kind: CustomStringConvertible {
  var description: String {
    switch self {
    case .number(let number): "'\(number)'"
    case .name(let name): "'\(name)'"
    case .string(let text): "\"\(text)\""
    case .symbol(let sign): "'\(sign)'"
    case .end: "the end"
    }
  }
}

/// Splits the text of an expression into tokens.
struct ExpressionLexer {
  let text: [UInt8]
  private var place = 0

  init(_ text: String) {
    self.text = Array(text.utf8)
  }

  /// All tokens, ending with the end token.
  mutating func tokens() throws(ExpressionError) -> [ExpressionToken] {
    var tokens: [ExpressionToken] = []
    repeat {
      while place < text.count, text[place] == 0x20 || (0x09...0x0D).contains(text[place]) { place += 1 }
      let start = place
      tokens.append(ExpressionToken(kind: try next(), place: start))
    } while tokens.last?.kind != .end
    return tokens
  }

  /// Creates an error at a byte offset of the text.
  func error(
    _ problem: ExpressionError.Problem, at place: Int, suggestion: String? = nil
  ) -> ExpressionError {
    let before = String(decoding: text[..<min(place, text.count)], as: UTF8.self)
    return ExpressionError(column: before.count + 1, problem: problem, suggestion: suggestion)
  }

  private mutating func next() throws(ExpressionError) -> ExpressionToken.Kind {
    guard place < text.count else { return .end }
    switch text[place] {
    case UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "/"), UInt8(ascii: "("),
      UInt8(ascii: ")"), UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: "<"), UInt8(ascii: ">"):
      defer { place += 1 }
      return .symbol(Unicode.Scalar(text[place]))
    case UInt8(ascii: "0")...UInt8(ascii: "9"): return try number()
    case UInt8(ascii: "\""): return try string()
    case let byte where byte.isNameByte: return .name(run(while: \.isNameByte))
    default: throw unknownSign()
    }
  }

  private mutating func run(while belongs: (UInt8) -> Bool) -> String {
    let start = place
    while place < text.count, belongs(text[place]) { place += 1 }
    return String(decoding: text[start..<place], as: UTF8.self)
  }

  private mutating func number() throws(ExpressionError) -> ExpressionToken.Kind {
    let start = place
    let digits = run { $0.isDecimalDigit || $0 == UInt8(ascii: ".") }
    guard let number = DecimalNumber(exactly: digits) else {
      throw error(.inexactNumber(digits), at: start)
    }
    return .number(number)
  }

  /// A text in quotation marks; a doubled mark stands for itself.
  private mutating func string() throws(ExpressionError) -> ExpressionToken.Kind {
    let start = place
    var bytes: [UInt8] = []
    place += 1
    while place < text.count {
      if text[place] == UInt8(ascii: "\"") {
        place += 1
        guard place < text.count, text[place] == UInt8(ascii: "\"") else {
          return .string(String(decoding: bytes, as: UTF8.self))
        }
      }
      bytes.append(text[place])
      place += 1
    }
    throw error(.unclosedText, at: start)
  }

  private func unknownSign() -> ExpressionError {
    let rest = String(decoding: text[place...], as: UTF8.self)
    let sign = rest.unicodeScalars.first
    return error(
      .unknownSign(sign.map { String(Character($0)) } ?? ""), at: place,
      suggestion: sign.flatMap(Self.plainForm))
  }

  /// The ASCII equivalent of a full-width or typographic sign.
  private static func plainForm(_ sign: Unicode.Scalar) -> String? {
    switch sign {
    case "\u{D7}": "*"
    case "\u{F7}": "/"
    case "\u{2212}", "\u{2013}": "-"
    case "\u{FF01}"..."\u{FF5E}": Unicode.Scalar(sign.value - 0xFEE0).map { String(Character($0)) }
    default: nil
    }
  }
}
