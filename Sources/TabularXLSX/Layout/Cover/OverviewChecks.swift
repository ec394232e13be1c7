import Lexemes
import Tabular

/// The numbers of errors, warnings and remarks among the checks, as live formulas.
struct OverviewChecks {
  /// The sheet whose rows are counted; nil where the workbook lacks it.
  let sheet: String?
  private let counts: [CellNote.Severity: String]
  private let language: Language

  /// - Returns: nil where the document does not count all three.
  init?(_ context: LayoutContext) {
    language = context.options.language
    let addressing = SheetAddressing(
      placements: context.placements, own: nil, row: "", language: context.options.language)
    var counts: [CellNote.Severity: String] = [:]
    var sheet: String?
    for item in context.document.summary where item.role == .check {
      guard case .countOf(let reference, let word)? = item.expression,
        let severity = CellNote.Severity(rawValue: word)
      else { continue }
      let formula = item.expression?.formula(addressing, resultType: .integer)
      counts[severity] = formula.map { String($0.dropFirst()) } ?? item.value.plainText
      sheet = sheet ?? reference.table.flatMap { context.placements[$0] }?.parts.first?.sheet
    }
    guard counts.count == CellNote.Severity.allCases.count else { return nil }
    self.sheet = sheet
    self.counts = counts
  }

  private func count(_ severity: CellNote.Severity) -> String { counts[severity] ?? "0" }

  /// `✓ 0 errors, 3 warnings, 5 remarks`.
  var sentence: String {
    let (errors, warnings, infos) = (count(.error), count(.warning), count(.info))
    let sign = "IF(\(errors)>0,\"✗ \",IF(\(warnings)>0,\"! \",\"✓ \"))"
    func counted(_ count: String, _ noun: String) -> String {
      "\(count)&IF(\(count)=1,\" \(noun)\",\" \(noun)s\")"
    }
    return language == .chinese
      ? "=\(sign)&\(errors)&\" 项错误，\"&\(warnings)&\" 项警告，\"&\(infos)&\" 项提示\""
      : "=\(sign)&\(counted(errors, "error"))&\", \"&\(counted(warnings, "warning"))&\", \"&\(counted(infos, "remark"))"
  }

  /// The status beside the masthead, for a document that defines none of its own.
  var status: String {
    let words = language == .chinese ? ("✗ 有错误", "✓ 无错误") : ("✗ errors", "✓ no errors")
    return "=IF(\(count(.error))>0,\"\(words.0)\",\"\(words.1)\")"
  }
}
