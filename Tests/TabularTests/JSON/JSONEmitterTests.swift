import Lexemes
import Tabular
import TestSupport
import Testing

@Suite struct `The JSON emitter` {
  @Test func `indents by two spaces and closes empty containers at once`() {
    let value = JSONValue.object([
      .init("a", .array([.integer(1), .object([]), .array([])])), .init("b", .object([.init("c", .null)])),
    ])
    #expect(
      value.json().text == """
        {
          "a": [
            1,
            {},
            []
          ],
          "b": {
            "c": null
          }
        }

        """)
    #expect(value.json(isCompact: true).text == "{\"a\":[1,{},[]],\"b\":{\"c\":null}}\n")
  }

  @Test func `lays out text as jq does`() throws {
    let value = JSONValue.object([
      .init(
        "", .array([.array([]), .object([]), .boolean(true), .string("汉字 \"\\/\u{8}\u{C}\n\r\t\u{1F}")])),
      .init("n", .array([.integer(-7), .decimal("0.05"), .null])),
    ])
    #expect(try Judge.jq(".", input: value.json()) == value.json())
    #expect(try Judge.jq("-c", ".", input: value.json()) == value.json(isCompact: true))
  }

  @Test(arguments: [
    ("\u{0}\u{1}\u{1F}", #""\u0000\u0001\u001f""#), ("\u{8}\u{9}\u{A}\u{C}\u{D}", #""\b\t\n\f\r""#),
    ("\"\\/", #""\"\\/""#), ("\u{7F}", #""\u007f""#), ("\u{2028}\u{2029}", "\"\u{2028}\u{2029}\""),
    ("↓ 😀", "\"↓ 😀\""), ("", "\"\""),
  ])
  func `escapes what RFC 8259 asks and nothing printable`(text: String, expected: String) {
    #expect(JSONValue.string(text).json(isCompact: true).text == expected + "\n")
  }

  @Test(arguments: [
    ("12.0", "12.0"), ("0.05", "0.05"), ("-0.039", "-0.039"), ("3549273", "3549273"), ("0", "0"),
    ("-9223372036854775807", "-9223372036854775807"), ("0.000000000000000001", "0.000000000000000001"),
    ("100", "100"), ("-1250.00", "-1250.00"),
  ])
  func `prints decimals digit for digit`(printed: String, expected: String) throws {
    let decimal = try #require(DecimalNumber(exactly: printed))
    #expect(JSONValue.decimal(decimal).json(isCompact: true).text == expected + "\n")
  }

  @Test(arguments: [
    (18.0, "18"), (-0.0, "0"), (0.1, "0.1"), (379.4 / 19.5, "19.456410256410255"),
    (1e16, "1e+16"),
    (.leastNonzeroMagnitude, "5e-324"), (1e-5, "1e-05"), (1.5e300, "1.5e+300"),
    (9_007_199_254_740_992, "9007199254740992"),
    (.nan, "null"), (.infinity, "null"), (-.infinity, "null"), (1.5e16, "1.5e+16"),
  ])
  func `prints reals as short as they read back, and never NaN`(real: Double, expected: String) {
    #expect(JSONValue.real(real).json(isCompact: true).text == expected + "\n")
  }

  @Test func `prints reals that Python reads back to the same bits`() throws {
    var random = SeededGenerator(seed: 7)
    var reals: [Double] = [1e16, 1e17, 2e53, .greatestFiniteMagnitude, .leastNonzeroMagnitude, 0.1 + 0.2]
    while reals.count < 5_000 {
      let real = Double(bitPattern: random.next())
      if real.isFinite, real != 0 { reals.append(real) }
      reals.append(Double.random(in: -1000...1000, using: &random))
    }
    let script = """
      import json, struct, sys
      for number in json.load(sys.stdin):
          print(struct.pack('>d', float(number)).hex())
      """
    let lines = try Judge.python(script, input: JSONValue.array(reals.map(JSONValue.real)).json()).text
    #expect(lines.split(separator: "\n").map { UInt64($0, radix: 16) } == reals.map(\.bitPattern))
  }
}
