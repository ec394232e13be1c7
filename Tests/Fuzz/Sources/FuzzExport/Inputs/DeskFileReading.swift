import DeskFiles
import Document
import MarkdownInput
import ReportReading
import ReportTables
import Tabular

/// Reads a user's own file as each kind that there is: of tables, of columns, of assumptions, of settings. Most are of one kind at
/// most. What is taken is applied to a report: the one behind a form feed, or the sample.
struct DeskFileReading {
  let draw: Draw
  let finding: Finding

  func read(_ body: [UInt8]) -> InputReading.Made {
    let parts = body.split(separator: 0x0C, maxSplits: 1, omittingEmptySubsequences: false)
    // As the program does it: the file is text in any encoding that reports may have.
    guard let source = try? SourceText(name: "desk.yaml", data: Array(parts[0])) else { return .refused }
    let text = String(decoding: source.bytes, as: UTF8.self)
    let document = (parts.count > 1 ? Self.document(Array(parts[1])) : nil) ?? SampleReport.document
    if let file = taken(text, { text throws(DeskFileError) in try TablesFile(text, path: "desk.yaml") }) {
      return datasets(of: document, with: file.tables)
    }
    if let file = taken(text, { text throws(DeskFileError) in try ColumnsFile(text, path: "desk.yaml") }) {
      return datasets(of: document, ReportOptions(columns: file.columns))
    }
    if let file = taken(text, { text throws(DeskFileError) in try AssumptionsFile(text, path: "desk.yaml") })
    {
      return datasets(of: document, file.options)
    }
    let settings = taken(text) { text throws(DeskFileError) in try SettingsFile(text, path: "desk.yaml") }
    return settings == nil ? .refused : .laidOut
  }

  /// A file that is of the kind; otherwise its error must have a place in the text.
  private func taken<File>(_ text: String, _ read: (String) throws(DeskFileError) -> File) -> File? {
    do throws(DeskFileError) {
      return try read(text)
    } catch {
      // YAML's lines end at more signs than text's do.
      let ends: Set<Unicode.Scalar> = ["\n", "\r", "\u{85}", "\u{2028}", "\u{2029}"]
      let lines = text.unicodeScalars.count { ends.contains($0) } + 1
      finding.unless(
        (1...lines + 1).contains(error.line ?? 1) && error.column ?? 1 > 0 && !error.message.isEmpty,
        "a fault is nowhere in the file: \(error)")
      return nil
    }
  }

  private static func document(_ bytes: [UInt8]) -> Document? {
    (try? SourceText(name: "fuzz.md", data: bytes)).map(Document.init(markdown:))
  }

  // MARK: What a report comes to with it

  private func datasets(of document: Document, with tables: [TableSpec]) -> InputReading.Made {
    var family = ReportFamily.aiWeekly
    family.tables += tables
    let report = Report(parsing: document, as: family)
    let lost = report.ledger.indices.filter { report.ledger[$0] == .unclaimed }.map { $0 + 1 }
    finding.unless(lost.isEmpty, "with tables of a user's own a line reached no dataset: \(lost)")
    if draw.has(.catalog) { checkCatalog(family, tables) }
    guard let datasets = documentOf(report, ReportOptions()) else { return .refused }
    return .datasetsOf(family, datasets)
  }

  private func datasets(of document: Document, _ options: ReportOptions) -> InputReading.Made {
    guard let datasets = documentOf(Report(parsing: document), options) else { return .refused }
    return .datasets(datasets, options.columns)
  }

  private func documentOf(_ report: Report, _ options: ReportOptions) -> ReportDocument? {
    do throws(TableError) {
      return try ReportDocument(report, options: options)
    } catch {
      finding.unless(false, "a file that was taken failed later: \(error)")
      return nil
    }
  }

  /// The schema and the dictionary have each table that the file declares.
  private func checkCatalog(_ family: ReportFamily, _ tables: [TableSpec]) {
    let definitions = UserColumns().definitions(of: family)
    let schema = SchemaWriter(
      identifier: "urn:fuzz", title: LocalizedText("周报", "Report"), metadata: [], datasets: definitions)
    let dictionary = DatasetDictionary(definitions)
    let texts = [
      String(decoding: schema.schema.json(isCompact: draw.choice(of: 2, for: .catalog) == 0), as: UTF8.self),
      dictionary.markdown(language: .chinese), dictionary.markdown(language: .english),
    ]
    for text in texts {
      finding.unless(
        tables.allSatisfy { text.contains($0.name) }, "a schema or dictionary lacks a table of a user's own")
    }
  }
}
