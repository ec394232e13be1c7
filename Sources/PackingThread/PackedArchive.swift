#if canImport(Glibc)
  import CMinizip
  import Glibc
  import SideBySide

  /// An archive whose parts are packed on a thread of their own while the next are being written.
  ///
  /// Packing takes half of the time that libxlsxwriter needs to finish a workbook. The archive is the same to the byte.
  /// What goes wrong on the thread is said when the archive is closed.
  final class PackedArchive {
    private let packer: Packer
    private let queue = PieceQueue()
    private let thread: RunningThread?
    private var piece = PartPiece()

    /// Begins an archive; nil where the file cannot be made, and `errno` says why.
    ///
    /// - Parameters:
    ///   - path: the file to make.
    ///   - append: how, in the words of minizip.
    ///   - minizip: what makes it.
    ///   - hasThread: without a thread, parts are packed as they come.
    init?(path: UnsafePointer<CChar>?, append: CInt, minizip: Minizip, hasThread: Bool = true) {
      guard let packer = Packer(path: path, append: append, minizip: minizip) else { return nil }
      self.packer = packer
      let queue = queue
      thread = hasThread ? RunningThread { while let piece = queue.next() { packer.pack(piece) } } : nil
    }

    func beginPart(_ settings: PartSettings) {
      piece = PartPiece(beginning: settings)
    }

    func write(_ bytes: UnsafeRawBufferPointer) {
      piece.bytes.append(contentsOf: bytes)
      if piece.bytes.count >= PartPiece.size { handOver() }
    }

    func endPart() {
      piece.isLast = true
      handOver()
    }

    /// Waits until all is packed, and closes the file.
    ///
    /// - Parameter comment: the archive's own, which libxlsxwriter has none of.
    /// - Returns: what minizip says; `errno` is that of the first call that failed.
    func close(comment: UnsafePointer<CChar>?) -> CInt {
      queue.end()
      thread?.join()
      guard let failure = packer.close(comment: comment) else { return ZIP_OK }
      errno = failure.system
      return failure.status
    }

    private func handOver() {
      if thread == nil { packer.pack(piece) } else { queue.add(piece) }
      piece = PartPiece()
    }
  }
#endif
