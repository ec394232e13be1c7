/// Makes what a workbook shows beyond a document's datasets: charts, notes, how sheets look, the first page.
///
/// CSV and JSON have none of it, so it is made only where a workbook is written.
public struct DocumentPresenter: Sendable {
  /// What a presenter makes: the document's tables with all that a sheet shows, and the first page.
  public struct Presentation: Sendable {
    /// The datasets as the workbook shows them.
    public let tables: [TypedTable]
    /// The first page.
    public let cover: CoverSpec

    /// Creates a value from its parts.
    public init(tables: [TypedTable], cover: CoverSpec) {
      self.tables = tables
      self.cover = cover
    }
  }

  fileprivate let make: @Sendable () -> Presentation

  /// - Parameter make: makes the presentation; it is asked at most once for each workbook.
  public init(_ make: @escaping @Sendable () -> Presentation) { self.make = make }
}

/// Two documents are the same where their datasets are: what is made of those follows from them.
extension DocumentPresenter: Hashable {
  /// All presenters are equal: what they hold follows from the document.
  public static func == (left: DocumentPresenter, right: DocumentPresenter) -> Bool { true }
  /// Hashes what equality compares.
  public func hash(into hasher: inout Hasher) {}
}

extension TabularDocument {
  /// The document with all that a workbook shows beyond its datasets.
  public var presented: TabularDocument {
    guard let presenter else { return self }
    let shown = presenter.make()
    return TabularDocument(
      metadata: metadata, provenance: provenance, tables: shown.tables, summary: summary, inputs: inputs,
      sourceLines: sourceLines, sourcePages: sourcePages, date: date, cover: shown.cover, leading: leading,
      pages: pages)
  }
}
