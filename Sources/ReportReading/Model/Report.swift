import Document
import Lexemes
import Tabular

/// A weekly research report as typed values, each with the line it came from.
public struct Report: Sendable, Hashable {
  /// The text that the report was read from.
  public var source: SourceText
  /// Which page of a PDF each line is from; nil for Markdown.
  public var pages: PageMap?
  /// The title, issue, date of publication and the like.
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
  /// The people who sign the report or are its contacts.
  public var analysts: [Analyst] = []
  /// The reports that this one refers to.
  public var relatedReports: [RelatedReport] = []
  /// The figures.
  public var figures: [Figure] = []
  /// The entries of the list of figures, which are compared with the captions.
  public var listedFigures: [ListedFigure] = []
  /// The table of contents.
  public var contents: [ContentsEntry] = []
  /// The rating scale of the house.
  public var ratingScale: [RatingLevel] = []
  /// All headings, each with its own text.
  public var sections: [Section] = []
  /// The quantities in prose.
  public var facts: [Fact] = []
  /// The notes under tables, as printed, by dataset.
  public var tableNotes: [String: [String]] = [:]
  /// The title rows inside the traffic table.
  public var trafficTitles: [String] = []
  /// Cells of tables and columns that no other dataset contains.
  public var looseCells: [LooseCell] = []
  /// The findings, in reading order.
  public var diagnostics: [Diagnostic] = []
  /// What each line of the source was used for.
  public var ledger: [LineClaim] = []
  /// The rows of tables that specs of the family read column by column, by dataset.
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

/// What a line of the source was used for.
public enum LineClaim: Sendable, Hashable {
  /// Read into the dataset of this name.
  case dataset(String)
  /// Kept as prose of its section.
  case section
  /// Not kept, for the given reason: `blank`, `rule`, `page-footer`.
  case boilerplate(String)
  /// Lost, which is always an error and makes a finding.
  case unclaimed
}
