import Glibc

/// Where outputs are written, over and over; in memory, where the system has such a folder.
enum Scratch {
  static let folder: String = {
    let memory = "/dev/shm"
    let parent = access(memory, W_OK) == 0 ? memory : "/tmp"
    let folder = "\(parent)/aiweekly-fuzz-\(getpid())"
    mkdir(folder, 0o700)
    return folder
  }()

  static func path(_ pathExtension: String) -> String { "\(folder)/output.\(pathExtension)" }

  /// Takes everything away at the end of the process.
  static func remove() {
    for name in ["output.xlsx", "output.db"] { unlink("\(folder)/\(name)") }
    rmdir(folder)
  }
}
