import Lexemes

/// The kind of value in a cell, judged by its characters alone.
enum CellText {
  /// Whether the text is a figure as printed in tables: `1,234.5`, `(3.2)%`, `↓ 3.9%`, `12x`, `2.1E`, `0.11*`,
  /// `$7.5`, or a placeholder for none: `-`, `NA`, `n.m.`.
  static func isNumber(_ text: String) -> Bool {
    let scalars = text.unicodeScalars.filter { !$0.isWhitespace }
    guard !scalars.isEmpty, scalars.count < 24 else { return false }
    if scalars.allSatisfy(isDash) { return true }
    if missing.contains(String(String.UnicodeScalarView(scalars)).lowercased()) { return true }
    var rest = withoutCurrency(scalars[...])
    rest = rest.drop { isCurrencySign($0) || isDash($0) || "(（+＋↑↓▲▼△<>≈~".unicodeScalars.contains($0) }
    let digits = rest.prefix { isDigit($0) || ",，.．".unicodeScalars.contains($0) }
    guard digits.contains(where: isDigit) else { return false }
    rest = rest[digits.endIndex...]
    rest = rest.drop { "%％xX×倍)）".unicodeScalars.contains($0) }
    if units.contains(String(String.UnicodeScalarView(rest))) { return true }
    rest = rest.drop { "AEFae/*↑↓#".unicodeScalars.contains($0) }
    return rest.isEmpty
  }

  /// The text after the letters of a currency: `7.5` of `Rmb7.5`, `$7.5` of `HK$7.5`.
  private static func withoutCurrency(_ scalars: Substring.UnicodeScalarView) -> Substring.UnicodeScalarView {
    let letters = scalars.prefix { $0.isASCII && $0.properties.isAlphabetic }
    guard !letters.isEmpty, letters.count <= 3 else { return scalars }
    let rest = scalars[letters.endIndex...]
    return rest.first == "$" || currencies.contains(String(letters).uppercased()) ? rest : scalars
  }

  private static let currencies: Set<String> = [
    "RMB", "CNY", "HKD", "USD", "TWD", "JPY", "KRW", "EUR", "GBP", "INR", "SGD", "AUD",
  ]

  /// `KRW`, `HKD`
  static func isCurrencyCode(_ text: String) -> Bool { currencies.contains(text) }

  /// Whether the text is only a currency sign, which financial statements print at the left edge of a column.
  static func isCurrency(_ text: String) -> Bool {
    text.unicodeScalars.count == 1 && text.unicodeScalars.allSatisfy(isCurrencySign)
  }

  /// Whether the character is `$`, `¥`, `€` or `£`.
  static func isCurrencySign(_ scalar: Unicode.Scalar) -> Bool { "$¥￥€£".unicodeScalars.contains(scalar) }

  /// Whether the text is a security's code with its exchange: `300750.SZ`, `0700.HK`, `AAPL.O`.
  static func isCode(_ text: String) -> Bool {
    codeLength(text).map { $0 == text.unicodeScalars.count } ?? false
  }

  /// Whether the text is digits with separators and signs, at least two characters, and so not a word of prose.
  static func isPlainNumber(_ text: String) -> Bool {
    let scalars = Array(text.unicodeScalars)
    return scalars.count >= 2 && scalars.contains { $0.isASCIIDigit }
      && scalars.allSatisfy {
        isDigit($0) || isCurrencySign($0) || ",.%％()（）x-–".unicodeScalars.contains($0)
      }
  }

  /// Whether the text is four digits that may be a year.
  static func isCentury(_ text: String) -> Bool {
    let scalars = Array(text.unicodeScalars)
    return scalars.count == 4 && scalars.allSatisfy { $0.isASCIIDigit }
      && (text.hasPrefix("19") || text.hasPrefix("20"))
  }

