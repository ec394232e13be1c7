import Lexemes
import Tabular

/// A sentence that gives the PE at which most companies of a market trade, which the table can be held against:
/// `港股互联网公司多数交易在 15-20x`.
struct RangeClaim: Sendable, Hashable {
  let market: String
  let currency: String
  let low: Double
  let high: Double

  private static let markets = [("港股", "HKD"), ("美股", "USD"), ("A股", "CNY"), ("A 股", "CNY")]
  private static let most = ["多数", "大多", "普遍", "大部分"]
  /// Fewer companies say nothing of most.
  private static let fewest = 3

  /// The claims of views and key points, each market once.
  static func all(in tables: [TypedTable]) -> [RangeClaim] {
    var claims: [RangeClaim] = []
    for name in ["views", "highlights"] {
      let texts = tables.first { $0.description.name == name }?.values(of: "text") ?? []
      for case .text(let text) in texts {
        for clause in text.split(whereSeparator: { "，。；,;".contains($0) }) {
          guard let claim = RangeClaim(String(clause)), !claims.contains(where: { $0.market == claim.market })
          else { continue }
          claims.append(claim)
        }
      }
    }
    return claims
  }

  /// - Returns: nil where a clause says not whose, not that it is most, or no range of multiples at its end.
  init?(_ clause: String) {
    guard let (market, currency) = Self.markets.first(where: { clause.contains($0.0) }),
      let most = Self.most.compactMap({ clause.firstRange(of: $0) }).first
    else { return nil }
    let rest = clause[most.upperBound...]
    guard let match = rest.firstMatch(of: Self.range), let low = Double(match.output.1),
      let high = Double(match.output.2), low < high, high < 200
    else { return nil }
    (self.market, self.currency) = (market.filter { $0 != " " }, currency)
    (self.low, self.high) = (low, high)
  }

  private static var range: Regex<(Substring, Substring, Substring)> {
    /([0-9]+(?:\.[0-9]+)?)\s?(?:x|X|倍)?\s?[-–~～至到]\s?([0-9]+(?:\.[0-9]+)?)\s?(?:x|X|倍)/
  }

  /// How many companies of the market lie in the range; nil where the table has too few of them.
  func verdict(_ names: CompanyNames) -> CoverVerdict? {
    let currencies = names.table.values(of: "currency") ?? []
    let values = names.table.values(of: names.pe) ?? []
    let members = zip(currencies, values).count { $0 == .text(currency) && $1.number != nil }
    guard members >= Self.fewest else { return nil }
    let pe = "companies[\(names.pe)]"
    let own = "companies[currency],\"\(currency)\",\(pe)"
    let inside = "COUNTIFS(\(own),\">=\(text(low))\",\(pe),\"<=\(text(high))\")"
    let all = "COUNTIFS(\(own),\">0\")"
    let range = "\(text(low))–\(text(high))x"
    return CoverVerdict(
      LocalizedText("正文说法", "A claim of the text"),
      LocalizedText(
        "=IF(\(inside)*2>\(all),\"✓ \",\"! \")&\"称\(market)多数在 \(range)：表内 \"&\(all)&\" 家中 \"&\(inside)&\" 家落在其中（\(names.year)）\"",
        "=IF(\(inside)*2>\(all),\"✓ \",\"! \")&\"says most of \(currency) trade at \(range): \"&\(inside)&\" of \"&\(all)&\" do (\(names.year))\""
      ))
  }

  private func text(_ number: Double) -> String { Int(exactly: number).map { "\($0)" } ?? "\(number)" }
}
