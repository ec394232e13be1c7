#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// How the bytes of a source spell text.
public enum SourceEncoding: Sendable, Hashable {
  /// UTF-8, with or without a byte order mark, or UTF-16 with one.
  case automatic
  /// Any encoding that the system's iconv knows by this name: `gb18030`, `utf-16le`, `big5`.
  case named(String)

  /// Bytes as valid UTF-8 without a byte order mark.
  func decode(_ data: [UInt8], name: String) throws(SourceError) -> [UInt8] {
    guard !data.isEmpty else { throw .empty(name: name) }
    if let kind = Self.foreignKind(of: data) { throw .notText(name: name, kind: kind) }
    switch self {
    case .automatic:
      if data.starts(with: [0xFF, 0xFE]) { return try Self.convert(data, from: "UTF-16LE", name: name) }
      if data.starts(with: [0xFE, 0xFF]) { return try Self.convert(data, from: "UTF-16BE", name: name) }
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
      name: name, line: line, offset: offset,
      looksLikeGB18030: (try? convert(data, from: "GB18030", name: name)) != nil)
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

  /// Converts through iconv, which knows every encoding that a Chinese desk still meets.
  private static func convert(
    _ data: [UInt8], from encoding: String, name: String
  ) throws(SourceError) -> [UInt8] {
    let failed = iconv_t(bitPattern: -1)
    guard let descriptor = iconv_open("UTF-8", encoding), descriptor != failed else {
      throw .unknownEncoding(name: name, encoding: encoding)
    }
    defer { iconv_close(descriptor) }
    // GB 18030 at its widest gives three bytes of UTF-8 for two; UTF-16 likewise; single bytes at most three.
    var output = [UInt8](repeating: 0, count: data.count * 3 + 16)
    let written = Self.run(descriptor, data, &output)
    switch written {
    case .success(let count):
      return withoutMark(Array(output[..<count]))
    case .failure(let stop):
      throw .undecodable(name: name, encoding: encoding, offset: stop.offset)
    }
  }

  private struct ConversionStop: Error {
    let offset: Int
  }

  private static func run(
    _ descriptor: iconv_t, _ data: [UInt8], _ output: inout [UInt8]
  ) -> Result<Int, ConversionStop> {
    var input = data.map { CChar(bitPattern: $0) }
    return input.withUnsafeMutableBufferPointer { source in
      output.withUnsafeMutableBytes { target in
        var from = source.baseAddress
        var to = target.bindMemory(to: CChar.self).baseAddress
        var unread = source.count
        var free = target.count
        let result = iconv(descriptor, &from, &unread, &to, &free)
        guard result != .max, unread == 0 else {
          return .failure(ConversionStop(offset: source.count - unread))
        }
        return .success(target.count - free)
      }
    }
  }
}
