import Document
import Lexemes
import Lexicon

/// Reads one row of a forecast table.
struct CompanyRow {
  let roles: ColumnRoles<CompanyColumns.Role>
  /// The fiscal years, ascending.
  let years: [CompanyColumns.PrintedYear]
  let units: CompanyUnits
  /// Columns of printed growth.
  let growths: [(column: Int, figure: CompanyFigure, year: Int)]
  /// The currencies that the headers of EPS, profit and revenue name.
  private let currencies: EarningsCurrencies
  /// The headers of price, target price and market cap.
  private let headings: [CompanyColumns.Role: MoneyHeading]
  /// Whether nearly all rows with a price have a code, so that a row with neither is a group.
  private let haveCodes: Bool

  init(
    _ roles: ColumnRoles<CompanyColumns.Role>, _ columns: CompanyColumns, _ units: CompanyUnits,
    _ placed: PlacedTable
  ) {
    let (table, stated) = (placed.table, placed.statedCurrencies)
    self.roles = roles
    years = columns.years
    self.units = units
    growths = columns.growths
    currencies = EarningsCurrencies(roles, table, stated)
    headings = [.price, .targetPrice, .marketCap].reduce(into: [:]) { headings, role in
      headings[role] = roles.place(of: role).map { column in
        let printed = MoneyHeading(table.columns[column].text)
        return stated.currency(of: role).map(printed.stated) ?? printed
      }
    }
    haveCodes = Self.haveCodes(table.rows, roles)
  }

  private static func haveCodes(_ rows: [[GridCell]], _ roles: ColumnRoles<CompanyColumns.Role>) -> Bool {
    guard roles.has(.ticker), roles.has(.price) || roles.has(.marketCap) else { return false }
    let priced = rows.prefix(mostRows).filter { row in
      row.onlyText == nil
        && (roles.cell(.price, of: row) ?? roles.cell(.marketCap, of: row))?.text.nonEmpty != nil
    }
    return priced.count > 1 && priced.allSatisfy { roles.cell(.ticker, of: $0)?.text.nonEmpty != nil }
  }

  private static let mostRows = 200

  /// Whether a row is a company: it has a code or a name, and is not a summary row, an index or a group.
  func isCompany(_ row: [GridCell]) -> Bool {
    !isNameless(row) && !isSummary(row) && !isOtherInstrument(row) && !isGroup(row) && !hasMoved(row)
      && !hasMultiplesAlone(row)
  }

  /// Whether a row has neither a code nor a price nor amounts, only multiples, where all rows with a price have a code:
  /// `US neoclouds`, `Model portfolio`. Nobody has a PE without shares.
  func hasMultiplesAlone(_ row: [GridCell]) -> Bool {
    guard haveCodes, code(row).isEmpty, row.onlyText == nil, CodeAndName(name(row)) == nil else {
      return false
    }
    var hasMultiple = false
    for part in roles.parts where part.role != .name && row.cell(part.column)?.text.nonEmpty != nil {
      guard case .figure(let figure, _) = part.role, figure.reading == .multiple || figure.reading == .percent
      else {
        return false
      }
      hasMultiple = true
    }
    return hasMultiple
  }

  /// Whether the row lost its first cells and the others moved there: a figure or a code is in the column of names, and
  /// the column of codes has none.
  func hasMoved(_ row: [GridCell]) -> Bool {
    let (code, name) = (code(row), name(row))
    guard !code.isEmpty, !name.isEmpty, !Ticker.isCode(code) else { return false }
    return Double(name.replacing(",", with: "")) != nil || Ticker(printed: name) != nil
  }

  /// The title of a group of companies behind the number of its row, which is in a column of its own.
  func numberedTitle(_ row: [GridCell]) -> String? {
    guard row.count > 3, let number = row.first, (1...3).contains(number.text.utf8.count),
      number.text.utf8.allSatisfy(\.isDigit), roles.place(of: .ticker) != 0, roles.place(of: .name) != 0
    else { return nil }
    let words = row.dropFirst().filter { !$0.isEmpty }
    guard let title = words.first?.text, words.allSatisfy({ $0.text == title }), !Ticker.isCode(title),
      NumberLexeme.read(title).value == nil, title.nonEmpty != nil
    else { return nil }
    return title
  }

  /// Whether the first column has labels of several rows, centred on them: it is neither the code nor the name, and the
  /// first company is above the first label. To which rows such a label belongs cannot be determined.
  func hasMergedLabels(_ rows: [[GridCell]], _ isCompany: [Bool]) -> Bool {
    guard roles.place(of: .ticker) != 0, roles.place(of: .name) != 0,
      rows.contains(where: { $0.onlyText != nil && $0.cell(0)?.text.nonEmpty != nil })
    else { return false }
    let first = zip(rows, isCompany).first { $1 || $0.cell(0)?.text.nonEmpty != nil }
    return first.map { $0.1 && $0.0.cell(0)?.text.nonEmpty == nil } ?? false
  }

