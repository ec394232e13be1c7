import Document
import Lexemes
import Lexicon

/// The code and name of a company in a row of a forecast table, in separate columns or in one.
struct CompanyCode {
  let ticker: Printed<Ticker>
  let name: String?
  /// The row's own line. A cell that spans into it from above is on another one.
  private let line: Int

  init(code: GridCell?, name: GridCell?, line: Int) {
    self.line = line
    let cell = code?.isEmpty == false ? code : name
    let printed = code?.text ?? ""
    let place = cell?.location ?? SourceLocation(line: line, column: 1)
    if Self.known(printed) == nil, let both = CodeAndName(cell?.text ?? "") {
      ticker = Printed(Self.known(both.code), raw: both.code, at: place)
      self.name = printed.isEmpty ? both.name : name?.text.nonEmpty ?? both.name
    } else if name?.isEmpty != false, let both = CodeAndName(symbol: printed) {
      ticker = Printed(nil, raw: both.code, at: place)
      self.name = both.name
    } else {
      let known = Self.known(printed)
      // A footnote's number is not part of a code.
      let code = known != nil && printed.closes(with: "]") ? FootnoteMark.dropped(from: printed) : printed
      ticker = Printed(known, raw: code, at: place)
      self.name = name?.text.nonEmpty.map(Self.withoutMarks)
    }
  }

  /// The ticker, with the currency from a column of currencies or from the `heading` of the price if the code does not
  /// have a market. A missing currency is reported only for a row with a price.
  func ticker(
    currency: GridCell?, heading: Currency?, hasPrice: Bool, row: Int, _ diagnostics: inout [Diagnostic]
  ) -> Printed<Ticker> {
    func note(_ code: DiagnosticCode, _ what: String) {
      diagnostics.append(
        Diagnostic(
          code, "'\(ticker.raw)' \(what)", dataset: "companies", row: row, column: "ticker",
          printed: ticker.raw, line: line))
    }
    if let known = ticker.value {
      if Ticker(printed: ticker.raw) == nil {
        note(.marketInferred, "has no exchange; its first digits are those of \(known.code)")
      }
      return ticker
    }
    if let printed = Self.currency(currency?.text ?? ""), !ticker.raw.isEmpty {
      return Printed(Ticker(code: ticker.raw, currency: printed), raw: ticker.raw, at: ticker.location)
    }
    guard hasPrice else { return ticker }
    if let heading, !ticker.raw.isEmpty {
      return Printed(
        Ticker(code: ticker.raw, currency: heading.rawValue), raw: ticker.raw, at: ticker.location)
    }
    if ticker.raw.isEmpty {
      diagnostics.append(
        Diagnostic(
          .marketUnknown, "the row has no code: its price has no currency", chinese: "该行无代码，股价币种留空",
          dataset: "companies", row: row, column: "ticker", line: line))
    } else {
      note(.marketUnknown, "is not of a known market: its price has no currency")
    }
    return ticker
  }

  /// The code without a market that only its digits show, if the price is too high for a mainland share: `000660` at
  /// 232,500 is a Korean one. The most expensive mainland share has cost 2,600.
  func priced(at price: Double?) -> CompanyCode {
    guard let price, price > Self.highestPrice, ticker.value != nil, Ticker(printed: ticker.raw) == nil else {
      return self
    }
    return CompanyCode(ticker: Printed(nil, raw: ticker.raw, at: ticker.location), name: name, line: line)
  }

  private static let highestPrice = 5000.0

  private init(ticker: Printed<Ticker>, name: String?, line: Int) {
    (self.ticker, self.name, self.line) = (ticker, name, line)
  }

  /// A name without the number of a footnote after it, and without a point that is apart: `Acme .`.
  private static func withoutMarks(_ name: String) -> String {
    withoutRaisedNumber(name.closes(with: " .") ? name.dropLast(2).trimmed : name)
  }

  /// A name without the number of a footnote, which the reader of the text marked as raised: `甲公司^1`.
  private static func withoutRaisedNumber(_ name: String) -> String {
    guard let sign = name.lastIndex(of: "^"), sign > name.startIndex else { return name }
    let number = name[name.index(after: sign)...]
    guard (1...2).contains(number.utf8.count), number.utf8.allSatisfy(\.isDigit) else { return name }
    return name[..<sign].trimmed
  }

  /// The one currency that a cell names, in words or by its ISO 4217 code.
  private static func currency(_ text: String) -> String? {
    let code = text.foldedWidth.uppercased()
    return ExchangeWords.currencies.contains(code) ? code : Currency.sole(in: text)?.rawValue
  }

  private static func known(_ printed: String) -> Ticker? {
    Ticker(printed: printed) ?? Ticker(digits: printed)
  }
}

// MARK: Checks

extension DiagnosticCode {
  /// A code has no exchange; it follows from the digits.
  public static let marketInferred = DiagnosticCode(
    "market-inferred", .info,
    "代码未注明交易所，按号段推定",
    "a code does not name its exchange, which was inferred from the digits",
    example: #"`600000` → 600000.SH"#)

  /// A code's market is not known; the price has no currency.
  public static let marketUnknown = DiagnosticCode(
    "market-unknown", .warning,
    "代码的市场无法识别，币种留空",
    "a code's market is not known; the price has no currency",
    example: #"`3690`，`2330.TW`"#)
}
