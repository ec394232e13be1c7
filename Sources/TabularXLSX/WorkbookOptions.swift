import Lexemes
import Tabular

/// What a caller may choose about a workbook.
public struct WorkbookOptions: Sendable {
  /// The language of every label; data is never translated.
  public var language: Language
  /// Which colour means up.
  public var trend: TrendColors
  /// The datasets to write, in this order; nil writes all that have rows, in the document's order.
  public var sheetOrder: [String]?
  /// The title in the document's properties and the page footers; nil takes the overview's title.
  public var documentTitle: String?
  /// The date in the document's properties. It is pinned, so that the same document gives the same bytes; nil
  /// takes the day that the document speaks of, and where it has none the first that spreadsheets and archives
  /// can both express, 1980-01-01: the library writes the time of day where it is given nothing.
  public var created: CalendarDate?
  /// The files that rows were read from, by the name that `source_name` has: where each one is as seen from the workbook.
  public var sourceFiles: [String: String] = [:]
  /// Folders for the parts of a workbook while it is made; where they are nil, folders that everybody shares.
  public var scratch = Scratch()

  /// Folders of the caller's own for temporary files: what a crash or a signal leaves in them, the caller finds.
  public struct Scratch: Sendable {
    /// In memory, for workbooks that are small enough.
    public var memory: String?
    /// On a disk.
    public var disk: String?

    /// Creates a value from its parts.
    public init(memory: String? = nil, disk: String? = nil) {
      self.memory = memory
      self.disk = disk
    }
  }
  /// Whether sheets are shown that serve machines or repeat what others say.
  public var showsAllSheets: Bool

  /// Creates a value from its parts.
  public init(
    language: Language = .chinese, trend: TrendColors = .chinese, sheetOrder: [String]? = nil,
    documentTitle: String? = nil, created: CalendarDate? = nil,
    showsAllSheets: Bool = false
  ) {
    self.language = language
    self.trend = trend
    self.sheetOrder = sheetOrder
    self.documentTitle = documentTitle
    self.created = created
    self.showsAllSheets = showsAllSheets
  }
}

/// The colours of rises and falls.
public enum TrendColors: String, Sendable, CaseIterable {
  /// Red is up and green is down, as on Chinese markets.
  case chinese
  /// Green is up and red is down.
  case western
}
