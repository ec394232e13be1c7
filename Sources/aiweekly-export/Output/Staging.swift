#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The files made from one input. They are first written next to their final places, then moved there together.
///
/// Nothing that existed before is touched until ``commit()``. If a move fails, the earlier ones are undone.
struct Staging: ~Copyable {
  private let temporaries: Temporaries
  private let owner: Int
  private var moves: [Move] = []
  private var counter = 0

  static let temporaryPrefix = ".\(Console.programName)-"
  static let temporarySuffix = ".tmp"

  init(_ temporaries: Temporaries) {
    self.temporaries = temporaries
    owner = temporaries.newOwner()
  }

  deinit {
    temporaries.removeAll(of: owner)
  }

  // MARK: Writing beside the places

  /// Stages a file for a path; `write` receives the path of an empty file to fill.
  mutating func file(
    _ path: String, _ write: (String) throws(CommandFailure) -> Void
  ) throws(CommandFailure) {
    let target = try resolved(path)
    let previous = try previous(target, label: path)
    let temporary = try create(in: FilePath.folder(of: target), label: path)
    try write(temporary)
    try failing(.inputOutput, path) { () throws(SystemError) in
      let descriptor = try Descriptor.forWriting(temporary)
      try give(descriptor, theOwnerAndPermissionsOf: previous)
      try descriptor.synchronize()
    }
    moves.append(Move(from: temporary, to: target))
  }

  /// Stages a file with these bytes for a path.
  mutating func file(_ path: String, bytes: [UInt8]) throws(CommandFailure) {
    try file(path) { temporary throws(CommandFailure) in
      try failing(.inputOutput, path) { () throws(SystemError) in
        try Descriptor.forWriting(temporary).write(bytes)
      }
    }
  }

  /// An empty temporary file, which is removed with the staging.
  mutating func scratchFile(label: String) throws(CommandFailure) -> String {
    try create(in: Self.scratchParent, label: label)
  }

  /// An empty folder for temporary files; nil if it cannot be created there.
  mutating func scratchFolder(in parent: String? = nil) -> String? {
    try? unused(in: parent ?? Self.scratchParent, label: "", Self.makeFolder)
  }

  /// Stages a folder of files. A new folder appears as a whole. In an existing one, each file is replaced as a whole,
  /// and files with other names are left alone.
  mutating func folder(_ path: String, files: [(name: String, bytes: [UInt8])]) throws(CommandFailure) {
    guard (try? FileStatus(ofPath: path)) == nil else {
      for file in files {
        try self.file(FilePath.joined(path, file.name), bytes: file.bytes)
      }
      return
    }
    let parent = FilePath.folder(of: path)
    try ensureFolder(parent)
    let temporary = try unused(in: parent, label: path, Self.makeFolder)
    for file in files {
      try failing(.inputOutput, path) { () throws(SystemError) in
        let place = FilePath.joined(temporary, file.name)
        try temporaries.make(place, owner: owner, Self.makeFile)
        let descriptor = try Descriptor.forWriting(place)
        try descriptor.write(file.bytes)
        try give(descriptor, theOwnerAndPermissionsOf: nil)
        try descriptor.synchronize()
      }
    }
    chmod(temporary.systemPath, mode_t(temporaries.newFolderPermissions))
    moves.append(Move(from: temporary, to: path))
  }

  /// Creates a folder and its parents if they are missing. They are removed again if they stay empty.
  mutating func ensureFolder(_ path: String) throws(CommandFailure) {
    guard (try? FileStatus(ofPath: path)) == nil else { return }
    let parent = FilePath.folder(of: path)
    if parent != path { try ensureFolder(parent) }
    do throws(SystemError) {
      try temporaries.make(path, owner: owner) { path throws(SystemError) in
        guard mkdir(path.systemPath, 0o777) == 0 else { throw .last }
      }
    } catch {
      throw CommandFailure(.cannotCreate, "\(path): cannot be created: \(error)")
    }
  }

  // MARK: Moving

  /// Moves everything into place, or nothing: if a move fails, the files that earlier moves replaced are restored.
  mutating func commit() throws(CommandFailure) {
    let moves = moves
    var backups: [String?] = []
    for move in moves { backups.append(try reserve(for: move)) }
    try temporaries.settle(owner) { () throws(CommandFailure) in
      for (index, move) in moves.enumerated() {
        do throws(SystemError) {
          try move.carryOut(backup: backups[index])
        } catch {
          for earlier in (0..<index).reversed() { moves[earlier].undo(backup: backups[earlier]) }
          throw CommandFailure(.cannotCreate, "\(move.to): cannot be written: \(error)")
        }
      }
      for backup in backups { _ = backup.map { unlink($0.systemPath) } }
    }
    self.moves = []
  }

  /// A backup name for the file that a move replaces, if there is one and another move may still fail.
  private mutating func reserve(for move: Move) throws(CommandFailure) -> String? {
    guard moves.count > 1, (try? FileStatus(ofPath: move.to)) != nil else { return nil }
    let name = try create(in: FilePath.folder(of: move.to), label: move.to)
    unlink(name.systemPath)
    return name
  }

  // MARK: What is to be replaced

