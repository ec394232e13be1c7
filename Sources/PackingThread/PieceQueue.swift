#if canImport(Glibc)
  import Dispatch
  import Synchronization

  /// Pieces that wait for being packed, in order; not so many that they fill the memory.
  final class PieceQueue: Sendable {
    private let pieces = Mutex<[PartPiece]>([])
    private let waiting = DispatchSemaphore(value: 0)
    private let room = DispatchSemaphore(value: 0)

    init(most: Int = 32) {
      // Counted up from zero: Dispatch ends a program that lets go of a semaphore below its first value.
      for _ in 0..<most { room.signal() }
    }

    /// Adds a piece; waits where there are too many.
    func add(_ piece: PartPiece) {
      room.wait()
      pieces.withLock { $0.append(piece) }
      waiting.signal()
    }

    /// Says that no piece comes any more.
    func end() {
      waiting.signal()
    }

    /// The next piece, waited for; nil where none comes any more.
    func next() -> PartPiece? {
      waiting.wait()
      let piece = pieces.withLock { $0.isEmpty ? nil : $0.removeFirst() }
      if piece != nil { room.signal() }
      return piece
    }
  }
#endif
