import Document
import Lexemes
import Lexicon

/// The headers of a table's columns, read together, since other headers may resolve an ambiguous one.
struct CompanyHeaders {
  private var headers: [CompanyHeader?]
  /// Columns of PE that may hold another figure: bare years follow them, and a label over one of two runs of years may
  /// have moved to the other.
  private(set) var doubtful: [Int] = []
  /// Columns headed only by years that are read as EPS.
  private(set) var bareYears: [Int] = []

  subscript(column: Int) -> CompanyHeader? { headers[column] }

  init(_ columns: [HeaderColumn]) {
    let readings = columns.map(CompanyHeader.readings)
    headers = readings.map { $0.count == 1 ? $0[0] : nil }
    settleShortYears(readings)
    takeBareYears(columns)
  }

  /// Resolves short years. `23EPS` beside `23PE` is EPS, since the table prints this year without a letter; beside
  /// `23EPE` it is ambiguous.
  private mutating func settleShortYears(_ readings: [[CompanyHeader]]) {
    let certain = headers.compactMap { $0?.year }
    for (index, options) in readings.enumerated() where options.count > 1 {
      guard let plain = options.first(where: { $0.year?.kind == FiscalYear.Kind.none }) else { continue }
      let same = certain.filter { $0.year == plain.year?.year }
      let kinds = Set((same.isEmpty ? certain : same).map(\.kind))
      if kinds == [.none] { headers[index] = plain }
    }
  }

  /// Reads bare years as EPS if PE follows with the same years and no column is named EPS.
  private mutating func takeBareYears(_ columns: [HeaderColumn]) {
    let known = headers.compactMap(\.self)
    guard !known.contains(where: { $0.figure == .eps }) else { return }
    let multiples = Set(known.filter { $0.figure == .pe }.compactMap { $0.year?.year })
    let bare = columns.enumerated().compactMap { index, column -> (Int, FiscalYear)? in
      guard column.path.count == 1, let year = FiscalYear.readHeading(column.path[0]) else { return nil }
      return (index, year)
    }
    guard multiples.count > 1, bare.count == multiples.count, Set(bare.map(\.1.year)) == multiples else {
      return
    }
    let labelled = headers.indices.filter { headers[$0]?.figure == .pe && headers[$0]?.year != nil }
    guard let last = bare.last?.0, let first = labelled.first, last < first else {
      doubtful = labelled
      for index in labelled { headers[index] = nil }
      return
    }
    bareYears = bare.map(\.0)
    for (index, year) in bare {
      headers[index] = CompanyHeader(figure: .eps, year: year, isAdjusted: false, isGrowth: false)
    }
  }
}

extension CompanyHeader {
  init(figure: CompanyFigure, year: FiscalYear?, isAdjusted: Bool, isGrowth: Bool) {
    (self.figure, self.year, self.isAdjusted, self.isGrowth) = (figure, year, isAdjusted, isGrowth)
  }
}
