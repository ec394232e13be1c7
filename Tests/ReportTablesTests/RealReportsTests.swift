import Foundation
import Tabular
import TabularXLSX
import TestSupport
import Testing
import Document
import MarkdownInput
import ReportReading

@testable import ReportTables

/// What holds for any report, tried on each that the folder of real reports has.
@Suite(.enabled(if: RealReports.areExpected)) struct `Every real report` {
  private static let names = (try? RealReports.names()) ?? []

  private func read(_ name: String) throws -> (report: Report, document: TabularDocument) {
    let report = Report(
      parsing: Document(markdown: try SourceText(name: name, data: try RealReports.report(name))))
    return (report, try ReportDocument(report).document)
  }

  @Test func `is there`() {
    #expect(!Self.names.isEmpty)
  }

  @Test(arguments: names) func `reaches the datasets line by line`(name: String) throws {
    let (report, document) = try read(name)
    #expect(report.ledger.indices.filter { report.ledger[$0] == .unclaimed } == [])
    let lines = document.tables.flatMap { $0.values(of: "line") ?? [] }
    #expect(
      lines.allSatisfy { $0 == .missing || (1...report.source.lineCount).contains(Int($0.number ?? 0)) })
  }

  @Test(arguments: names) func `prints each typed cell of its datasets where it says`(name: String) throws {
    let (report, document) = try read(name)
    #expect(Provenance.misplaced(document, in: report.source) == [])
    #expect(Provenance.missing(document) == [])
  }

  @Test(arguments: names) func `comes back from JSON and from a workbook`(name: String) throws {
    let document = try read(name).document
    let json = document.json(JSONOptions(includesProvenance: true))
    #expect(try JSONInputFixtures.readBack(json).document.json(JSONOptions(includesProvenance: true)) == json)
    let path = FileManager.default.temporaryDirectory.appending(path: "real-\(UUID().uuidString).xlsx").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    let remarks = try writeWorkbook(document, to: path)
    #expect(try verifyWorkbook(document, at: path, remarks: remarks).differences == [])
  }

  /// A PE that is beside a printed one is within its rounding, or said to be contradicted.
  @Test(arguments: names) func `has no PE that is far from the printed one in silence`(name: String) throws {
    let companies = try #require(try read(name).document.table("companies"))
    for row in companies.rows.indices {
      func value(_ column: String) -> Value { companies.values(of: column)?[row] ?? .missing }
      guard value("pe_status") == .text("reconciled") else { continue }
      for year in 1... {
        guard companies.values(of: "pe_fy\(year)") != nil else { break }
        guard let gap = value("pe_gap_fy\(year)").number else { continue }
        #expect(abs(gap) < 0.15, "\(value("ticker")), year \(year)")
      }
    }
  }
}
