/// A sheet of a workbook that is not a dataset: blocks of formulas over the datasets, and charts of them.
///
/// Formulas are written with names, as in ``TablePresentation``. In addition, `«@2»` is this row's cell in the block's
/// third column, `«#2»` all cells of that column and `«^2»` its header; `{name}` is a choice of any page.
public struct PageSpec: Sendable, Hashable {
  /// A stable English name.
  public let name: String
  /// The title of the sheet.
  public let title: LocalizedText
  /// What the page shows, in a sentence.
  public let meaning: LocalizedText
  /// The cells in which readers choose what is shown.
  public var choices: [PageChoice]
  /// The blocks, from top to bottom.
  public var blocks: [PageBlock]

  /// Creates a page with its blocks from top to bottom, by default without cells in which a reader chooses.
  public init(
    _ name: String, _ title: LocalizedText, meaning: LocalizedText, choices: [PageChoice] = [],
    blocks: [PageBlock]
  ) {
    self.name = name
    self.title = title
    self.meaning = meaning
    self.choices = choices
    self.blocks = blocks
  }
}

/// A cell in which a reader chooses what the page shows.
public struct PageChoice: Sendable, Hashable {
  /// The defined name of the cell.
  public let name: String
  /// The words beside the cell.
  public let label: LocalizedText
  /// The values to choose from.
  public let options: [String]
  /// The index of the initial option.
  public let selected: Int
  /// The formula of a note beside the cell; nil for none.
  public let note: String?
  /// The initial value of the note.
  public let noteValue: Value

  /// Creates a choice; `selected` is the index of the option chosen first.
  public init(
    _ name: String, _ label: LocalizedText, options: [String], selected: Int, note: String? = nil,
    noteValue: Value = .missing
  ) {
    self.name = name
    self.label = label
    self.options = options
    self.selected = selected
    self.note = note
    self.noteValue = noteValue
  }
}