  /// The length in characters of the security code that a text starts with; nil if it does not start with one.
  static func codeLength(_ text: String) -> Int? {
    let scalars = Array(text.unicodeScalars.prefix(12))
    let digits = scalars.prefix { $0.isASCIIDigit }.count
    let letters = scalars.prefix { $0.value >= 0x41 && $0.value <= 0x5A }.count
    let stem = max(digits, letters)
    guard stem > 0, stem < scalars.count, scalars[stem] == "." else { return nil }
    let suffix = scalars[(stem + 1)...].prefix { $0.value >= 0x41 && $0.value <= 0x5A }
    let name = String(String.UnicodeScalarView(suffix))
    // All capital letters belong to the suffix, so that `600519.SHO` is not a code.
    switch (digits, name) {
    case (6, "SH"), (6, "SZ"), (6, "BJ"), (6, "KS"), (6, "KQ"): break
    case (4...5, "HK"), (4, "TW"), (4, "T"): break
    case (0, "O"), (0, "N"), (0, "A"), (0, "US"), (0, "OQ"), (0, "HK"), (0, "DF"), (0, "L"), (0, "PA"),
      (0, "DY"):
      guard letters <= 6 else { return nil }
    default: return nil
    }
    return stem + 1 + suffix.count
  }

  /// The year, half-year or quarter that a column heading names; nil for any other text.
  static func period(_ text: String) -> Period? { Period(text) }

  static func isDash(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x2D, 0x2010...0x2015, 0x2212, 0xFF0D, 0x2500: true
    default: false
    }
  }

  static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCIIDigit || (scalar.value >= 0xFF10 && scalar.value <= 0xFF19)
  }

  private static let missing: Set<String> = ["na", "n.a.", "n.a", "n/a", "nm", "n.m.", "n.m", "#n/a", "/"]
  private static let units: Set<String> = [
    "pct", "pp", "ppt", "bp", "bps", "亿", "万", "亿元", "万元", "元", "个", "个百分点", "倍", "年", "天", "港元",
    "美元",
  ]
}

/// A fiscal year, half-year or quarter as printed in column headings: `2024A`, `FY25E`, `2025A/E`, `24Q3`, `1Q26`,
/// `2024年`.
struct Period: Sendable, Hashable, Comparable {
  /// The last two digits of the year.
  let year: Int
  let quarter: Int

  init?(_ text: String) {
    var scalars = Array(text.unicodeScalars.filter { !$0.isWhitespace })[...]
    if scalars.starts(with: "FY".unicodeScalars) { scalars = scalars.dropFirst(2) }
    var quarter = 0
    // The quarter or half-year comes first: `1Q26`, `1H26`.
    if scalars.count >= 4, let digit = scalars.first, ("1"..."4").contains(digit),
      "QH".unicodeScalars.contains(scalars[scalars.startIndex + 1])
    {
      quarter = Int(digit.value) - 0x30
      scalars = scalars.dropFirst(2)
    }
    let digits = scalars.prefix { $0.isASCIIDigit }
    guard digits.count == 2 || digits.count == 4, let number = Int(String(String.UnicodeScalarView(digits))),
      digits.count == 2 || (1990...2099).contains(number)
    else { return nil }
    scalars = scalars.dropFirst(digits.count)
    let tail = String(String.UnicodeScalarView(scalars))
    guard let tailQuarter = Self.tails[tail] else { return nil }
    // Two digits without a mark are a number.
    guard digits.count == 4 || quarter > 0 || !tail.isEmpty else { return nil }
    year = number % 100
    self.quarter = max(quarter, tailQuarter)
  }

  static func < (left: Period, right: Period) -> Bool {
    (left.year, left.quarter) < (right.year, right.quarter)
  }

  /// The marks that may follow the year, and the quarter that each denotes.
  private static let tails: [String: Int] = {
    var tails: [String: Int] = [:]
    for mark in ["", "A", "E", "F", "a", "e", "A/E", "年", "年A", "年E", "P", "（E）", "(E)", "TTM"] {
      tails[mark] = 0
    }
    for quarter in 1...4 {
      for mark in ["", "A", "E", "F"] { tails["Q\(quarter)\(mark)"] = quarter }
    }
    for half in 1...2 {
      for mark in ["", "A", "E"] { tails["H\(half)\(mark)"] = 2 * half }
    }
    return tails
  }()
}
