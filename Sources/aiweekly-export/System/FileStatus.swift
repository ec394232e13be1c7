#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The status of the file that a path or a descriptor refers to.
struct FileStatus: Sendable, Hashable {
  enum Kind: Sendable, Hashable {
    case regular, folder
    /// A device, a pipe or a socket, which is written to directly because there is nothing to replace.
    case stream
  }

  /// Two paths refer to the same file if these are equal.
  struct Identity: Sendable, Hashable {
    let device: UInt64
    let node: UInt64
  }

  let kind: Kind
  let identity: Identity
  /// The permissions, as for `chmod`.
  let permissions: UInt32
  let size: Int
  let owner: UInt32
  let group: UInt32
  /// When its contents were last changed, in nanoseconds since 1970.
  let modified: Int64

  init(
    kind: Kind, identity: Identity, permissions: UInt32 = 0o644, size: Int = 0, owner: UInt32 = 0,
    group: UInt32 = 0,
    modified: Int64 = 0
  ) {
    self.kind = kind
    self.identity = identity
    self.permissions = permissions
    self.size = size
    self.owner = owner
    self.group = group
    self.modified = modified
  }

  /// Follows symbolic links.
  init(ofPath path: String) throws(SystemError) {
    var status = stat()
    guard stat(path.systemPath, &status) == 0 else { throw .last }
    self.init(status)
  }

  init(ofDescriptor number: Int32) throws(SystemError) {
    var status = stat()
    guard fstat(number, &status) == 0 else { throw .last }
    self.init(status)
  }

  private init(_ status: stat) {
    switch status.st_mode & S_IFMT {
    case S_IFREG: kind = .regular
    case S_IFDIR: kind = .folder
    default: kind = .stream
    }
    identity = Identity(device: UInt64(status.st_dev), node: UInt64(status.st_ino))
    permissions = UInt32(status.st_mode) & 0o7777
    size = Int(status.st_size)
    owner = status.st_uid
    group = status.st_gid
    #if canImport(Glibc)
      let time = status.st_mtim
    #else
      let time = status.st_mtimespec
    #endif
    modified = Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
  }
}