  /// Whether a row has the totals of the companies below, without a price: `INDIA | | | 37.8`. Its name is in
  /// capitals, or all cells between the name and the first figure are empty.
  func isGroup(_ row: [GridCell]) -> Bool {
    let name = name(row)
    guard roles.has(.price), code(row).isEmpty, name.utf8.count > 1, !name.hasHan,
      name.unicodeScalars.contains(where: \.isASCIILetter),
      [.price, .marketCap, .rating].allSatisfy({ roles.cell($0, of: row)?.text.nonEmpty == nil })
    else { return false }
    return name.uppercased() == name || !roles.has(.ticker) && hasFiguresAlone(row)
  }

  /// Whether there are at least two cells between the name and the first yearly figure, all of them empty.
  private func hasFiguresAlone(_ row: [GridCell]) -> Bool {
    let figures = roles.parts.filter { $0.role.isYearly }.map(\.column)
    guard let first = figures.min(), let name = roles.place(of: .name), name + 2 < first else { return false }
    return (name + 1..<first).allSatisfy { row.cell($0)?.text.nonEmpty == nil }
  }

  /// Whether a row has neither a code nor a name.
  func isNameless(_ row: [GridCell]) -> Bool { code(row).isEmpty && name(row).isEmpty }

  /// Whether the row summarizes others and is not a company.
  private func isSummary(_ row: [GridCell]) -> Bool {
    SummaryRow.isName(code(row)) || SummaryRow.isName(name(row)) && !Ticker.isCode(code(row))
      || isOfGroup(row)
  }

  /// Whether a row has only multiples of a group: `可比公司PE`, `Global peers`.
  private func isOfGroup(_ row: [GridCell]) -> Bool {
    let (code, name) = (code(row), name(row))
    guard code.isEmpty || name.isEmpty, !Ticker.isCode(code), SummaryRow.isOfGroup(name.isEmpty ? code : name)
    else {
      return false
    }
    return [.price, .marketCap, .rating, .targetPrice].allSatisfy {
      roles.cell($0, of: row)?.text.nonEmpty == nil
    }
  }

  /// Whether a row is an index for comparison, such as `沪深300`.
  private func isOtherInstrument(_ row: [GridCell]) -> Bool {
    let name = name(row).isEmpty ? code(row) : name(row)
    return CompanyNames.isOtherInstrument(name) && SecurityKind(printed: code(row)) != .share
  }

  private func code(_ row: [GridCell]) -> String { roles.cell(.ticker, of: row)?.text.nonEmpty ?? "" }
  private func name(_ row: [GridCell]) -> String { roles.cell(.name, of: row)?.text.nonEmpty ?? "" }

  // MARK: Reading

  func read(
    _ row: [GridCell], _ table: HeaderedTable, segment: String?, _ diagnostics: inout [Diagnostic],
    _ number: Int
  ) -> Company {
    var reader = FigureReader(dataset: "companies", row: number)
    let line = row.line ?? table.firstLine
    let price = roles.cell(.price, of: row)?.number
    let code = CompanyCode(code: roles.cell(.ticker, of: row), name: roles.cell(.name, of: row), line: line)
      .priced(at: price)
    var company = Company(
      ticker: code.ticker, name: code.name, rating: roles.cell(.rating, of: row)?.text.nonEmpty,
      segment: segment, line: line)
    if row.onlyText != nil {
      diagnostics.append(
        Diagnostic(
          .valueKind,
          "the row has only '\(row.onlyText?.text ?? "")': its other cells may be lost",
          dataset: "companies", row: number, line: line))
    }
    let cells = Cells(row: row, roles: roles)
    readMoney(&company, cells, &reader)
    company.ticker = code.ticker(
      currency: roles.cell(.currency, of: row), heading: headings[.price]?.ofUnknownMarket,
      hasPrice: company.price?.value != nil || company.marketCap?.value != nil, row: number, &diagnostics)
    company.estimates = years.enumerated().map { estimate($0.element, number: $0.offset + 1, cells, &reader) }
    readStandingFigures(&company, cells, &reader)
    company.epsCurrency = reportingCurrency(row, company.ticker.value)
    company.lacksCells = table.lacksCells(row)
    diagnostics +=
      [table.shortRow(row, of: "companies", number: number)].compactMap(\.self) + reader.diagnostics
    return company
  }

