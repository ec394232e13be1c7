import Tabular

extension Column {
  /// Numbers are at the right of their column, and so do their headers.
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
