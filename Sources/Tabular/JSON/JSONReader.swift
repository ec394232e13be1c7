import Lexemes

extension JSONValue {
  /// How many arrays and objects may be inside each other.
  public static let maximumDepth = 512

  /// Reads a JSON text after RFC 8259, strictly, in one pass.
  ///
  /// Numbers keep their digits: whole ones become integers, decimals stay as printed, and only what fits neither
  /// becomes a double. So a text that this program wrote is written again byte for byte. A byte order mark in
  /// front is passed over.
  ///
  /// - Parameter bytes: the text in UTF-8.
  /// - Throws: ``JSONError`` for anything that is not JSON, for a name that occurs twice in an object, and for
  ///   nesting deeper than ``maximumDepth``.
  public init(parsing bytes: [UInt8]) throws(JSONError) {
    var reader = JSONReader(bytes)
    self = try reader.document()
  }
}

/// A recursive descent over bytes; depth is bounded, so the stack is.
struct JSONReader {
  let bytes: [UInt8]
  var place = 0
  private var depth = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The byte at the current place; nil at the end.
  var current: UInt8? { place < bytes.count ? bytes[place] : nil }

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
    case 0x80...: return error(Self.sequenceLength(bytes, place) == nil ? .invalidUTF8 : other(expected))
    default: return error(.unexpected(found: "a control character", expected: expected))
    }
  }

  private func other(_ expected: String) -> JSONError.Problem {
    let length = Self.sequenceLength(bytes, place) ?? 0
    let found = String(decoding: bytes[place..<(place + length)], as: UTF8.self)
    return .unexpected(found: "'\(found)'", expected: expected)
  }
}

/// The names of one object, compared byte by byte; few are compared in turn, many through a table.
private struct NameSet {
  private var few: [String] = []
  private var many: Set<Name> = []

  /// - Returns: false where the name was there before.
  mutating func insert(_ name: String) -> Bool {
    if many.isEmpty {
      guard !few.contains(where: { $0.utf8.elementsEqual(name.utf8) }) else { return false }
      few.append(name)
      if few.count > 16 { many = Set(few.map(Name.init)) }
      return true
    }
    return many.insert(Name(text: name)).inserted
  }

  /// Swift takes composed and decomposed letters as equal; JSON does not.
  private struct Name: Hashable {
    let text: String

    static func == (left: Name, right: Name) -> Bool { left.text.utf8.elementsEqual(right.text.utf8) }

    func hash(into hasher: inout Hasher) {
      for byte in text.utf8 { hasher.combine(byte) }
    }
  }
}
