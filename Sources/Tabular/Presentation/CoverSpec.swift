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

  /// Creates a figure whose formula depends on the language, because it contains words.
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

/// A topic and the first words about it.
public struct CoverPoint: Sendable, Hashable {
  /// The words in front of it.
  public var label: LocalizedText
  /// The first words, with line breaks between items if there is room.
  public var text: LocalizedText
  /// The dataset with the full text.
  public var dataset: String

  /// Creates a line of text that links to the sheet of a dataset.
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

  /// Creates a verdict from the words in front of it and its formula.
  public init(_ label: LocalizedText, _ formula: LocalizedText) {
    self.label = label
    self.formula = formula
  }
}

/// The status beside the masthead.
public struct CoverStatus: Sendable, Hashable {
  /// The formula of the text.
  public var formula: LocalizedText

  /// Creates a status from the formula of its text.
  public init(_ formula: LocalizedText) { self.formula = formula }
}
