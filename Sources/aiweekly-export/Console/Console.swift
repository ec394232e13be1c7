import Document

/// What the program says to the person who called it; data never passes here.
struct Console: Sendable {
  /// How much is said.
  enum Loudness: Sendable, Hashable {
    /// Nothing but failures.
    case quiet
    case normal
    /// What was read, how, and how long it took.
    case verbose
  }

  var loudness = Loudness.normal

  static let programName = "aiweekly-export"

  var isQuiet: Bool { loudness == .quiet }

  /// Why something failed.
  func failure(_ message: String) {
    line("\(paint.red("\(Self.programName):")) \(Self.visible(message))")
  }

  /// Something worth knowing that is not a failure.
  func note(_ message: String) {
    guard !isQuiet else { return }
    line(Self.visible(message))
  }

  /// A finding, in the form of compilers: its severity is out on a terminal.
  func finding(_ finding: Diagnostic, in label: String) {
    guard !isQuiet else { return }
    line(FindingLine(finding, in: label).text(paint))
  }

  /// Something that a person at the screen wants to see and a log does not.
  func courtesy(_ message: String) {
    guard !isQuiet, Descriptor.standardError().isTerminal else { return }
    line(Self.visible(message))
  }

  /// How the work went, for somebody who asked.
  func detail(_ message: @autoclosure () -> String) {
    guard loudness == .verbose else { return }
    line(Self.visible(message()))
  }

  /// A text that a terminal shows as it is: a name of a file may hold what it would take for a command.
  static func visible(_ text: String) -> String {
    guard SystemPath.hasStandIns(text) else { return safe(text) }
    return safe(
      text.unicodeScalars.reduce(into: "") { shown, scalar in
        if let byte = SystemPath.byte(behind: scalar) {
          shown += "\\x" + String(byte, radix: 16)
        } else {
          shown.unicodeScalars.append(scalar)
        }
      })
  }

  /// Each line by itself, so that a message of many lines keeps them.
  private static func safe(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { ShownText.safe(String($0)) }
      .joined(separator: "\n")
  }

  private var paint: Paint { Paint(for: .standardError()) }

  private func line(_ text: String) {
    // Where standard error is gone there is nobody left to tell.
    try? Descriptor.standardError().write((text + "\n").utf8)
  }
}
