import Lexemes
import Tabular
import TestSupport
import Testing

@Suite struct `The JSON reader` {
  @Test(arguments: [
    ("null", JSONValue.null), (" true\n", .boolean(true)), ("false", .boolean(false)), ("[]", .array([])),
    ("{}", .object([])), ("12", .integer(12)), ("-7", .integer(-7)), ("12.0", .decimal("12.0")),
    ("-0.50", .decimal("-0.50")), ("19.456410256410255", .decimal("19.456410256410255")), ("1e2", .real(100)),
    ("5e-324", .real(.leastNonzeroMagnitude)), ("12345678901234567890", .real(12_345_678_901_234_567_168)),
    ("\u{FEFF}1", .integer(1)), ("\"\"", .string("")),
    (#""\"\\\/\b\f\n\r\t""#, .string("\"\\/\u{8}\u{C}\n\r\t")),
    (#""a\u4E2d\ud83d\uDE00é""#, .string("a中😀é")), (#""\u0000""#, .string("\0")),
    (
      "[1,[2],{\"a\":null}]",
      .array([.integer(1), .array([.integer(2)]), .object([.init("a", .null)])])
    ),
  ])
  func `reads`(text: String, value: JSONValue) throws {
    #expect(try JSONValue(parsing: Array(text.utf8)) == value)
  }

  @Test func `keeps the order of members`() throws {
    let text = "{\"b\":1,\"a\":2,\"\":3}\n"
    #expect(try JSONValue(parsing: Array(text.utf8)).json(isCompact: true).text == text)
  }

  @Test(arguments: [
    ("", "line 1, column 1: the text ends where a value should be"),
    ("[1,", "line 1, column 4: the text ends where a value should be"),
    ("[1 2]", "line 1, column 4: expected a comma or ']', found '2'"),
    ("[1,]", "line 1, column 4: expected a value, found ']'"),
    ("{\"a\":1,}", "line 1, column 8: expected the name of a member, found '}'"),
    ("{\"a\" 1}", "line 1, column 6: expected a colon, found '1'"),
    ("{a:1}", "line 1, column 2: expected the name of a member, found 'a'"),
    ("[\n  \"中文\", nul]", "line 2, column 12: expected 'null', found ']'"),
    ("[\r\n\r\n汉]", "line 3, column 1: expected a value, found '汉'"),
    ("[\r\r!]", "line 3, column 1: expected a value, found '!'"),
    ("1 1", "line 1, column 3: expected the end of the text, found '1'"),
    ("01", "line 1, column 1: not a number"), ("-", "line 1, column 1: not a number"),
    ("[1.]", "line 1, column 2: not a number"), ("1e", "line 1, column 1: not a number"),
    ("-.5", "line 1, column 1: not a number"), ("1e+", "line 1, column 1: not a number"),
    ("1e999", "line 1, column 1: a number that is too large"),
    ("NaN", "line 1, column 1: expected a value, found 'N'"),
    ("\"a\nb\"", "line 1, column 3: a control character in a string must be escaped"),
    ("\"abc", "line 1, column 5: the text ends where the end of a string should be"),
    ("\"\\", "line 1, column 3: the text ends where an escape should be"),
    (#""\x""#, "line 1, column 2: no such escape in a string"),
    (#""\u12g4""#, "line 1, column 2: no such escape in a string"),
    (#""ab\ud800""#, "line 1, column 4: half of a surrogate pair is alone"),
    (#""\ud800\u0041""#, "line 1, column 2: half of a surrogate pair is alone"),
    (#""\udc00\ud800""#, "line 1, column 2: half of a surrogate pair is alone"),
    ("{\"a\":1,\n \"a\":2}", "line 2, column 2: the name \"a\" occurs twice in one object"),
    (#"{"é":1,"\u00e9":2}"#, "line 1, column 8: the name \"é\" occurs twice in one object"),
  ])
  func `says what is wrong and where`(text: String, message: String) {
    let error = #expect(throws: JSONError.self) { try JSONValue(parsing: Array(text.utf8)) }
    #expect(error?.description == message)
  }

  @Test(arguments: [
    [0x22, 0xFF, 0x22], [0x22, 0xC0, 0x80, 0x22], [0x22, 0xED, 0xA0, 0x80, 0x22],
    [0x22, 0xF4, 0x90, 0x80, 0x80, 0x22],
    [0x22, 0xE4, 0xB8, 0x22], [0x22, 0xE4, 0xB8], [0x22, 0x80, 0x22], [0x20, 0xFE],
    [0x22, 0xF0, 0x8F, 0xBF, 0xBF, 0x22],
  ])
  func `refuses bytes that are not UTF-8`(bytes: [UInt8]) {
    let error = #expect(throws: JSONError.self) { try JSONValue(parsing: bytes) }
    #expect(error?.problem == .invalidUTF8)
    #expect(error?.offset == 1)
  }

  @Test func `counts offset in bytes and column in characters`() {
    let error = #expect(throws: JSONError.self) { try JSONValue(parsing: Array("[\n\"汉字\" x".utf8)) }
    #expect(error?.offset == 11)
    #expect(error?.line == 2)
    #expect(error?.column == 6)
  }

  @Test func `takes letters that only look the same as different names`() throws {
    let value = try JSONValue(parsing: Array("{\"\u{E9}\":1,\"e\u{301}\":2}".utf8))
    #expect(value["\u{E9}"] == .integer(1))
    #expect(value["e\u{301}"] == .integer(2))
  }

  @Test func `finds a double name among thousands`() {
    let members = (0..<5_000).map { "\"n\($0)\":0" } + ["\"n4321\":0"]
    let error = #expect(throws: JSONError.self) {
      try JSONValue(parsing: Array("{\(members.joined(separator: ","))}".utf8))
    }
    #expect(error?.problem == .duplicateName("n4321"))
  }

  @Test(arguments: ["[", "{\"a\":"])
  func `reads 512 levels and refuses more without a crash`(opening: String) throws {
    func nested(_ levels: Int) -> [UInt8] {
      Array(
        (String(repeating: opening, count: levels) + "0"
          + String(repeating: opening == "[" ? "]" : "}", count: levels)).utf8)
    }
    let deepest = try JSONValue(parsing: nested(512))
    #expect(deepest.json(isCompact: true) == nested(512) + [0x0A])
    for levels in [513, 200_000] {
      let error = #expect(throws: JSONError.self) { try JSONValue(parsing: nested(levels)) }
      #expect(error?.problem == .tooDeep(limit: 512))
      #expect(error?.offset == 512 * opening.utf8.count)
    }
  }

  @Test func `reads our document so that it is written again byte for byte`() throws {
    for provenance in [false, true] {
      let written = try Fixtures.document().json(JSONOptions(includesProvenance: provenance))
      #expect(try JSONValue(parsing: written).json() == written)
    }
  }

  @Test func `writes any value it has written again byte for byte`() throws {
    var random = SeededGenerator(seed: 3)
    for _ in 0..<2_000 {
      let value = random.json(depth: 4)
      let written = value.json(isCompact: Bool.random(using: &random))
      let read = try JSONValue(parsing: written)
      #expect(read.json() == value.json())
      #expect(read.json(isCompact: true) == value.json(isCompact: true))
    }
  }

  @Test func `agrees with Python on random values`() throws {
    var random = SeededGenerator(seed: 5)
    let values = JSONValue.array((0..<500).map { _ in random.json(depth: 4) })
    let script = "import json, sys; json.dump(json.load(sys.stdin), sys.stdout)"
    let echoed = try JSONValue(parsing: Judge.python(script, input: values.json()))
    #expect(try echoed.amounts == JSONValue(parsing: values.json()).amounts)
  }

  @Test func `answers any bytes with a value or an error`() {
    var random = SeededGenerator(seed: 13)
    let tokens = [
      "{", "}", "[", "]", ":", ",", "\"a\"", "\"", "\\u", "\\ud83d", "d8", "1", "-", "e", ".", "true", "nul",
      " ", "\n", "汉",
    ]
    var read = 0
    for _ in 0..<50_000 {
      var bytes: [UInt8] = []
      for _ in 0..<Int.random(in: 0...12, using: &random) {
        if Int.random(in: 0..<4, using: &random) == 0 {
          bytes.append(UInt8.random(in: 0...255, using: &random))
        } else {
          bytes += Array((tokens.randomElement(using: &random) ?? "").utf8)
        }
      }
      do {
        let value = try JSONValue(parsing: bytes)
        #expect(try JSONValue(parsing: value.json()).json() == value.json())
        read += 1
      } catch {
        #expect((0...bytes.count).contains(error.offset))
        #expect(error.column <= bytes.count + 1)
      }
    }
    #expect((500..<40_000).contains(read))
  }

  @Test func `judges mutations of a document as Python does`() throws {
    var random = SeededGenerator(seed: 17)
    let document = try Fixtures.checkTable().json(JSONOptions(isCompact: true)).dropLast()
    let alphabet = Array("{}[]:,\"\\u0eE+-.1 ntx".utf8)
    var inputs: [[UInt8]] = []
    for _ in 0..<3_000 {
      var bytes = Array(document)
      for _ in 0..<Int.random(in: 0...2, using: &random) {
        bytes[Int.random(in: bytes.indices, using: &random)] = alphabet.randomElement(using: &random) ?? 0x20
      }
      inputs.append(bytes)
    }
    let script = """
      import json, sys
      def unique(pairs):
          if len({name for name, _ in pairs}) < len(pairs): raise ValueError('duplicate')
          return dict(pairs)
      for line in sys.stdin:
          try: json.loads(line, object_pairs_hook=unique); print(1)
          except ValueError: print(0)
      """
    let verdicts = try Judge.python(script, input: Array(inputs.joined(separator: [0x0A])))
    let ours = inputs.map { (try? JSONValue(parsing: $0)) == nil ? "0" : "1" }
    #expect(verdicts.text.split(separator: "\n").map(String.init) == ours)
    #expect(Set(ours).count == 2)
  }
}

extension SeededGenerator {
  /// A value of any kind, with numbers and text that writers stumble over.
  mutating func json(depth: Int) -> JSONValue {
    let alphabet: [Unicode.Scalar] = [
      "a", "\"", "\\", "/", "\n", "\u{0}", "\u{1F}", "\u{7F}", "é", "汉", "😀", "\u{2028}",
    ]
    switch Int.random(in: 0..<(depth > 0 ? 10 : 7), using: &self) {
    case 0: return .null
    case 1: return .boolean(Bool.random(using: &self))
    case 2: return .integer(Int.random(in: -1_000...1_000, using: &self))
    case 3: return .integer(Int(truncatingIfNeeded: next()))
    case 4:
      let digits = Int64(truncatingIfNeeded: next()) >> Int64.random(in: 0...60, using: &self)
      let fraction = Int.random(in: 0...18, using: &self)
      return .decimal(DecimalNumber(significand: digits, fractionDigits: fraction) ?? DecimalNumber(0))
    case 5:
      let real = Double(bitPattern: next())
      return .real(real.isFinite ? real : Double.random(in: -10...10, using: &self))
    case 6: return .string(text(from: alphabet, upTo: 8))
    case 7, 8:
      return .array((0..<Int.random(in: 0...4, using: &self)).map { _ in json(depth: depth - 1) })
    default:
      let names = Set((0..<Int.random(in: 0...4, using: &self)).map { _ in text(from: alphabet, upTo: 4) })
      return .object(names.sorted().map { JSONValue.Member($0, json(depth: depth - 1)) })
    }
  }
}

extension JSONValue {
  /// The value with every number as a double: what is left when digits do not count.
  fileprivate var amounts: JSONValue {
    switch self {
    case .integer(let integer): .real(Double(integer))
    case .decimal(let decimal): .real(decimal.doubleValue)
    case .array(let elements): .array(elements.map(\.amounts))
    case .object(let members): .object(members.map { Member($0.name, $0.value.amounts) })
    case .null, .boolean, .real, .string: self
    }
  }
}
