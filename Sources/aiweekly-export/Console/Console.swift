/// What the program says to the person who called it; data never passes here.
struct Console: Sendable {
  /// Leaves out everything but failures.
  var isQuiet = false

  static let programName = "aiweekly-export"

  /// Why something failed.
  func failure(_ message: String) {
    line("\(Self.programName): \(message)")
  }

  /// Something worth knowing that is no failure.
  func note(_ message: String) {
    guard !isQuiet else { return }
    line(message)
  }

  /// Something that a person at the screen wants to see and a log does not.
  func courtesy(_ message: String) {
    guard !isQuiet, Descriptor.standardError().isTerminal else { return }
    line(message)
  }

  private func line(_ text: String) {
    // Where standard error is gone there is nobody left to tell.
    try? Descriptor.standardError().write((text + "\n").utf8)
  }
}
