import Document
import Lexemes
import Tabular

/// A weekly research report as typed values, each with the line it came from.
public struct Report: Sendable, Hashable {
  /// The text that the report was read from.
  public var source: SourceText
  /// Which page of a PDF each line is from; nil for Markdown.
  public var pages: PageMap?
  /// Title, issue, day of publication and the like.
  public var header = ReportHeader()
  /// The key points, `核心观点`.
  public var highlights: [Highlight] = []
  /// The forecast table.
  public var companies: [Company] = []
  /// The table of website traffic.
  public var traffic: [WebsiteTraffic] = []
  /// The news, paragraph by paragraph.
  public var news: [NewsEntry] = []
  /// The announced events.
  public var events: [Event] = []
  /// The investment views.
  public var views: [TextEntry] = []
  /// The risks.
  public var risks: [TextEntry] = []
  /// The people who sign or answer for the report.
  public var analysts: [Analyst] = []
  /// The reports that this one refers to.
  public var relatedReports: [RelatedReport] = []
  /// The figures.
  public var figures: [Figure] = []
  /// What the list of figures says, to be held against the captions.
  public var listedFigures: [ListedFigure] = []
  /// The table of contents.
  public var contents: [ContentsEntry] = []
  /// The rating scale of the house.
  public var ratingScale: [RatingLevel] = []
  /// Every heading with its own text.
  public var sections: [Section] = []
  /// Quantities that are in prose.
  public var facts: [Fact] = []
  /// The notes under tables, as printed, by dataset.
  public var tableNotes: [String: [String]] = [:]
  /// Title rows inside the traffic table.
  public var trafficTitles: [String] = []
  /// Cells of tables, and of columns, that nothing above holds.
  public var looseCells: [LooseCell] = []
  /// What was noticed while reading, in reading order.
  public var diagnostics: [Diagnostic] = []
  /// For each line of the source, what became of it.
  public var ledger: [LineClaim] = []
  /// Rows of tables that specs of the family read column by column, by dataset: a value a column, then the line.
  public var rows: [String: [Row]] = [:]
  /// The kind of report that it was read as.
  public let family: ReportFamily
  /// The number of the table that is being read, from 1.
  var tableNumber = 0

  init(source: SourceText, family: ReportFamily = .aiWeekly) {
    self.source = source
    self.family = family
  }
}

/// What became of a line of the source.
public enum LineClaim: Sendable, Hashable {
  /// Read into a dataset, named as in the contract.
  case dataset(String)
  /// Kept as prose of its section.
  case section
  /// Nothing to keep, and why: `blank`, `rule`, `page-footer`.
  case boilerplate(String)
  /// Lost. Never right: it makes a check.
  case unclaimed
}
