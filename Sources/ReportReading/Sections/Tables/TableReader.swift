import Document
import Lexemes

/// Reads one kind of table into its dataset. To teach the program another, write one and list it here.
protocol TableReader: Sendable {
  /// - Returns: false where the table is of another kind; then nothing has been read.
  static func read(_ table: PlacedTable, into report: inout Report) -> Bool
}

/// A table and what of its surroundings helps to read it.
struct PlacedTable {
  let table: HeaderedTable
  let section: OutlineSection
  /// Units that the caption above or the title rows name, for columns whose header names none: `(百万)`.
  let units: [String]
  private let caption: FigureCaption?
  private let captionBelow: FigureCaption?

  /// The caption above, or without any title and caption the one below, which may be the next figure's.
  var nearestCaption: FigureCaption? { caption ?? (table.titles.isEmpty ? captionBelow : nil) }

  init(
    _ table: HeaderedTable, in section: OutlineSection, caption: FigureCaption?,
    captionBelow: FigureCaption? = nil
  ) {
    self.table = table
    self.section = section
    let titles = table.titles.map(\.text.foldedWidth)
    units = titles.compactMap(Self.unit) + (caption?.soleUnit.map { [$0] } ?? [])
    self.caption = caption
    self.captionBelow = captionBelow
  }

  /// `单位：百万元` in a title.
  private static func unit(_ title: String) -> String? {
    guard let label = title.bounds(of: "单位") else { return nil }
    let rest = title[label.upperBound...].drop { ": ".contains($0) }
    return rest.prefix { !" ),;()".contains($0) }.trimmed
  }
}

/// Gives every table of the report to the reader that knows it; cells that none holds become loose cells.
enum TableSectionsParser: SectionParser {
  private static let readers: [any TableReader.Type] = [
    CompanyTable.self, TrafficTable.self, RatingScaleTable.self, EventTable.self,
  ]

  static func parse(_ outline: Outline, into report: inout Report) {
    for section in outline.sections {
      for found in TableContinuation.tables(in: section) {
        report.tableNumber += 1
        report.diagnostics += found.diagnostics
        let placed = PlacedTable(
          found.table, in: section, caption: found.caption, captionBelow: found.captionBelow)
        if !readers.contains(where: { $0.read(placed, into: &report) }) {
          LooseTable.read(placed, into: &report)
        }
      }
    }
  }
}

extension Report {
  /// Claims the lines of a table, page breaks inside it left out.
  mutating func claim(_ table: HeaderedTable, as dataset: String) {
    for part in table.parts { claim(part, as: .dataset(dataset)) }
  }
}
