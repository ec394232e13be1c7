import Tabular

/// The overview's counts of errors, warnings and remarks, and the verdict that follows them.
enum OverviewChecks {
  /// Which severity an item counts; nil where it counts none.
  static func severity(of item: SummaryItem) -> CellNote.Severity? {
    guard item.role == .check else { return nil }
    if case .countOf(_, let word) = item.expression { return CellNote.Severity(rawValue: word) }
    return CellNote.Severity.allCases.first { item.name.contains($0.rawValue) }
  }

  /// Colours a count: none is good, some errors are bad, some warnings want attention.
  static func mark(_ address: CellAddress, _ severity: CellNote.Severity, on sheet: inout SheetPlan) {
    let range = CellRange(address, address)
    guard severity != .info else { return }
    let (font, fill) = TableMarks.colors(severity == .error ? .bad : .attention)
    let (calmFont, calmFill) = TableMarks.colors(.good)
    sheet.conditions.append(ConditionPlan(range: range, rule: .above(0, font: font, fill: fill)))
    sheet.conditions.append(
      ConditionPlan(range: range, rule: .equalsNumber(0, font: calmFont, fill: calmFill)))
  }

  /// A live word beside the heading: it follows the count of errors.
  static func putVerdict(
    on sheet: inout SheetPlan, heading row: Int, _ column: Int, _ count: CellAddress, _ item: SummaryItem,
    _ context: inout LayoutContext
  ) {
    let passed = context.label(Labels.passed)
    let failed = context.label(Labels.failed)
    let isFine = (item.value.number ?? 0) == 0
    let style = context.styles.id(OverviewLayout.sectionHeading)
    sheet.put(
      row, column,
      .formula("=IF(\(count.a1)=0,\"\(passed)\",\"\(failed)\")", cached: .text(isFine ? passed : failed)),
      style)
    let address = CellAddress(row: row, column: column)
    let range = CellRange(address, address)
    for (word, tone) in [(passed, ColumnStyle.Tone.good), (failed, .bad)] {
      let (font, fill) = TableMarks.colors(tone)
      sheet.conditions.append(ConditionPlan(range: range, rule: .equalsText(word, font: font, fill: fill)))
    }
  }
}
