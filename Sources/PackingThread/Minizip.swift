#if canImport(Glibc)
  import CMinizip
  import Glibc

  /// The five functions of minizip that libxlsxwriter packs a workbook with.
  ///
  /// Their names lead to the stand-ins of this module; `dlsym` finds what they would have led to without them.
  struct Minizip: Sendable {
    typealias Open = @convention(c) (UnsafePointer<CChar>?, CInt) -> UnsafeMutableRawPointer?
    typealias BeginPart =
      @convention(c) (
        UnsafeMutableRawPointer?, UnsafePointer<CChar>?, UnsafePointer<zip_fileinfo>?, UnsafeRawPointer?,
        CUnsignedInt,
        UnsafeRawPointer?, CUnsignedInt, UnsafePointer<CChar>?, CInt, CInt, CInt, CInt, CInt, CInt,
        UnsafePointer<CChar>?, CUnsignedLong, CUnsignedLong, CUnsignedLong, CInt
      ) -> CInt
    typealias Write = @convention(c) (UnsafeMutableRawPointer?, UnsafeRawPointer?, CUnsignedInt) -> CInt
    typealias EndPart = @convention(c) (UnsafeMutableRawPointer?) -> CInt
    typealias Close = @convention(c) (UnsafeMutableRawPointer?, UnsafePointer<CChar>?) -> CInt

    let open: Open
    let beginPart: BeginPart
    let write: Write
    let endPart: EndPart
    let close: Close

    /// Finds the functions; nil where the library is not loaded.
    init?() {
      guard let open = Self.next("zipOpen"), let beginPart = Self.next("zipOpenNewFileInZip4_64"),
        let write = Self.next("zipWriteInFileInZip"), let endPart = Self.next("zipCloseFileInZip"),
        let close = Self.next("zipClose")
      else { return nil }
      self.open = unsafeBitCast(open, to: Open.self)
      self.beginPart = unsafeBitCast(beginPart, to: BeginPart.self)
      self.write = unsafeBitCast(write, to: Write.self)
      self.endPart = unsafeBitCast(endPart, to: EndPart.self)
      self.close = unsafeBitCast(close, to: Close.self)
    }

    /// Where a name leads to behind the program itself: what C calls `RTLD_NEXT`.
    private static func next(_ name: String) -> UnsafeMutableRawPointer? {
      dlsym(UnsafeMutableRawPointer(bitPattern: -1), name)
    }
  }
#endif
