/// Why a text is not valid JSON, with the position of the error.
public struct JSONError: Error, Sendable, Hashable {
  /// What is wrong.
  public let problem: Problem
  /// The 0-based offset of the first invalid byte.
  public let offset: Int
  /// The 1-based line.
  public let line: Int
  /// The 1-based column, in code points.
  public let column: Int

  /// The kinds of errors in a JSON text.
  public enum Problem: Sendable, Hashable {
    /// The text ends too early.
    case unexpectedEnd(expected: String)
    /// Something other than what the grammar allows here.
    case unexpected(found: String, expected: String)
    /// Bytes that are not valid UTF-8.
    case invalidUTF8
    /// An unescaped control character in a string.
    case controlCharacter
    /// A backslash that does not begin a valid escape sequence.
    case invalidEscape
    /// Half of a surrogate pair.
    case loneSurrogate
    /// Digits or signs that do not form a JSON number.
    case invalidNumber
    /// A number beyond the range of a double.
    case numberTooLarge
    /// A name that occurs twice in one object.
    case duplicateName(String)
    /// Arrays and objects are nested more deeply than allowed.
    case tooDeep(limit: Int)
  }

  init(_ problem: Problem, at offset: Int, in bytes: [UInt8]) {
    self.problem = problem
    self.offset = offset
    var line = 1
    var lineStart = 0
    for place in 0..<min(offset, bytes.count) {
      let endsLine =
        bytes[place] == UInt8(ascii: "\n")
        || (bytes[place] == UInt8(ascii: "\r") && !bytes[(place + 1)...].starts(with: [UInt8(ascii: "\n")]))
      guard endsLine else { continue }
      line += 1
      lineStart = place + 1
    }
    self.line = line
    column = 1 + bytes[lineStart..<max(lineStart, min(offset, bytes.count))].count { $0 & 0xC0 != 0x80 }
  }
}

extension JSONError: CustomStringConvertible {
  /// The text that messages show.
  public var description: String { "line \(line), column \(column): \(problem)" }
}

extension JSONError.Problem: CustomStringConvertible {
  /// The text that messages show.
  public var description: String {
    switch self {
    case .unexpectedEnd(let expected): "the text ends where \(expected) should be"
    case .unexpected(let found, let expected): "expected \(expected), found \(found)"
    case .invalidUTF8: "bytes that are not UTF-8"
    case .controlCharacter: "a control character in a string must be escaped"
    case .invalidEscape: "no such escape in a string"
    case .loneSurrogate: "half of a surrogate pair is alone"
    case .invalidNumber: "not a number"
    case .numberTooLarge: "a number that is too large"
    case .duplicateName(let name): "the name \"\(name)\" occurs twice in one object"
    case .tooDeep(let limit): "nested more than \(limit) levels deep"
    }
  }
}
