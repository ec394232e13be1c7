#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension SourceText {
  /// Reads a text file, for example a report in Markdown.
  ///
  /// - Parameters:
  ///   - path: the file. Messages call the source by the last part of its name.
  ///   - encoding: how to read its bytes; `.automatic` detects UTF-8, and UTF-16 with a byte order mark.
  /// - Throws: ``SourceError`` if the file cannot be read or its bytes are not text in that encoding.
  public init(contentsOf path: String, encoding: SourceEncoding = .automatic) throws(SourceError) {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    guard let file = fopen(path, "rb") else {
      throw .unreadable(name: name, reason: String(cString: strerror(errno)))
    }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&buffer, 1, buffer.count, file)
      bytes += buffer[..<count]
      if count < buffer.count { break }
    }
    guard ferror(file) == 0 else { throw .unreadable(name: name, reason: String(cString: strerror(errno))) }
    try self.init(name: name, data: bytes, encoding: encoding)
  }
}
