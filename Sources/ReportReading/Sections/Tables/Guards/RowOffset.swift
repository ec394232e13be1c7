import Document
import Lexemes

/// Detects a table whose names and figures are a row apart, so that each row has the figures of its neighbour:
///
///     | 600001.SH 600002.SH | 甲公司乙公司 | 12.30 | 0.50 |
///     | 600003.SH | 丙公司 | 8.15 | 0.42 |
///     |  |  | 45.30 | 1.10 |
///
/// The figures of each row agree with each other, so only the ends show it: somewhere there are more figures than names,
/// and elsewhere more names than figures.
struct RowOffset {
  /// The rows of the table that are not titles or summaries.
  let rows: [[GridCell]]
  /// The columns of names and codes, and those of figures.
  let names: [Int]
  let figures: [Int]
  /// The first line of the table.
  let line: Int

  /// Empties all figures of a table whose names and figures are apart, and reports it.
  func check(_ own: inout some MutableCollection<some FigureRow>, of dataset: String) -> [Diagnostic] {
    guard isFound else { return [] }
    for index in own.indices { own[index].emptyFigures() }
    return [
      Diagnostic(
        .rowShifted,
        "names and figures are a row apart: one row has figures without a name or twice, another has none; the "
          + "figures of this table are left empty",
        chinese: "名称与数值错开一行：有的行只有数值或有两组数值，有的行没有数值，本表数值留空", dataset: dataset, line: line)
    ]
  }

  /// Whether names and figures are apart: different rows have too many figures and too many names. Two codes beside two
  /// figures are those of a company with two listings.
  private var isFound: Bool {
    guard rows.count > 1, !names.isEmpty else { return false }
    let ends = [rows.startIndex, rows.endIndex - 1]
    let withMoreFigures = rows.indices.filter {
      ends.contains($0) && isNameless(rows[$0]) || hasTwoFigures(rows[$0]) && !hasTwoCodes(rows[$0])
    }
    guard !withMoreFigures.isEmpty else { return false }
    let withMoreNames = rows.indices.filter {
      ends.contains($0) && isWithoutFigures(rows[$0]) || hasTwoCodes(rows[$0])
    }
    return !withMoreNames.isEmpty
  }

  private func texts(_ row: [GridCell], _ columns: [Int]) -> [String] {
    columns.map { row.cell($0)?.text ?? "" }
  }

  private func isNameless(_ row: [GridCell]) -> Bool {
    texts(row, names).allSatisfy(\.isEmpty)
      && texts(row, figures).contains { NumberLexeme.read($0).value != nil }
  }

  private func isWithoutFigures(_ row: [GridCell]) -> Bool {
    !texts(row, names).allSatisfy(\.isEmpty) && texts(row, figures).allSatisfy(\.isEmpty)
  }

  /// Whether at least two cells have two numbers each, and no cell has one.
  private func hasTwoFigures(_ row: [GridCell]) -> Bool {
    let cells = texts(row, figures).filter { !$0.isEmpty }
    // A cheap check first: most cells have no blank, which all are to have.
    guard cells.allSatisfy({ $0.hasByte { $0 <= 0x20 || $0 >= 0x80 } }) else { return false }
    let counts = cells.map { text in
      text.split(whereSeparator: \.isWhitespace).count { NumberLexeme.read(String($0)).value != nil }
    }
    return counts.count > 1 && counts.allSatisfy { $0 == 2 }
  }

  private func hasTwoCodes(_ row: [GridCell]) -> Bool {
    texts(row, names).contains { text in
      let words = text.split(whereSeparator: \.isWhitespace)
      return words.count == 2 && words.allSatisfy { Ticker(printed: String($0)) != nil }
    }
  }
}

/// A row of a dataset with figures that may be in the wrong place.
protocol FigureRow {
  /// Removes the values of all figures, and keeps their printed text.
  mutating func emptyFigures()
}
