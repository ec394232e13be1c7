#if canImport(Glibc)
  import CMinizip
  import Glibc
  import Synchronization

  /// Packs pieces into an archive, one after the other, on whichever thread.
  final class Packer: Sendable {
    /// The first that went wrong: what minizip said, and the system.
    struct Failure: Sendable, Hashable {
      let status: CInt
      let system: CInt
    }

    private struct State: Sendable {
      var isInPart = false
      var failure: Failure?
    }

    private let minizip: Minizip
    private let archive: Archive
    private let state = Mutex(State())

    /// Begins an archive; nil where the file cannot be made, and `errno` says why.
    init?(path: UnsafePointer<CChar>?, append: CInt, minizip: Minizip) {
      guard let archive = minizip.open(path, append) else { return nil }
      self.minizip = minizip
      self.archive = Archive(pointer: archive)
    }

    /// Packs a piece; where something has gone wrong before, only ends what was begun.
    func pack(_ piece: PartPiece) {
      state.withLock { state in
        if let settings = piece.beginning, state.failure == nil {
          check(begin(settings), &state)
          state.isInPart = state.failure == nil
        }
        if state.isInPart, state.failure == nil, !piece.bytes.isEmpty {
          check(
            piece.bytes.withUnsafeBytes {
              minizip.write(archive.pointer, $0.baseAddress, CUnsignedInt($0.count))
            }, &state)
        }
        // Even then: minizip would otherwise end the part by itself, by a name that leads back here.
        if state.isInPart, piece.isLast {
          check(minizip.endPart(archive.pointer), &state)
          state.isInPart = false
        }
      }
    }

    /// Closes the archive, once.
    ///
    /// - Returns: the first failure of all, nil where there was none.
    func close(comment: UnsafePointer<CChar>?) -> Failure? {
      state.withLock { state in
        if state.isInPart { check(minizip.endPart(archive.pointer), &state) }
        state.isInPart = false
        check(minizip.close(archive.pointer, comment), &state)
        return state.failure
      }
    }

    private func begin(_ settings: PartSettings) -> CInt {
      withUnsafePointer(to: settings.info) { info in
        minizip.beginPart(
          archive.pointer, settings.name, info, nil, 0, nil, 0, nil, settings.method, settings.level,
          settings.isRaw,
          settings.windowBits, settings.memoryLevel, settings.strategy, nil, 0, settings.madeBy,
          settings.flags,
          settings.isZIP64)
      }
    }

    private func check(_ status: CInt, _ state: inout State) {
      guard status != ZIP_OK, state.failure == nil else { return }
      state.failure = Failure(status: status, system: errno)
    }
  }

  /// An archive of minizip, which has one user at a time: the lock of the ``Packer`` sees to that.
  private struct Archive: @unchecked Sendable {
    let pointer: UnsafeMutableRawPointer
  }
#endif
