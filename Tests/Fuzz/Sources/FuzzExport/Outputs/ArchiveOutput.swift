import Document
import Glibc
import ReportArchive
import ReportReading
import ReportTables
import Tabular

/// An archive of SQLite: reports are added, added again, and read.
struct ArchiveOutput {
  let columns: UserColumns
  let family: ReportFamily
  let finding: Finding

  func write(_ reports: [ReportDocument]) {
    let path = Scratch.path("db")
    unlink(path)
    do throws(ArchiveError) {
      var archive = try ReportArchive.opened(path, .scratch)
      for report in reports { try archive.add(report) }
      // Once more, as a later run does: a report takes its own place.
      if let first = reports.first {
        finding.unless(try archive.add(first) != .added, "a report that the archive has was added once more")
      }
      try archive.close()
      try read(path)
    } catch {
      finding.unless(false, "an archive was not written or read: \(error)")
    }
    unlink(path)
  }

  private func read(_ path: String) throws(ArchiveError) {
    let entries = try ArchiveReader.entries(path)
    finding.unless(!entries.isEmpty, "an archive has no reports")
    for entry in entries {
      let bytes = try ArchiveReader.document(entry.id, in: path)
      let document = (try? JSONValue(parsing: bytes)).flatMap {
        try? ReportDocument(json: $0, columns: columns, family: family)
      }
      finding.unless(document != nil, "an archive's document of a report is refused")
    }
  }
}