  /// The cells of a row by role.
  private struct Cells {
    let row: [GridCell]
    let roles: ColumnRoles<CompanyColumns.Role>

    subscript(role: CompanyColumns.Role) -> GridCell? { roles.cell(role, of: row) }
  }

  private func estimate(
    _ printed: CompanyColumns.PrintedYear, number: Int, _ cells: Cells, _ reader: inout FigureReader
  ) -> Company.Estimate {
    let year = printed.year
    var estimate = Company.Estimate(
      fiscalYear: year.label, header: printed.cell.map { Printed(year.label, raw: $0.raw, at: $0.location) })
    for figure in CompanyFigure.allCases {
      let role = CompanyColumns.Role.figure(figure, year.year)
      guard let cell = cells[role]?.without(year) else { continue }
      let column = "\(figure.column)_fy\(number)"
      estimate.figures[figure] =
        if let currency = currencies.apart[role], let known = currencies.only {
          reader.moneyApart(cell, column, currency.rawValue, from: "EPS in \(known)", "每股收益为 \(known)")
        } else {
          reader.number(cell, column, kind(of: role))
        }
    }
    for growth in growths where growth.year == year.year {
      guard let cell = cells.row.cell(growth.column), let lexeme = NumberLexeme.read(cell.text).value,
        lexeme.suffix == .percent
      else { continue }
      estimate.printedGrowth[growth.figure] = Printed(
        lexeme.fraction, raw: cell.raw, at: cell.location, isApproximate: lexeme.isApproximate)
    }
    return estimate
  }

  /// Reads current ratios: `PB`, `ROE`.
  private func readStandingFigures(
    _ company: inout Company, _ cells: Cells, _ reader: inout FigureReader
  ) {
    for figure in CompanyFigure.allCases {
      let role = CompanyColumns.Role.figure(figure, nil)
      guard let cell = cells[role] else { continue }
      company.figures[figure] = reader.number(cell, figure.column, kind(of: role))
    }
  }

  private func kind(of role: CompanyColumns.Role) -> FigureReader.Kind {
    guard case .figure(let figure, _) = role else { return .amount }
    return switch figure.reading {
    case .perShare: units.amount(of: role)
    case .millions: .millions(unit: units.exponent(of: role))
    case .multiple: .multiple
    case .percent: .percent(signInHeader: units.isPercent(role))
    }
  }

  /// The currency of EPS, profit and revenue: that of the row, or else the only one in the headers.
  private func reportingCurrency(_ row: [GridCell], _ ticker: Ticker?) -> String? {
    guard let printed = roles.cell(.reportingCurrency, of: row)?.text.nonEmpty else {
      return currencies.isYuanOrYen && ticker?.currency == nil ? nil : currencies.only
    }
    return Currency.sole(in: printed)?.rawValue
  }

  /// Reads price, target price and market cap, which must be in the currency in which the code is traded.
  private func readMoney(
    _ company: inout Company, _ cells: Cells, _ reader: inout FigureReader
  ) {
    // A currency in the row takes precedence over that of a header, and applies to codes of unknown markets.
    let own = cells[.currency]?.text.nonEmpty.map(MoneyHeading.init)
    let currency = company.ticker.value?.currency ?? own?.only?.rawValue
    company.price = cells[.price].flatMap {
      reader.money(
        $0, "price", units.amount(of: .price), currency: currency, heading: own ?? headings[.price])
    }
    company.targetPrice = cells[.targetPrice].flatMap {
      reader.money(
        $0, "target_price", units.amount(of: .targetPrice), currency: currency,
        heading: own ?? headings[.targetPrice])
    }
    // Market caps may all be in one currency while prices are local: `Price (LC)`, `Mkt cap (US$mn)`.
    let capHeading = headings[.marketCap].flatMap { $0.beside(headings[.price]) }
    company.marketCap = cells[.marketCap].flatMap { cell in
      if currency == nil, company.price != nil, let cap = capHeading?.only,
        !isPriced(in: cap, cells[.price], own ?? headings[.price])
      {
        return reader.moneyApart(
          cell, "market_cap_mn", cap.rawValue, from: "a price whose currency is not known", "股价币种未知")
      }
      if currency != Currency.usd.rawValue, currency != nil || company.price != nil,
        headings[.marketCap]?.isPlainDollar == true, own == nil, headings[.price]?.isInDollars != true,
        cells[.price]?.text.holds("$") != true
      {
        return reader.moneyApart(
          cell, "market_cap_mn", "$", from: "a price that may be in another currency", "股价可能为其他币种")
      }
      return reader.money(
        cell, "market_cap_mn", .millions(unit: units.exponent(of: .marketCap)), currency: currency,
        heading: capHeading ?? own ?? headings[.marketCap])
    }
  }

