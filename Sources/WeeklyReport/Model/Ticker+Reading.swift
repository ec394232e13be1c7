extension Ticker {
  /// Reads a printed code: `0700.HK`, `700 HK`, `00700.HK`, `PDD.O`, `PDD.US`, `SH600000`, `300442 CH`, `002527. SZ`.
  ///
  /// - Returns: nil where the market is not to be told; the code is then kept as printed and has no currency.
  public init?(printed text: String) {
    let folded = text.foldedWidth.uppercased()
    let parts = folded.split { ". ".contains($0) }.map(String.init)
    if parts.count == 2, let market = Market(suffix: parts[1]) {
      self.init(parts[0], market)
    } else if parts.count == 1, folded.count == 8, let market = Market(suffix: String(folded.prefix(2))) {
      self.init(String(folded.dropFirst(2)), market)
    } else {
      return nil
    }
  }

  private init?(_ code: String, _ market: Market) {
    let isNumber = code.utf8.allSatisfy(\.isDigit)
    switch market {
    case .hongKong:
      guard isNumber, code.count <= 5 else { return nil }
      let digits = code.drop { $0 == "0" }
      self.init(
        code: String(repeating: "0", count: max(0, 4 - digits.count)) + digits + ".HK", currency: "HKD")
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

  /// Shanghai, Shenzhen and Beijing share out the first digits.
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
    /// nil where the suffix names the country alone.
    case mainland(String?)
    case unitedStates(String)

    init?(suffix: String) {
      switch suffix {
      case "HK": self = .hongKong
      case "SH", "SS": self = .mainland("SH")
      case "SZ", "BJ": self = .mainland(suffix)
      case "CH": self = .mainland(nil)
      case "O", "N", "A", "US": self = .unitedStates(suffix)
      default: return nil
      }
    }
  }
}
