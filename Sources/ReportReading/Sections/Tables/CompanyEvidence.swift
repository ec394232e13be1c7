import Document
import Lexemes
import Lexicon

/// The evidence for and against a table being one of companies.
///
/// Tables of indices, futures, funds, bonds, goods and a company's own statements have names, codes and prices too.
/// But they do not have codes of shares, or earnings and multiples by fiscal year.
struct CompanyEvidence {
  private let columns: CompanyColumns
  private let table: HeaderedTable
  private let words: TableSurroundings
  private let spec: TableSpec
  private let section: SectionKind

  init(_ placed: PlacedTable, _ spec: TableSpec) {
    columns = placed.companyColumns
    self.spec = spec
    table = placed.table
    words = placed.words
    section = placed.section.kind
  }

  /// Points for figures and headers. The threshold is that of all tables.
  private enum Points {
    static let yearlyFigure = 2.0
    static let mostYearlyFigures = 2
    static let codes = 2.0
    static let price = 1.0
    static let other = 0.5
    static let companyHeader = 0.5
    static let heading = 1.5
    static let market = -2.0
    static let changes = -2.0
  }

  /// The score; nil if the table is certainly not one of companies.
  var score: Double? {
    guard columns.roles.has(.ticker) || columns.roles.has(.name), let codes = codeShare,
      hasFigure || hasTrailingMultiple(codes), !areOtherInstruments(codes), !areStatementItems,
      !isOfOneCode, section != .events || !EventTable.hasEvents(table.columns)
    else { return nil }
    let yearly = Set(
      columns.roles.parts.compactMap { part in
        if case .figure(let figure, .some) = part.role { figure } else { nil }
      })
    var score = Points.yearlyFigure * Double(min(Points.mostYearlyFigures, yearly.count))
    if codes >= 0.5 { score += Points.codes }
    if columns.roles.has(.price) { score += Points.price }
    let others: [CompanyColumns.Role] = [.marketCap, .rating, .targetPrice]
    let hasOthers = others.contains(where: columns.roles.has) || hasStandingFigure
    if hasOthers { score += Points.other }
    if hasCompanyHeader { score += Points.companyHeader }
    if spec.sections.contains(section) || words.hold(spec.headings) { score += Points.heading }
    if section == .market || words.hold(CompanyWords.marketHeadings) { score += Points.market }
    if yearly.isEmpty, holdsHeader(CompanyWords.happenings) { score += Points.changes }
    if yearly.isEmpty, !hasOthers, holdsHeader(CompanyWords.transactions) { score += Points.changes }
    return score
  }

  // MARK: Columns

  /// Whether there is a price, EPS or PE, or market cap beside profit, from which PE follows, or multiples by year.
  private var hasFigure: Bool {
    columns.roles.has(.price)
      || columns.roles.parts.contains { part in
        switch part.role {
        case .figure(.eps, _), .figure(.pe, _): true
        case .figure(.netProfit, _), .figure(.ps, .some), .figure(.pb, .some): columns.roles.has(.marketCap)
        default: false
        }
      }
  }

  /// Whether a multiple without a fiscal year, `PE(TTM)` or `18年底PE`, is beside market caps of companies.
  private func hasTrailingMultiple(_ codes: Double) -> Bool {
    guard columns.roles.has(.marketCap), codes >= 0.5 || hasCompanyHeader else { return false }
    return table.columns.contains { column in
      column.names.contains { name in
        name.closes(with: "pe") || name.closes(with: "pettm") || name.closes(with: "市盈率")
      }
    }
  }

  private var hasStandingFigure: Bool {
    columns.roles.parts.contains { if case .figure(_, nil) = $0.role { true } else { false } }
  }

  private var hasCompanyHeader: Bool {
    guard let place = columns.roles.place(of: .name) else { return false }
    return table.columns[place].names.contains(where: CompanyWords.companyNames.contains)
  }

  /// Whether the header of a column has one of some words, for changes of prices, events of shares or transactions.
  private func holdsHeader(_ words: [String]) -> Bool {
    table.columns.contains { column in
      column.names.contains { name in words.contains { name.holds($0) } }
    }
  }

  // MARK: Rows

  private static let mostRows = 200

  /// The texts in a column, without marks for missing values and rows across the table.
  private func texts(_ role: CompanyColumns.Role) -> [String] {
    table.rows.prefix(Self.mostRows).filter { $0.onlyText == nil }.compactMap {
      columns.roles.cell(role, of: $0)?.text.nonEmpty
    }
  }

  /// Whether at least three rows have one code and one name, or none: the prices of one share by time, its orders.
  private var isOfOneCode: Bool {
    let codes = texts(.ticker)
    return codes.count >= 3 && Set(codes).count == 1 && Set(texts(.name)).count <= 1
  }

  /// The fraction of codes that are known to be of shares; 0 without codes, nil if they are of other securities.
  private var codeShare: Double? {
    let codes =
      texts(.ticker) + (columns.roles.has(.ticker) ? [] : texts(.name).compactMap { CodeAndName($0)?.code })
    guard !codes.isEmpty else { return 0 }
    let kinds = codes.map { SecurityKind(printed: $0) }
    let shares = kinds.count { $0 == .share }
    guard kinds.count(where: { $0 == .other }) * 2 <= kinds.count || shares > 0 else { return nil }
    return Double(shares) / Double(codes.count)
  }

  /// Whether at least half of the names are those of indices, funds and the like. Codes of shares outweigh names.
  private func areOtherInstruments(_ codes: Double) -> Bool {
    guard codes < 0.5 else { return false }
    let names = texts(.name)
    return names.count(where: CompanyNames.isOtherInstrument) * 2 >= max(1, names.count)
  }

  /// Whether rows are lines of a financial statement.
  private var areStatementItems: Bool {
    let names = texts(.name).map { $0.lowercased().filter { !$0.isWhitespace } }
    let items = names.count { name in CompanyWords.statementItems.contains { name.opens(with: $0) } }
    return items > 1 && items * 3 >= names.count
  }
}

/// Judges the names of rows.
enum CompanyNames {
  /// Whether a name is not that of a company: `沪深300`, `国债期货`, `券商ETF`.
  static func isOtherInstrument(_ name: String) -> Bool {
    let folded = name.foldedWidth.lowercased()
    return otherInstruments.isWithin(folded) || endings.ending(folded) != nil
      || englishInstruments.isWithin(folded)
        && folded.split(atScalars: { !$0.isASCIILetter })
          .contains(where: englishInstruments.contains)
  }

  private static let otherInstruments = WordSet(CompanyWords.otherInstruments)
  private static let endings = WordSet(CompanyWords.otherInstrumentEnds)
  /// `Netflix` has the letters of `ETF`.
  private static let englishInstruments = WordSet(CompanyWords.englishInstruments)
}
