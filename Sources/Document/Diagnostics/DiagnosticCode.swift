/// A kind of finding. Each is declared beside the code that finds it; `Docs/checks.md` is made from all of them.
public struct DiagnosticCode: Sendable {
  /// What `check` prints in brackets and what the dataset `checks` holds: `pe-contradicted`.
  public let rawValue: String
  /// How bad a finding of this kind is unless its finder says otherwise.
  public let severity: Diagnostic.Severity
  /// What a finding of this kind means, in Chinese and in English, for the documentation and the checks sheet.
  public let meaning: (chinese: String, english: String)
  /// What such a finding looks like in a report, for `Docs/checks.md`; all of it is invented or a public figure.
  public let example: String

  /// A kind of finding.
  ///
  /// - Parameters:
  ///   - rawValue: its name, small letters and hyphens.
  ///   - severity: how bad it is.
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
  /// Two kinds are the same where their names are.
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
