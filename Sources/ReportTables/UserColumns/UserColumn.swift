import Tabular

/// A column of a desk's own: computed from others, or filled from values by row.
public struct UserColumn: Sendable, Hashable {
  /// Where the cells come from.
  public enum Content: Sendable, Hashable {
    /// As ``ExpressionParser`` reads it.
    case expression(String)
    /// By the text of the dataset's first column: `0700.HK`.
    case values([String: Value])
  }

  /// The dataset that the column is added to.
  public var dataset: String
  /// The name of the column.
  public var name: String
  /// The title that workbooks show.
  public var title: LocalizedText
  /// What kind of values it has.
  public var type: ColumnType
  /// The unit of its numbers.
  public var unit: LocalizedText?
  /// How many digits the workbook shows behind the point; nil leaves it to the numbers.
  public var decimals: Int?
  /// Where its cells come from.
  public var content: Content
  /// Where its expression was written, for findings that only a report brings to light.
  public var place: Place?

  /// A place in a file: where an expression begins.
  public struct Place: Sendable, Hashable {
    /// The name of the file.
    public let file: String
    /// The line, counted from 1.
    public let line: Int
    /// 1-based; nil where the characters of the expression are not those of the file, for example folded lines.
    public let column: Int?

    /// Creates a value from its parts.
    public init(file: String, line: Int, column: Int?) {
      self.file = file
      self.line = line
      self.column = column
    }

    /// `desk.yaml:3:17`, of a 1-based character of the expression.
    func text(of character: Int) -> String {
      "\(file):\(line)" + (column.map { ":\($0 + character - 1)" } ?? "")
    }
  }

  /// Creates a value from its parts.
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

  /// The kinds that computed columns may be.
  public static let computedTypes: [ColumnType] = [.number, .percent, .multiple]
  /// The kinds that values may be.
  public static let valueTypes: [ColumnType] = [.number, .percent, .multiple, .integer, .text, .code]

  /// The kinds that this column may be.
  public var possibleTypes: [ColumnType] {
    switch content {
    case .expression: Self.computedTypes
    case .values: Self.valueTypes
    }
  }

  /// The column as tables have it; without an expression its cells are given, or empty.
  func column(_ expression: Expression?, group: LocalizedText?) -> Column {
    let isInput = if case .values = content { true } else { false }
    return Column(
      name, title, type, unit: unit, meaning: meaning, expression: expression, group: group,
      style: ColumnStyle(decimals: decimals.map(ColumnStyle.Decimals.exactly), isInput: isInput))
  }

  private var meaning: LocalizedText {
    switch content {
    case .expression(let text): LocalizedText("自定义列：\(text)", "a column of one's own: \(text)")
    case .values: LocalizedText("自定义列：给定值", "a column of one's own: given values")
    }
  }
}
