/// Something that a reader of the numbers should know: what was found, where, and how bad it is.
public struct Diagnostic: Sendable, Hashable {
  /// How serious a finding is.
  public enum Severity: String, Sendable, Hashable, CaseIterable {
    /// A number or a part that must not be relied on.
    case error
    /// Something that a person should look at.
    case warning
    /// How the report was read, where there was a choice.
    case info
  }

  /// What kind of finding it is.
  public var code: DiagnosticCode
  /// How serious it is.
  public var severity: Severity
  /// One self-contained sentence in English.
  public var message: String
  /// The same in Chinese.
  public var chinese: String
  /// The dataset that the finding concerns.
  public var dataset: String?
  /// The row of the dataset, counted from 1.
  public var row: Int?
  /// The column of the dataset.
  public var column: String?
  /// What the report prints, as text.
  public var printed: String?
  /// The value that was computed, as text.
  public var computed: String?
  /// The 1-based line of the source; nil if the finding concerns the whole report.
  public var line: Int?

  /// Creates a finding. Without `chinese`, its Chinese message is the meaning of the code with the printed and computed
  /// values; without `severity`, it has the code's severity.
  public init(
    _ code: DiagnosticCode, _ message: String, chinese: String? = nil, severity: Severity? = nil,
    dataset: String? = nil, row: Int? = nil, column: String? = nil, printed: String? = nil,
    computed: String? = nil, line: Int? = nil
  ) {
    self.code = code
    self.severity = severity ?? code.severity
    self.message = ShownText.safe(message)
    self.chinese = ShownText.safe(chinese ?? Self.words(code, printed, computed))
    self.dataset = dataset
    self.row = row
    self.column = column
    self.printed = printed
    self.computed = computed
    self.line = line
  }

  private static func words(_ code: DiagnosticCode, _ printed: String?, _ computed: String?) -> String {
    let found = [printed.map { "原文“\($0)”" }, computed.map { "推算为“\($0)”" }].compactMap(\.self)
    return code.meaning.chinese + (found.isEmpty ? "" : "：" + found.joined(separator: "，"))
  }
}
