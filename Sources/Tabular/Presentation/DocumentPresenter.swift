/// Creates what a workbook shows beyond a document's datasets: charts, notes, the looks of sheets and the first page.
///
/// CSV and JSON need none of it, so it is created only when a workbook is written.
public struct DocumentPresenter: Sendable {
  /// The result: the document's tables with everything that sheets show, and the first page.
  public struct Presentation: Sendable {
    /// The datasets as the workbook shows them.
    public let tables: [TypedTable]
    /// The first page.
    public let cover: CoverSpec

    /// Creates a presentation of tables in the order of their sheets, with the cover before them.
    public init(tables: [TypedTable], cover: CoverSpec) {
      self.tables = tables
      self.cover = cover
    }
  }

  fileprivate let make: @Sendable () -> Presentation

  /// - Parameter make: creates the presentation; called at most once for each workbook.
  public init(_ make: @escaping @Sendable () -> Presentation) { self.make = make }
}

/// Ignored when documents are compared: two documents with equal datasets have equal presentations.
extension DocumentPresenter: Hashable {
  /// All presenters are equal, because the result depends only on the document.
  public static func == (left: DocumentPresenter, right: DocumentPresenter) -> Bool { true }
  /// Hashes what equality compares.
  public func hash(into hasher: inout Hasher) {}
}

extension TabularDocument {
  /// The document with everything that a workbook shows beyond its datasets.
  public var presented: TabularDocument {
    guard let presenter else { return self }
    let shown = presenter.make()
    return TabularDocument(
      metadata: metadata, provenance: provenance, tables: shown.tables, summary: summary, inputs: inputs,
      sourceLines: sourceLines, sourcePages: sourcePages, date: date, cover: shown.cover, leading: leading,
      pages: pages)
  }

  /// The document without what a workbook shows beyond its datasets, the summary and the source text.
  public var withoutPresentation: TabularDocument {
    TabularDocument(metadata: metadata, tables: tables, inputs: inputs)
  }
}
