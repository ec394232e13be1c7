/// A row of statistics below a table.
public struct Statistic: Sendable, Hashable {
  /// A stable name, which formulas use.
  public let name: String
  /// The words beside it.
  public let label: LocalizedText
  /// Whether it is set in bold.
  public let isStrong: Bool
  /// Whether its cells are counts, whatever the column holds.
  public let isCount: Bool
  /// The formulas, by column.
  public var formulas: [String: String]

  /// Creates a row of statistics from its columns' formulas.
  public init(
    _ name: String, _ label: LocalizedText, isStrong: Bool = false, isCount: Bool = false,
    formulas: [String: String]
  ) {
    self.name = name
    self.label = label
    self.isStrong = isStrong
    self.isCount = isCount
    self.formulas = formulas
  }
}
