import Lexemes
import Tabular
import Document
import ReportReading

/// A report as datasets of the data contract, ready for any output.
public struct ReportDocument: Sendable, Hashable {
  /// The datasets and the metadata of the document as a whole.
  public let document: TabularDocument
  /// All findings, the worst first; the same as in the `checks` dataset.
  public let diagnostics: [Diagnostic]
  /// The source file that line numbers of findings refer to, for a document read back from JSON; nil if it is the
  /// input.
  public let sourceName: String?

  /// The schema version of the JSON document.
  public static let schemaVersion = "1.1"
  /// The versions of documents that can be read; later versions only added to them.
  public static let readableVersions = ["1.0", "1.1"]
  /// The version of this program, or the next one where it is not released yet: an archive knows by it which reports
  /// to read again.
  public static let version = "0.2.0"
  /// The name of the program, as written to documents.
  public static let generatorName = "aiweekly-export"

  init(document: TabularDocument, diagnostics: [Diagnostic], sourceName: String) {
    self.document = document
    self.diagnostics = diagnostics
    self.sourceName = sourceName
  }

  /// Builds all datasets of a report.
  ///
  /// - Parameters:
  ///   - report: the report that was read.
  ///   - options: what the user knows in addition to the report.
  /// - Throws: ``TableError`` where a dataset definition is contradictory; no report can cause this.
  public init(_ report: Report, options: ReportOptions = ReportOptions()) throws(TableError) {
    let finder = ConversionFinder(report, options: options)
    var reading = Reading(
      report: report, shape: ReportShape(report), conversions: finder.conversions,
      diagnostics: report.diagnostics + finder.diagnostics)
    let known = reading
    let ofReport = DatasetCatalog.drafted(report.family).map { DatasetDraft($0, known, options.columns) }
    reading.diagnostics += report.family.checks.flatMap { $0(report) }
    reading.diagnostics +=
      ReportChecks.all(report) + EarningsCheck.all(report, finder.conversions)
    let derived = DatasetCatalog.derived.map {
      DatasetDraft($0, from: ofReport, known.shape, options.columns)
    }
    var drafts =
      ofReport + derived + [DatasetDraft(CatalogEntry(ChecksDataset.self), reading, options.columns)]
    let inputs = reading.conversions.assumptions.map(\.name).sorted()
    for index in drafts.indices {
      reading.diagnostics += options.columns.fill(&drafts[index], inputs: inputs, words: options.words)
    }
    for draft in drafts { reading.diagnostics += LongTexts.diagnostics(draft) }
    var context = TableContext(inputs: reading.conversions.inputs)
    reading.diagnostics += try RangeClaimCheck.all(drafts, reading.shape, context)
    reading.diagnostics = reading.diagnostics.sorted()
    diagnostics = reading.diagnostics
    var tables: [TypedTable] = []
    for index in drafts.indices {
      var draft = drafts[index]
      drafts[index].rows = []
      // The checks come last, because they are complete only when all other datasets are.
      if draft.name == ChecksDataset.description.name {
        draft = DatasetDraft(CatalogEntry(ChecksDataset.self), reading, options.columns)
      }
      let table = try (consume draft).table(diagnostics, context)
      context.tables[table.description.name] = table
      tables.append(table)
    }
    // Rows that only `tables` holds get their pages where they are.
    context.tables = [:]
    let pages = SourcePages(report.pages, of: report.source)
    pages.attach(to: &tables)
    let presenter = WorkbookPresentation.presenter(of: tables, reading.shape, report.family, pages)
    sourceName = nil
    let source = SourceIdentity(report.source)
    let lines = LineCounts(report)
    let text = report.source.allLines
    document = TabularDocument(
      metadata: Self.metadata(source),
      provenance: Self.provenance(lines, text, pages: report.pages?.pageOfLine ?? []), tables: tables,
      summary: Summary(
        tables: tables, shape: reading.shape, source: source, lines: lines, family: report.family
      ).items,
      inputs: Self.inputs(reading.conversions), sourceLines: text,
      sourcePages: report.pages?.pageOfLine ?? [], date: Self.date(tables), presenter: presenter)
  }

  /// The last day of the report's data, or else the Monday of its week; never the day on which it was read.
  static func date(_ tables: [TypedTable]) -> CalendarDate? {
    guard let report = tables.first(where: { $0.description.name == ReportDataset.description.name }) else {
      return nil
    }
    func cell(_ column: String) -> Value { report.values(of: column)?.first ?? .missing }
    if case .date(let date) = cell("period_end") { return date }
    guard case .integer(let year) = cell("year"), case .integer(let week) = cell("week") else { return nil }
    return CalendarDate.monday(ofWeek: week, of: year)
  }

  /// A dataset; nil where the document does not have it.
  public subscript(key: DatasetKey) -> TypedTable? { document[key] }

  static func metadata(_ source: SourceIdentity) -> [JSONValue.Member] {
    commonMetadata + [JSONValue.Member("source", source.json)]
  }

  /// The members before `source`.
  package static var commonMetadata: [JSONValue.Member] {
    [
      JSONValue.Member("schema_version", .string(schemaVersion)),
      JSONValue.Member(
        "generator",
        .object([
          JSONValue.Member("name", .string(generatorName)), JSONValue.Member("version", .string(version)),
        ])),
    ]
  }

  /// The additional members of JSON with provenance: the line counts and the source text, so that the document gives
  /// the same workbook as the report.
  static func provenance(_ lines: LineCounts, _ text: [String], pages: [Int]) -> [JSONValue.Member] {
    let members = [
      JSONValue.Member("ledger", lines.json),
      JSONValue.Member("source_text", .array(text.map(JSONValue.string))),
    ]
    guard !pages.isEmpty else { return members }
    return members + [JSONValue.Member("source_pages", .array(pages.map(JSONValue.integer)))]
  }

  private static func inputs(_ conversions: Conversions) -> [String: TabularDocument.InputCell] {
    Dictionary(
      conversions.assumptions.enumerated().map { index, assumption in
        (assumption.name, TabularDocument.InputCell(table: "assumptions", row: index, column: "value"))
      }, uniquingKeysWith: { first, _ in first })
  }
}
