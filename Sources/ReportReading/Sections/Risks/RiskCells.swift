import Document
import Lexemes
import Lexicon

/// Risks in cells of a table that a converter made of a box: `风险提示 | 需求下滑；竞争加剧。`, and tables of risks with their
/// explanations below a heading of risks.
enum RiskCells {
  /// The section with the text of such cells alone; nil if it has none.
  static func section(_ section: OutlineSection) -> OutlineSection? {
    let blocks = section.blocks.flatMap { block -> [Block] in
      guard case .table(let grid) = block.content, grid.rows.count <= mostRows else { return [] }
      let labelled = grid.rows.compactMap(labelled)
      return labelled.isEmpty && section.kind == .risks ? explained(grid) : labelled
    }
    return blocks.isEmpty ? nil : section.with(blocks: blocks)
  }

  private static let mostRows = 40

  /// A row with the label and the risks, in one cell or in two.
  private static func labelled(_ row: [GridCell]) -> Block? {
    let cells = row.filter { !$0.isEmpty && $0.role == .own }
    guard let first = cells.first else { return nil }
    if cells.count == 1, let label = PassageLabel(first.text), label.isRisk, !label.isAlone {
      return paragraph(first.textLine)
    }
    guard cells.count == 2, SectionWords.riskLabels.contains(first.text.trimming(":： ")),
      cells[1].text.count > 3
    else { return nil }
    return paragraph(cells[1].textLine.prefixed("风险提示："))
  }

  /// The rows of a table with the names of risks in the first column and explanations beside them.
  private static func explained(_ grid: Grid) -> [Block] {
    let rows = grid.rows.map { row in row.filter { !$0.isEmpty } }.filter { !$0.isEmpty }
    let risks = rows.dropFirst().filter { RiskWords.end($0[0].text) && $0.count == 2 }
    guard risks.count > 1, risks.count == rows.count - 1 else { return [] }
    return risks.map { row in
      let line = row[1].textLine.prefixed(row[0].text + "：")
      return Block(content: .item(marker: nil, [line]), lines: line.number...line.number)
    }
  }

  private static func paragraph(_ line: TextLine) -> Block {
    Block(content: .paragraph([line]), lines: line.number...line.number)
  }
}
