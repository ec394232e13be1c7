extension TabularDocument {
  /// The document without the column of pages where it has none: a workbook of a Markdown report would show it empty.
  public var withoutBlankPages: TabularDocument {
    guard presenter == nil else { return presented.withoutBlankPages }
    let name = Column.sourcePage.name
    let hasPages = tables.contains { table in
      table.values(of: name)?.contains { $0 != .missing } ?? false
    }
    guard !hasPages else { return self }
    return TabularDocument(
      metadata: metadata, provenance: provenance, tables: tables.map { $0.removing(name) }, summary: summary,
      inputs: inputs, sourceLines: sourceLines, sourcePages: sourcePages, date: date, cover: cover,
      leading: leading, pages: pages)
  }
}
