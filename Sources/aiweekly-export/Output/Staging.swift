#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The files that are made of one input: first written beside their places, then moved there together.
///
/// Until ``commit()`` nothing that was there before is touched, and where a move fails those before it are undone.
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

  /// Writes a file that is to be at a path; `write` is given the path of an empty file to fill.
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

  /// Writes a file that is to be at a path.
  mutating func file(_ path: String, bytes: [UInt8]) throws(CommandFailure) {
    try file(path) { temporary throws(CommandFailure) in
      try failing(.inputOutput, path) { () throws(SystemError) in
        try Descriptor.forWriting(temporary).write(bytes)
      }
    }
  }

  /// An empty file that never comes to be anywhere: gone with the staging.
  mutating func scratchFile(label: String) throws(CommandFailure) -> String {
    try create(in: Self.scratchParent, label: label)
  }

  /// An empty folder for files that never come to be anywhere; nil where none can be made there.
  mutating func scratchFolder(in parent: String? = nil) -> String? {
    try? unused(in: parent ?? Self.scratchParent, label: "", Self.makeFolder)
  }

  /// Writes a folder of files. One that is not there yet comes whole; in one that is, each file is replaced
  /// whole and files of other names are left alone.
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

  /// Makes a folder and those above it where they are missing; they go again if nothing ends up in them.
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

  /// Moves everything to its place, or nothing: where a move fails, what the moves before it replaced comes back.
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

  /// A name for the file that a move replaces, where there is one and another move may still fail.
  private mutating func reserve(for move: Move) throws(CommandFailure) -> String? {
    guard moves.count > 1, (try? FileStatus(ofPath: move.to)) != nil else { return nil }
    let name = try create(in: FilePath.folder(of: move.to), label: move.to)
    unlink(name.systemPath)
    return name
  }

  // MARK: What is to be replaced

  /// Where a path leads to: a link stays and the file behind it is replaced.
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

  /// What is to be replaced, which must be a file that may be written.
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

  /// Lets a new file belong to those to whom the replaced one belonged; without one, to the user under the user's mask.
  ///
  /// Only the superuser may give files away. Where the group cannot be kept, another group may do with the file no more
  /// than everybody could.
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

  /// An empty file under a name that nobody uses.
  private mutating func create(in folder: String, label: String) throws(CommandFailure) -> String {
    try unused(in: folder, label: label, Self.makeFile)
  }

  /// Makes something under a name that nobody uses: another run may have left one of the same process number.
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

  /// Nobody else may look into it until it is whole.
  private static func makeFolder(_ path: String) throws(SystemError) {
    guard mkdir(path.systemPath, 0o700) == 0 else { throw .last }
  }
}

/// A file or folder on its way from its temporary name to its place.
private struct Move {
  let from: String
  let to: String

  /// Keeps the replaced file under the name of the backup, where there is one to keep.
  func carryOut(backup: String?) throws(SystemError) {
    if let backup, link(to.systemPath, backup.systemPath) != 0 {
      // File systems without hard links.
      guard rename(to.systemPath, backup.systemPath) == 0 else { throw .last }
    }
    guard rename(from.systemPath, to.systemPath) != 0 else { return }
    let problem = SystemError.last
    if let backup { rename(backup.systemPath, to.systemPath) }
    throw problem
  }

  /// Puts back what was there before.
  func undo(backup: String?) {
    if let backup {
      rename(backup.systemPath, to.systemPath)
    } else {
      // Back to its temporary name, under which it is removed.
      rename(to.systemPath, from.systemPath)
    }
  }
}

/// Turns what the system said into a failure of the command.
func failing<Result>(
  _ status: ExitStatus, _ label: String, _ body: () throws(SystemError) -> Result
) throws(CommandFailure) -> Result {
  do throws(SystemError) {
    return try body()
  } catch {
    throw CommandFailure(status, "\(label): cannot be written: \(error)")
  }
}
