import CMinizip

/// Owns an open archive; its parts are read one at a time.
struct ZipArchive: ~Copyable {
  private let handle: UnsafeMutableRawPointer

  init(path: String) throws(WorkbookReadError) {
    guard let handle = unzOpen64(path) else { throw .cannotOpen(path: path) }
    self.handle = handle
  }

  deinit {
    unzClose(handle)
  }

  /// Unpacks a part as the reader asks for it.
  ///
  /// - Returns: nil where there is no such part.
  /// - Throws: what `body` throws, and an error where the part is damaged or its checksum is wrong.
  borrowing func read<Result>(
    _ part: String, _ body: (inout XMLPartReader) throws(WorkbookReadError) -> Result
  ) throws(WorkbookReadError) -> Result? {
    let isCaseSensitive: Int32 = 1
    guard unzLocateFile(handle, part, isCaseSensitive) == UNZ_OK else { return nil }
    guard unzOpenCurrentFile(handle) == UNZ_OK else {
      throw .damaged(part: part, reason: "it cannot be unpacked")
    }
    var isOpen = true
    defer { if isOpen { unzCloseCurrentFile(handle) } }
    var reader = try XMLPartReader(part: part, archive: handle)
    let result = try body(&reader)
    // The checksum covers the whole part, so read it to the end.
    while try reader.next() != nil {}
    isOpen = false
    guard unzCloseCurrentFile(handle) == UNZ_OK else {
      throw .damaged(part: part, reason: "its checksum is wrong")
    }
    return result
  }
}
