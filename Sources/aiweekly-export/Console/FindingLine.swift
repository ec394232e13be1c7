import Document

/// A finding in the format of compilers, which editors and CI can parse: `file:line: severity: message [code]`.
struct FindingLine {
  private let finding: Diagnostic
  private let label: String

  init(_ finding: Diagnostic, in label: String) {
    self.finding = finding
    self.label = label
  }

  func text(_ paint: Paint = Paint(isOn: false)) -> String {
    // A line end in a file name would begin a new line.
    let name = Console.visible(label).replacing("\n", with: "\\n")
    let place = finding.line.map { "\(name):\($0)" } ?? name
    let message = Console.visible(finding.message).replacing("\n", with: " ")
    return
      "\(place): \(paint.painted(finding.severity.rawValue, finding.severity)): \(message) [\(finding.code.rawValue)]"
  }
}
