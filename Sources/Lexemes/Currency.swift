/// A currency as a report prints it beside a number.
public enum Currency: String, Sendable, Hashable, CaseIterable {
  /// `元`, `人民币`, `RMB`, `¥`: the reports are Chinese, so this sign is read as the yuan, not the yen.
  case cny = "CNY"
  case usd = "USD"
  case hkd = "HKD"
  case eur = "EUR"
  case gbp = "GBP"
  case jpy = "JPY"
  case twd = "TWD"
  case krw = "KRW"
  case aud = "AUD"
  case cad = "CAD"
  case sgd = "SGD"
  case chf = "CHF"
  case inr = "INR"
  case thb = "THB"
  /// A bare `$`: Hong Kong houses print it for HKD, others for USD. The column or the ticker decides which.
  case dollar = "$"

  /// The ISO 4217 code; nil for a bare `$`, which may be several dollars.
  public var isoCode: String? { self == .dollar ? nil : rawValue }

  /// Every spelling, in lower case; longer ones come before their own prefixes.
  package static let spellings: [(word: String, currency: Currency)] = [
    ("人民币元", .cny), ("人民币", .cny), ("人民幣", .cny), ("元", .cny), ("rmb", .cny), ("cny", .cny), ("¥", .cny),
    ("\u{FFE5}", .cny),
    ("港元", .hkd), ("港币", .hkd), ("港幣", .hkd), ("hk$", .hkd), ("hkd", .hkd),
    ("美元", .usd), ("美金", .usd), ("us$", .usd), ("usd", .usd), ("欧元", .eur), ("€", .eur), ("eur", .eur),
    ("英镑", .gbp), ("£", .gbp), ("gbp", .gbp), ("日元", .jpy), ("日圆", .jpy), ("jpy", .jpy),
    ("新台币", .twd), ("台币", .twd), ("nt$", .twd), ("twd", .twd), ("韩元", .krw), ("₩", .krw), ("krw", .krw),
    ("澳元", .aud), ("澳币", .aud), ("加元", .cad), ("加币", .cad), ("新加坡元", .sgd), ("新元", .sgd),
    ("瑞士法郎", .chf), ("瑞郎", .chf), ("泰铢", .thb), ("泰銖", .thb), ("thb", .thb), ("baht", .thb), ("s$", .sgd),
    ("a$", .aud), ("c$", .cad), ("yuan", .cny), ("renminbi", .cny), ("us dollars", .usd),
    ("hong kong dollars", .hkd), ("yen", .jpy), ("euros", .eur), ("euro", .eur), ("inr", .inr), ("₹", .inr),
    ("印度卢比", .inr), ("$", .dollar),
  ]

  static let words = WordList<Currency>(spellings, ignoringCase: true)
}
