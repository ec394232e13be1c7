import Document
import Lexemes
import Tabular

/// A sentence that gives the PE range in which most companies of a market trade, for comparison with the table:
/// `港股互联网公司多数交易在 15-20x`.
///
/// A clause counts only if it names the market, refers to most companies, and has a range of multiples that can be PE.
/// It is compared only with the fiscal year that it names, or else with the first estimated one.
struct RangeClaim: Sendable, Hashable {
  let market: String
  let currency: String
  let low: Double
  let high: Double
  /// The year, such as `2024`; nil where the clause names none.
  let year: Int?
  /// The position of the sentence: dataset, 1-based row and line.
  var dataset = ""
  var row = 0
  var line: Int?

  private static let markets = [("港股", "HKD"), ("美股", "USD"), ("A股", "CNY"), ("A 股", "CNY")]
  private static let clauseEnds: Signs = "，。；,;"
  private static let most = ["多数", "大多", "普遍", "大部分"]
  /// Multiples that are not PE.
  private static let otherMultiples = ["PS", "P/S", "PB", "P/B", "PEG", "EV", "市销率", "市净率", "市现率", "ROE"]
  /// With fewer companies, the word "most" cannot be checked.
  static let fewest = 3

  /// The distinct claims among views and key points.
  static func all(in texts: [(dataset: String, texts: [Value], lines: [Value])]) -> [RangeClaim] {
    var claims: [RangeClaim] = []
    for (dataset, texts, lines) in texts {
      for case (let row, .text(let text)) in texts.enumerated() where most.contains(where: text.holds) {
        for clause in text.split(at: clauseEnds) {
          guard var claim = RangeClaim(clause), !claims.contains(where: { $0.says(claim) }) else {
            continue
          }
          (claim.dataset, claim.row) = (dataset, row + 1)
          claim.line = lines.indices.contains(row) ? lines[row].wholeNumber : nil
          claims.append(claim)
        }
      }
    }
    return claims
  }

  static func all(in tables: [TypedTable]) -> [RangeClaim] {
    all(
      in: datasets.compactMap { name in
        tables.first { $0.description.name == name }.map { table in
          (name, table.values(of: "text") ?? [], table.values(of: Column.line.name) ?? [])
        }
      })
  }

  static func all(in drafts: [DatasetDraft]) -> [RangeClaim] {
    all(
      in: datasets.compactMap { name in
        drafts.first { $0.name == name }.map {
          (name, $0.values(of: "text"), $0.values(of: Column.line.name))
        }
      })
  }

  private static let datasets = ["views", "highlights"]

  private func says(_ other: RangeClaim) -> Bool {
    (market, low, high, year) == (other.market, other.low, other.high, other.year)
  }

  /// - Returns: nil where a clause names no market, does not refer to most companies, or has no range of multiples
  ///   after it.
  init?(_ clause: String) {
    let markets = Self.markets.filter { clause.holds($0.0) }
    guard markets.count == 1, let (market, currency) = markets.first,
      !Self.otherMultiples.contains(where: clause.holds),
      let most = Self.most.compactMap({ clause.bounds(of: $0) }).first
    else { return nil }
    let ranges = MultipleScanner(clause[most.upperBound...]).ranges()
    // With two ranges it is unclear which one is that of most companies.
    guard ranges.count == 1, let (low, high) = ranges.first, low < high, high < 200 else { return nil }
    let years = MultipleScanner(clause[...]).years()
    guard years.count < 2 else { return nil }
    (self.market, self.currency) = (market.withoutBlanks, currency)
    (self.low, self.high, year) = (low, high, years.first)
  }

  /// The 1-based number of the claim's fiscal year; nil where the table lacks it.
  func fiscalYear(_ names: CompanyNames) -> Int? {
    let years = names.shape.fiscalYears
    guard let year else { return names.shape.firstEstimate + 1 }
    return years.firstIndex { $0.filter(\.isNumber).hasSuffix(String(year % 100)) }.map { $0 + 1 }
  }

  /// The number of companies in the market, and how many are in the range; nil where there are too few companies.
  func count(_ names: CompanyNames, year: Int) -> (inside: Int, all: Int)? {
    let currencies = names.table.values(of: "currency") ?? []
    let values = names.table.values(of: "pe_fy\(year)") ?? []
    let members = zip(currencies, values).compactMap { $0 == .text(currency) ? $1.number : nil }
    guard members.count >= Self.fewest else { return nil }
    return (members.count { $0 >= low && $0 <= high }, members.count)
  }

  /// `15–20x`.
  var shownRange: String { "\(Self.text(low))–\(Self.text(high))x" }

  static func text(_ number: Double) -> String { Int(exactly: number).map { "\($0)" } ?? "\(number)" }
}

/// Compares claims about the PE of most companies with the table.
enum RangeClaimCheck {
  static func all(
    _ drafts: [DatasetDraft], _ shape: ReportShape, _ context: TableContext
  ) throws(TableError) -> [Diagnostic] {
    let claims = RangeClaim.all(in: drafts)
    guard !claims.isEmpty, let draft = drafts.first(where: { $0.name == CompaniesDataset.description.name })
    else { return [] }
    let names = CompanyNames(try draft.table([], context), shape)
    return claims.compactMap { claim in
      guard let year = claim.fiscalYear(names), let count = claim.count(names, year: year) else { return nil }
      let label = shape.fiscalYears[year - 1]
      return Diagnostic(
        .rangeClaim,
        "the text says that most \(claim.currency) companies are at \(claim.shownRange): "
          + "of the \(count.all) in the table \(count.inside) are (PE \(label))",
        chinese:
          "正文称\(claim.market)多数在 \(claim.shownRange)：表内 \(count.all) 家中 \(count.inside) 家落在其中（\(label)）",
        dataset: claim.dataset, row: claim.row, column: "text", printed: claim.shownRange,
        computed: "\(count.inside)/\(count.all)", line: claim.line)
    }
  }
}

extension DiagnosticCode {
  /// The text gives the PE at which most companies of a market trade, for comparison with the table.
  public static let rangeClaim = DiagnosticCode(
    "range-claim", .info,
    "正文称某市场多数公司的 PE 在某一区间，表内公司有几家落在其中",
    "the text gives the PE at which most companies of a market trade; the number of companies that do",
    example: #"`港股公司多数交易在 15-20x` · 3/6"#)
}
