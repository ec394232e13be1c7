/// The first page of a workbook: what a reader should know who opens nothing else.
///
/// Formulas are written with names, as in ``TablePresentation``.
public struct CoverSpec: Sendable, Hashable {
  /// What the document is called, where that is words of the program's own; nil leaves it to the document.
  public var title: LocalizedText?
  /// What the page says first, where that is words of the program's own; nil leaves it to the document.
  public var headline: LocalizedText?
  /// Whose report it is, of which week, on what: one line.
  public var masthead: [LocalizedText] = []
  /// The figures of the week.
  public var tiles: [CoverTile] = []
  /// The table of the page.
  public var comparison: CoverComparison?
  /// The charts below the table.
  public var charts: [CoverChart] = []
  /// What the text says, in its first words.
  public var points: [CoverPoint] = []
  /// The words above them, where they are not those of one week.
  public var pointsHeading: LocalizedText?
  /// Whether the figures hold.
  public var verdicts: [CoverVerdict] = []
  /// Formulas of counts that the status beside the headline follows.
  public var status: CoverStatus?

  /// Creates an empty page.
  public init() {}
}

/// One figure, large.
public struct CoverTile: Sendable, Hashable {
  /// The words before it.
  public var label: LocalizedText
  /// The formula of the figure, which may look for words of the edition.
  public var value: LocalizedText
  /// The number format of the figure.
  public var format: String
  /// The formula of the small text below.
  public var note: LocalizedText
  /// Whether it is a rise or a fall.
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

  /// Creates a value whose formula is the same in both editions.
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
    /// The words over it.
    public var title: LocalizedText
    /// The unit below the title.
    public var unit: LocalizedText
    /// The column below which the statistics are, where it is another.
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
    /// The words over it.
    public var title: LocalizedText
    /// At most as many as ``width``.
    public var columns: [Column]

    /// Creates a value from its parts.
    public init(_ title: LocalizedText, _ columns: [Column]) {
      self.title = title
      self.columns = columns
    }
  }

  /// The dataset whose rows are shown.
  public var table: String
  /// The column of the table that numbers its rows, 1 first.
  public var rank: String
  /// The groups of columns, from left to right.
  public var groups: [Group]
  /// The statistics that are shown, by name.
  public var statistics: [String]
  /// The column whose size a bar shows.
  public var bar: String?
  /// The column that is empty where growth is from a low base.
  public var headlineGrowth: String?
  /// The formula of the small text below.
  public var note: LocalizedText
  /// How many rows are shown at most.
  public var mostRows: Int
  /// More rows than these leave no room on the page for anything else.
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

/// A chart of the first page, under a heading that says what it shows.
public enum CoverChart: Sendable, Hashable {
  /// Bars left and right of zero, of lists beside a table: a list and its columns of names and amounts.
  case changes(
    heading: LocalizedText, table: String, lists: [String], names: String, amounts: String, rows: Int)
  /// A chart of a page, by the page's name and the chart's place.
  case page(String, block: Int, chart: Int)
  /// Named points: the comparison's rows, a column across and one up.
  case points(heading: LocalizedText, x: String, xTitle: LocalizedText, y: String, yTitle: LocalizedText)
}

/// A subject and the first words on it.
public struct CoverPoint: Sendable, Hashable {
  /// The words before it.
  public var label: LocalizedText
  /// The first words, with line breaks between items where there is room for that.
  public var text: LocalizedText
  /// The dataset that has all of it.
  public var dataset: String

  /// Creates a value from its parts.
  public init(_ label: LocalizedText, _ text: LocalizedText, dataset: String) {
    self.label = label
    self.text = text
    self.dataset = dataset
  }
}

/// A line on whether something holds. Its formula yields a text that begins with ✓, ! or ✗.
public struct CoverVerdict: Sendable, Hashable {
  /// The words before it.
  public var label: LocalizedText
  /// The formula of the text.
  public var formula: LocalizedText

  /// Creates a value from its parts.
  public init(_ label: LocalizedText, _ formula: LocalizedText) {
    self.label = label
    self.formula = formula
  }
}

/// The word beside the headline.
public struct CoverStatus: Sendable, Hashable {
  /// The formula of the text.
  public var formula: LocalizedText

  /// Creates a value from its parts.
  public init(_ formula: LocalizedText) { self.formula = formula }
}
