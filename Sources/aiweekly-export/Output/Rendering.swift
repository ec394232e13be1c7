import Tabular
import TabularXLSX

/// How documents are written, according to the options of `export`.
struct Rendering: Sendable {
  var json: JSONOptions
  var csv: CSVOptions
  var workbook: WorkbookOptions
  /// The only dataset to write; nil writes all.
  var dataset: String?
  /// Whether workbooks are read back and compared before they are moved into place.
  var verifies = false
  /// The datasets to write; nil writes all.
  var only: [String]?
  /// The datasets whose sheets come first.
  var firstSheets: [String] = []

  /// The paths of the files that rows were read from, by the names of these files in rows.
  var sourcePaths: [String: String] = [:]

  /// The document with only the datasets that are to be written.
  func selection(of document: TabularDocument) -> TabularDocument {
    only.map(document.restricted(to:)) ?? document
  }

  /// The files of a CSV folder, one for each dataset.
  func csvFiles(_ document: TabularDocument) -> [(name: String, bytes: [UInt8])] {
    document.tables.map { (Self.csvName($0.description.name), $0.csv(csv)) }
  }

  static func csvName(_ dataset: String) -> String { dataset + ".csv" }

  /// The only dataset to write; nil if all are written.
  func table(of document: TabularDocument) throws(CommandFailure) -> TypedTable? {
    guard let dataset else { return nil }
    guard let table = document.table(dataset) else {
      throw CommandFailure(.software, "the document has no dataset '\(dataset)'")
    }
    return table
  }
}
