import Lexemes
import Tabular

/// Says in live cells whether the inputs are still those of the export: verdicts that are text were reached with
/// those, and do not follow.
struct AssumptionWatch {
  /// How many inputs differ, as an expression of a formula.
  private let count: String
  /// What is said once an input was changed.
  let changed: String

  /// A formula may be 8,192 characters long.
  private static let mostCharacters = 7_000

  /// - Returns: nil where the workbook has no inputs, or more than a formula can compare.
  init?(_ document: TabularDocument, _ placements: Placements, language: Language) {
    let comparisons = document.inputs.sorted { $0.key < $1.key }.compactMap { key, cell -> String? in
      guard let name = placements.inputNames[key],
        let value = document.table(cell.table)?.values(of: cell.column)?[cell.row]
      else { return nil }
      return "(\(name)<>\(Self.literal(value)))"
    }
    count = comparisons.joined(separator: "+")
    guard !comparisons.isEmpty, count.utf8.count < Self.mostCharacters else { return nil }
    let verdicts = placements.ordered.filter { $0.table.readsInputs }.flatMap(\.verdicts)
    changed = Self.sentence(verdicts.map { $0.quoted(in: language) }, language)
  }

  private static func literal(_ value: Value) -> String {
    value.number == nil ? "\"\"" : value.plainText.uppercased()
  }

  private static func sentence(_ verdicts: [String], _ language: Language) -> String {
    let start = Labels.assumptionsChanged.text(in: language)
    guard !verdicts.isEmpty else { return start }
    let list = verdicts.joined(separator: language == .chinese ? "、" : ", ")
    return language == .chinese ? "\(start)：\(list)仍为导出时的结论" : "\(start): \(list) still as exported"
  }

  /// What a cell says: one text while the inputs are those of the export, another after.
  func formula(unchanged: String) -> String {
    "=IF(\(count)=0,\"\(Self.escaped(unchanged))\",\"\(Self.escaped(changed))\")"
  }

  private static func escaped(_ text: String) -> String {
    text.doubling(UInt8(ascii: "\""))
  }

  // MARK: On a table's sheet

  /// Above a table whose formulas read inputs: empty as exported, a banner once an input was changed.
  static func putBanner(
    on sheet: inout SheetPlan, above placement: TablePlacement, _ context: inout LayoutContext
  ) {
    guard placement.table.readsInputs,
      let watch = AssumptionWatch(context.document, context.placements, language: context.options.language)
    else { return }
    let address = CellAddress(row: SheetHeading.gapRow, column: SheetHeading.hasWideColumn(sheet) ? 1 : 0)
    let style = context.styles.id(CellStyle(color: Theme.attentionFont, isBold: true))
    sheet.put(
      address.row, address.column, .formula(watch.formula(unchanged: ""), cached: .text("")), style)
    sheet.setHeight(Theme.figureRowHeight, of: address.row)
    sheet.conditions.append(
      ConditionPlan(
        range: CellRange(address, address),
        rule: .holds("LEN(\(address.a1))>0", font: Theme.attentionFont, fill: Theme.attentionFill)))
  }
}

extension TablePlacement {
  /// Headers of the columns that hold words of judgement, reached once at the export.
  fileprivate var verdicts: [String] {
    table.columns.indices.filter { table.columns[$0].isVerdict }.map { headers[$0] }
  }
}

extension Column {
  /// Whether the column holds words of judgement that no formula renews.
  var isVerdict: Bool {
    if case .words = style.mark { !isComputed } else { false }
  }
}

extension TypedTable {
  /// Whether any cell is computed from an input.
  var readsInputs: Bool {
    columns.contains { !($0.expression?.inputsRead.isEmpty ?? true) }
      || rows.contains { $0.expressions.values.contains { !$0.inputsRead.isEmpty } }
  }
}

extension String {
  fileprivate func quoted(in language: Language) -> String {
    language == .chinese ? "“\(self)”" : "'\(self)'"
  }
}
