import Document

/// Messages for the user, on standard error. Data is never written here.
struct Console: Sendable {
  /// How much is printed.
  enum Loudness: Sendable, Hashable {
    /// Only failures.
    case quiet
    case normal
    /// Also what was read, how, and how long it took.
    case verbose
  }

  var loudness = Loudness.normal

  static let programName = "aiweekly-export"

  var isQuiet: Bool { loudness == .quiet }

  /// Prints why something failed.
  func failure(_ message: String) {
    line("\(paint.red("\(Self.programName):")) \(Self.visible(message))")
  }

  /// Prints something worth knowing that is not a failure.
  func note(_ message: String) {
    guard !isQuiet else { return }
    line(Self.visible(message))
  }

  /// Prints a finding in the format of compilers, with its severity in colour on a terminal.
  func finding(_ finding: Diagnostic, in label: String) {
    guard !isQuiet else { return }
    line(FindingLine(finding, in: label).text(paint))
  }

  /// Prints something that is useful on a terminal but not in a log.
  func courtesy(_ message: String) {
    guard !isQuiet, Descriptor.standardError().isTerminal else { return }
    line(Self.visible(message))
  }

  /// Prints the name of a file that was written, on a terminal or with `--verbose`.
  func wrote(_ path: String) {
    guard loudness == .verbose else { return courtesy("wrote \(path)") }
    line(Self.visible("wrote \(path)"))
  }

  /// Prints how the work went, with `--verbose`.
  func detail(_ message: @autoclosure () -> String) {
    guard loudness == .verbose else { return }
    line(Self.visible(message()))
  }

  /// A text that is safe to print on a terminal, since a file name may contain control sequences.
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

  /// Makes each line safe by itself, so that a message keeps its line ends.
  private static func safe(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { ShownText.safe(String($0)) }
      .joined(separator: "\n")
  }

  private var paint: Paint { Paint(for: .standardError()) }

  private func line(_ text: String) {
    // If standard error is closed, the failure cannot be reported to anyone.
    try? Descriptor.standardError().write((text + "\n").utf8)
  }
}
