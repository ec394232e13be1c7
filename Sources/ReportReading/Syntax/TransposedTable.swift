import Document
import Lexemes
import Lexicon

/// A table whose columns are companies: their codes or names in one row, and below it one row per figure.
enum TransposedTable {
  /// The transposed table; nil if its companies are already rows, or if a row has lost a cell, since its figures may
  /// then be those of other companies.
  static func righted(_ grid: Grid) -> Grid? {
    guard (3...widest).contains(grid.width), (2...widest).contains(grid.rows.count),
      grid.rows.allSatisfy({ $0.count == grid.width || $0.count < 2 })
    else { return nil }
    if grid.rows.prefix(3).contains(where: isRowOfCodes) { return turned(grid) }
    guard isRowOfNames(grid), let first = grid.rows.first?.first else { return nil }
    // The heading of the names describes the figures: `指标`.
    let heading = GridCell(raw: first.raw, text: nameHeading, at: first.location)
    var rows = grid.rows
    rows[0][0] = heading
    return turned(Grid(rows: rows))
  }

  private static func turned(_ printed: Grid) -> Grid {
    let grid = withGroups(printed)
    let columns = (0..<grid.width).map { column in
      grid.rows.map { row in
        row.cell(column)
          ?? GridCell(raw: "", text: "", at: row.first?.location ?? SourceLocation(line: 1, column: 1))
      }
    }
    return Grid(rows: columns)
  }

  /// The rows with each fiscal year after the name of the figure that is alone on a row above it: `净利润（亿元）`, and below
  /// it `2024A | 5.1 | 2.8`.
  private static func withGroups(_ grid: Grid) -> Grid {
    var group: GridCell?
    return Grid(
      rows: grid.rows.compactMap { row -> [GridCell]? in
        guard let label = row.first, !label.isEmpty else { return row }
        if row.count > 1, row.dropFirst().allSatisfy({ $0.isEmpty || $0.raw == label.raw }) {
          group = label
          return nil
        }
        guard let name = group, FiscalYear.readHeading(label.text) != nil else {
          group = nil
          return row
        }
        let both = GridCell(
          raw: "\(name.raw) \(label.raw)", text: "\(name.text) \(label.text)", at: label.location,
          role: label.role)
        return [both] + row.dropFirst()
      })
  }

  private static let widest = 60
  private static let nameHeading = "公司名称"

  private static func isRowOfCodes(_ row: [GridCell]) -> Bool {
    guard row.count > 2, let label = row.first, Ticker(printed: label.text) == nil else { return false }
    // The fiscal years of the figures may be in a column of their own beside the names.
    let isEmpty = row[1].isEmpty || row[1].role == .spanned
    let codes = row.dropFirst(isEmpty ? 2 : 1)
    return codes.count > 1
      && codes.allSatisfy(\.isCode)
  }

  // MARK: Names alone

  /// Whether the first row can only be company names: below it are a price and yearly figures. Years, scenarios,
  /// markets, and former and new estimates may head such figures too, and are excluded.
  private static func isRowOfNames(_ grid: Grid) -> Bool {
    guard let header = grid.rows.first, header.count > 2, grid.rows.count > 3,
      labels.contains(HeaderLabel(header[0].text.foldedWidth).name)
    else { return false }
    let names = header.dropFirst().map(\.text)
    guard names.allSatisfy(isName), Set(names).count == names.count else { return false }
    let roles = grid.rows.dropFirst().map { row in
      row.first.flatMap { CompanyColumns.role(HeaderColumn(path: [$0.text.foldedWidth])) }
    }
    let years = roles.count { $0?.isYearly == true }
    return roles.contains(.price) && years > 1 && 2 * roles.count { $0 != nil } > roles.count
  }

  private static let labels: Set<String> = [
    "", "指标", "项目", "财务指标", "估值指标", "公司", "公司名称", "公司简称", "可比公司", "证券简称", "股票简称", "简称", "名称", "company",
    "metric",
    "item",
  ]

  private static func isName(_ text: String) -> Bool {
    let folded = text.foldedWidth.lowercased()
    let letters = folded.unicodeScalars.count { $0.isASCIILetter || $0.isHan }
    return letters > 1 && folded.utf8.count <= 36 && FiscalYear.readHeading(folded) == nil
      && !SummaryRow.isName(text) && !CompanyNames.isOtherInstrument(text)
      && !CompanyWords.notCompanies.contains(where: folded.holds)
      && !CompanyWords.former.contains(folded) && !CompanyWords.current.contains(folded)
      && CompanyColumns.role(HeaderColumn(path: [folded])) == nil
  }
}
