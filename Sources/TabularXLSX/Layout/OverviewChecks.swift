import Lexemes
import Tabular

/// The overview's counts of errors, warnings and remarks, and the verdict that follows them.
enum OverviewChecks {
  /// Which severity an item counts; nil where it counts none.
  static func severity(of item: SummaryItem) -> CellNote.Severity? {
    guard item.role == .check else { return nil }
    if case .countOf(_, let word) = item.expression { return CellNote.Severity(rawValue: word) }
    return CellNote.Severity.allCases.first { item.name.contains($0.rawValue) }
  }

  /// The sheet whose rows an item counts.
  static func sheet(of item: SummaryItem, _ placements: Placements) -> String? {
    guard case .countOf(let reference, _) = item.expression else { return nil }
    return reference.table.flatMap { placements[$0] }?.parts.first?.sheet
  }

  static func verdict(_ count: CellAddress, _ passed: String, _ failed: String) -> String {
    let failed = failed.doubling(UInt8(ascii: "\""))
    return "=IF(\(count.a1)=0,\"\(passed)\",\"\(failed)\")"
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

  /// A line of the checks that only the workbook has, for it is about what is changed there.
  struct LiveLine {
    let label: LocalizedText
    let formula: String
    let value: Value
    /// The longest text that it may come to.
    var longest = ""
  }

  /// Whether the inputs are those of the export, and how many computed cells rounding does not explain now.
  static func liveLines(
    _ document: TabularDocument, _ placements: Placements, language: Language
  ) -> [LiveLine] {
    let unchanged = Labels.assumptionsUnchanged.text(in: language)
    let watch = AssumptionWatch(document, placements, language: language)
    return [
      watch.map {
        LiveLine(
          label: Labels.assumptions, formula: $0.formula(unchanged: unchanged), value: .text(unchanged),
          longest: $0.changed)
      },
      Tolerances.count(placements).map {
        LiveLine(label: Labels.beyondRounding, formula: $0.formula, value: .integer($0.value))
      },
    ].compactMap(\.self)
  }

  /// - Returns: the row after the last line.
  static func putLive(on sheet: inout SheetPlan, from start: Int, _ context: inout LayoutContext) -> Int {
    let line = CellStyle.body.with(\.bottom, .thin(Theme.hairline))
    let lines = liveLines(context.document, context.placements, language: context.options.language)
    for (offset, live) in lines.enumerated() {
      let address = CellAddress(row: start + offset, column: OverviewLayout.valueColumn)
      sheet.put(
        address.row, OverviewLayout.labelColumn, .text(context.label(live.label)),
        context.styles.id(line.with(\.color, Theme.muted)))
      let style = line.with(\.horizontal, .left).with(\.wraps, true).with(\.fill, Theme.computedFill)
      let type: ColumnType = live.value.number == nil ? .text : .integer
      sheet.put(
        address.row, address.column,
        .formula(live.formula, cached: CellRendering.cached(live.value, type: type)),
        context.styles.id(type == .text ? style : style.with(\.numberFormat, "0_)")))
      let room = Int(OverviewLayout.widths[OverviewLayout.valueColumn]) - 1
      sheet.setHeight(Theme.rowHeight(lines: LineBreaks.lines(live.longest, width: room)), of: address.row)
      mark(address, live, on: &sheet, context)
    }
    return start + lines.count
  }

  private static func mark(
    _ address: CellAddress, _ live: LiveLine, on sheet: inout SheetPlan, _ context: LayoutContext
  ) {
    guard live.value.number == nil else { return mark(address, .warning, on: &sheet) }
    let (font, fill) = TableMarks.colors(.attention)
    let (calmFont, calmFill) = TableMarks.colors(.good)
    let range = CellRange(address, address)
    let word = live.value.plainText
    sheet.conditions.append(
      ConditionPlan(range: range, rule: .equalsText(word, font: calmFont, fill: calmFill)))
    sheet.conditions.append(
      ConditionPlan(range: range, rule: .holds("\(address.a1)<>\"\(word)\"", font: font, fill: fill)))
  }

  /// A live word beside the heading: it follows the count of errors.
  static func putVerdict(
    on sheet: inout SheetPlan, heading row: Int, _ column: Int, _ count: CellAddress, _ item: SummaryItem,
    _ context: inout LayoutContext
  ) {
    let passed = context.label(Labels.passed)
    let checks = Self.sheet(of: item, context.placements)
    let failed = context.label(Labels.failed(checks))
    let isFine = (item.value.number ?? 0) == 0
    let style = context.styles.id(OverviewLayout.sectionHeading)
    sheet.put(
      row, column,
      .formula(verdict(count, passed, failed), cached: .text(isFine ? passed : failed)), style)
    let address = CellAddress(row: row, column: column)
    if let checks {
      sheet.links.append(
        LinkPlan(
          at: address, target: "internal:\(SheetNames.quoted(checks))!A1", text: checks, style: style))
    }
    let range = CellRange(address, address)
    for (word, tone) in [(passed, ColumnStyle.Tone.good), (failed, .bad)] {
      let (font, fill) = TableMarks.colors(tone)
      sheet.conditions.append(ConditionPlan(range: range, rule: .equalsText(word, font: font, fill: fill)))
    }
  }
}