  /// Resolves a link, so that the link stays and the file that it refers to is replaced.
  private func resolved(_ path: String) throws(CommandFailure) -> String {
    var target = [CChar](repeating: 0, count: Int(PATH_MAX))
    guard readlink(path.systemPath, &target, target.count) >= 0 else { return path }
    guard let real = realpath(path.systemPath, nil) else {
      throw CommandFailure(.cannotCreate, "\(path): is a link to a file that does not exist")
    }
    defer { free(real) }
    return SystemPath.text(
      UnsafeBufferPointer(start: real, count: strlen(real)).map { UInt8(bitPattern: $0) })
  }

  /// The status of the file to be replaced, which must be writable; nil if there is none.
  private func previous(_ target: String, label: String) throws(CommandFailure) -> FileStatus? {
    guard let status = try? FileStatus(ofPath: target) else { return nil }
    guard status.kind == .regular else {
      throw CommandFailure(.cannotCreate, "\(label): is not a file")
    }
    guard access(target.systemPath, W_OK) == 0 else {
      throw CommandFailure(.cannotCreate, "\(label): cannot be written: \(SystemError.last)")
    }
    return status
  }

  /// Gives a new file the owner and permissions of the file that it replaces. If there is none, it belongs to the user
  /// and has the permissions that the user's mask leaves.
  ///
  /// Only the superuser may change a file's owner. If the group cannot be kept, the new group gets no more permissions
  /// than everybody had.
  private func give(
    _ descriptor: borrowing Descriptor, theOwnerAndPermissionsOf previous: FileStatus?
  ) throws(SystemError) {
    guard let previous else { return try descriptor.setPermissions(temporaries.newFilePermissions) }
    let status = try descriptor.status()
    var permissions = previous.permissions
    if status.owner != previous.owner || status.group != previous.group {
      let isGiven = (try? descriptor.setOwner(previous.owner, group: previous.group)) != nil
      let keepsGroup =
        isGiven || (try? descriptor.setOwner(status.owner, group: previous.group)) != nil
        || status.group == previous.group
      if !isGiven { permissions &= 0o777 }
      if !keepsGroup { permissions &= 0o707 | (permissions & 0o007) << 3 }
    }
    try descriptor.setPermissions(permissions)
  }

  // MARK: Temporary names

  private static var scratchParent: String {
    let named = getenv("TMPDIR").map { String(cString: $0) } ?? ""
    return named.isEmpty ? "/tmp" : named
  }

  /// An empty file with an unused name.
  private mutating func create(in folder: String, label: String) throws(CommandFailure) -> String {
    try unused(in: folder, label: label, Self.makeFile)
  }

  /// Creates something with an unused name. An earlier run with the same process number may have left files.
  private mutating func unused(
    in folder: String, label: String, _ make: (String) throws(SystemError) -> Void
  ) throws(CommandFailure) -> String {
    while true {
      counter += 1
      let name = "\(Self.temporaryPrefix)\(getpid())-\(counter)\(Self.temporarySuffix)"
      let path = FilePath.joined(folder, name)
      do throws(SystemError) {
        try temporaries.make(path, owner: owner, make)
        return path
      } catch .exists {
        continue
      } catch .missing where (try? FileStatus(ofPath: folder)) != nil {
        throw CommandFailure(
          .cannotCreate, "\(label): cannot be written: no files can be created in \(folder)")
      } catch .missing {
        throw CommandFailure(
          .cannotCreate,
          "\(label): cannot be written: there is no folder \(folder); create it, or give -o \(folder)/")
      } catch {
        throw CommandFailure(.cannotCreate, "\(label): cannot be written: \(error)")
      }
    }
  }

  private static func makeFile(_ path: String) throws(SystemError) {
    _ = try Descriptor.creating(path)
  }

  /// Nobody else may look into the folder until it is complete.
  private static func makeFolder(_ path: String) throws(SystemError) {
    guard mkdir(path.systemPath, 0o700) == 0 else { throw .last }
  }
}

/// A move of a file or folder from its temporary name into place.
private struct Move {
  let from: String
  let to: String

  /// Keeps the replaced file under the name of the backup, if there is one.
  func carryOut(backup: String?) throws(SystemError) {
    if let backup, link(to.systemPath, backup.systemPath) != 0 {
      // Some file systems have no hard links.
      guard rename(to.systemPath, backup.systemPath) == 0 else { throw .last }
    }
    guard rename(from.systemPath, to.systemPath) != 0 else { return }
    let problem = SystemError.last
    if let backup { rename(backup.systemPath, to.systemPath) }
    throw problem
  }

  /// Restores what was there before.
  func undo(backup: String?) {
    if let backup {
      rename(backup.systemPath, to.systemPath)
    } else {
      // It gets its temporary name back, under which it is then removed.
      rename(to.systemPath, from.systemPath)
    }
  }
}

/// Turns an error of the system into a failure of the command.
func failing<Result>(
  _ status: ExitStatus, _ label: String, _ body: () throws(SystemError) -> Result
) throws(CommandFailure) -> Result {
  do throws(SystemError) {
    return try body()
  } catch {
    throw CommandFailure(status, "\(label): cannot be written: \(error)")
  }
}
