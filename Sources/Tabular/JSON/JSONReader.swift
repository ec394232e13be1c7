import Lexemes

extension JSONValue {
  /// The maximum depth to which arrays and objects may be nested.
  public static let maximumDepth = 512

  /// Parses a JSON text strictly as in RFC 8259, in one pass.
  ///
  /// Numbers keep their digits: whole numbers become integers, decimals stay as printed, and only what fits neither
  /// becomes a double. A text written by this program is therefore written again byte for byte. A leading byte order
  /// mark is ignored.
  ///
  /// - Parameter bytes: the text in UTF-8.
  /// - Throws: ``JSONError`` for invalid JSON, for a duplicate name in an object, and for nesting deeper than
  ///   ``maximumDepth``.
  public init(parsing bytes: [UInt8]) throws(JSONError) {
    var reader = JSONReader(bytes)
    self = try reader.document()
  }
}

/// A recursive-descent parser over bytes; bounding the depth also bounds the stack.
struct JSONReader {
  private let bytes: [UInt8]
  private var place = 0
  private var depth = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The current byte; nil at the end.
  private var current: UInt8? { place < bytes.count ? bytes[place] : nil }

  mutating func document() throws(JSONError) -> JSONValue {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { place = 3 }
    let value = try value()
    skipBlanks()
    guard place == bytes.count else { throw unexpected("the end of the text") }
    return value
  }

  private mutating func value() throws(JSONError) -> JSONValue {
    skipBlanks()
    guard let byte = current else { throw unexpected("a value") }
    switch byte {
    case UInt8(ascii: "{"): return try object()
    case UInt8(ascii: "["): return try array()
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try number()
    case UInt8(ascii: "t"): return try word("true", .boolean(true))
    case UInt8(ascii: "f"): return try word("false", .boolean(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: throw unexpected("a value")
    }
  }

  private mutating func object() throws(JSONError) -> JSONValue {
    try open()
    var members: [JSONValue.Member] = []
    var names = NameSet()
    if !closes(UInt8(ascii: "}")) {
      repeat {
        skipBlanks()
        let start = place
        guard current == UInt8(ascii: "\"") else { throw unexpected("the name of a member") }
        let name = try string()
        guard names.insert(name) else { throw error(.duplicateName(name), at: start) }
        skipBlanks()
        guard skip(UInt8(ascii: ":")) else { throw unexpected("a colon") }
        members.append(.init(name, try value()))
      } while continues()
      guard closes(UInt8(ascii: "}")) else { throw unexpected("a comma or '}'") }
    }
    depth -= 1
    return .object(members)
  }

  private mutating func array() throws(JSONError) -> JSONValue {
    try open()
    var elements: [JSONValue] = []
    if !closes(UInt8(ascii: "]")) {
      repeat {
        elements.append(try value())
      } while continues()
      guard closes(UInt8(ascii: "]")) else { throw unexpected("a comma or ']'") }
    }
    depth -= 1
    return .array(elements)
  }

  private mutating func word(_ word: StaticString, _ value: JSONValue) throws(JSONError) -> JSONValue {
    for offset in 0..<word.utf8CodeUnitCount {
      guard skip(word.utf8Start[offset]) else { throw unexpected("'\(word)'") }
    }
    return value
  }

  private mutating func open() throws(JSONError) {
    guard depth < JSONValue.maximumDepth else { throw error(.tooDeep(limit: JSONValue.maximumDepth)) }
    depth += 1
    place += 1
  }

  private mutating func closes(_ bracket: UInt8) -> Bool {
    skipBlanks()
    return skip(bracket)
  }

  private mutating func continues() -> Bool { closes(UInt8(ascii: ",")) }

  private mutating func skip(_ byte: UInt8) -> Bool {
    guard current == byte else { return false }
    place += 1
    return true
  }

  private mutating func skipBlanks() {
    while let byte = current, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { place += 1 }
  }

  func error(_ problem: JSONError.Problem, at offset: Int? = nil) -> JSONError {
    JSONError(problem, at: offset ?? place, in: bytes)
  }

  private func unexpected(_ expected: String) -> JSONError {
    guard let byte = current else { return error(.unexpectedEnd(expected: expected)) }
    switch byte {
    case 0x21..<0x7F: return error(.unexpected(found: "'\(Unicode.Scalar(byte))'", expected: expected))
    case 0x80...:
      return error(UTF8Check.sequenceLength(bytes, at: place) == nil ? .invalidUTF8 : other(expected))
    default: return error(.unexpected(found: "a control character", expected: expected))
    }
  }

  private func other(_ expected: String) -> JSONError.Problem {
    let length = UTF8Check.sequenceLength(bytes, at: place) ?? 0
    let found = String(decoding: bytes[place..<(place + length)], as: UTF8.self)
    return .unexpected(found: "'\(found)'", expected: expected)
  }
}

/// The names of one object, compared byte by byte; a few are searched linearly, many through a hash table.
private struct NameSet {
  private var few: [String] = []
  private var many: Set<Name> = []

  /// - Returns: false where the name was already there.
  mutating func insert(_ name: String) -> Bool {
    if many.isEmpty {
      guard !few.contains(where: { $0.utf8.elementsEqual(name.utf8) }) else { return false }
      few.append(name)
      if few.count > 16 { many = Set(few.map(Name.init)) }
      return true
    }
    return many.insert(Name(text: name)).inserted
  }

  /// Compares bytes: Swift treats composed and decomposed letters as equal, JSON does not.
  private struct Name: Hashable {
    let text: String

    static func == (left: Name, right: Name) -> Bool { left.text.utf8.elementsEqual(right.text.utf8) }

    func hash(into hasher: inout Hasher) {
      for byte in text.utf8 { hasher.combine(byte) }
    }
  }
}

extension JSONReader {
  /// Parses a string; the current byte is its opening quotation mark.
  private mutating func string() throws(JSONError) -> String {
    let opening = place
    place += 1
    var unescaped: [UInt8] = []
    var start = place
    while let byte = current {
      switch byte {
      case UInt8(ascii: "\""):
        defer { place += 1 }
        guard start > opening + 1 else { return String(decoding: bytes[start..<place], as: UTF8.self) }
        return String(decoding: unescaped + bytes[start..<place], as: UTF8.self)
      case UInt8(ascii: "\\"):
        unescaped += bytes[start..<place]
        try escape(into: &unescaped)
        start = place
      case ..<0x20:
        throw error(.controlCharacter)
      case 0x80...:
        guard let length = UTF8Check.sequenceLength(bytes, at: place) else { throw error(.invalidUTF8) }
        place += length
      default:
        place += 1
      }
    }
    throw error(.unexpectedEnd(expected: "the end of a string"))
  }

  private mutating func escape(into unescaped: inout [UInt8]) throws(JSONError) {
    let start = place
    place += 1
    guard let letter = current else { throw error(.unexpectedEnd(expected: "an escape")) }
    place += 1
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): unescaped.append(letter)
    case UInt8(ascii: "b"): unescaped.append(0x08)
    case UInt8(ascii: "f"): unescaped.append(0x0C)
    case UInt8(ascii: "n"): unescaped.append(0x0A)
    case UInt8(ascii: "r"): unescaped.append(0x0D)
    case UInt8(ascii: "t"): unescaped.append(0x09)
    case UInt8(ascii: "u"): unescaped += String(Character(try escapedScalar(from: start))).utf8
    default: throw error(.invalidEscape, at: start)
    }
  }

