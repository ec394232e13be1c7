import Document
import Lexemes
import Lexicon

/// What speaks for a table being one of companies, and against it.
///
/// Indices, futures, funds, bonds, goods and one company's own statements have names, codes and prices too. What they do
/// not have is codes of shares, or earnings and multiples by fiscal year.
struct CompanyEvidence {
  private let columns: CompanyColumns
  private let table: HeaderedTable
  private let words: TableSurroundings
  private let spec: TableSpec
  private let section: SectionKind

  init(_ placed: PlacedTable, _ columns: CompanyColumns, _ spec: TableSpec) {
    self.columns = columns
    self.spec = spec
    table = placed.table
    words = placed.words
    section = placed.section.kind
  }

  /// Points for figures and headers; the threshold is that of all tables.
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

  /// nil where the table is none of companies for certain.
  var score: Double? {
    guard columns.roles.has(.ticker) || columns.roles.has(.name), let codes = codeShare,
      hasFigure || hasTrailingMultiple(codes), !areOtherInstruments(codes), !areStatementItems
    else { return nil }
    let yearly = Set(
      columns.roles.parts.compactMap { part in
        if case .figure(let figure, .some) = part.role { figure } else { nil }
      })
    var score = Points.yearlyFigure * Double(min(Points.mostYearlyFigures, yearly.count))
    if codes >= 0.5 { score += Points.codes }
    if columns.roles.has(.price) { score += Points.price }
    let others: [CompanyColumns.Role] = [.marketCap, .rating, .targetPrice]
    if others.contains(where: columns.roles.has) || hasStandingFigure { score += Points.other }
    if hasCompanyHeader { score += Points.companyHeader }
    if spec.sections.contains(section) || words.hold(spec.headings) { score += Points.heading }
    if section == .market || words.hold(CompanyWords.marketHeadings) { score += Points.market }
    if yearly.isEmpty, hasChanges { score += Points.changes }
    return score
  }

  // MARK: Columns

  /// A price, EPS or PE; or what PE follows from.
  private var hasFigure: Bool {
    columns.roles.has(.price)
      || columns.roles.parts.contains { part in
        switch part.role {
        case .figure(.eps, _), .figure(.pe, _): true
        case .figure(.netProfit, _): columns.roles.has(.marketCap)
        default: false
        }
      }
  }

  /// `PE(TTM)` or `18年底PE` beside the market caps of companies: a multiple that is of no fiscal year.
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

  /// Whether a column says how prices have moved, or what became of shares.
  private var hasChanges: Bool {
    table.columns.contains { column in
      column.names.contains { name in CompanyWords.happenings.contains { name.holds($0) } }
    }
  }

  // MARK: Rows

  private static let mostRows = 200

  /// What rows print in a column, marks for nothing and rows across the table left out.
  private func texts(_ role: CompanyColumns.Role) -> [String] {
    table.rows.prefix(Self.mostRows).filter { $0.onlyText == nil }.compactMap {
      columns.roles.cell(role, of: $0)?.text.nonEmpty
    }
  }

  /// The share of the rows whose code is known to be a share's; 0 without codes, nil where they are others' codes.
  private var codeShare: Double? {
    let codes =
      texts(.ticker) + (columns.roles.has(.ticker) ? [] : texts(.name).compactMap { CodeAndName($0)?.code })
    guard !codes.isEmpty else { return 0 }
    let kinds = codes.map { SecurityKind(printed: $0) }
    let shares = kinds.count { $0 == .share }
    guard kinds.count(where: { $0 == .other }) * 2 <= kinds.count || shares > 0 else { return nil }
    return Double(shares) / Double(codes.count)
  }

  /// Whether most rows are called like indices, funds and the like. Codes of shares outweigh names.
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

/// What names of rows tell.
enum CompanyNames {
  /// `沪深300`, `国债期货`, `券商ETF`: no company.
  static func isOtherInstrument(_ name: String) -> Bool {
    let folded = name.foldedWidth.lowercased()
    return CompanyWords.otherInstruments.contains { folded.holds($0) }
  }
}
