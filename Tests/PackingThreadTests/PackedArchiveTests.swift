#if canImport(Glibc)
  import CMinizip
  import Foundation
  import SideBySide
  import TestSupport
  import Testing

  @testable import PackingThread

  @Suite("Parts that a thread packs") struct PackedArchiveTests {
    private let minizip: Minizip

    init() throws {
      minizip = try #require(Minizip())
    }

    /// More of them than may wait, one of several pieces, one of nothing.
    private static let parts: [(name: String, bytes: [UInt8])] =
      (0..<80).map {
        ("xl/part\($0).xml", Array(repeating: "<c r=\"A\($0)\"/>", count: $0).joined().utf8.map(\.self))
      }
      + [("大.xml", (0..<(3 * PartPiece.size + 7)).map { UInt8(truncatingIfNeeded: $0 &* $0 >> 3) })]

    private func pack(to path: String, hasThread: Bool) throws -> CInt {
      let archive = try #require(
        PackedArchive(path: path, append: APPEND_STATUS_CREATE, minizip: minizip, hasThread: hasThread))
      for part in Self.parts {
        archive.beginPart(Self.settings(part.name))
        // As libxlsxwriter does: some bytes at a time.
        for start in stride(from: 0, to: part.bytes.count, by: 9_000) {
          part.bytes[start..<min(start + 9_000, part.bytes.count)].withUnsafeBytes { archive.write($0) }
        }
        archive.endPart()
      }
      return archive.close(comment: nil)
    }

    private static func settings(_ name: String) -> PartSettings {
      PartSettings(
        name: name, info: zip_fileinfo(), method: 8, level: -1, isRaw: 0, windowBits: -15, memoryLevel: 8,
        strategy: 0, madeBy: 0, flags: 0, isZIP64: 0)
    }

    @Test func `are the same to the byte as without it, and what was written`() throws {
      let folder = FileManager.default.temporaryDirectory.appending(path: "packing-\(UUID().uuidString)")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      defer { try? FileManager.default.removeItem(at: folder) }
      let beside = folder.appending(path: "beside.zip")
      let inTurn = folder.appending(path: "turn.zip")
      #expect(try pack(to: beside.path, hasThread: true) == ZIP_OK)
      #expect(try pack(to: inTurn.path, hasThread: false) == ZIP_OK)
      #expect(try Data(contentsOf: beside) == Data(contentsOf: inTurn))

      let read = try Judge.python(
        "import sys, zipfile; z = zipfile.ZipFile(sys.argv[1]); print(z.testzip(), *[len(z.read(n)) for n in z.namelist()])",
        [beside.path])
      #expect(read == (["None"] + Self.parts.map { "\($0.bytes.count)" }).joined(separator: " ") + "\n")
    }

    @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full")), arguments: [true, false])
    func `tell at the end what went wrong, in the words of the system`(hasThread: Bool) throws {
      #expect(try pack(to: "/dev/full", hasThread: hasThread) != ZIP_OK)
      #expect(errno == ENOSPC)
    }

    @Test func `need a file that can be made`() {
      let archive = PackedArchive(
        path: "/no/such/folder/a.zip", append: APPEND_STATUS_CREATE, minizip: minizip)
      #expect(archive == nil)
    }

    @Test func `come out of the queue in order, however few may wait`() {
      let queue = PieceQueue(most: 2)
      let thread = RunningThread {
        for index in 0..<50 { queue.add(PartPiece(beginning: Self.settings("\(index)"))) }
        queue.end()
      }
      var names: [String] = []
      while let piece = queue.next() { names.append(piece.beginning?.name ?? "") }
      thread?.join()
      #expect(names == (0..<50).map { "\($0)" })
    }
  }

  @Suite("The names of minizip's functions") struct StandInsTests {
    @Test func `lead to this program, and behind it to the library`() throws {
      let own = try #require(dlsym(nil, "zipOpen"))
      let behind = unsafeBitCast(try #require(Minizip()).open, to: UnsafeMutableRawPointer.self)
      #expect(own != behind)
    }

    @Test func `refuse what no part of a workbook has`() throws {
      let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).zip").path
      defer { try? FileManager.default.removeItem(atPath: path) }
      let archive = try #require(openArchive(path, APPEND_STATUS_CREATE))
      let status = beginPart(
        archive, "a.xml", nil, nil, 0, nil, 0, "a comment", 8, -1, 0, -15, 8, 0, nil, 0, 0, 0, 0)
      #expect(status == ZIP_PARAMERROR)
      #expect(closeArchive(archive, nil) == ZIP_OK)
    }
  }
#endif