  /// The character of `\uXXXX`, or of two of them that form a surrogate pair. The `u` has been read.
  private mutating func escapedScalar(from start: Int) throws(JSONError) -> Unicode.Scalar {
    let unit = try hexadecimal(from: start)
    if let scalar = Unicode.Scalar(unit) { return scalar }
    guard unit < 0xDC00, bytes[place...].starts(with: "\\u".utf8) else {
      throw error(.loneSurrogate, at: start)
    }
    place += 2
    let low = try hexadecimal(from: place - 2)
    guard (0xDC00...0xDFFF).contains(low),
      let scalar = Unicode.Scalar(0x10000 + (UInt32(unit) - 0xD800) << 10 + (UInt32(low) - 0xDC00))
    else { throw error(.loneSurrogate, at: start) }
    return scalar
  }

  private mutating func hexadecimal(from start: Int) throws(JSONError) -> UInt16 {
    var unit: UInt16 = 0
    for _ in 0..<4 {
      guard let digit = current?.hexadecimalValue else { throw error(.invalidEscape, at: start) }
      unit = unit << 4 | UInt16(digit)
      place += 1
    }
    return unit
  }

  /// Parses a number in a form that is written back unchanged wherever possible.
  private mutating func number() throws(JSONError) -> JSONValue {
    let start = place
    if current == UInt8(ascii: "-") { place += 1 }
    let leading = current
    let whole = skipDigits()
    guard whole > 0, whole == 1 || leading != UInt8(ascii: "0") else {
      throw error(.invalidNumber, at: start)
    }
    let hasFraction = current == UInt8(ascii: ".")
    if hasFraction {
      place += 1
      guard skipDigits() > 0 else { throw error(.invalidNumber, at: start) }
    }
    let hasExponent = current == UInt8(ascii: "e") || current == UInt8(ascii: "E")
    if hasExponent {
      place += 1
      if current == UInt8(ascii: "+") || current == UInt8(ascii: "-") { place += 1 }
      guard skipDigits() > 0 else { throw error(.invalidNumber, at: start) }
    }
    let text = String(decoding: bytes[start..<place], as: UTF8.self)
    if !hasExponent, let exact = Self.exact(text, hasFraction: hasFraction) { return exact }
    guard let real = Double(text), real.isFinite else { throw error(.numberTooLarge, at: start) }
    return .real(real)
  }

  /// - Returns: nil where the digits do not fit, and for negative zero, which would lose its sign.
  private static func exact(_ text: String, hasFraction: Bool) -> JSONValue? {
    if !hasFraction { return text == "-0" ? nil : Int(text).map(JSONValue.integer) }
    guard let decimal = DecimalNumber(exactly: text) else { return nil }
    return decimal.significand == 0 && text.utf8.first == UInt8(ascii: "-") ? nil : .decimal(decimal)
  }

  private mutating func skipDigits() -> Int {
    let start = place
    while let byte = current, byte.isDecimalDigit { place += 1 }
    return place - start
  }
}

extension UInt8 {
  fileprivate var hexadecimalValue: UInt8? {
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): self - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): self - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): self - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
