import Foundation

/// Runs the program as somebody whom permissions hold back, which they do not the superuser.
enum Unprivileged {
  /// False where the tests' user cannot become another, or that one cannot reach the program.
  static let isPossible: Bool = {
    guard getuid() == 0 else { return true }
    return (try? run(["--version"], in: nil).status) == 0
  }()

  static func run(_ arguments: [String], in folder: Folder?) throws -> Program.Result {
    guard getuid() == 0 else { return try Program.run(arguments, in: folder) }
    let words = arguments.map { "'\($0)'" }.joined(separator: " ")
    return try Program.shell(
      "exec setpriv --reuid 65534 --regid 65534 --clear-groups '\(Program.path)' \(words)", in: folder)
  }
}
