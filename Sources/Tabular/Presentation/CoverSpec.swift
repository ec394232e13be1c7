/// The first page of a workbook: what a reader who opens nothing else should know.
///
/// Formulas are written with names, as in ``TablePresentation``.
public struct CoverSpec: Sendable, Hashable {
  /// The document's title, where the program supplies it; nil uses the document's own.
  public var title: LocalizedText?
  /// The headline, where the program supplies it; nil uses the document's own.
  public var headline: LocalizedText?
  /// The publisher, the week and the subject of the report, in one line.
  public var masthead: [LocalizedText] = []
  /// The key figures of the week.
  public var tiles: [CoverTile] = []
  /// The table on the page.
  public var comparison: CoverComparison?
  /// The charts below the table.
  public var charts: [CoverChart] = []
  /// The key points of the text, in their first words.
  public var points: [CoverPoint] = []
  /// The heading of the key points, where they are not those of one week.
  public var pointsHeading: LocalizedText?
  /// The verdicts on whether the figures hold.
  public var verdicts: [CoverVerdict] = []
  /// The status beside the masthead; nil derives it from the checks.
  public var status: CoverStatus?

  /// Creates an empty page.
  public init() {}
}

/// One key figure.
public struct CoverTile: Sendable, Hashable {
  /// The words above it.
  public var label: LocalizedText
  /// The formula of the figure, which may depend on the language.
  public var value: LocalizedText
  /// The number format of the figure.
  public var format: String
  /// The small text below, or a formula for it.
  public var note: LocalizedText
  /// Whether the figure is a rise or a fall.
  public var isTrend: Bool

  /// Creates a value from its parts.
  public init(
    _ label: LocalizedText, _ value: LocalizedText, format: String, note: LocalizedText,
    isTrend: Bool = false
  ) {
    self.label = label
    self.value = value
    self.format = format
    self.note = note
    self.isTrend = isTrend
  }

  /// Creates a value with the same formula in both languages.
  public init(
    _ label: LocalizedText, _ value: String, format: String, note: LocalizedText, isTrend: Bool = false
  ) {
    self.init(label, LocalizedText(same: value), format: format, note: note, isTrend: isTrend)
  }
}

/// Rows of a table side by side, with the statistics below it.
public struct CoverComparison: Sendable, Hashable {
  /// A column of the table.
  public struct Column: Sendable, Hashable {
    /// The column of the dataset.
    public var name: String
    /// The words above it.
    public var title: LocalizedText
    /// The unit below the title.
    public var unit: LocalizedText
    /// The column that its statistics are computed over; the column itself by default.
    public var statisticsOf: String

    /// Creates a value from its parts.
    public init(
      _ name: String, _ title: LocalizedText, _ unit: LocalizedText = LocalizedText(same: ""),
      statisticsOf: String? = nil
    ) {
      self.name = name
      self.statisticsOf = statisticsOf ?? name
      self.title = title
      self.unit = unit
    }
  }

  /// Columns side by side under one title.
  public struct Group: Sendable, Hashable {
    /// The words above it.
    public var title: LocalizedText
    /// The columns; those for which the group has no room are left out.
    public var columns: [Column]

    /// Creates a value from its parts.
    public init(_ title: LocalizedText, _ columns: [Column]) {
      self.title = title
      self.columns = columns
    }
  }

  /// The dataset whose rows are shown.
  public var table: String
  /// The column of the table that numbers its rows from 1.
  public var rank: String
  /// The groups of columns, from left to right.
  public var groups: [Group]
  /// The names of the statistics that are shown.
  public var statistics: [String]
  /// The column that is shown with a data bar.
  public var bar: String?
  /// The column that is empty where growth is from a low base.
  public var headlineGrowth: String?
  /// The small text below, or a formula for it.
  public var note: LocalizedText
  /// The most rows that are shown.
  public var mostRows: Int
  /// The default limit: more rows leave no room on the page for anything else.
  public static let mostRows = 10

  /// Creates a value from its parts.
  public init(
    table: String, rank: String, groups: [Group], statistics: [String], bar: String? = nil,
    headlineGrowth: String? = nil, note: LocalizedText, mostRows: Int = Self.mostRows
  ) {
    self.table = table
    self.rank = rank
    self.groups = groups
    self.statistics = statistics
    self.bar = bar
    self.headlineGrowth = headlineGrowth
    self.note = note
    self.mostRows = mostRows
  }
}

/// A chart on the first page, below a heading that says what it shows.
public enum CoverChart: Sendable, Hashable {
  /// Bars left and right of zero for lists beside a table, by the names of the lists and their columns.
  case changes(
    heading: LocalizedText, table: String, lists: [String], names: String, amounts: String, rows: Int)
  /// A chart of a page, by the page's name and the indices of the block and the chart.
  case page(String, block: Int, chart: Int)
  /// Named points for the comparison's rows, with one column along each axis.
  case points(heading: LocalizedText, x: String, xTitle: LocalizedText, y: String, yTitle: LocalizedText)
}

/// A topic and the first words about it.
public struct CoverPoint: Sendable, Hashable {
  /// The words in front of it.
  public var label: LocalizedText
  /// The first words, with line breaks between items if there is room.
  public var text: LocalizedText
  /// The dataset with the full text.
  public var dataset: String

  /// Creates a value from its parts.
  public init(_ label: LocalizedText, _ text: LocalizedText, dataset: String) {
    self.label = label
    self.text = text
    self.dataset = dataset
  }
}

/// A line about whether something holds. Its formula yields a text that begins with ✓, ! or ✗.
public struct CoverVerdict: Sendable, Hashable {
  /// The words in front of it.
  public var label: LocalizedText
  /// The formula of the text, or the text itself.
  public var formula: LocalizedText

  /// Creates a value from its parts.
  public init(_ label: LocalizedText, _ formula: LocalizedText) {
    self.label = label
    self.formula = formula
  }
}

/// The status beside the masthead.
public struct CoverStatus: Sendable, Hashable {
  /// The formula of the text.
  public var formula: LocalizedText

  /// Creates a value from its parts.
  public init(_ formula: LocalizedText) { self.formula = formula }
}
