/// A cell in which readers choose one of several cases.
public struct InputChoice: Sendable, Hashable {
  /// The defined name of the cell.
  public let name: String
  /// The words beside it.
  public let label: LocalizedText
  /// The cases to choose from.
  public let options: [LocalizedText]
  /// The index of the initial option.
  public let selected: Int

  /// Creates a choice; `selected` is the index of the option chosen first.
  public init(_ name: String, _ label: LocalizedText, options: [LocalizedText], selected: Int) {
    self.name = name
    self.label = label
    self.options = options
    self.selected = selected
  }
}
