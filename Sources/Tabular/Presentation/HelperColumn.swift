/// A column that only the workbook has: bounds, copies of exported values, counts that a verdict is based on.
public struct HelperColumn: Sendable, Hashable {
  /// A stable name, which formulas use.
  public let name: String
  /// The title that is shown.
  public let title: LocalizedText
  /// The type of its values.
  public let type: ColumnType
  /// The unit of its numbers.
  public let unit: LocalizedText?
  /// Its meaning, in one sentence.
  public let meaning: LocalizedText
  /// The formula of every cell; nil where ``cells`` defines them.
  public let formula: LocalizedText?
  /// The formula or value of each row of the dataset; empty where all rows share the formula.
  public let cells: [HelperCell]
  /// The formula's value in each row of the dataset, where known; long tables are then laid out much faster.
  public var initial: [Value] = []
  /// How its cells are shown.
  public let style: ColumnStyle
  /// The label above it and its neighbors.
  public let group: LocalizedText?

  /// Creates a column that a workbook adds; by default hidden from readers, and without a formula.
  public init(
    _ name: String, _ title: LocalizedText, _ type: ColumnType, unit: LocalizedText? = nil,
    meaning: LocalizedText, formula: LocalizedText? = nil, cells: [HelperCell] = [],
    group: LocalizedText? = nil, style: ColumnStyle = ColumnStyle(isAdministrative: true)
  ) {
    self.name = name
    self.title = title
    self.type = type
    self.unit = unit
    self.meaning = meaning
    self.formula = formula
    self.cells = cells
    self.group = group
    self.style = style
  }

  /// The column in the form that tables use.
  public var column: Column {
    Column(name, title, type, unit: unit, meaning: meaning, group: group, style: style)
  }
}

/// A cell of a helper column.
public enum HelperCell: Sendable, Hashable {
  /// A fixed value.
  case value(Value)
  /// Words in the workbook's language.
  case text(LocalizedText)
  /// A formula, which may depend on the language.
  case formula(LocalizedText)
}
