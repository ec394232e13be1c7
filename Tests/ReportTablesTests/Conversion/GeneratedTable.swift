import Lexemes
import ReportTables
import Tabular
import TestSupport
import Testing
import Document
import MarkdownInput
import ReportReading

/// SeededGenerator: the same numbers in every run, so that a failure can be repeated.
struct PropertyRandom: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func upTo(_ most: Int) -> Int { Int.random(in: 0...most, using: &self) }
}

/// A company's row as a report prints it.
struct GeneratedRow: Sendable {
  var price: String
  var eps: [String]
  var pe: [String]

  init(price: String, eps: [String], pe: [String]) {
    (self.price, self.eps, self.pe) = (price, eps, pe)
  }

  /// True amounts first; then price to one digit, EPS to one or two, PE to none or one. PE is computed from the
  /// true amounts, as houses do, not from the printed ones.
  init(factor: Double, epsDigits: Int? = nil, peDigits: Int? = nil, using random: inout PropertyRandom) {
    let price = Double.random(in: 20...400, using: &random)
    let epsDigits = epsDigits ?? 1 + random.upTo(1)
    let peDigits = peDigits ?? random.upTo(1)
    let multiples = [Double.random(in: 8...25, using: &random), Double.random(in: 7...22, using: &random)]
    let earnings = multiples.map { price * factor / $0 }
    self.price = price.printed(digits: 1)
    eps = earnings.map { $0.printed(digits: epsDigits) }
    pe = multiples.map { $0.printed(digits: peDigits) }
  }
}

struct GeneratedTable: Sendable {
  struct Place: Hashable {
    let row: Int
    let year: Int
  }

  struct Result {
    var low = 0.0
    var value = 0.0
    var high = 0.0
    var contradicted: Set<Place> = []
    var statuses: [String] = []
    /// Rows that are pointed out as standing alone.
    var alone: [Int] = []
    /// How many tickers have a factor of their own.
    var ownFactors = 0
  }

  let factor: Double
  let market: Market
  var rows: [GeneratedRow]
  private(set) var misprinted: Set<Place> = []

  /// Where the shares are traded: depositary shares are those of dollar markets.
  enum Market: String, Sendable {
    case hongKong = "HK"
    case nasdaq = "O"

    var currency: String { self == .hongKong ? "HKD" : "USD" }
    /// What a rate to the yuan has been.
    var rates: ClosedRange<Double> { self == .hongKong ? 0.85...0.99 : 6.3...7.4 }
  }

  init(factor: Double, rows: [GeneratedRow]) {
    (self.factor, self.rows, market) = (factor, rows, .hongKong)
  }

  /// Rows with a factor of their own choice, and so many PE wrong by a half or more, one a row at most.
  init(
    misprints: Int, rows count: Int? = nil, market: Market = .hongKong, using random: inout PropertyRandom
  ) {
    self.market = market
    factor = Double.random(in: market.rates, using: &random)
    var rows: [GeneratedRow] = []
    for _ in 0..<(count ?? (5 + random.upTo(7))) { rows.append(GeneratedRow(factor: factor, using: &random)) }
    for row in rows.indices.shuffled(using: &random).prefix(misprints) {
      let year = random.upTo(1)
      let isLarge = random.upTo(1) == 1
      let ratio =
        isLarge ? Double.random(in: 1.6...3, using: &random) : Double.random(in: 0.3...0.6, using: &random)
      let right = Double(rows[row].pe[year]) ?? 0
      rows[row].pe[year] = (right * ratio).printed(digits: rows[row].pe[year].contains(".") ? 1 : 0)
      misprinted.insert(Place(row: row, year: year))
    }
    self.rows = rows
  }

  /// Rows with EPS to one digit and PE to none, one PE off by 1 to 5: more than rounding hides, and often little more.
  init(slipIn count: Int, using random: inout PropertyRandom) {
    market = .hongKong
    factor = Double.random(in: 0.85...0.99, using: &random)
    rows = []
    for _ in 0..<count {
      rows.append(GeneratedRow(factor: factor, epsDigits: 1, peDigits: 0, using: &random))
    }
    let place = Place(row: random.upTo(count - 1), year: random.upTo(1))
    let right = Double(rows[place.row].pe[place.year]) ?? 0
    let slip = Double(1 + random.upTo(4)) * (random.upTo(1) == 0 ? 1 : -1)
    rows[place.row].pe[place.year] = (right + slip).printed(digits: 0)
    misprinted = [place]
  }

  var text: String {
    let lines = rows.enumerated().map { index, row in
      ["\(code(index)).\(market.rawValue)", "公司\(index)", "买入", row.price, "1,000"] + row.eps + row.pe
    }
    let header = [
      "公司代码", "公司名称", "投资评级", "昨收盘", "总市值 (百万元)", "EPS 2024E", "EPS 2025E", "PE 2024E", "PE 2025E",
    ]
    return "# 周报（24年第27周）\n\n## 盈利预测\n\n"
      + ([header] + lines).map { $0.joined(separator: "\t") }.joined(separator: "\n") + "\n"
  }

  private func code(_ index: Int) -> String {
    guard market == .nasdaq else { return "\(1000 + index)" }
    return "AB" + String(UnicodeScalar(UInt8(65 + index)))
  }

  /// What the program makes of the table.
  func result() throws -> Result {
    let read = try ReportDocument(
      Report(parsing: Document(markdown: try SourceText(name: "table", data: Array(text.utf8)))))
    let table = try #require(read.document.table("assumptions"))
    let names = try #require(table.values(of: "name"))
    let shared = try #require(names.firstIndex(of: .text("conversion_\(market.currency)")))
    var result = Result(ownFactors: names.count - 1)
    result.low = try #require(table.values(of: "low")?[shared].number)
    result.value = try #require(table.values(of: "value")?[shared].number)
    result.high = try #require(table.values(of: "high")?[shared].number)
    for finding in read.diagnostics where finding.code == .peContradicted {
      let row = try #require(finding.row)
      result.contradicted.insert(Place(row: row - 1, year: finding.column == "pe_printed_fy1" ? 0 : 1))
    }
    result.alone = read.diagnostics.filter { $0.code == .conversionAlone }.compactMap {
      $0.row.map { $0 - 1 }
    }
    result.statuses = try #require(read.document.table("companies")?.values(of: "pe_status")).map(\.plain)
    return result
  }
}

extension Double {
  /// The number with so many digits after the point, rounded half away from zero.
  fileprivate func printed(digits: Int) -> String {
    let scale = digits == 0 ? 1.0 : digits == 1 ? 10.0 : 100.0
    let number = DecimalNumber(significand: Int64((self * scale).rounded()), fractionDigits: digits)
    return number.map { "\($0)" } ?? "?"
  }
}
