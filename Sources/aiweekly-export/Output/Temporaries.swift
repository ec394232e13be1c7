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
  private let paths = Mutex<[Entry]>([])
  private let owners = Atomic<Int>(0)

  /// A path, and the staging that it belongs to: several work side by side.
  private struct Entry: Sendable {
    let path: String
    let owner: Int
  }

  /// The permissions that the user's mask leaves a new file and a new folder.
  let newFilePermissions: UInt32
  let newFolderPermissions: UInt32

  /// To be made before there are threads: the mask can only be read by setting it.
  init() {
    let mask = umask(0)
    umask(mask)
    newFilePermissions = 0o666 & ~UInt32(mask)
    newFolderPermissions = 0o777 & ~UInt32(mask)
  }

  /// A number for a new staging.
  func newOwner() -> Int { owners.add(1, ordering: .relaxed).newValue }

  /// Makes a path and notes it in one step, so that no signal comes between the two.
  func make(
    _ path: String, owner: Int, _ body: (String) throws(SystemError) -> Void
  ) throws(SystemError) {
    try paths.withLock { paths throws(SystemError) in
      try body(path)
      paths.append(Entry(path: path, owner: owner))
    }
  }

  /// Removes files and folders, the latest first, so that a folder is empty when its turn comes.
  ///
  /// A folder that somebody has put other files into stays.
  func removeAll(of owner: Int) {
    paths.withLock { paths in
      Self.clear(paths.filter { $0.owner == owner }.map(\.path))
      paths.removeAll { $0.owner == owner }
    }
  }

  /// Removes everything and ends the program, which `end` must do: the lock is never given back, so nothing is made
  /// in between and nobody sees that something has gone.
  func removeAll(andEnd end: () -> Void) {
    paths.withLock { paths in
      Self.clear(paths.map(\.path))
      // libxlsxwriter, which knows no lock, may have opened its file anew between the two.
      Self.clear(paths.map(\.path))
      end()
    }
  }

  private static func clear(_ paths: [String]) {
    for path in paths.reversed() where remove(path.systemPath) != 0 && errno == ENOTEMPTY && isOurs(path) {
      for name in FolderListing.names(in: path) { unlink(FilePath.joined(path, name).systemPath) }
      remove(path.systemPath)
    }
  }

  /// Whether a folder bears a temporary name of ours, so that what is in it was put there by this program.
  private static func isOurs(_ path: String) -> Bool {
    let name = FilePath.name(of: path)
    return name.hasPrefix(Staging.temporaryPrefix) && name.hasSuffix(Staging.temporarySuffix)
  }

  /// Does what makes the paths permanent; those that are then still named as temporary are removed.
  func settle(_ owner: Int, _ body: () throws(CommandFailure) -> Void) throws(CommandFailure) {
    try paths.withLock { paths throws(CommandFailure) in
      try body()
      paths.removeAll { $0.owner == owner }
    }
  }
}
