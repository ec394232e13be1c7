import Lexemes
import Document
import ReportReading

/// The rows of the forecast table for one traded share, usually just one. A security has one factor.
struct Security: Sendable, Hashable {
  /// The indices of the companies.
  let rows: [Int]
  /// The suffix of the names of its own assumptions, unique among securities.
  let suffix: String
  /// All names by which a user may give numbers for it.
  let keys: [String]
  /// The currency of its price; nil where the market is not known.
  let currency: String?
  /// The currency of its EPS, if the table says that it is not the usual reporting currency of Chinese companies.
  var epsCurrency: String?
  /// Whether its PE follow from market cap and net profit, which do not depend on the number of shares per ADS.
  var isMeasuredWhole = false
  /// The pairs that can help to find its factor.
  let evidence: [PrintedPair]
  /// The pair with the lowest upper end and the one with the highest lower end: what contradicts any pair contradicts
  /// one of them.
  let outermost: [PrintedPair]
  /// Whether the columns of one of its rows seem to have shifted.
  let hasShiftedRow: Bool

  /// The agreement of its own pairs, if there are at least two, all agree and no row has shifted.
  var own: Agreement? {
    guard evidence.count > 1, !hasShiftedRow, let agreement = Agreement(evidence.compactMap(\.factor)) else {
      return nil
    }
    return agreement.count == evidence.count ? agreement : nil
  }

  /// The number given for it; nil for none.
  func value(in given: [String: DecimalNumber]) -> DecimalNumber? { key(in: given).flatMap { given[$0] } }

  /// The key of the number given for it; nil for none.
  func key(in given: [String: DecimalNumber]) -> String? { keys.first { given[$0] != nil } }
}

extension Security {
  init(
    rows: [Int], suffix: String, keys: [String], currency: String?, evidence: [PrintedPair],
    hasShiftedRow: Bool
  ) {
    (self.rows, self.suffix, self.keys, self.currency) = (rows, suffix, keys, currency)
    (self.evidence, self.hasShiftedRow) = (evidence, hasShiftedRow)
    let first = evidence.min { ($0.factor?.upper ?? .infinity) < ($1.factor?.upper ?? .infinity) }
    let last = evidence.max { ($0.factor?.lower ?? 0) < ($1.factor?.lower ?? 0) }
    outermost = [first, last].compactMap(\.self)
  }

  /// The securities of a table, in the order of their first rows.
  static func all(of companies: [Company], pairs: [[PrintedPair]]) -> [Security] {
    var order: [Identity] = []
    var rows: [Identity: [Int]] = [:]
    for (row, company) in companies.enumerated() {
      let identity = Identity(company)
      if rows[identity] == nil { order.append(identity) }
      rows[identity, default: []].append(row)
    }
    let members = order.compactMap { rows[$0] }
    let suffixes = SecurityNames.suffixes(members.map { names(of: companies[$0[0]]) }, companies)
    return zip(members, suffixes).map { members, suffix in
      let first = companies[members[0]]
      var security = Security(
        rows: members, suffix: suffix, keys: [suffix] + names(of: first),
        currency: first.ticker.value?.currency,
        evidence: members.filter { !companies[$0].pricesAboveCap }.flatMap { pairs[$0] }.filter(\.isEvidence),
        hasShiftedRow: members.contains { companies[$0].isShifted })
      security.epsCurrency = members.lazy.compactMap { companies[$0].epsCurrency }.first
      security.isMeasuredWhole = members.allSatisfy { companies[$0].isMeasuredWhole }
      if security.epsCurrency == ConversionFinder.home { security.epsCurrency = nil }
      return security
    }
  }

  private static func names(of company: Company) -> [String] {
    SecurityNames.names(
      code: company.ticker.value?.code, printed: company.ticker.raw, name: company.name, line: company.line)
  }

  /// What makes rows one security: their code; without a known code, the text printed in its place and the company's
  /// name; without both, their line.
  private struct Identity: Hashable {
    let code: String?
    let printed: String?
    let name: String?
    let line: Int?

    init(_ company: Company) {
      code = company.ticker.value?.code
      printed = code == nil ? company.ticker.raw.nonEmptyWord : nil
      name = code == nil ? company.name?.nonEmptyWord : nil
      line = [code, printed, name].allSatisfy { $0 == nil } ? company.line : nil
    }
  }
}

extension Company {
  /// Whether cells of the row seem to be in the wrong columns.
  var isShifted: Bool { lacksCells || pricesAboveCap }

  /// Whether the price exceeds the market cap in millions. That would mean less than a million shares, so a column has
  /// shifted.
  var pricesAboveCap: Bool {
    guard let price = price?.value, let cap = marketCap?.value, cap.significand > 0 else { return false }
    return price > cap
  }
}
