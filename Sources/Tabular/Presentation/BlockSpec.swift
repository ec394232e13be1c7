/// Rows below a table with cells of other tables, so that figures are next to what they depend on.
public struct BlockSpec: Sendable, Hashable {
  /// The title that is shown.
  public let title: LocalizedText
  /// The columns, each with the table column that it is placed under.
  public var columns: [(under: String, column: PanelColumn)] {
    get { zip(places, specs).map { ($0, $1) } }
    set { (places, specs) = (newValue.map(\.under), newValue.map(\.column)) }
  }
  private var places: [String]
  private var specs: [PanelColumn]
  /// The number of rows.
  public var rowCount: Int
  /// Formulas of lines of text below the rows.
  public var lines: [LocalizedText]
  /// The dataset whose sheet the title links to.
  public var target: String?

  /// Creates a block; each of its columns names the column of the table under which it is shown.
  public init(
    _ title: LocalizedText, columns: [(under: String, column: PanelColumn)], rowCount: Int,
    lines: [LocalizedText] = [], target: String? = nil
  ) {
    self.title = title
    places = columns.map(\.under)
    specs = columns.map(\.column)
    self.rowCount = rowCount
    self.lines = lines
    self.target = target
  }
}
