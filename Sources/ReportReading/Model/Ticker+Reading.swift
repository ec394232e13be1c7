import Document
import Lexemes

extension Ticker {
  /// Reads a printed code: `0700.HK`, `700 HK`, `HK.00700`, `0700 HK Equity`, `PDD.O`, `NASDAQ:PDD`, `SH600000`,
  /// `300442 CH`, `600000.XSHG`, `002527. SZ`, in parentheses or not.
  ///
  /// - Returns: nil where the market cannot be determined. The code is then kept as printed, without a currency.
  public init?(printed text: String) {
    // A market is named in Latin letters, which may be printed in full width.
    guard text.hasByte(where: { $0.isLetter || $0 == 0xEF }) else { return nil }
    let folded = FootnoteMark.dropped(from: text.foldedWidth).uppercased()
    let isEnclosed = folded.opens(with: "(") && folded.closes(with: ")")
    let bare = isEnclosed ? String(folded.dropFirst().dropLast()) : folded
    var parts = bare.split(at: ".: ")
    if parts.count == 3, parts[2] == "EQUITY" { parts.removeLast() }
    if parts.count == 2, let market = Market(parts[1]) {
      self.init(parts[0], market)
    } else if parts.count == 2, let market = Market(parts[0]) {
      self.init(parts[1], market)
    } else if parts.count == 1, let market = Market(String(bare.prefix(2))), market.isAsian {
      self.init(String(bare.dropFirst(2)), market)
    } else if parts.count == 1, let market = Market(String(bare.suffix(2))), market.isAsian {
      // `600998CH`, `0700HK`.
      self.init(String(bare.dropLast(2)), market)
    } else {
      return nil
    }
  }

  /// Whether a text is a code of a known market, with its exchange or, in mainland China, without.
  static func isCode(_ text: String) -> Bool { Ticker(printed: text) != nil || Ticker(digits: text) != nil }

  /// Reads a mainland code without its exchange, which its first two digits determine: `600000` is `600000.SH`.
  init?(digits text: String) {
    let digits = FootnoteMark.dropped(from: text.foldedWidth)
    guard digits.utf8.count == 6, digits.utf8.allSatisfy(\.isDigit) else { return nil }
    guard let exchange = Self.exchange(ofDigits: digits.prefix(2)) else { return nil }
    // Shares in Shenzhen begin with 000 to 004; `005930` is a Korean one.
    if digits.opens(with: "00"), let third = digits.utf8.dropFirst(2).first, third > UInt8(ascii: "4") {
      return nil
    }
    self.init(code: "\(digits).\(exchange)", currency: "CNY")
  }

  private static func exchange(ofDigits first: Substring) -> String? {
    switch first {
    case "60", "68": "SH"
    case "00", "30": "SZ"
    case "43", "83", "87", "92": "BJ"
    default: nil
    }
  }

  private init?(_ code: String, _ market: Market) {
    let isNumber = code.utf8.allSatisfy(\.isDigit)
    switch market {
    case .hongKong:
      guard isNumber, (1...5).contains(code.count) else { return nil }
      let digits = code.drop { $0 == "0" }
      let zeros = String(repeating: "0", count: max(0, 4 - digits.count))
      self.init(code: "\(zeros)\(digits).HK", currency: "HKD")
    case .mainland(let exchange):
      guard isNumber, code.count == 6, let exchange = exchange ?? Self.exchange(ofMainland: code) else {
        return nil
      }
      self.init(code: "\(code).\(exchange)", currency: "CNY")
    case .unitedStates(let suffix):
      guard !code.isEmpty, !isNumber else { return nil }
      self.init(code: "\(code).\(suffix)", currency: "USD")
    }
  }

  /// The exchange of a mainland code, which its first digit determines.
  private static func exchange(ofMainland code: String) -> String? {
    switch code.first {
    case "6": "SH"
    case "0", "3": "SZ"
    case "4", "8", "9": "BJ"
    default: nil
    }
  }

  private enum Market {
    case hongKong
    /// The exchange; nil where only the country is given.
    case mainland(String?)
    case unitedStates(String)

    /// Reads a market by its name in Wind, Bloomberg, Reuters or ISO 10383.
    init?(_ name: String) {
      switch name {
      case "HK", "HKEX", "SEHK", "XHKG": self = .hongKong
      case "SH", "SS", "SSE", "XSHG": self = .mainland("SH")
      case "SZ", "SZSE", "XSHE": self = .mainland("SZ")
      case "BJ": self = .mainland("BJ")
      case "CH": self = .mainland(nil)
      case "O", "OQ", "UW", "UQ", "UR", "NASDAQ", "XNAS": self = .unitedStates("O")
      case "N", "UN", "NYSE", "XNYS": self = .unitedStates("N")
      case "A", "US": self = .unitedStates(name)
      default: return nil
      }
    }

    /// Whether codes of the market are digits, so that letters before or after them are not part of the code.
    var isAsian: Bool {
      switch self {
      case .hongKong, .mainland: true
      case .unitedStates: false
      }
    }
  }
}
