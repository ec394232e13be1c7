/// Where an output is written.
enum Destination: Sendable, Hashable {
  case standardOutput
  /// A device or a pipe, which is written to directly.
  case stream(String)
  /// A file, which is replaced as a whole.
  case file(String)
  /// A folder of CSV files, one for each dataset.
  case folder(String)

  /// Names of standard output. If it is a file, opening it by another name would overwrite it from its start.
  static let standardOutputNames = ["-", "/dev/stdout", "/dev/fd/1", "/proc/self/fd/1"]

  /// The file that a path names. One that is not a regular file cannot be replaced, so it is written to directly.
  static func file(_ path: String, in surroundings: Surroundings) -> Destination {
    let isStream =
      path.hasPrefix("/dev/fd/") || path == "/dev/stderr" || surroundings.status(path)?.kind == .stream
    return isStream ? .stream(path) : .file(path)
  }

  /// What messages call it.
  var label: String {
    switch self {
    case .standardOutput: "<stdout>"
    case .stream(let path), .file(let path), .folder(let path): path
    }
  }
}
