import Tabular

/// Looks that follow the values of a column: bars, arrows' colours, scales, words.
enum TableMarks {
  static func put(
    on sheet: inout SheetPlan, _ placement: TablePlacement, part: Int, _ context: LayoutContext
  ) {
    let rows = placement.parts[part].rows
    for (index, column) in placement.table.columns.enumerated() {
      guard let mark = column.style.mark else { continue }
      // Where it is known what rounding allows, only what lies outside says something.
      if Tolerances.mark(column, at: index, of: placement, part: part, on: &sheet) { continue }
      let range = CellRange(
        placement.address(row: rows.lowerBound, column: index, part: part),
        placement.address(row: rows.upperBound - 1, column: index, part: part))
      put(mark, on: &sheet, range, placement.table.rows[rows].compactMap { $0.values[index].number }, context)
    }
  }

  static func put(
    _ mark: ColumnStyle.Mark, on sheet: inout SheetPlan, _ range: CellRange, _ numbers: [Double],
    _ context: LayoutContext
  ) {
    for rule in rules(mark, numbers, context.theme) {
      sheet.conditions.append(ConditionPlan(range: range, rule: rule))
    }
  }

  private static func rules(
    _ mark: ColumnStyle.Mark, _ numbers: [Double], _ theme: Theme
  ) -> [ConditionPlan.Rule] {
    switch mark {
    case .dataBar:
      return [.dataBar(Theme.dataBar)]
    case .trendArrow:
      return [.above(0, font: theme.up, fill: nil), .below(0, font: theme.down, fill: nil)]
    case .divergingScale:
      // Small differences stay pale, however small the largest of them is.
      let reach = numbers.reduce(0.25) { max($0, abs($1)) }
      return [
        .scale(
          low: -reach, Theme.scaleLow, middle: Theme.scaleMiddle, high: reach, Theme.scaleHigh)
      ]
    case .words(let tones):
      return tones.sorted { $0.key < $1.key }.map { word, tone in
        let (font, fill) = colors(tone)
        return .equalsText(word, font: font, fill: fill)
      }
    }
  }

  static func colors(_ tone: ColumnStyle.Tone) -> (font: Color, fill: Color?) {
    switch tone {
    case .good: (Theme.goodFont, Theme.goodFill)
    case .bad: (Theme.badFont, Theme.badFill)
    case .attention: (Theme.attentionFont, Theme.attentionFill)
    case .quiet: (Theme.quietFont, nil)
    }
  }
}
