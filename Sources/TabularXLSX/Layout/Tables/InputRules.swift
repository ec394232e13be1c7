import Tabular

/// Which values may be typed into input cells, and the choice of a case above the table.
enum InputRules {
  /// In the row between the heading and the table.
  static let choiceAddress = CellAddress(row: SheetHeading.gapRow, column: 1)

  static func put(on sheet: inout SheetPlan, _ placement: TablePlacement, _ context: LayoutContext) {
    let inputs = context.document.inputs.values.filter { $0.table == placement.table.description.name }
    for input in inputs.sorted(by: { ($0.row, $0.column) < ($1.row, $1.column) }) {
      guard let column = placement.table.index(of: input.column),
        placement.parts.count == 1, placement.table.rows.indices.contains(input.row)
      else { continue }
      let address = placement.address(row: input.row, column: column)
      let rule = rule(placement, input, column)
      sheet.validations.append(
        ValidationPlan(
          at: address, rule: rule, title: context.label(Labels.inputTitle), message: message(rule, context)))
    }
  }

  static func putChoice(
    on sheet: inout SheetPlan, _ placement: TablePlacement, _ context: inout LayoutContext
  ) {
    guard let choice = placement.presentation.choice else { return }
    let address = choiceAddress
    let words = choice.options.map { context.label($0) }
    sheet.put(
      address.row, address.column - 1, .text(context.label(choice.label)),
      context.styles.id(.body.with(\.isBold, true).with(\.indent, 1)))
    var style = CellStyle.body.with(\.color, Theme.inputFont).with(\.fill, Theme.inputFill)
    style.horizontal = .center
    sheet.put(address.row, address.column, .text(words[choice.selected]), context.styles.id(style))
    sheet.setHeight(Theme.figureRowHeight, of: address.row)
    sheet.validations.append(
      ValidationPlan(
        at: address, rule: .oneOf(words), title: context.label(choice.label),
        message: words.joined(separator: " / ")))
  }

  /// Allows up to a fifth beyond the range that the report implies, or else a third to three times the exported value.
  private static func rule(
    _ placement: TablePlacement, _ input: TabularDocument.InputCell, _ column: Int
  ) -> ValidationPlan.Rule {
    let row = placement.table.rows[input.row]
    let bounds = (placement.presentation.bounds[input.column] ?? []).compactMap { name in
      placement.table.index(of: name).flatMap { row.values[$0].number }
    }
    if bounds.count == 2, bounds[0] > 0 {
      return .between(rounded(bounds[0] * 0.8), rounded(bounds[1] * 1.2))
    }
    if let value = row.values[column].number, value > 0 {
      return .between(rounded(value / 3), rounded(value * 3))
    }
    return .atLeast(0)
  }

  /// Rounds to about three digits, which is enough for a rough limit.
  private static func rounded(_ number: Double) -> Double {
    var scale = 1.0
    while number * scale < 100, scale < 1e9 { scale *= 10 }
    return (number * scale).rounded() / scale
  }

  private static func message(_ rule: ValidationPlan.Rule, _ context: LayoutContext) -> String {
    switch rule {
    case .between(let low, let high):
      context.label(Labels.between(FormulaText.general(low), FormulaText.general(high)))
    case .atLeast: context.label(Labels.notNegative)
    case .oneOf(let words): words.joined(separator: " / ")
    case .listed: context.label(Labels.chooseFromList)
    }
  }
}
