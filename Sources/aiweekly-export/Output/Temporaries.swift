#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif
import Synchronization

/// The paths that must not outlive the program: they are removed when it fails and when a signal ends it.
///
/// The lock is held while files are moved into place, so a signal comes before the move or after it.
final class Temporaries: Sendable {
  private let paths = Mutex<[String]>([])

  func insert(_ path: String) {
    paths.withLock { $0.append(path) }
  }

  /// Removes files and folders, the latest first, so that a folder is empty when its turn comes.
  ///
  /// A folder that somebody has put other files into stays.
  func removeAll() {
    paths.withLock { paths in
      for path in paths.reversed() { remove(path) }
      paths = []
    }
  }

  /// Does what makes the paths permanent; those that are then still named as temporary are removed.
  func settle(_ body: () throws(CommandFailure) -> Void) throws(CommandFailure) {
    try paths.withLock { paths throws(CommandFailure) in
      try body()
      paths = []
    }
  }
}
