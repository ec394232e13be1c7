import Lexemes
import Tabular

/// The verdicts on the figures, as live sentences, with the list of sheets at the right and the legend below.
enum CoverVerdicts {
  private static let left = 1...10
  private static let right = 12...17

  /// - Returns: the first free row.
  static func put(
    on sheet: inout SheetPlan, from start: Int, hasCharts: Bool, _ context: inout LayoutContext
  ) -> Int {
    sheet.setHeight(7, of: start)
    let first = start + 2
    CoverBlocks.putHeading(.text(context.label(Labels.verdict)), start + 1, left, on: &sheet, &context)
    CoverBlocks.putHeading(.text(context.label(Labels.contents)), start + 1, right, on: &sheet, &context)
    let lines = lines(context)
    var row = first
    for line in lines {
      put(line, row, on: &sheet, &context)
      row += 1
    }
    let end = putIndex(on: &sheet, from: first, hasCharts: hasCharts, &context)
    // Beside a long list of sheets there may be room for the legend below the lines.
    let isShort = legend(context).reduce(0) { $0 + TextWidth.of($1.text) } <= 62
    let legendRow = isShort ? row : max(row, end)
    putLegend(on: &sheet, legendRow, &context)
    row = max(legendRow + 1, end)
    for used in first..<row { sheet.setHeight(14.4, of: used) }
    return putOrigin(on: &sheet, from: row, &context)
  }

  /// One line of the verdicts: a label, a sentence, and the sheet that the label links to.
  private struct Line {
    var label: String
    var content: CellContent
    var target: String?
  }

  private static func lines(_ context: LayoutContext) -> [Line] {
    let names = NamedFormula(context, sheet: context.placements.overviewSheet)
    var lines = context.document.cover.verdicts.compactMap { verdict -> Line? in
      let text = context.label(verdict.formula)
      guard text.opens(with: "=") else {
        return Line(label: context.label(verdict.label), content: .text(text), target: nil)
      }
      return names.formula(text).map {
        Line(label: context.label(verdict.label), content: .formula($0, cached: .pending), target: nil)
      }
    }
    if let checks = OverviewChecks(context) {
      lines.append(
        Line(
          label: context.label(Labels.checksLine), content: .formula(checks.sentence, cached: .pending),
          target: checks.sheet))
    }
    return lines
  }

  private static func put(_ line: Line, _ row: Int, on sheet: inout SheetPlan, _ context: inout LayoutContext)
  {
    let style = CellStyle.body.with(\.size, 9.5).with(\.bottom, .hair(Theme.hairline))
    let id = context.styles.id(style)
    for column in left { sheet.put(row, column, .blank, id) }
    let label = CellAddress(row: row, column: left.lowerBound)
    sheet.put(row, label.column, .text(line.label), id)
    if let target = line.target {
      sheet.links.append(
        LinkPlan(at: label, target: "internal:\(SheetNames.quoted(target))!A1", text: target, style: id))
    }
    sheet.put(row, label.column + 1, line.content, id)
    mark(CellAddress(row: row, column: label.column + 1), on: &sheet, failFill: nil)
  }

  private static func mark(_ address: CellAddress, on sheet: inout SheetPlan, failFill: Color?) {
    let range = CellRange(address, address)
    let font = failFill == nil ? Theme.failFill : Theme.failFont
    sheet.conditions.append(
      ConditionPlan(range: range, rule: .holds("LEFT(\(address.a1),1)=\"✗\"", font: font, fill: failFill)))
    sheet.conditions.append(
      ConditionPlan(
        range: range,
        rule: .holds(
          "LEFT(\(address.a1),1)=\"!\"", font: Theme.attentionFont,
          fill: failFill == nil ? nil : Theme.attentionFill)))
  }

  /// Puts the status word beside the masthead.
  static func putStatus(on sheet: inout SheetPlan, row: Int, _ context: inout LayoutContext) {
    let names = NamedFormula(context, sheet: sheet.name)
    let own = context.document.cover.status.flatMap { names.formula(context.label($0.formula)) }
    let formula = own ?? OverviewChecks(context)?.status
    let range = CellRange(row: row, columns: 15...17)
    var style = CellStyle(color: Theme.navy, isBold: true, fill: Theme.tint, horizontal: .center)
    style.size = 9.5
    let id = context.styles.id(style)
    sheet.merges.append(MergePlan(range: range, text: "", style: id))
    let content = formula.map { CellContent.formula($0, cached: .pending) }
    sheet.put(row, range.first.column, content ?? .text(context.label(Labels.unjudged)), id)
    mark(range.first, on: &sheet, failFill: Theme.failFill)
  }

  // MARK: The list of sheets

  /// The widest name, in half-width characters, that leaves room for a count in the first column of names.
  private static let widestBesideCount = 10

