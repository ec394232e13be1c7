#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The files that are made of one input: first written beside their places, then moved there together.
///
/// Until ``commit()`` nothing that was there before is touched.
struct Staging: ~Copyable {
  private let temporaries: Temporaries
  private var moves: [(from: String, to: String)] = []
  private var counter = 0

  init(_ temporaries: Temporaries) {
    self.temporaries = temporaries
  }

  deinit {
    temporaries.removeAll()
  }

  /// Writes a file that is to stand at a path; `write` is given the path of an empty file to fill.
  mutating func file(
    _ path: String, _ write: (String) throws(CommandFailure) -> Void
  ) throws(CommandFailure) {
    let target = try resolved(path)
    let previous = try previous(target, label: path)
    let temporary = try create(in: FilePath.folder(of: target), label: path)
    try write(temporary)
    try failing(.inputOutput, path) { () throws(SystemError) in
      let descriptor = try Descriptor.forWriting(temporary)
      if let previous { try descriptor.setPermissions(previous.permissions) }
      try descriptor.synchronize()
    }
    moves.append((from: temporary, to: target))
  }

  mutating func file(_ path: String, bytes: [UInt8]) throws(CommandFailure) {
    try file(path) { temporary throws(CommandFailure) in
      try failing(.inputOutput, path) { () throws(SystemError) in
        try Descriptor.forWriting(temporary).write(bytes)
      }
    }
  }

  /// An empty file that never comes to stand anywhere: gone with the staging.
  mutating func scratchFile(label: String) throws(CommandFailure) -> String {
    let named = getenv("TMPDIR").map { String(cString: $0) } ?? ""
    let folder = named.isEmpty ? "/tmp" : named
    return try create(in: folder, label: label)
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
        try temporaries.make(place, Self.makeFile)
        let descriptor = try Descriptor.forWriting(place)
        try descriptor.write(file.bytes)
        try descriptor.synchronize()
      }
    }
    moves.append((from: temporary, to: path))
  }

  /// Makes a folder and those above it where they are missing; they go again if nothing comes to stand in them.
  mutating func ensureFolder(_ path: String) throws(CommandFailure) {
    guard (try? FileStatus(ofPath: path)) == nil else { return }
    let parent = FilePath.folder(of: path)
    if parent != path { try ensureFolder(parent) }
    try makeFolder(path, label: path)
  }

  /// Moves everything to its place.
  mutating func commit() throws(CommandFailure) {
    let moves = moves
    try temporaries.settle { () throws(CommandFailure) in
      for move in moves where rename(move.from, move.to) != 0 {
        throw CommandFailure(.cannotCreate, "\(move.to): cannot be written: \(SystemError.last)")
      }
    }
    self.moves = []
  }

  /// Where a path leads to: a link stays and the file behind it is replaced.
  private func resolved(_ path: String) throws(CommandFailure) -> String {
    var target = [CChar](repeating: 0, count: Int(PATH_MAX))
    guard readlink(path, &target, target.count) >= 0 else { return path }
    guard let real = realpath(path, nil) else {
      throw CommandFailure(.cannotCreate, "\(path): is a link that leads nowhere")
    }
    defer { free(real) }
    return String(cString: real)
  }

  /// What is to be replaced, which must be a file that may be written.
  private func previous(_ target: String, label: String) throws(CommandFailure) -> FileStatus? {
    guard let status = try? FileStatus(ofPath: target) else { return nil }
    guard status.kind == .regular else {
      throw CommandFailure(.cannotCreate, "\(label): is no file")
    }
    guard access(target, W_OK) == 0 else {
      throw CommandFailure(.cannotCreate, "\(label): \(SystemError.last)")
    }
    return status
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
      let path = FilePath.joined(folder, ".\(Console.programName)-\(getpid())-\(counter).tmp")
      do throws(SystemError) {
        try temporaries.make(path, make)
        return path
      } catch .exists {
        continue
      } catch .missing {
        throw CommandFailure(
          .cannotCreate,
          "\(label): cannot be written: there is no folder \(folder); make it, or name -o \(folder)/")
      } catch {
        throw CommandFailure(.cannotCreate, "\(label): cannot be written: \(error)")
      }
    }
  }

  private func makeFolder(_ path: String, label: String) throws(CommandFailure) {
    do throws(SystemError) {
      try temporaries.make(path, Self.makeFolder)
    } catch {
      throw CommandFailure(.cannotCreate, "\(label): cannot be made: \(error)")
    }
  }

  private static func makeFile(_ path: String) throws(SystemError) {
    _ = try Descriptor.creating(path)
  }

  private static func makeFolder(_ path: String) throws(SystemError) {
    guard mkdir(path, 0o777) == 0 else { throw .last }
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
