#if canImport(Glibc)
  import Glibc

  /// Pieces that wait for being packed, in order; not so many that they fill the memory.
  ///
  /// For one thread that adds and one that takes. Its state is touched under the lock alone: that of POSIX, since
  /// `Mutex` cannot wait for anything, and the thread sanitizer knows of no other.
  final class PieceQueue: @unchecked Sendable {
    private let lock = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
    /// Only one of both threads can be waiting: there is nothing, or there is too much.
    private let change = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
    private let most: Int
    private var pieces: [PartPiece] = []
    private var isEnded = false

    init(most: Int = 32) {
      self.most = most
      lock.initialize(to: pthread_mutex_t())
      change.initialize(to: pthread_cond_t())
      pthread_mutex_init(lock, nil)
      pthread_cond_init(change, nil)
    }

    deinit {
      pthread_cond_destroy(change)
      pthread_mutex_destroy(lock)
      change.deallocate()
      lock.deallocate()
    }

    /// Adds a piece; waits where there are too many.
    func add(_ piece: PartPiece) {
      locked {
        while pieces.count >= most { pthread_cond_wait(change, lock) }
        pieces.append(piece)
      }
    }

    /// Says that no piece comes any more.
    func end() {
      locked { isEnded = true }
    }

    /// The next piece, waited for; nil where none comes any more.
    func next() -> PartPiece? {
      locked {
        while pieces.isEmpty, !isEnded { pthread_cond_wait(change, lock) }
        return pieces.isEmpty ? nil : pieces.removeFirst()
      }
    }

    private func locked<Result>(_ body: () -> Result) -> Result {
      pthread_mutex_lock(lock)
      defer {
        pthread_cond_signal(change)
        pthread_mutex_unlock(lock)
      }
      return body()
    }
  }
#endif
