import Tabular

/// The label of an assumption for readers: 港元股价换算系数 for `conversion_HKD`.
enum AssumptionLabel {
  private static let currencies: [String: LocalizedText] = [
    "HKD": LocalizedText("港元", "HKD"), "USD": LocalizedText("美元", "USD"), "CNY": LocalizedText("人民币", "CNY"),
    "EUR": LocalizedText("欧元", "EUR"), "JPY": LocalizedText("日元", "JPY"), "GBP": LocalizedText("英镑", "GBP"),
    "KRW": LocalizedText("韩元", "KRW"), "TWD": LocalizedText("新台币", "TWD"),
    "SGD": LocalizedText("新加坡元", "SGD"),
  ]

  /// The name of a currency, or its code where no name is known.
  static func currency(_ code: String) -> LocalizedText { currencies[code] ?? LocalizedText(same: code) }

  /// Returns the label of an assumption.
  ///
  /// - Parameters:
  ///   - name: the assumption's name: `fx_HKD`, `ads_PDD.O`, `conversion_PDD.O`.
  ///   - company: returns the name of the company with a code.
  /// - Returns: the label, or the name itself if it is of an unknown kind.
  static func text(_ name: String, company: (String) -> String) -> LocalizedText {
    let kind = name.prefix { $0 != "_" }
    let rest = String(name.dropFirst(kind.count + 1))
    let currency = currencies[rest]
    switch (kind, currency) {
    case ("fx", _):
      let currency = self.currency(rest)
      return LocalizedText("\(currency.chinese)兑人民币", "\(currency.english) in CNY")
    case ("conversion", let currency?) where rest == "CNY":
      return LocalizedText("人民币股价", "\(currency.english) prices")
    case ("conversion", let currency?):
      return LocalizedText("\(currency.chinese)股价换算系数", "\(currency.english) prices to EPS currency")
    case ("ads", _): return LocalizedText("\(company(rest)) 每份 ADS 股数", "\(company(rest)) shares per ADS")
    case ("conversion", nil):
      return LocalizedText("\(company(rest)) 换算系数", "\(company(rest)) price to EPS currency")
    default: return LocalizedText(same: name)
    }
  }
}
