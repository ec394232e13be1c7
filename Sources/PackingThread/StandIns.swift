#if canImport(Glibc)
  import CMinizip
  import Glibc

  // The five functions of minizip that libxlsxwriter calls, under their own names.
  //
  // A program's own functions go before those of libraries, for calls between two libraries too (ELF, "symbol
  // interposition"). So libxlsxwriter packs on a thread of its own in any program that has this module, without
  // knowing of it. Only the program has it: a library should not change what others mean by a name.

  @_cdecl("zipOpen")
  public func openArchive(_ path: UnsafePointer<CChar>?, _ append: CInt) -> UnsafeMutableRawPointer? {
    guard let minizip = Minizip(), let archive = PackedArchive(path: path, append: append, minizip: minizip)
    else {
      return nil
    }
    return Unmanaged.passRetained(archive).toOpaque()
  }

  @_cdecl("zipOpenNewFileInZip4_64")
  public func beginPart(
    _ archive: UnsafeMutableRawPointer?, _ name: UnsafePointer<CChar>?, _ info: UnsafePointer<zip_fileinfo>?,
    _ localExtra: UnsafeRawPointer?, _ localExtraSize: CUnsignedInt, _ globalExtra: UnsafeRawPointer?,
    _ globalExtraSize: CUnsignedInt, _ comment: UnsafePointer<CChar>?, _ method: CInt, _ level: CInt,
    _ isRaw: CInt,
    _ windowBits: CInt, _ memoryLevel: CInt, _ strategy: CInt, _ password: UnsafePointer<CChar>?,
    _ passwordChecksum: CUnsignedLong, _ madeBy: CUnsignedLong, _ flags: CUnsignedLong, _ isZIP64: CInt
  ) -> CInt {
    // No part of a workbook has any of these.
    guard let archive, let name, localExtra == nil, globalExtra == nil, comment == nil, password == nil else {
      return ZIP_PARAMERROR
    }
    packed(archive).beginPart(
      PartSettings(
        name: String(cString: name), info: info?.pointee ?? zip_fileinfo(), method: method, level: level,
        isRaw: isRaw,
        windowBits: windowBits, memoryLevel: memoryLevel, strategy: strategy, madeBy: madeBy, flags: flags,
        isZIP64: isZIP64))
    return ZIP_OK
  }

  @_cdecl("zipWriteInFileInZip")
  public func writePart(
    _ archive: UnsafeMutableRawPointer?, _ bytes: UnsafeRawPointer?, _ count: CUnsignedInt
  ) -> CInt {
    guard let archive else { return ZIP_PARAMERROR }
    packed(archive).write(UnsafeRawBufferPointer(start: bytes, count: Int(count)))
    return ZIP_OK
  }

  @_cdecl("zipCloseFileInZip")
  public func endPart(_ archive: UnsafeMutableRawPointer?) -> CInt {
    guard let archive else { return ZIP_PARAMERROR }
    packed(archive).endPart()
    return ZIP_OK
  }

  @_cdecl("zipClose")
  public func closeArchive(_ archive: UnsafeMutableRawPointer?, _ comment: UnsafePointer<CChar>?) -> CInt {
    guard let archive else { return ZIP_PARAMERROR }
    return Unmanaged<PackedArchive>.fromOpaque(archive).takeRetainedValue().close(comment: comment)
  }

  private func packed(_ archive: UnsafeMutableRawPointer) -> PackedArchive {
    Unmanaged<PackedArchive>.fromOpaque(archive).takeUnretainedValue()
  }
#endif