  /// Whether a price or its header names a currency.
  private func isPriced(in currency: Currency, _ price: GridCell?, _ heading: MoneyHeading?) -> Bool {
    let text = (price?.text ?? "") + " " + (heading?.text ?? "")
    let named = Currency.named(in: text)
    return named.contains(currency)
      || named.isEmpty && currency == .cny && text.unicodeScalars.contains("元")
  }
}

/// The header of a column of amounts, with the currency in it.
struct MoneyHeading {
  let text: String
  /// The only currency in the header; nil if there are none or several.
  let only: Currency?

  /// Whether the header has `元` and names no currency.
  private let isPlainYuan: Bool

  init(_ text: String) {
    self.text = text
    let named = Currency.named(in: text).union(Self.codes(in: text))
    only = named.count == 1 ? named.first : nil
    isPlainYuan = named.isEmpty && text.holds("元")
  }

  /// Currencies by codes that may be other words in running text: `Price (SGD)`, `Mkt cap (SGDmn)`.
  private static func codes(in text: String) -> Set<Currency> {
    let words = text.split(atScalars: { !$0.isASCIILetter }).filter { (3...6).contains($0.utf8.count) }
    return Set(
      words.compactMap { word in
        let code = String(word.prefix(3))
        guard ExchangeWords.currencies.contains(code) else { return nil }
        let magnitude = word.dropFirst(3)
        return magnitude.isEmpty || MagnitudeWord.isUnit(String(magnitude)) || magnitude.utf8.count == 1
          ? Currency(rawValue: code) : nil
      })
  }

  /// Whether the header has a `$` that may be that of any country: `Mkt cap ($bn)`.
  var isPlainDollar: Bool {
    guard only == nil, let sign = text.firstIndex(of: "$") else { return false }
    return sign == text.startIndex || !text[text.index(before: sign)].isLetter
  }

  /// Whether the header is in dollars, of whatever country.
  var isInDollars: Bool {
    isPlainDollar || only.map { [.usd, .hkd, .twd, .sgd, .aud, .cad].contains($0) } ?? false
  }

  /// The currency for codes of unknown markets; nil for a `¥`, which may be the yen.
  var ofUnknownMarket: Currency? { text.holds("¥") || text.holds("￥") ? nil : only }

  /// The header with a currency that is stated around the table, if it names none.
  func stated(_ currency: Currency) -> MoneyHeading {
    only == nil && Currency.named(in: text).isEmpty ? MoneyHeading(text: text, only: currency) : self
  }

  private init(text: String, only: Currency) { (self.text, self.only, isPlainYuan) = (text, only, false) }

  /// The currency beside amounts in a foreign one, where a plain `元` is the yuan: the house prints what is not.
  var besideForeign: Currency? { isPlainYuan ? .cny : only }

  /// The header of a market cap beside that of a price; nil if it names no currency. `总市值（亿元）` beside `收盘价（港元）` is
  /// in yuan, since the price shows what the house prints for others.
  func beside(_ price: MoneyHeading?) -> MoneyHeading? {
    if only != nil { return self }
    guard let own = besideForeign, let foreign = price?.only, foreign != .cny else { return nil }
    return MoneyHeading(text: text, only: own)
  }
}

extension GridCell {
  /// The cell without a fiscal year in parentheses, such as `1.20（2024A）` in the column of 2024E, which only marks
  /// the figure as actual.
  fileprivate func without(_ year: FiscalYear) -> GridCell {
    guard let (figure, remark) = remarked, let own = FiscalYear.readHeading(remark), own.year == year.year
    else {
      return self
    }
    return GridCell(raw: raw, text: figure, at: location, role: role)
  }

  /// The cell with a currency in parentheses made part of the figure: `15.8（港元）`.
  func withCurrencyInside() -> GridCell {
    guard let (figure, remark) = remarked, !Currency.named(in: remark).isEmpty,
      MagnitudeWord.reading(of: [remark]) != .none
    else { return self }
    return GridCell(raw: raw, text: figure + remark, at: location, role: role)
  }

  /// A figure and the text in parentheses after it.
  private var remarked: (figure: String, remark: String)? {
    guard let last = text.last, last == ")" || last == "）",
      let open = text.lastIndex(where: { $0 == "(" || $0 == "（" }), open > text.startIndex
    else { return nil }
    let figure = text[..<open].trimmed
    return figure.isEmpty ? nil : (figure, text[text.index(after: open)...].dropLast().trimmed)
  }
}

extension String {
  /// The string; nil if it is empty or a mark for a missing value.
  var nonEmpty: String? { isEmpty || MissingMark.isMissing(self) ? nil : self }
}
