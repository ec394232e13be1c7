import Tabular

/// Conditional formats for a column's values: data bars, colors of arrows, color scales, words.
enum TableMarks {
  static func put(
    on sheet: inout SheetPlan, _ placement: TablePlacement, part: Int, _ context: LayoutContext
  ) {
    let rows = placement.parts[part].rows
    for (index, placed) in placement.columns.enumerated() {
      let first = CellAddress(row: placement.sheetRow(ofPlace: rows.lowerBound, part: part), column: index)
      var last = CellAddress(row: placement.sheetRow(ofPlace: rows.upperBound - 1, part: part), column: index)
      putLive(placed.column, CellRange(first, last), placement, on: &sheet, context)
      guard let mark = placed.column.style.mark else { continue }
      // Statistics are colored by trend like the rows.
      if mark == .trendArrow, placement.hasStatistics {
        last.row = placement.firstStatisticRow + placement.presentation.statistics.count { !$0.isCount } - 1
      }
      put(
        placed.column.worded(mark, context.options.language), on: &sheet, CellRange(first, last),
        placement.values(of: placed).compactMap(\.number), context)
    }
  }

  /// The number format of growth from a low base, marked with a star.
  static let starred = "\"▲ \"0.0%\"*\";\"▼ \"0.0%\"*\";0.0%\"*\""

  /// Formats that depend on other cells: values out of bounds, meaningless values, cells changed since the export.
  private static func putLive(
    _ column: Column, _ range: CellRange, _ placement: TablePlacement, on sheet: inout SheetPlan,
    _ context: LayoutContext
  ) {
    let presentation = placement.presentation
    let names = NamedFormula(context, own: placement, row: range.first.row)
    func add(_ formula: String, _ rule: (String) -> ConditionPlan.Rule) {
      guard let formula = names.formula(formula).map({ String($0.dropFirst()) }) else { return }
      sheet.conditions.append(ConditionPlan(range: range, rule: rule(formula)))
    }
    if let formula = presentation.notMeaningful[column.name] {
      add(formula) { .shown($0, format: "\"n.m.\";\"n.m.\";\"n.m.\";\"n.m.\"", font: Theme.muted) }
    }
    if let formula = presentation.lowBase[column.name] {
      add(formula) { .shown($0, format: Self.starred, font: Theme.muted) }
    }
    if let bounds = presentation.bounds[column.name], bounds.count == 2 {
      let own = "[@\(column.name)]"
      add(
        "IF(COUNT(\(own),[@\(bounds[0])],[@\(bounds[1])])=3,OR(\(own)<[@\(bounds[0])],\(own)>[@\(bounds[1])]),FALSE)"
      ) {
        .holds($0, font: Theme.attentionFont, fill: Theme.attentionFill)
      }
    }
    if let copy = presentation.copies[column.name] {
      add("[@\(column.name)]<>[@\(copy)]") { .holds($0, font: Theme.inputFont, fill: Theme.attentionFill) }
    }
  }

  static func put(
    _ mark: ColumnStyle.Mark, on sheet: inout SheetPlan, _ range: CellRange, _ numbers: [Double],
    _ context: LayoutContext
  ) {
    for rule in rules(mark, numbers, range, context.theme) {
      sheet.conditions.append(ConditionPlan(range: range, rule: rule))
    }
  }

  private static func rules(
    _ mark: ColumnStyle.Mark, _ numbers: [Double], _ range: CellRange, _ theme: Theme
  ) -> [ConditionPlan.Rule] {
    switch mark {
    case .dataBar:
      // Scaled so that the longest bar ends before the figure at the right.
      return [.dataBar(Theme.dataBar, maximum: "=MAX(\(range.absolute))*2.2")]
    case .trendArrow:
      return [.above(0, font: theme.up, fill: nil), .below(0, font: theme.down, fill: nil)]
    case .divergingScale:
      // Small differences stay pale, even if all differences are small.
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
    case .good: (Theme.goodFont, nil)
    case .bad: (Theme.badFont, Theme.badFill)
    case .attention: (Theme.attentionFont, Theme.attentionFill)
    case .quiet: (Theme.quietFont, nil)
    }
  }
}

extension Column {
  /// Translates a mark by word to the words that the workbook shows.
  func worded(_ mark: ColumnStyle.Mark, _ language: Language) -> ColumnStyle.Mark {
    guard case .words(let tones) = mark else { return mark }
    return .words(
      Dictionary(
        tones.map { word, tone in (shown(.text(word), in: language).plainText, tone) },
        uniquingKeysWith: { first, _ in first }))
  }
}
