import Document
import Lexemes

/// Notes below a company table that say which multiple the column of valuations has for some of its rows:
/// `ACME, 2330.TT valuation is P/B (x)` below a column of P/E.
struct ValuationNotes {
  /// The multiple by the code as printed, in capitals; nil for one that is not known.
  private var multiples: [String: CompanyFigure?] = [:]

  init(_ placed: PlacedTable) {
    let end = placed.table.parts.last?.upperBound ?? placed.table.firstLine
    let below = placed.section.blocks.filter { $0.lines.lowerBound > end && !$0.isUnseen }
    for block in below.prefix(Self.reach) {
      for line in block.textLines where line.text.holds(Self.words) { read(line.text) }
    }
  }

  /// Moves the multiples of the rows that the notes name. Where the table has several multiples, which one is meant
  /// cannot be determined, and where the note names one that is not known, the figure is left out.
  func apply(to companies: inout ArraySlice<Company>) {
    guard !multiples.isEmpty else { return }
    let printed = Set(companies.flatMap { $0.estimates.flatMap(\.figures.keys) })
      .filter { $0.reading == .multiple }
    guard printed.count == 1, let column = printed.first else { return }
    for index in companies.indices {
      guard let meant = multiples[companies[index].ticker.raw.uppercased()], meant != column else { continue }
      for year in companies[index].estimates.indices {
        guard let figure = companies[index].estimates[year].figures.removeValue(forKey: column) else {
          continue
        }
        if let meant { companies[index].estimates[year].figures[meant] = figure }
      }
    }
  }

  private mutating func read(_ text: String) {
    for clause in text.split(at: ";") {
      guard let place = clause.bounds(of: Self.words) else { continue }
      let name = HeaderLabel(clause[place.upperBound...].trimming(" .").foldedWidth).name
      let figure = CompanyFigure.named(name)?.figure
      let multiple = figure?.reading == .multiple ? figure : nil
      for code in clause[..<place.lowerBound].split(separator: ",") {
        multiples[String(code).trimmed.uppercased()] = .some(multiple)
      }
    }
  }

  private static let words = " valuation is "
  private static let reach = 12
}
