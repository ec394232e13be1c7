import Lexemes
import Tabular

/// The options for writing a workbook.
public struct WorkbookOptions: Sendable {
  /// The language of every label; text from the report is never translated.
  public var language: Language
  /// The color that means up.
  public var trend: TrendColors
  /// The datasets to write, in this order; nil writes all that have rows, in the document's order.
  public var sheetOrder: [String]?
  /// The title in the document properties and the page footers; nil uses the document's own title.
  public var documentTitle: String?
  /// The creation date in the document properties, fixed so that the same document gives the same bytes. Nil uses the
  /// document's date, or else 1980-01-01, the first day that both spreadsheets and archives can express: without a date
  /// the library would write the current time.
  public var created: CalendarDate?
  /// The paths, relative to the workbook, of the files that rows were read from, by their `source_name`.
  public var sourceFiles: [String: String] = [:]
  /// Folders for the temporary parts of a workbook; nil uses the shared folders of the system.
  public var scratch = Scratch()

  /// The caller's own folders for temporary files, where it can find what a crash or a signal leaves behind.
  public struct Scratch: Sendable {
    /// A folder in memory, for workbooks that are small enough.
    public var memory: String?
    /// A folder on disk.
    public var disk: String?

    /// Names the folders; where one is nil, a shared folder of the system is used.
    public init(memory: String? = nil, disk: String? = nil) {
      self.memory = memory
      self.disk = disk
    }
  }
  /// Whether to show sheets that serve machines or repeat what others show.
  public var showsAllSheets: Bool

  /// Creates options; by default the workbook is in Chinese, with red for up, and has every dataset that has rows.
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
