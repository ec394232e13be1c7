import Document
import Lexemes

/// What kind of security a printed code stands for, as far as its market and first digits tell.
enum SecurityKind {
  case share
  /// An index, a fund, a bond.
  case other
  case unknown

  init(printed text: String) {
    guard let ticker = Ticker(printed: text) ?? Ticker(digits: text) else {
      self = .unknown
      return
    }
    let parts = ticker.code.split(separator: ".")
    guard parts.count == 2, let exchange = parts.last, let code = parts.first else {
      self = .unknown
      return
    }
    self = Self.kind(String(code), String(exchange))
  }

  /// Shares of the mainland's exchanges begin with these digits; all else there is none.
  private static let shares: [String: [String]] = [
    "SH": ["60", "688", "689", "900"], "SZ": ["000", "001", "002", "003", "004", "200", "300", "301", "302"],
    "BJ": ["4", "8", "92"],
  ]

  private static func kind(_ code: String, _ exchange: String) -> SecurityKind {
    guard let heads = shares[exchange] else { return .share }
    return heads.contains { code.opens(with: $0) } ? .share : .other
  }
}
