import SideBySide
import Tabular

/// The sheets of all tables, in two halves at the same time where there is enough to lay out.
enum TableSheets {
  /// A thread costs as much as a hundred cells.
  static let fewestCells = 1_000
  /// What a sheet takes besides its cells, in cells.
  private static let sheetWeight = 60

  private struct Half: Sendable {
    var sheets: [SheetPlan] = []
    var context: LayoutContext
  }

  /// Lays out every table, in order; the same sheets and styles as one after the other.
  ///
  /// - Parameters:
  ///   - context: takes the styles and the remarks.
  ///   - fewestCells: below so many cells there is one half.
  /// - Returns: every sheet of every table.
  static func layOut(_ context: inout LayoutContext, fewestCells: Int = fewestCells) -> [SheetPlan] {
    let placements = context.placements.ordered
    let start = context
    let weights = placements.map { $0.table.rows.count * $0.table.columns.count + sheetWeight }
    guard let cut = halfway(weights, moreThan: fewestCells) else {
      let whole = laidOut(placements[...], start)
      context = whole.context
      return whole.sheets
    }
    let (second, first) = sideBySide(
      { laidOut(placements[cut...], start) }, { laidOut(placements[..<cut], start) })
    context = first.context
    context.remarks += second.context.remarks[start.remarks.count...]
    let styles = second.context.styles.styles.map { context.styles.id($0) }
    return first.sheets + second.sheets.map { $0.restyled { styles[$0.index] } }
  }

  private static func laidOut(_ placements: ArraySlice<TablePlacement>, _ context: LayoutContext) -> Half {
    var half = Half(context: context)
    for placement in placements {
      for part in placement.parts.indices {
        half.sheets.append(
          placement.table.description.isRecord
            ? RecordSheetLayout(placement: placement).sheet(&half.context)
            : TableSheetLayout(placement, part: part, language: context.options.language)
              .sheet(&half.context))
      }
    }
    return half
  }
}

extension SheetPlan {
  /// The same sheet with the styles of another pool.
  fileprivate func restyled(_ style: (StyleID) -> StyleID) -> SheetPlan {
    var sheet = self
    for index in sheet.cells.indices {
      sheet.cells[index].style = style(cells[index].style)
      guard case .rich(let runs) = cells[index].content else { continue }
      sheet.cells[index].content = .rich(
        runs.map { TextRun(text: $0.text, style: $0.style.map(style)) })
    }
    for index in sheet.merges.indices { sheet.merges[index].style = style(merges[index].style) }
    for index in sheet.links.indices { sheet.links[index].style = style(links[index].style) }
    if let table { sheet.table?.headerStyles = table.headerStyles.map(style) }
    return sheet
  }
}
