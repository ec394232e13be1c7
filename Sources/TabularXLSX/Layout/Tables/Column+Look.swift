import Tabular

extension Column {
  /// Whether the column and its header are right-aligned, as numbers are.
  var alignsRight: Bool { type.isNumeric }

  /// The unit as the cells show it.
  var shownUnit: LocalizedText? {
    switch type {
    case .percent: LocalizedText(same: "%")
    case .multiple: Labels.times
    case .duration: Labels.clock
    case .date: nil
    case .number, .integer, .text, .code, .boolean: unit
    }
  }
}
