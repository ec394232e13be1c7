#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif
import Document

/// Colours for words on a terminal. There are none in files and pipes, or if `NO_COLOR` is set (https://no-color.org).
struct Paint: Sendable, Hashable {
  let isOn: Bool

  init(isOn: Bool) {
    self.isOn = isOn
  }

  init(for descriptor: borrowing Descriptor) {
    isOn = descriptor.isTerminal && Self.isWanted { name in getenv(name).map { String(cString: $0) } }
  }

  static func isWanted(_ environment: (String) -> String?) -> Bool {
    (environment("NO_COLOR") ?? "").isEmpty && environment("TERM") != "dumb"
  }

  func red(_ text: String) -> String { painted(text, "31") }

  func painted(_ text: String, _ severity: Diagnostic.Severity) -> String {
    switch severity {
    case .error: painted(text, "1;31")
    case .warning: painted(text, "1;33")
    case .info: painted(text, "2")
    }
  }

  private func painted(_ text: String, _ code: String) -> String {
    isOn ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
