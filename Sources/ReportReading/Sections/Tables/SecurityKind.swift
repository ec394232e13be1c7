import Document
import Lexemes
import Lexicon

/// The kind of security of a printed code, as far as its market and first digits show it.
enum SecurityKind {
  case share
  /// An index, a fund, a bond.
  case other
  case unknown

  init(printed text: String) {
    guard let ticker = Ticker(printed: text) ?? Ticker(digits: text) else {
      self = Self.isIndustry(text) ? .other : Self.isForeign(text) ? .share : .unknown
      return
    }
    let parts = ticker.code.split(separator: ".")
    guard parts.count == 2, let exchange = parts.last, let code = parts.first else {
      self = .unknown
      return
    }
    self = Self.kind(String(code), String(exchange))
  }

  /// Whether a code is that of an index: `801120.SI`, `CI005001.WI`. Singapore shares have the same suffix, but also a
  /// letter.
  private static func isIndustry(_ text: String) -> Bool {
    let parts = text.narrowed.split(at: ". ")
    guard parts.count == 2 else { return false }
    return ExchangeWords.indices.contains(parts[1])
      || parts[1] == "SI" && parts[0].utf8.count == 6 && parts[0].utf8.allSatisfy(\.isDigit)
  }

  /// Whether a code is that of a foreign share, capitals and digits before an exchange: `2330.TW`, `035420 KS`,
  /// `SAP GR`.
  private static func isForeign(_ text: String) -> Bool {
    let parts = text.narrowed.split(at: ". ")
    guard parts.count == 2, (1...7).contains(parts[0].utf8.count) else { return false }
    return ExchangeWords.foreign.contains(parts[1])
      && parts[0].utf8.allSatisfy { $0.isCapital || $0.isDigit || $0 == UInt8(ascii: "/") }
  }

  /// The first digits of shares on the mainland's exchanges. Other codes there are not shares.
  private static let shares: [String: [String]] = [
    "SH": ["60", "688", "689", "900"], "SZ": ["000", "001", "002", "003", "004", "200", "300", "301", "302"],
    "BJ": ["4", "8", "92"],
  ]

  private static func kind(_ code: String, _ exchange: String) -> SecurityKind {
    guard let heads = shares[exchange] else { return .share }
    return heads.contains { code.opens(with: $0) } ? .share : .other
  }
}
