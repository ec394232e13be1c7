#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// An open file, closed when its owner is done with it.
struct Descriptor: ~Copyable {
  let number: Int32
  private let isOwned: Bool

  private init(number: Int32, isOwned: Bool) {
    self.number = number
    self.isOwned = isOwned
  }

  deinit {
    if isOwned { close(number) }
  }

  static func standardInput() -> Descriptor { Descriptor(number: STDIN_FILENO, isOwned: false) }
  static func standardOutput() -> Descriptor { Descriptor(number: STDOUT_FILENO, isOwned: false) }
  static func standardError() -> Descriptor { Descriptor(number: STDERR_FILENO, isOwned: false) }

  /// - Throws: `isFolder` for a folder, which Linux would open and only fail to read.
  static func forReading(_ path: String) throws(SystemError) -> Descriptor {
    let descriptor = try opened(path, O_RDONLY | O_NOCTTY)
    guard try descriptor.status().kind != .folder else { throw .isFolder }
    return descriptor
  }

  /// A file that is there already: a device, a pipe, a file to be synced.
  static func forWriting(_ path: String) throws(SystemError) -> Descriptor {
    try opened(path, O_WRONLY | O_NOCTTY)
  }

  /// A file that is not there yet, which only its owner may read until it gets other permissions.
  static func creating(_ path: String, permissions: UInt32 = 0o600) throws(SystemError) -> Descriptor {
    try opened(path, O_WRONLY | O_CREAT | O_EXCL, permissions)
  }

  private static func opened(
    _ path: String, _ flags: Int32, _ permissions: UInt32 = 0
  ) throws(SystemError) -> Descriptor {
    while true {
      let number = open(path.systemPath, flags | O_CLOEXEC, mode_t(permissions))
      guard number < 0 else { return Descriptor(number: number, isOwned: true) }
      guard errno == EINTR else { throw .last }
    }
  }

  var isTerminal: Bool { isatty(number) == 1 }

  func status() throws(SystemError) -> FileStatus {
    try FileStatus(ofDescriptor: number)
  }

  func setPermissions(_ permissions: UInt32) throws(SystemError) {
    guard fchmod(number, mode_t(permissions)) == 0 else { throw .last }
  }

  /// Gives the file to a user and a group; only the superuser may give files away.
  func setOwner(_ user: UInt32, group: UInt32) throws(SystemError) {
    guard fchown(number, user, group) == 0 else { throw .last }
  }

  /// Waits until what was written is on the disk.
  func synchronize() throws(SystemError) {
    guard fsync(number) == 0 else { throw .last }
  }
}
