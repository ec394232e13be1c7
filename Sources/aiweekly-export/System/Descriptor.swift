#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// An open file, which is closed at the end of the value's lifetime.
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

  /// - Throws: `isFolder` for a folder, because Linux can open one and fails only when reading.
  static func forReading(_ path: String) throws(SystemError) -> Descriptor {
    let descriptor = try opened(path, O_RDONLY | O_NOCTTY)
    guard try descriptor.status().kind != .folder else { throw .isFolder }
    return descriptor
  }

  /// Opens an existing file: a device, a pipe, a file to be synced.
  static func forWriting(_ path: String) throws(SystemError) -> Descriptor {
    try opened(path, O_WRONLY | O_NOCTTY)
  }

  /// Creates a file that must not exist yet. Only its owner may read it until it gets other permissions.
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

  /// Changes the file's owner and group; only the superuser may change the owner.
  func setOwner(_ user: UInt32, group: UInt32) throws(SystemError) {
    guard fchown(number, user, group) == 0 else { throw .last }
  }

  /// Waits until the written data is on the disk.
  func synchronize() throws(SystemError) {
    guard fsync(number) == 0 else { throw .last }
  }
}

extension Descriptor {
  /// Reads to the end.
  ///
  /// - Returns: nil if there are more than `limit` bytes, as in an endless device.
  func readAll(limit: Int) throws(SystemError) -> [UInt8]? {
    let expected = try status().size
    var bytes = [UInt8](repeating: 0, count: min(max(expected + 1, 1 << 16), limit + 1))
    var filled = 0
    while true {
      let count = try read(into: &bytes, from: filled)
      guard count > 0 else { break }
      filled += count
      guard filled <= limit else { return nil }
      if filled == bytes.count {
        bytes += repeatElement(0, count: min(bytes.count, limit + 1 - bytes.count))
      }
    }
    bytes.removeLast(bytes.count - filled)
    return bytes
  }

  /// Reads at most `count` bytes from the start.
  func readPrefix(_ count: Int) throws(SystemError) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    var filled = 0
    while filled < count {
      let got = try read(into: &bytes, from: filled)
      guard got > 0 else { break }
      filled += got
    }
    return Array(bytes.prefix(filled))
  }

  private func read(into bytes: inout [UInt8], from start: Int) throws(SystemError) -> Int {
    while true {
      let count = bytes.withUnsafeMutableBytes { buffer in
        let free = UnsafeMutableRawBufferPointer(rebasing: buffer[start...])
        #if canImport(Glibc)
          return Glibc.read(number, free.baseAddress, free.count)
        #else
          return Darwin.read(number, free.baseAddress, free.count)
        #endif
      }
      guard count < 0 else { return count }
      try waitOrThrow(for: POLLIN)
    }
  }

  /// Continues after an interruption. For a non-blocking descriptor, waits until the other end is ready.
  private func waitOrThrow(for event: Int32) throws(SystemError) {
    switch errno {
    case EINTR: return
    case EAGAIN:
      var request = pollfd(fd: number, events: Int16(event), revents: 0)
      guard poll(&request, 1, -1) >= 0 || errno == EINTR else { throw .last }
    default: throw .last
    }
  }

  /// Writes all bytes, even if the other end accepts them only in pieces.
  func write(_ bytes: some Collection<UInt8>) throws(SystemError) {
    var pending = Array(bytes)[...]
    while !pending.isEmpty {
      let count = pending.withUnsafeBytes { buffer in
        #if canImport(Glibc)
          return Glibc.write(number, buffer.baseAddress, buffer.count)
        #else
          return Darwin.write(number, buffer.baseAddress, buffer.count)
        #endif
      }
      if count >= 0 {
        pending = pending.dropFirst(count)
      } else {
        try waitOrThrow(for: POLLOUT)
      }
    }
  }
}
