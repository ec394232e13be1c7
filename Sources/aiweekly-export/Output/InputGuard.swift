/// Keeps files that are read from being overwritten.
struct InputGuard {
  private let identities: Set<FileStatus.Identity>
  private let surroundings: Surroundings

  init(_ inputs: [InputSource], surroundings: Surroundings) {
    self.surroundings = surroundings
    identities = Set(inputs.compactMap { Self.identity(of: $0, surroundings) })
  }

  /// - Throws: a failure if a path to be written is a folder, or one of the files that are read, by whatever name.
  func check(_ path: String) throws(CommandFailure) {
    guard let status = surroundings.status(path) else { return }
    guard status.kind != .folder else {
      throw CommandFailure(.cannotCreate, "\(path): is a folder")
    }
    guard !identities.contains(status.identity) else {
      throw .usage("\(path): is an input, and would be overwritten")
    }
  }

  private static func identity(of input: InputSource, _ surroundings: Surroundings) -> FileStatus.Identity? {
    switch input {
    case .standardInput: surroundings.standardInput?.identity
    case .file(let path), .archived(let path, _, _): surroundings.status(path)?.identity
    case .part(let part): surroundings.status(part.path)?.identity
    }
  }
}
