import Tabular

/// A user's own column: computed from others, or filled with values for each row.
public struct UserColumn: Sendable, Hashable {
  /// Where the cells come from.
  public enum Content: Sendable, Hashable {
    /// The text of an expression, see ``ExpressionParser``.
    case expression(String)
    /// Values by the text in the dataset's first column, such as `0700.HK`.
    case values([String: Value])
  }

  /// The dataset that the column is added to.
  public var dataset: String
  /// The name of the column.
  public var name: String
  /// The title that workbooks show.
  public var title: LocalizedText
  /// The type of its values.
  public var type: ColumnType
  /// The unit of its numbers.
  public var unit: LocalizedText?
  /// The number of fraction digits in a workbook; nil leaves it to the values.
  public var decimals: Int?
  /// Where its cells come from.
  public var content: Content
  /// The position of its expression, for findings that depend on a report.
  public var place: Place?

  /// The position in a file where an expression begins.
  public struct Place: Sendable, Hashable {
    /// The name of the file.
    public let file: String
    /// The line, counted from 1.
    public let line: Int
    /// The 1-based column; nil where the expression's characters differ from those of the file, as in folded YAML
    /// lines.
    public let column: Int?

    /// Names a position; `line` and `column` count from 1, and `column` is nil if only the line is known.
    public init(file: String, line: Int, column: Int?) {
      self.file = file
      self.line = line
      self.column = column
    }

    /// `desk.yaml:3:17`, the position of a 1-based character of the expression.
    func text(of character: Int) -> String {
      "\(file):\(line)" + (column.map { ":\($0 + character - 1)" } ?? "")
    }
  }

  /// Creates a column of a user's own, by default of numbers without a unit that are shown as they are.
  public init(
    dataset: String, name: String, title: LocalizedText, type: ColumnType = .number,
    unit: LocalizedText? = nil, decimals: Int? = nil, content: Content, place: Place? = nil
  ) {
    self.dataset = dataset
    self.name = name
    self.title = title
    self.type = type
    self.unit = unit
    self.decimals = decimals
    self.content = content
    self.place = place
  }

  /// The types that computed columns may have.
  public static let computedTypes: [ColumnType] = [.number, .percent, .multiple]
  /// The types that columns of values may have.
  public static let valueTypes: [ColumnType] = [.number, .percent, .multiple, .integer, .text, .code]

  /// The types that this column may have.
  public var possibleTypes: [ColumnType] {
    switch content {
    case .expression: Self.computedTypes
    case .values: Self.valueTypes
    }
  }

  /// The column in the form that tables use; without an expression its cells are given values, or empty.
  func column(_ expression: Expression?, group: LocalizedText?) -> Column {
    let isInput = if case .values = content { true } else { false }
    return Column(
      name, title, type, unit: unit, meaning: meaning, expression: expression, group: group,
      style: ColumnStyle(decimals: decimals.map(ColumnStyle.Decimals.exactly), isInput: isInput))
  }

  private var meaning: LocalizedText {
    switch content {
    case .expression(let text): LocalizedText("自定义列：\(text)", "a user's own column: \(text)")
    case .values: LocalizedText("自定义列：给定值", "a user's own column: given values")
    }
  }
}
