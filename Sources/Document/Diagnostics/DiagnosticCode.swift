/// A kind of finding. Each is declared beside the code that finds it; `Docs/checks.md` is generated from all of them.
public struct DiagnosticCode: Sendable {
  /// The name that `check` prints in brackets and that the dataset `checks` holds: `pe-contradicted`.
  public let rawValue: String
  /// The severity of such a finding, unless the code that finds it sets another.
  public let severity: Diagnostic.Severity
  /// What a finding of this kind means, in Chinese and in English, for the documentation and the checks sheet.
  public let meaning: (chinese: String, english: String)
  /// What such a finding looks like in a report, for `Docs/checks.md`. Examples are invented or use public figures.
  public let example: String

  /// Creates a kind of finding.
  ///
  /// - Parameters:
  ///   - rawValue: its name, in lower-case letters and hyphens.
  ///   - severity: how serious it is.
  ///   - chinese: what it means, in Chinese.
  ///   - english: the same in English.
  ///   - example: what it looks like in a report.
  public init(
    _ rawValue: String, _ severity: Diagnostic.Severity, _ chinese: String, _ english: String, example: String
  ) {
    self.rawValue = rawValue
    self.severity = severity
    meaning = (chinese, english)
    self.example = example
  }
}

extension DiagnosticCode: Hashable {
  /// Two kinds are equal if their names are.
  public static func == (left: DiagnosticCode, right: DiagnosticCode) -> Bool {
    left.rawValue == right.rawValue
  }

  /// Hashes what equality compares.
  public func hash(into hasher: inout Hasher) { hasher.combine(rawValue) }
}

extension DiagnosticCode: CustomStringConvertible {
  /// The text that messages show.
  public var description: String { rawValue }
}
