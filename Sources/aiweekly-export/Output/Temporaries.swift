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

  /// Makes a path and notes it in one step, so that no signal comes between the two.
  func make(_ path: String, _ body: (String) throws(SystemError) -> Void) throws(SystemError) {
    try paths.withLock { paths throws(SystemError) in
      try body(path)
      paths.append(path)
    }
  }

  /// Removes files and folders, the latest first, so that a folder is empty when its turn comes.
  ///
  /// A folder that somebody has put other files into stays.
  func removeAll() {
    paths.withLock { paths in
      Self.clear(paths)
      paths = []
    }
  }

  /// Removes everything and ends the program, which `end` must do: the lock is never given back, so nothing is made
  /// in between and nobody sees that something has gone.
  func removeAll(andEnd end: () -> Void) {
    paths.withLock { paths in
      Self.clear(paths)
      // libxlsxwriter, which knows no lock, may have opened its file anew between the two.
      Self.clear(paths)
      end()
    }
  }

  private static func clear(_ paths: [String]) {
    for path in paths.reversed() { remove(path) }
  }

  /// Does what makes the paths permanent; those that are then still named as temporary are removed.
  func settle(_ body: () throws(CommandFailure) -> Void) throws(CommandFailure) {
    try paths.withLock { paths throws(CommandFailure) in
      try body()
      paths = []
    }
  }
}
