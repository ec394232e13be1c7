import Tabular
import TabularXLSX

/// A workbook, and what is in it.
struct WorkbookOutput {
  let draw: Draw
  let finding: Finding

  func write(_ document: TabularDocument) {
    var options = WorkbookOptions(
      language: draw.choice(of: 2, for: .workbook) == 0 ? .chinese : .english,
      showsAllSheets: draw.choice(of: 3, for: .workbook) == 0)
    options.scratch = WorkbookOptions.Scratch(memory: Scratch.folder, disk: Scratch.folder)
    let path = Scratch.path("xlsx")
    do throws(WorkbookError) {
      let remarks = try writeWorkbook(document, to: path, options: options)
      if draw.has(.workbookReadBack) { compare(document, path, options, remarks) }
    } catch .tooManyColumns {
      // A limit of the format, and said so.
    } catch {
      finding.unless(false, "a workbook was not written: \(error)")
    }
  }

  private func compare(
    _ document: TabularDocument, _ path: String, _ options: WorkbookOptions, _ remarks: [WorkbookRemark]
  ) {
    do throws(WorkbookReadError) {
      let verification = try verifyWorkbook(document, at: path, options: options, remarks: remarks)
      finding.unless(
        verification.agrees, "a workbook differs from its document: \(verification.differences.prefix(3))")
    } catch {
      finding.unless(false, "a workbook cannot be read back: \(error)")
    }
  }
}
