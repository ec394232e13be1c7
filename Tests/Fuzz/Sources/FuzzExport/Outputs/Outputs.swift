import Document
import ReportArchive
import ReportReading
import ReportTables
import Tabular

/// Writes what was read in every notation, each as often as ``Work`` says.
struct Outputs {
  let draw: Draw
  let finding: Finding
  /// The user's own columns that the datasets have.
  var columns = UserColumns()
  /// The kind of report, with the user's own tables.
  var family = ReportFamily.aiWeekly

  /// One report.
  func write(_ report: ReportDocument) {
    writeTexts(of: report.document)
    if draw.has(.jsonReadBack) { readBack(report) }
    if draw.has(.workbook) { WorkbookOutput(draw: draw, finding: finding).write(report.document) }
    if draw.has(.archive) {
      ArchiveOutput(columns: columns, family: family, finding: finding).write([report])
    }
  }

  /// Several reports: their datasets under each other, and the panel.
  func write(_ reports: [ReportDocument]) {
    let set = ReportSet(reports, window: draw.choice(of: 3, for: .panelWorkbook) == 0 ? 30 : nil)
    let hasPages = draw.has(.panelWorkbook)
    let document: TabularDocument
    do throws(TableError) {
      document = try set.document(hasPages: hasPages)
    } catch {
      return finding.unless(false, "a definition failed: \(error)")
    }
    writeTexts(of: document)
    if hasPages { WorkbookOutput(draw: draw, finding: finding).write(document) }
    if draw.has(.archive) { ArchiveOutput(columns: columns, family: family, finding: finding).write(reports) }
    if draw.has(.split) { split(document, count: set.reports.count) }
  }

  private func writeTexts(of document: TabularDocument) {
    if draw.has(.json) {
      let options = JSONOptions(
        isCompact: draw.choice(of: 2, for: .json) == 0,
        includesProvenance: draw.choice(of: 3, for: .json) == 0)
      finding.unless(!document.json(options).isEmpty, "no JSON")
    }
    if draw.has(.ndjson) {
      let lines = document.ndjson().split(separator: 0x0A)
      finding.unless(
        lines.count == document.tables.reduce(0) { $0 + $1.rows.count }, "a row lacks a line of JSON")
    }
    if draw.has(.csv) {
      let options = CSVOptions(
        byteOrderMark: draw.choice(of: 2, for: .csv) == 0, defusesFormulas: draw.choice(of: 3, for: .csv) > 0)
      finding.unless(document.tables.allSatisfy { !$0.csv(options).isEmpty }, "no CSV")
    }
  }

  // MARK: Reading back

  /// What was written as JSON is read again, and comes out the same. Without provenance it may tell less of where a finding is: in a
  /// cell that spans rows.
  private func readBack(_ report: ReportDocument) {
    let options = JSONOptions(
      isCompact: true, includesProvenance: draw.choice(of: 2, for: .jsonReadBack) == 0)
    let bytes = report.document.json(options)
    guard let again = read(bytes, "own JSON")?.document.json(options), options.includesProvenance else {
      return
    }
    finding.unless(
      again == bytes, "own JSON comes out otherwise when it is read again: \(Self.difference(bytes, again))")
  }

  /// What is around the first byte that differs.
  private static func difference(_ one: [UInt8], _ other: [UInt8]) -> String {
    let place = max(0, zip(one, other).prefix { $0 == $1 }.count - 200)
    return [one, other].map { String(decoding: $0[min(place, $0.count)...].prefix(300), as: UTF8.self) }
      .joined(separator: "\n— and —\n")
  }

  private func split(_ document: TabularDocument, count: Int) {
    do throws(SchemaError) {
      let split = try SplitDocument(json(document.json(JSONOptions(isCompact: true))))
      finding.unless(split.parts.count == count, "a report is lost where several are taken apart")
      for part in split.parts {
        _ = read(part.json.json(isCompact: true), "the JSON of one of several reports")
      }
    } catch {
      // Reports that nothing tells apart, as the error says, are not a fault.
      finding.unless("\(error)".contains("like another"), "own JSON of several reports is refused: \(error)")
    }
  }

  private func json(_ bytes: [UInt8]) -> JSONValue {
    do throws(JSONError) {
      return try JSONValue(parsing: bytes)
    } catch {
      finding.unless(false, "own JSON is not JSON: \(error)")
      return .null
    }
  }

  private func read(_ bytes: [UInt8], _ name: String) -> ReportDocument? {
    do throws(DocumentError) {
      return try ReportDocument(json: json(bytes), columns: columns, family: family)
    } catch {
      finding.unless(false, "\(name) is refused: \(error)")
      return nil
    }
  }
}
