import Lexemes

/// How the bytes of a source encode text.
public enum SourceEncoding: Sendable, Hashable {
  /// UTF-8, with or without a byte order mark, or UTF-16 with one.
  case automatic
  /// Any encoding that the system's iconv knows by this name: `gb18030`, `utf-16le`, `big5`.
  case named(String)

  /// Decodes bytes to valid UTF-8 without a byte order mark.
  package func decode(_ data: [UInt8], name: String) throws(SourceError) -> [UInt8] {
    guard !data.isEmpty else { throw .empty(name: name) }
    if let kind = Self.foreignKind(of: data) { throw .notText(name: name, kind: kind) }
    switch self {
    case .automatic:
      // The mark of UTF-32 begins with that of UTF-16.
      if data.starts(with: [0xFF, 0xFE, 0, 0]) || data.starts(with: [0, 0, 0xFE, 0xFF]) {
        throw .namedOnly(name: name, kind: "UTF-32", encoding: "utf-32")
      }
      if data.starts(with: [0xFF, 0xFE]) { return try Self.convert(data, from: "UTF-16LE", name: name) }
      if data.starts(with: [0xFE, 0xFF]) { return try Self.convert(data, from: "UTF-16BE", name: name) }
      if Self.isBinary(data) { throw .notText(name: name, kind: "a binary file, or UTF-16 without its mark") }
      return try Self.checked(Self.withoutMark(data), name: name)
    case .named(let encoding):
      return try Self.convert(data, from: encoding, name: name)
    }
  }

  private static func withoutMark(_ data: [UInt8]) -> [UInt8] {
    data.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(data.dropFirst(3)) : data
  }

  private static func checked(_ data: [UInt8], name: String) throws(SourceError) -> [UInt8] {
    guard let offset = UTF8Check.firstInvalidOffset(in: data) else {
      guard data.isEmpty else { return data }
      throw .empty(name: name)
    }
    let line = data[..<offset].count { $0 == UInt8(ascii: "\n") } + 1
    throw .notUTF8(
      name: name, line: line, offset: offset, probably: LegacyEncoding.likeliest(for: data))
  }

  private static func foreignKind(of data: [UInt8]) -> String? {
    let kinds: [([UInt8], String)] = [
      (Array("%PDF-".utf8), "a PDF file"), ([0x50, 0x4B, 0x03, 0x04], "a ZIP archive or Office file"),
      ([0xD0, 0xCF, 0x11, 0xE0], "an old Office file"), ([0x89, 0x50, 0x4E, 0x47], "a PNG picture"),
      ([0xFF, 0xD8, 0xFF], "a JPEG picture"), ([0x1F, 0x8B], "a gzip file"),
      ([0x7F, 0x45, 0x4C, 0x46], "a program"),
    ]
    return kinds.first { data.starts(with: $0.0) }?.1
  }

  /// Whether there are more zero bytes than a stray few: only text in UTF-16 and UTF-32 has them.
  private static func isBinary(_ data: [UInt8]) -> Bool {
    let zeros = data.count { $0 == 0 }
    return zeros > 8 && zeros > data.count / 1_000
  }

  private static func convert(
    _ data: [UInt8], from encoding: String, name: String
  ) throws(SourceError) -> [UInt8] {
    guard let converter = Converter(from: encoding) else {
      throw .unknownEncoding(name: name, encoding: encoding)
    }
    switch converter.convert(data) {
    case .success(let text):
      let words = withoutMark(text)
      guard !words.isEmpty else { throw .empty(name: name) }
      // On some systems, iconv accepts more as UTF-8 than Unicode allows.
      guard let offset = UTF8Check.firstInvalidOffset(in: words) else { return words }
      throw .undecodable(name: name, encoding: encoding, offset: offset)
    case .failure(let stop):
      throw .undecodable(name: name, encoding: encoding, offset: stop.offset)
    }
  }
}
