import CMinizip

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Checks that no part of a finished workbook was cut short.
///
/// The library keeps each part in a temporary file until it packs it, and does not notice failed writes: a full disk
/// left workbooks that no program could open. Such a write stops at a block boundary of the disk, so only parts of such
/// a size are inspected. If the system limits file sizes, a write may stop anywhere, and all parts are inspected.
enum PackedParts {
  /// The smallest block size of any file system.
  private static let block: UInt64 = 512

  /// - Throws: ``WorkbookError/temporaryFile(reason:)`` where a part does not end with the closing tag of its root, and
  ///   ``WorkbookError/cannotWriteFile(path:reason:)`` where the archive cannot be read.
  static func check(_ path: String) throws(WorkbookError) {
    let isLimited = limitsFileSize
    if !isLimited, let sizes = ZipDirectory(path: path)?.sizes, sizes.allSatisfy({ $0 % UInt32(block) != 0 })
    {
      return
    }
    guard let archive = unzOpen64(path) else {
      throw .cannotWriteFile(path: path, reason: "it cannot be read")
    }
    defer { unzClose(archive) }
    var status = unzGoToFirstFile(archive)
    while status == UNZ_OK {
      var info = unz_file_info64()
      var name = [CChar](repeating: 0, count: 256)
      guard unzGetCurrentFileInfo64(archive, &info, &name, UInt(name.count - 1), nil, 0, nil, 0) == UNZ_OK
      else {
        throw .cannotWriteFile(path: path, reason: "it cannot be read")
      }
      if isLimited || info.uncompressed_size % block == 0, !isWhole(archive) {
        let part = name.withUnsafeBufferPointer {
          String(decoding: $0.prefix { $0 != 0 }.map(UInt8.init), as: UTF8.self)
        }
        throw .temporaryFile(
          reason:
            "'\(part)' was cut short at \(info.uncompressed_size) bytes")
      }
      status = unzGoToNextFile(archive)
    }
    guard status == UNZ_END_OF_LIST_OF_FILE else {
      throw .cannotWriteFile(path: path, reason: "it cannot be read")
    }
  }

  private static var limitsFileSize: Bool {
    var limit = rlimit()
    return getrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit) == 0
      && limit.rlim_cur != rlim_t.max
  }

  /// Whether the archive's current part ends with the closing tag of its root element.
  private static func isWhole(_ archive: UnsafeMutableRawPointer) -> Bool {
    guard unzOpenCurrentFile(archive) == UNZ_OK else { return false }
    defer { unzCloseCurrentFile(archive) }
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    var head: [UInt8] = []
    var tail: [UInt8] = []
    while true {
      let count = unzReadCurrentFile(archive, &bytes, UInt32(bytes.count))
      guard count >= 0 else { return false }
      guard count > 0 else { break }
      if head.isEmpty { head = Array(bytes.prefix(Int(min(count, 1_000)))) }
      tail = Array((tail + bytes.prefix(Int(count))).suffix(200))
    }
    guard let root = rootName(head) else { return false }
    return tail.filter { $0 > 0x20 }.suffix(root.count + 3).elementsEqual("</".utf8 + root + ">".utf8)
  }

  /// The name of the root element, after the XML declaration.
  private static func rootName(_ head: [UInt8]) -> [UInt8]? {
    for place in head.indices.dropLast() where head[place] == UInt8(ascii: "<") {
      if head[place + 1] == UInt8(ascii: "?") { continue }
      return Array(head[(place + 1)...].prefix { $0 > 0x20 && $0 != UInt8(ascii: ">") })
    }
    return nil
  }
}
