#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The central directory of an archive (PKWARE's APPNOTE, 4.3.12 and 4.3.16), read in one go: minizip seeks several
/// times for each part.
struct ZipDirectory {
  /// The uncompressed size of every part, in bytes.
  let sizes: [UInt32]

  private static let endLength = 22

  /// - Returns: nil for anything but a plain archive under 4 GB without a comment.
  init?(path: String) {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    let size = Int(lseek(file, 0, SEEK_END))
    guard let end = Self.read(file, from: size - Self.endLength, count: Self.endLength),
      end.number(at: 0, bytes: 4) == 0x0605_4B50
    else { return nil }
    let count = end.number(at: 10, bytes: 2)
    let length = end.number(at: 12, bytes: 4)
    let start = end.number(at: 16, bytes: 4)
    guard length < 1 << 24, start < UInt32.max,
      let entries = Self.read(file, from: Int(start), count: Int(length))
    else { return nil }
    var sizes: [UInt32] = []
    var place = 0
    while place + 46 <= entries.count, entries.number(at: place, bytes: 4) == 0x0201_4B50 {
      sizes.append(entries.number(at: place + 24, bytes: 4))
      place += 46 + [28, 30, 32].reduce(0) { $0 + Int(entries.number(at: place + $1, bytes: 2)) }
    }
    guard place == entries.count, sizes.count == Int(count), !sizes.contains(.max) else { return nil }
    self.sizes = sizes
  }

  private static func read(_ file: Int32, from offset: Int, count: Int) -> [UInt8]? {
    guard offset >= 0 else { return nil }
    var bytes = [UInt8](repeating: 0, count: count)
    return pread(file, &bytes, count, off_t(offset)) == count ? bytes : nil
  }
}

extension [UInt8] {
  /// A little-endian number; the caller ensures that the bytes exist.
  fileprivate func number(at place: Int, bytes: Int) -> UInt32 {
    (0..<bytes).reduce(0) { $0 | UInt32(self[place + $1]) << UInt32(8 * $1) }
  }
}
