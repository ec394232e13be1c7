import Tabular
import TabularXLSX

/// How documents are written: all that the options of `export` say about notation.
struct Rendering: Sendable {
  var json: JSONOptions
  var csv: CSVOptions
  var workbook: WorkbookOptions
  /// The only dataset to write; nil writes all.
  var dataset: String?
  /// Whether workbooks are read back and compared before they take their places.
  var verifies = false
  /// The datasets to write; nil writes all.
  var only: [String]?
  /// The datasets whose sheets come first.
  var firstSheets: [String] = []

  /// Where the files are that rows were read from, by the names that rows have of them.
  var sourcePaths: [String: String] = [:]

  /// The datasets of a document that are to be written.
  func selection(of document: TabularDocument) -> TabularDocument {
    only.map(document.restricted(to:)) ?? document
  }

  /// The files of a CSV folder.
  func csvFiles(_ document: TabularDocument) -> [(name: String, bytes: [UInt8])] {
    document.tables.map { (Self.csvName($0.description.name), $0.csv(csv)) }
  }

  static func csvName(_ dataset: String) -> String { dataset + ".csv" }

  /// Writes a workbook; messages call it by its `label`, for it has another name until it is whole.
  ///
  /// - Parameters:
  ///   - document: what it shows.
  ///   - path: where it is written.
  ///   - label: what messages call the file, which has another name until it is whole.
  ///   - scratch: where temporary files go.
  /// - Returns: what the workbook cannot show as it is, and what came of reading it back, a line each.
  /// - Throws: a failure where it cannot be written, or holds something else than the document.
  func workbook(
    _ document: TabularDocument, at path: String, label: String,
    scratch: WorkbookOptions.Scratch = WorkbookOptions.Scratch()
  ) throws(CommandFailure) -> [String] {
    var options = workbook
    options.scratch = scratch
    options.sourceFiles = sourcePaths.mapValues { SourceLinks.relative($0, toFolderOf: label) }
    if let dataset { options.sheetOrder = [dataset] }
    let shown = document.withoutBlankPages.beginning(with: firstSheets)
    let remarks: [WorkbookRemark]
    do throws(WorkbookError) {
      remarks = try writeWorkbook(shown, to: path, options: options)
    } catch {
      throw CommandFailure(error, label: label)
    }
    var lines = remarks.map { "\(label): \($0.sheet)!\($0.cell): \($0.message)" }
    if verifies {
      let check = WorkbookCheck(document: shown, options: options, remarks: remarks, label: label)
      lines.append(try check.line(forWorkbookAt: path))
    }
    return lines
  }

  /// The only dataset to write; nil where all are written.
  func table(of document: TabularDocument) throws(CommandFailure) -> TypedTable? {
    guard let dataset else { return nil }
    guard let table = document.table(dataset) else {
      throw CommandFailure(.software, "the document has no dataset '\(dataset)'")
    }
    return table
  }
}

extension CommandFailure {
  fileprivate init(_ error: WorkbookError, label: String) {
    switch error {
    case .cannotCreateFile:
      self.init(.cannotCreate, "\(label): cannot be created")
    case .cannotWriteFile(_, let reason):
      self.init(.inputOutput, "\(label): cannot be written: \(reason)")
    case .temporaryFile:
      self.init(.inputOutput, "\(label): \(error); is the folder for temporary files full?")
    case .outOfMemory, .refused:
      self.init(.software, "\(label): \(error)")
    case .tooManyColumns:
      self.init(.badData, "\(label): \(error); --csv and --json have no such limit")
    case .unknownDataset:
      self.init(.usage, "\(error)")
    }
  }
}