  private static func putIndex(
    on sheet: inout SheetPlan, from start: Int, hasCharts: Bool, _ context: inout LayoutContext
  ) -> Int {
    let entries = entries(context, hasCharts: hasCharts)
    let rows = (entries.count + 1) / 2
    let columns = [right.lowerBound, right.lowerBound + 3]
    for (index, entry) in entries.enumerated() {
      let row = start + index % max(1, rows)
      let column = columns[index / max(1, rows)]
      let style = CellStyle(color: Theme.link, isUnderlined: true).with(\.size, 9.5)
      let id = context.styles.id(style)
      sheet.put(row, column, .text(entry.name), id)
      sheet.links.append(
        LinkPlan(
          at: CellAddress(row: row, column: column), target: "internal:\(SheetNames.quoted(entry.name))!A1",
          text: entry.name, style: id))
      let isLeft = index < rows
      // A name wider than its column runs into the count's cell, so the count is left out rather than the name cut.
      guard let count = entry.count, !isLeft || TextWidth.of(entry.name) <= widestBesideCount else {
        continue
      }
      let muted = CellStyle(color: Theme.muted, horizontal: .right).with(\.size, Theme.smallSize).with(
        \.numberFormat, "0")
      sheet.put(row, column + (isLeft ? 1 : 2), count, context.styles.id(muted))
    }
    return start + rows
  }

  private static func entries(
    _ context: LayoutContext, hasCharts: Bool
  ) -> [(name: String, count: CellContent?)] {
    let placements = context.placements
    var entries: [(name: String, count: CellContent?)] = placements.pages.map { ($0.sheet, nil) }
    for placement in placements.ordered where !placement.isHidden {
      for part in placement.parts.indices {
        let place = placement.parts[part]
        let rows = placement.isRecord ? placement.table.columns.count : place.rows.count
        let cells = CellRange(
          rows: placement.firstDataRow...(placement.firstDataRow + rows - 1), column: 0)
        let formula = "=ROWS(\(SheetNames.quoted(place.sheet))!\(cells.absolute))"
        entries.append((place.sheet, .formula(formula, cached: .pending)))
      }
    }
    if let source = placements.sourceSheet {
      entries.append((source, .number(Double(context.sourceLineCount))))
    }
    if hasCharts, context.options.showsAllSheets { entries.append((placements.chartSheet, nil)) }
    return entries
  }

  // MARK: The legend, and where it all comes from

  private static func putLegend(on sheet: inout SheetPlan, _ row: Int, _ context: inout LayoutContext) {
    let small = CellStyle(size: Theme.smallSize, color: Theme.muted)
    let runs = legend(context).map { word in
      TextRun(
        text: word.text,
        style: context.styles.id(small.with(\.color, word.color).with(\.isBold, word.isBold)))
    }
    sheet.put(row, 1, .rich(runs), context.styles.id(small))
  }

  private static func legend(
    _ context: LayoutContext
  ) -> [(text: String, color: Color, isBold: Bool)] {
    let muted = Theme.muted
    let words: [(LocalizedText, Color, Bool)] = [
      (Labels.blue, Theme.inputFont, true), (Labels.blueMeaning, muted, false),
      (Labels.black, Theme.ink, true), (Labels.blackMeaning, muted, false),
      (Labels.green, Theme.otherSheetFont, true), (Labels.greenMeaning, muted, false),
      (LocalizedText(same: "▲"), context.theme.up, false), (Labels.riseMeaning, muted, false),
      (LocalizedText(same: "▼"), context.theme.down, false), (Labels.fallMeaning, muted, false),
    ]
    return words.map { (context.label($0.0), $0.1, $0.2) }
  }

  /// Joins parts into lines, as many on each as fit without a break.
  private static func lines(_ parts: [String]) -> [String] {
    parts.reduce(into: [String]()) { lines, part in
      let joined = (lines.last.map { $0 + "　" } ?? "") + part
      if TextWidth.of(joined) <= CoverPoints.measure + 12, !lines.isEmpty {
        lines[lines.count - 1] = joined
      } else {
        lines.append(part)
      }
    }
  }

  /// The file, its digest, the program and the quality of the reading, in small print for those who verify.
  private static func putOrigin(on sheet: inout SheetPlan, from row: Int, _ context: inout LayoutContext)
    -> Int
  {
    let separator = context.options.language == .chinese ? "：" : ": "
    func parts(_ role: SummaryItem.Role) -> [String] {
      context.document.summary.filter { $0.role == role }
        .map { "\(context.label($0.title))\(separator)\($0.value.plainText)" }
    }
    let reading = parts(.reading).map { $0.replacing(separator, with: " ") }
    let heading = reading.isEmpty ? [] : [context.label(Labels.reading) + reading[0]]
    var next = row
    for line in lines(parts(.origin)) + lines(heading + reading.dropFirst()) {
      let text = CellText.safe(line, limit: 400)
      sheet.put(next, 1, .text(text), context.styles.id(CellStyle(size: Theme.smallSize, color: Theme.muted)))
      sheet.setHeight(12.5, of: next)
      next += 1
    }
    return next
  }
}
