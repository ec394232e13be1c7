import Tabular
import Document
import ReportReading

/// A JSON document that has been read but not yet computed.
struct DocumentDraft: Sendable {
  private let head: DocumentHead
  private let shape: ReportShape
  private let family: ReportFamily
  private var datasets: [DatasetReading] = []
  /// The document's own checks, and findings about the user's columns.
  private var diagnostics: [Diagnostic] = []
  private var assumptions = AssumptionCells()

  init(
    _ json: JSONValue, columns: UserColumns, family: ReportFamily, leavesOutUnknown: Bool, words: InputWords
  ) throws(SchemaError) {
    self.family = family
    head = try DocumentHead(
      json, datasets: DatasetCatalog.names(family), leavesOutUnknown: leavesOutUnknown)
    let name = CompaniesDataset.description.name
    shape = ReportShape(
      companies: head.datasets[name], own: Set(columns.items(of: name).map(\.column.name)))
    let derived = DatasetCatalog.derived.map { $0.description.name }
    for definition in DatasetCatalog.entries(family) {
      let isDerived = derived.contains(definition.description.name)
      datasets.append(
        try DatasetReading(
          definition, isDerived ? nil : head.datasets[definition.description.name], shape, columns,
          leavesOutUnknown: leavesOutUnknown))
    }
    let printed = datasets.map(\.draft)
    for definition in DatasetCatalog.derived {
      guard let place = place(of: definition) else { continue }
      datasets[place].draft = DatasetDraft(definition, from: printed, shape, columns)
    }
    if let cells = draft(of: AssumptionsDataset.self) { assumptions = AssumptionCells(cells) }
    try readChecks()
    for index in datasets.indices {
      let reading = datasets[index]
      report(
        columns.fill(
          &datasets[index].draft, inputs: assumptions.places.keys.sorted(), words: words, where: reading.has))
      assumptions.restoreExpressions(&datasets[index].draft)
    }
  }

  private func place(of definition: any DatasetDefinition.Type) -> Int? {
    datasets.firstIndex { $0.draft.description == definition.description }
  }

  private func draft(of definition: any DatasetDefinition.Type) -> DatasetDraft? {
    place(of: definition).map { datasets[$0].draft }
  }

  private mutating func readChecks() throws(SchemaError) {
    guard let place = place(of: ChecksDataset.self) else { return }
    let checks = try CheckRows(datasets[place].draft, among: datasets.map(\.draft))
    datasets[place].draft = checks.draft
    diagnostics = checks.diagnostics
  }

  /// Adds findings that the document does not already have.
  private mutating func report(_ findings: [Diagnostic]) {
    let new = findings.filter { !diagnostics.contains($0) }
    guard !new.isEmpty else { return }
    diagnostics = (diagnostics + new).sorted()
    writeChecks()
  }

  private mutating func writeChecks() {
    guard let place = place(of: ChecksDataset.self) else { return }
    let columns = Array(datasets[place].draft.columns.dropLast())
    datasets[place].draft.rows = diagnostics.map { ChecksDataset.row($0, columns) }
  }

  /// Replaces the findings about the PE of rows that were judged again.
  private mutating func replaceVerdicts(of rows: Set<Int>, by findings: [Diagnostic]) {
    diagnostics.removeAll { finding in
      finding.code == .peContradicted && finding.dataset == CompaniesDataset.description.name
        && finding.row.map { rows.contains($0 - 1) } == true && !findings.contains(finding)
    }
    report(findings)
    writeChecks()
  }

  // MARK: Computing

  /// The document with all computed cells.
  func finished() throws(TableError) -> ReportDocument {
    var document = self
    var context = TableContext(inputs: assumptions.values)
    let derived = DatasetCatalog.derived.map { $0.description.name }
    var tables: [TypedTable] = []
    for reading in datasets where reading.draft.description != ChecksDataset.description {
      var table = try reading.draft.table(diagnostics, context)
      let changes = Recomputation(from: reading, to: table)
      if reading.draft.description == CompaniesDataset.description {
        let verdicts = Verdicts(reading.draft, table, assumptions)
        if let (draft, rows) = changes.judged(reading.draft, by: verdicts) {
          document.replaceVerdicts(of: rows, by: rows.sorted().flatMap { verdicts.findings[$0] ?? [] })
          table = try draft.table(document.diagnostics, context)
        }
      }
      // Derived rows are created here, whatever the document contains, so differences are not reported.
      if !derived.contains(table.description.name) { document.report(changes.findings) }
      context.tables[table.description.name] = table
      tables.append(table)
    }
    if let checks = document.draft(of: ChecksDataset.self) { tables.append(try checks.table([], context)) }
    let pages = SourcePages(datasets.reduce(into: [Int: Int]()) { $0.merge($1.pages) { first, _ in first } })
    pages.attach(to: &tables)
    return document.assembled(tables, WorkbookPresentation.presenter(of: tables, shape, family, pages))
  }

  private func assembled(_ tables: [TypedTable], _ presenter: DocumentPresenter) -> ReportDocument {
    ReportDocument(
      document: TabularDocument(
        metadata: ReportDocument.metadata(head.source),
        provenance: head.lines.map { ReportDocument.provenance($0, head.text, pages: head.pages) } ?? [],
        tables: tables,
        summary: Summary(tables: tables, shape: shape, source: head.source, lines: head.lines, family: family)
          .items,
        inputs: assumptions.places, sourceLines: head.text, sourcePages: head.pages,
        date: ReportDocument.date(tables), presenter: presenter),
      diagnostics: diagnostics, sourceName: head.source.name)
  }
}
