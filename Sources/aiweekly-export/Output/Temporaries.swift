#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif
import Synchronization

/// The paths that must not outlive the program. They are removed when it fails or when a signal ends it.
///
/// The lock is held while files are moved into place, so a signal takes effect before or after the move.
final class Temporaries: Sendable {
  private let paths = Mutex<[Entry]>([])
  private let owners = Atomic<Int>(0)

  /// A path and the staging that it belongs to, since several work in parallel.
  private struct Entry: Sendable {
    let path: String
    let owner: Int
  }

  /// The permissions that the user's mask leaves for a new file and a new folder.
  let newFilePermissions: UInt32
  let newFolderPermissions: UInt32

  /// Must be called before other threads exist, because the mask can only be read by setting it.
  init() {
    let mask = umask(0)
    umask(mask)
    newFilePermissions = 0o666 & ~UInt32(mask)
    newFolderPermissions = 0o777 & ~UInt32(mask)
  }

  /// A number that identifies a new staging.
  func newOwner() -> Int { owners.add(1, ordering: .relaxed).newValue }

  /// Creates a path and registers it in one step, so that no signal can occur in between.
  func make(
    _ path: String, owner: Int, _ body: (String) throws(SystemError) -> Void
  ) throws(SystemError) {
    try paths.withLock { paths throws(SystemError) in
      try body(path)
      paths.append(Entry(path: path, owner: owner))
    }
  }

  /// Removes files and folders, the latest first, so that a folder is empty when it is removed.
  ///
  /// A folder stays if somebody has put other files into it.
  func removeAll(of owner: Int) {
    paths.withLock { paths in
      Self.clear(paths.filter { $0.owner == owner }.map(\.path))
      paths.removeAll { $0.owner == owner }
    }
  }

  /// Removes everything and then ends the program, which `end` must do. The lock is never released, so nothing is
  /// created in between and nothing notices the removal.
  func removeAll(andEnd end: () -> Void) {
    paths.withLock { paths in
      Self.clear(paths.map(\.path))
      // libxlsxwriter does not use this lock and may have reopened its file in the meantime.
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

  /// Whether a folder has a temporary name of this program, so that its contents were written by this program.
  private static func isOurs(_ path: String) -> Bool {
    let name = FilePath.name(of: path)
    return name.hasPrefix(Staging.temporaryPrefix) && name.hasSuffix(Staging.temporarySuffix)
  }

  /// Runs `body`, which makes paths permanent, and then forgets them. If it fails, they stay registered for removal.
  func settle(_ owner: Int, _ body: () throws(CommandFailure) -> Void) throws(CommandFailure) {
    try paths.withLock { paths throws(CommandFailure) in
      try body()
      paths.removeAll { $0.owner == owner }
    }
  }
}
