import ReportArchive
import ReportTables

/// A new database with the reports from which a document was made, each stored separately.
struct DatabaseFile: FileFormat {
  let noun = "database"
  let example = "archive.db"
  let holdsOneDataset = false

  func write(_ whole: WritableDocument, to file: FileInMaking) throws(CommandFailure) -> [String] {
    do throws(ArchiveError) {
      var archive = try ReportArchive.opened(file.path.systemPath, .scratch)
      for report in whole.reports { try archive.add(report) }
      try archive.close()
    } catch {
      throw CommandFailure(.inputOutput, "\(file.label): cannot be written: \(error)")
    }
    return []
  }
}
