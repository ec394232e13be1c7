import Document
import Tabular

/// A finding in the format of compilers, which editors and CI can parse: `file:line: severity: message [code]`.
struct FindingLine {
  private let finding: Diagnostic
  private let label: String

  init(_ finding: Diagnostic, in label: String) {
    self.finding = finding
    self.label = label
  }

  /// The line, with the message in a language. Severity and code are the same in all.
  func text(_ paint: Paint = Paint(isOn: false), _ language: Language = .english) -> String {
    // A line end in a file name would begin a new line.
    let name = Console.visible(label).replacing("\n", with: "\\n")
    let place = finding.line.map { "\(name):\($0)" } ?? name
    let words = language == .chinese ? finding.chinese : finding.message
    let message = Console.visible(words).replacing("\n", with: " ")
    return
      "\(place): \(paint.painted(finding.severity.rawValue, finding.severity)): \(message) [\(finding.code.rawValue)]"
  }
}
