import Tabular
import TabularXLSX
import Document
import ReportReading

/// `--verify`: reads a workbook back while it still has its temporary name, so that a faulty one never replaces a good
/// one.
struct WorkbookCheck {
  let document: TabularDocument
  let options: WorkbookOptions
  let remarks: [WorkbookRemark]
  /// What messages call the workbook.
  let label: String

  /// - Returns: a line that tells what was compared.
  /// - Throws: a failure that indicates a bug in this program, with a line for each difference. No report or option
  ///   justifies a difference.
  func line(forWorkbookAt path: String) throws(CommandFailure) -> String {
    let verification: WorkbookVerification
    do throws(WorkbookReadError) {
      verification = try verifyWorkbook(document, at: path, options: options, remarks: remarks)
    } catch {
      throw CommandFailure(.software, "\(label): the workbook cannot be read back: \(error)")
    }
    guard verification.agrees else { throw CommandFailure(.software, Self.message(verification, label)) }
    return "\(label): verified: \(verification.cells) cells, \(verification.formulas) of them formulas, on "
      + "\(verification.sheets) sheets hold what CSV and JSON hold"
  }

  static func message(_ verification: WorkbookVerification, _ label: String) -> String {
    let code = DiagnosticCode.workbookDiffers.rawValue
    let lines = verification.differences.map { "\(label): error: \($0) [\(code)]" }
    let count = verification.differenceCount
    return
      (["\(label): the workbook differs from CSV and JSON in \(count) places and was not written"] + lines)
      .joined(separator: "\n")
  }
}
