import Document
import Lexemes

/// Splits columns whose cells have a figure for several fiscal years, each labelled, below a header without years:
/// `2024A:0.90/2025E:0.78` below `EPS`. There is a column for each year that any of the cells has.
///
/// A cell that does not give each figure its year is kept in all of them and has no value in any.
enum PackedCells {
  private static let widest = 60
  private static let mostHeaderRows = 5
  private static let mostRowsBefore = 12

  /// The grid with a column for each year; unchanged if there are no such columns.
  static func unfolded(_ grid: Grid) -> Grid {
    guard (2...widest).contains(grid.width),
      let first = grid.rows.prefix(mostRowsBefore).firstIndex(where: isPacked), first > 0
    else { return grid }
    let header = grid.rows.prefix(min(first, mostHeaderRows)).prefix { !HeaderRows.isData($0) }.count
    guard header > 0 else { return grid }
    let columns = (0..<grid.width).map { PackedColumn($0, of: grid.rows, below: header) }
    guard columns.contains(where: { $0 != nil }) else { return grid }
    return Grid(
      rows: grid.rows.enumerated().map { index, row in
        row.enumerated().flatMap { place, cell in
          guard let column = columns[place] else { return [cell] }
          return index < header ? column.headings(cell) : column.parts(of: cell, in: row)
        }
      })
  }

  /// Whether a label names figures that have no meaning without a fiscal year: `EPS（元）`, `EPS/PE`, `EPS 24A/26E`.
  static func headsYearly(_ label: String) -> Bool {
    let name = label.prefix { !$0.isNumber }.trimming(" (（")
    return (PackedColumn.figures(in: label) + PackedColumn.figures(in: name)).contains {
      !$0.figure.canStandAlone
    }
  }

  /// How many figures a label names besides a fiscal year: two for `EPS/PE 2025E`.
  static func figures(of label: String) -> Int {
    let words = label.split(whereSeparator: \.isWhitespace).filter { FiscalYear.readHeading($0) == nil }
    return PackedColumn.figures(in: words.joined(separator: " ")).count
  }

  /// Whether a row has a cell with labelled figures.
  private static func isPacked(_ row: [GridCell]) -> Bool {
    row.contains { cell in
      guard PackedCell.mayBe(cell.text), let tokens = PackedTokens.read(cell.text) else { return false }
      return tokens.contains { if case .value = $0 { true } else { false } }
        && tokens.contains {
          switch $0 {
          case .year, .yearBehind: true
          default: false
          }
        }
    }
  }
}

/// A column with packed cells.
private struct PackedColumn {
  private let label: String?
  /// The figures in the order of the header or the cells, each as it is named.
  private var figures: [(figure: CompanyFigure, name: String)]
  /// The years of all cells, ascending.
  private let years: [FiscalYear]

  /// - Returns: nil unless the header names figures without years, or the cells do, and enough cells are packed.
  init?(_ place: Int, of rows: [[GridCell]], below header: Int) {
    let labels = rows[..<header].compactMap { $0.cell(place)?.text }.filter { !$0.isEmpty }
    guard labels.allSatisfy({ FiscalYear.readHeading($0) == nil }) else { return nil }
    label = labels.last { !Self.figures(in: $0).isEmpty } ?? labels.last
    figures = label.map(Self.figures) ?? []
    let headed = figures.map(\.figure)
    let cells = rows[header...].filter { $0.onlyText == nil }.compactMap { $0.cell(place) }
      .filter { !MissingMark.isMissing($0.text) }
    let packed = cells.compactMap { PackedCell($0.text, of: headed) }
    // Ratios without a year are current ones.
    let isCurrent = headed.isEmpty || headed.contains(where: \.canStandAlone)
    guard !packed.isEmpty, !isCurrent || packed.count * 2 >= cells.count else { return nil }
    let parts = packed.flatMap(\.parts)
    if figures.isEmpty {
      for part in parts where !figures.contains(where: { $0.figure == part.figure }) {
        figures.append((part.figure, part.figure.rawValue.uppercased()))
      }
    }
    years = Dictionary(grouping: parts.map(\.year), by: \.year).sorted { $0.key < $1.key }
      .compactMap { Self.sole($0.value) }
  }

  /// One spelling of a fiscal year: `2024A/E` where it is reported for some companies and estimated for others.
  private static func sole(_ years: [FiscalYear]) -> FiscalYear? {
    let kinds = Set(years.map(\.kind))
    guard kinds.contains(.actual), kinds.contains(.estimate), let first = years.first else {
      return years.first { $0.kind != FiscalYear.Kind.none } ?? years.first
    }
    return FiscalYear.readHeading("\(first.year)A/E")
  }

  /// The figures that a label names: one, or several with a slash between them.
  fileprivate static func figures(in label: String) -> [(figure: CompanyFigure, name: String)] {
    let folded = label.foldedWidth
    if let one = CompanyFigure.named(HeaderLabel(folded).name) { return [(one.figure, label)] }
    let names = HeaderLabel(folded).plainName.split(at: "/、&和及")
    let found = names.compactMap { name in
      CompanyFigure.named(name.lowercased()).map { (figure: $0.figure, name: name) }
    }
    let isList = found.count == names.count && Set(found.map(\.figure)).count == found.count
    return isList && (2...4).contains(found.count) ? found : []
  }

  /// The header of each column.
  func headings(_ cell: GridCell) -> [GridCell] {
    figures.flatMap { figure in
      years.map { year in
        guard cell.text == label else { return cell }
        return GridCell(
          raw: cell.raw, text: "\(figure.name) \(year.label)", at: cell.location, role: cell.role)
      }
    }
  }

  /// The figures of a cell in the order of the columns.
  func parts(of cell: GridCell, in row: [GridCell]) -> [GridCell] {
    let whole = { (cell: GridCell) in Array(repeating: cell, count: figures.count * years.count) }
    if MissingMark.isMissing(cell.text) || row.onlyText != nil { return whole(cell) }
    guard let packed = PackedCell(cell.text, of: figures.map(\.figure)) else { return whole(cell.unplaced) }
    return figures.flatMap { figure in
      years.map { year in
        let own = packed.parts.first { $0.figure == figure.figure && $0.year.year == year.year }
        let text = own?.text ?? ""
        return GridCell(raw: text, text: text, at: cell.location, role: cell.role)
      }
    }
  }
}
