/// A report's bytes as UTF-8, divided into lines.
///
/// Lines are numbered from 1 and end at LF, CRLF or a lone CR. The text is the decoded one; ``digest`` and
/// ``byteCount`` describe the file as it was given.
public struct SourceText: Sendable, Hashable {
  /// What messages call the source: a file name, or `<stdin>`.
  public let name: String
  /// The text as UTF-8, without a byte order mark.
  public private(set) var bytes: [UInt8]
  /// SHA-256 of the bytes as given, in lower-case hexadecimal.
  public let digest: String
  /// How many bytes were given.
  public let byteCount: Int
  /// Lines in which control characters or noncharacters were replaced by U+FFFD, and how many of them.
  package let replacedCharacters: [ReplacedCharacters]
  /// The range of each line in ``bytes``, without its line end.
  private var lineRanges: [Range<Int>]

  /// The most line ends that are accepted. A weekly report has a few thousand lines; even a page with a hundred
  /// megabytes of text has fewer than this.
  public static let mostLineEnds = 1_000_000

  /// Decodes a file's bytes.
  ///
  /// - Parameters:
  ///   - name: what messages call the source.
  ///   - data: the bytes as given.
  ///   - encoding: how to read them; `.automatic` detects UTF-8, and UTF-16 with a byte order mark.
  /// - Throws: ``SourceError`` if the bytes are not text in that encoding, or have too many lines.
  public init(name: String, data: [UInt8], encoding: SourceEncoding = .automatic) throws(SourceError) {
    let decoded = try encoding.decode(data, name: name)
    let replaced = ControlCharacters.replaced(in: decoded)
    let text = replaced?.text ?? decoded
    self.name = name
    bytes = text
    byteCount = data.count
    digest = SHA256Digest.hexadecimal(of: data)
    guard text.count(where: { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }) <= Self.mostLineEnds
    else {
      throw .tooManyLines(name: name, limit: Self.mostLineEnds)
    }
    let ranges = Self.splitLines(text)
    lineRanges = ranges
    replacedCharacters = Self.countByLine(replaced?.places ?? [], ranges)
  }

  /// Creates the text that a front end made from a file that is not text.
  ///
  /// - Parameters:
  ///   - name: what messages call the source.
  ///   - lines: the text, line by line, without line ends.
  ///   - data: the bytes of the file as given.
  public init(name: String, lines: [String], madeFrom data: [UInt8]) {
    self.name = name
    var text: [UInt8] = []
    for line in lines {
      text += line.utf8
      text.append(UInt8(ascii: "\n"))
    }
    let replaced = ControlCharacters.replaced(in: text)
    bytes = replaced?.text ?? text
    byteCount = data.count
    digest = SHA256Digest.hexadecimal(of: data)
    lineRanges = Self.splitLines(bytes)
    replacedCharacters = Self.countByLine(replaced?.places ?? [], lineRanges)
  }

  /// The number of lines; a line end at the very end does not start another line.
  public var lineCount: Int { lineRanges.count }

  /// The number of line ends, as `wc -l` counts them: one less than ``lineCount`` if the last line has none.
  public var lineEndCount: Int {
    lineRanges.count - (lineRanges.last.map { $0.upperBound == bytes.count ? 1 : 0 } ?? 0)
  }

  /// The bytes of a line, counted from 1; empty for a number outside the text.
  public func line(_ number: Int) -> ArraySlice<UInt8> {
    guard lineRanges.indices.contains(number - 1) else { return [] }
    return bytes[lineRanges[number - 1]]
  }

  /// A line as text.
  public func text(ofLine number: Int) -> String {
    String(decoding: line(number), as: UTF8.self)
  }

  /// Every line as text, in order.
  public var allLines: [String] { lineRanges.map { String(decoding: bytes[$0], as: UTF8.self) } }

  /// The source with other bytes, only for reading. The line ends must stay the same.
  package func replacingBytes(_ bytes: [UInt8]) -> SourceText {
    var copy = self
    copy.bytes = bytes
    copy.lineRanges = Self.splitLines(bytes)
    return copy
  }

  private static func countByLine(_ places: [Int], _ lines: [Range<Int>]) -> [ReplacedCharacters] {
    var counts: [ReplacedCharacters] = []
    var line = 0
    for place in places {
      while line < lines.count, lines[line].upperBound <= place { line += 1 }
      if counts.last?.line == line + 1 {
        counts[counts.count - 1].count += 1
      } else {
        counts.append(ReplacedCharacters(line: line + 1, count: 1))
      }
    }
    return counts
  }

  private static func splitLines(_ bytes: [UInt8]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = 0
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      guard byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") else {
        index += 1
        continue
      }
      ranges.append(start..<index)
      let isPair =
        byte == UInt8(ascii: "\r") && index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "\n")
      index += isPair ? 2 : 1
      start = index
    }
    if start < bytes.count { ranges.append(start..<bytes.count) }
    return ranges
  }
}

/// How many characters of a line were replaced by U+FFFD.
package struct ReplacedCharacters: Sendable, Hashable {
  package let line: Int
  package var count: Int

  /// The most findings for one file, which may have such characters on every line.
  private static let mostFindings = 20

  package static func diagnostics(_ all: [ReplacedCharacters]) -> [Diagnostic] {
    let findings = all.prefix(mostFindings).map { found in
      Diagnostic(
        .controlCharacter, "\(found.count) control characters or noncharacters were replaced by U+FFFD",
        line: found.line)
    }
    guard let next = all.dropFirst(mostFindings).first else { return findings }
    let message = "\(all.count - mostFindings) more lines have control characters or noncharacters"
    return findings + [Diagnostic(.controlCharacter, message, line: next.line)]
  }
}

// MARK: Checks

extension DiagnosticCode {
  /// Control characters were replaced.
  public static let controlCharacter = DiagnosticCode(
    "control-character", .warning,
    "控制字符已替换",
    "control characters were replaced",
    example: #"U+0007"#)
}
