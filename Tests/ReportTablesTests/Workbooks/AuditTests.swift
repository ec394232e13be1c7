import Foundation
import Tabular
import TabularXLSX
import TestSupport
import Testing

/// What `openxml-audit` says, which holds a file against the schemas and rules of Open XML.
@Suite(.enabled(if: Auditor.isThere, "needs openxml-audit"))
struct AuditTests {
  @Test(.slow, arguments: try ReportSubject.all(), Language.allCases)
  func `it finds nothing in the workbook of any report`(subject: ReportSubject, language: Language) throws {
    try expectNothingWrong(with: subject, in: language)
  }

  @Test(arguments: Language.allCases) func `it finds nothing in the workbook of the sample`(
    language: Language
  ) throws {
    try expectNothingWrong(with: .sample("ai-weekly-2024-27.md"), in: language)
  }

  private func expectNothingWrong(with subject: ReportSubject, in language: Language) throws {
    let report = try WrittenReport(subject, options: WorkbookOptions(language: language))
    #expect(try Judge.python(Self.audit, [report.path]) == "")
  }

  @Test func `it finds what is wrong with a workbook that was damaged`() throws {
    let report = try WrittenReport(.sample("ai-weekly-2024-27.md"))
    let wrong = report.folder.appending(path: "wrong.xlsx").path
    try Tampering.substitute(
      report.path, to: wrong, part: "xl/worksheets/sheet2.xml", pattern: "<sheetData>",
      replacement: "<sheetDatum/><sheetData>")
    #expect(try Judge.python(Self.audit, [wrong]) != "")
  }

  /// Prints each fault, for Excel of 2007 and of today.
  private static let audit = """
    import sys
    from openxml_audit import OpenXmlValidator, FileFormat
    for version in (FileFormat.OFFICE_2007, FileFormat.MICROSOFT_365):
        for error in OpenXmlValidator(file_format=version).validate(sys.argv[1]).errors: print(version, error)
    """
}

private enum Auditor {
  static let isThere =
    (try? Judge.python("import openxml_audit")) != nil
    || ProcessInfo.processInfo.environment["CI"] == "true"
}
