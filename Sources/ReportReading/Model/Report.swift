import Document
import Lexemes
import Tabular

/// A weekly research report as typed values, each with the line it came from.
public struct Report: Sendable, Hashable {
  /// The text that the report was read from.
  public internal(set) var source: SourceText
  /// Which page of a PDF each line is from; nil for Markdown.
  public internal(set) var pages: PageMap?
  /// The title, issue, date of publication and the like.
  public internal(set) var header = ReportHeader()
  /// The key points, `核心观点`.
  public internal(set) var highlights: [Highlight] = []
  /// The forecast table.
  public internal(set) var companies: [Company] = []
  /// The table of website traffic.
  public internal(set) var traffic: [WebsiteTraffic] = []
  /// The news, paragraph by paragraph.
  public internal(set) var news: [NewsEntry] = []
  /// The announced events.
  public internal(set) var events: [Event] = []
  /// The investment views.
  public internal(set) var views: [TextEntry] = []
  /// The risks.
  public internal(set) var risks: [TextEntry] = []
  /// The people who sign the report or are its contacts.
  public internal(set) var analysts: [Analyst] = []
  /// The reports that this one refers to.
  public internal(set) var relatedReports: [RelatedReport] = []
  /// The figures.
  public internal(set) var figures: [Figure] = []
  /// The entries of the list of figures, which are compared with the captions.
  public internal(set) var listedFigures: [ListedFigure] = []
  /// The table of contents.
  public internal(set) var contents: [ContentsEntry] = []
  /// The rating scale of the house.
  public internal(set) var ratingScale: [RatingLevel] = []
  /// All headings, each with its own text.
  public internal(set) var sections: [Section] = []
  /// The quantities in prose.
  public internal(set) var facts: [Fact] = []
  /// The notes under tables, as printed, by dataset.
  public internal(set) var tableNotes: [String: [String]] = [:]
  /// The title rows inside the traffic table.
  public internal(set) var trafficTitles: [String] = []
  /// Cells of tables and columns that no other dataset contains.
  public internal(set) var looseCells: [LooseCell] = []
  /// The findings, in reading order.
  public internal(set) var diagnostics: [Diagnostic] = []
  /// What each line of the source was used for.
  public internal(set) var ledger: [LineClaim] = []
  /// The rows of tables that specs of the family read column by column, by dataset.
  public internal(set) var rows: [String: [Row]] = [:]
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
