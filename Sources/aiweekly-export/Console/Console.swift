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

  /// A name of a file may hold what a terminal would take for a command.
  static func visible(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { $0.isTerminalCommand }) else { return text }
    return text.unicodeScalars.reduce(into: "") { shown, scalar in
      if scalar.isTerminalCommand {
        shown += "\\u{\(String(scalar.value, radix: 16))}"
      } else {
        shown.unicodeScalars.append(scalar)
      }
    }
  }

  private func line(_ text: String) {
    // Where standard error is gone there is nobody left to tell.
    try? Descriptor.standardError().write((Self.visible(text) + "\n").utf8)
  }
}

extension Unicode.Scalar {
  /// A control character, of the first or the second set, that is not a line end or a tab.
  fileprivate var isTerminalCommand: Bool {
    (value < 0x20 && value != 0x0A && value != 0x09) || (0x7F...0x9F).contains(value)
  }
}
