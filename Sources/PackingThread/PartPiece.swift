#if canImport(Glibc)
  import CMinizip

  /// A piece of a part of a workbook, on its way to be packed. Most parts are one piece.
  struct PartPiece: Sendable {
    /// How the part is to be packed that begins with this piece; nil where one goes on.
    var beginning: PartSettings?
    var bytes: [UInt8] = []
    /// Whether the part ends with this piece.
    var isLast = false

    /// So large a piece is handed over before its part is whole.
    static let size = 1 << 18
  }

  /// What minizip is told of a part, the arguments of `zipOpenNewFileInZip4_64` but those that say nothing here.
  struct PartSettings: Sendable {
    let name: String
    let info: zip_fileinfo
    let method: CInt
    let level: CInt
    let isRaw: CInt
    let windowBits: CInt
    let memoryLevel: CInt
    let strategy: CInt
    let madeBy: CUnsignedLong
    let flags: CUnsignedLong
    let isZIP64: CInt
  }
#endif
