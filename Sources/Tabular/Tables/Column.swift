/// One column of a dataset: its names, its type and, where it is computed, its expression.
public struct Column: Sendable, Hashable {
  /// The JSON key, the CSV header and the name in expressions: lower snake case, never translated.
  public let name: String
  /// The header in a workbook.
  public let title: LocalizedText
  /// The type of its values.
  public let type: ColumnType
  /// The unit of the values, for example `百万港元`; nil for text and plain counts.
  public let unit: LocalizedText?
  /// One sentence on what the values mean, for the dictionary, the schema and header notes.
  public let meaning: LocalizedText
  /// The expression of a computed column; nil for a printed column.
  public let expression: Expression?
  /// The label of the group that adjacent columns share in a workbook, for example `EPS`.
  public let group: LocalizedText?
  /// A regular expression for the names of a repeated family, `^eps_fy[1-9][0-9]*$`; nil for a single column.
  public let familyPattern: String?
  /// The values that a text column is limited to; empty where any text is allowed.
  public let allowedValues: [String]
  /// How a workbook shows its cells.
  public let style: ColumnStyle
  /// Whether a document has the column only if its report prints it.
  public let isOptional: Bool

  /// Creates a column; without an expression its cells are values, and without a unit plain numbers or text.
  public init(
    _ name: String, _ title: LocalizedText, _ type: ColumnType, unit: LocalizedText? = nil,
    meaning: LocalizedText, expression: Expression? = nil, group: LocalizedText? = nil,
    familyPattern: String? = nil, allowedValues: [String] = [], style: ColumnStyle = .automatic,
    isOptional: Bool = false
  ) {
    self.name = name
    self.title = title
    self.type = type
    self.unit = unit
    self.meaning = meaning
    self.expression = expression
    self.group = group
    self.familyPattern = familyPattern
    self.allowedValues = allowedValues
    self.style = style
    self.isOptional = isOptional
  }

  /// Whether the cells are computed by an expression.
  public var isComputed: Bool { expression != nil }

  /// Whether some rows hold numbers and others text; another column of the row says which.
  public var holdsNumbersAndText: Bool {
    type.isNumeric && style.kinds.map { $0.types.values.contains { !$0.isNumeric } } ?? false
  }

  /// The column that ends every dataset: the 1-based line of the source where the row begins.
  public static let line = Column(
    "line", LocalizedText("源文件行", "Source line"), .integer,
    meaning: LocalizedText("该行在源文件中的起始行号（从 1 起）", "1-based line of the source where the row begins"))

  /// The column after ``line``: the 1-based page of the PDF where the row begins.
  public static let sourcePage = Column(
    "source_page", LocalizedText("源文件页", "Source page"), .integer,
    meaning: LocalizedText(
      "该行在 PDF 中的页码（从 1 起）；Markdown 为空", "1-based page of the PDF where the row begins; null for Markdown"),
    style: ColumnStyle(isAdministrative: true))
}
