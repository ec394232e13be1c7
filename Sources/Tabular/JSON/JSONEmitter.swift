import Lexemes

/// Writes JSON text as UTF-8, member by member, in the order of the calls.
///
/// Indented text looks like the output of jq: two spaces for each level, and `[]` and `{}` where empty. Quotation
/// marks, backslashes, U+007F and control characters below U+0020 are escaped; everything else, including U+2028 and
/// U+2029, is written as it is. A number that is not finite becomes `null`.
package struct JSONEmitter: Sendable {
  /// The text so far.
  package private(set) var bytes: [UInt8] = []

  private static let nullText = Array("null".utf8)

  private let isCompact: Bool
  private var depth = 0
  private var isFirst = true
  private var followsName = false

  /// Creates an empty emitter.
  package init(isCompact: Bool = false) {
    self.isCompact = isCompact
  }

  /// Begins an object.
  package mutating func beginObject() { begin(UInt8(ascii: "{")) }
  /// Ends the innermost object.
  package mutating func endObject() { end(UInt8(ascii: "}")) }
  /// Begins an array.
  package mutating func beginArray() { begin(UInt8(ascii: "[")) }
  /// Ends the innermost array.
  package mutating func endArray() { end(UInt8(ascii: "]")) }

  /// Writes the name of a member; its value must follow.
  package mutating func name(_ name: String) {
    self.name(JSONName(name))
  }

  /// Writes a name that was quoted once for many rows.
  mutating func name(_ name: JSONName) {
    followsName = true
    if isCompact {
      bytes.append(contentsOf: isFirst ? name.member : name.furtherMember)
      isFirst = false
    } else {
      separate()
      bytes.append(contentsOf: name.member)
      bytes.append(UInt8(ascii: " "))
    }
  }

  /// Writes members at the start of an object that were written once for many rows. The text must be compact.
  mutating func members(_ members: JSONMembers) {
    guard !members.bytes.isEmpty else { return }
    bytes.append(contentsOf: members.bytes)
    isFirst = false
  }

  /// Writes `null`.
  package mutating func null() {
    prepareValue()
    bytes.append(contentsOf: Self.nullText)
  }

  /// Writes `true` or `false`.
  package mutating func boolean(_ boolean: Bool) {
    prepareValue()
    bytes.append(contentsOf: (boolean ? "true" : "false").utf8)
  }

  /// Writes a whole number.
  package mutating func integer(_ integer: Int) {
    prepareValue()
    bytes.append(integer: integer)
  }

  /// Writes a decimal with its own digits.
  package mutating func decimal(_ decimal: DecimalNumber) {
    prepareValue()
    bytes.append(decimal: decimal)
  }

  /// Writes a double with the fewest digits that read back as the same double.
  package mutating func real(_ real: Double) {
    guard real.isFinite else {
      null()
      return
    }
    prepareValue()
    bytes.append(finite: real)
  }

  /// Writes a string, escaped where JSON requires it.
  package mutating func string(_ text: String) {
    prepareValue()
    bytes.append(quotingForJSON: text)
  }

  /// Ends the text, or a line of NDJSON.
  package mutating func newline() {
    bytes.append(UInt8(ascii: "\n"))
    isFirst = true
  }

  private mutating func begin(_ bracket: UInt8) {
    prepareValue()
    bytes.append(bracket)
    depth += 1
    isFirst = true
  }

  private mutating func end(_ bracket: UInt8) {
    depth -= 1
    if !isFirst { indent() }
    bytes.append(bracket)
    isFirst = false
  }

  private mutating func prepareValue() {
    if followsName {
      followsName = false
    } else if depth > 0 {
      separate()
    }
  }

  private mutating func separate() {
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    indent()
    isFirst = false
  }

  private mutating func indent() {
    guard !isCompact else { return }
    bytes.append(UInt8(ascii: "\n"))
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * depth))
  }
}

/// Compact members, written once for all the objects that begin with them.
struct JSONMembers: Sendable {
  /// `"name":value,"name":value`
  let bytes: [UInt8]

  init(_ members: [(name: String, value: Value)]) {
    var emitter = JSONEmitter(isCompact: true)
    for member in members {
      emitter.name(member.name)
      emitter.cell(member.value)
    }
    bytes = emitter.bytes
  }
}

/// A member's name, quoted once for all the rows that repeat it.
struct JSONName: Sendable {
  /// `"name":`
  let member: [UInt8]
  /// `,"name":`
  let furtherMember: [UInt8]

  init(_ name: String) {
    var member: [UInt8] = []
    member.append(quotingForJSON: name)
    member.append(UInt8(ascii: ":"))
    self.member = member
    furtherMember = [UInt8(ascii: ",")] + member
  }
}

extension [UInt8] {
  /// Appends the text in quotation marks, copying runs that need no escape at once.
  fileprivate mutating func append(quotingForJSON text: String) {
    append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { utf8 in
      var start = 0
      for place in utf8.indices where Self.needsEscape(utf8[place]) {
        append(contentsOf: UnsafeBufferPointer(rebasing: utf8[start..<place]))
        append(escaping: utf8[place])
        start = place + 1
      }
      append(contentsOf: UnsafeBufferPointer(rebasing: utf8[start...]))
    }
    append(UInt8(ascii: "\""))
  }

  private static func needsEscape(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte == 0x7F
  }

  private mutating func append(escaping byte: UInt8) {
    append(UInt8(ascii: "\\"))
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): append(byte)
    case 0x08: append(UInt8(ascii: "b"))
    case 0x09: append(UInt8(ascii: "t"))
    case 0x0A: append(UInt8(ascii: "n"))
    case 0x0C: append(UInt8(ascii: "f"))
    case 0x0D: append(UInt8(ascii: "r"))
    default:
      append(contentsOf: "u00".utf8)
      append(Self.hexDigit(byte >> 4))
      append(Self.hexDigit(byte & 15))
    }
  }

  private static func hexDigit(_ nibble: UInt8) -> UInt8 {
    nibble < 10 ? UInt8(ascii: "0") + nibble : UInt8(ascii: "a") + nibble - 10
  }
}
