import Lexemes

/// The forecast table: price, market cap, EPS and PE by company.
enum CompanyTable: TableReader {
  enum Role: Hashable {
    case ticker, name, rating, price, marketCap
    case eps(String)
    case pe(String)
  }

  static func read(_ table: HeaderedTable, in section: OutlineSection, into report: inout Report) -> Bool {
    let roles = ColumnRoles(table.columns, role: role)
    let years = fiscalYears(table.columns)
    guard roles.has(.ticker) || roles.has(.name), !years.isEmpty || roles.has(.price) else { return false }
    var segment: String?
    for row in table.rows {
      if let title = segmentTitle(row) {
        segment = title
      } else {
        report.companies.companies.append(company(row, roles, years, table, segment: segment, &report))
      }
    }
    keepUnmatched(roles.unmatched, of: table, in: section, into: &report)
    report.claim(table.lines, as: .dataset("companies"))
    return true
  }

  // MARK: What heads a column

  private static let words: [(Role, [String])] = [
    (.ticker, ["公司代码", "证券代码", "股票代码", "代码", "ticker", "code", "symbol"]),
    (.name, ["公司名称", "证券名称", "股票名称", "证券简称", "股票简称", "公司简称", "公司", "名称", "简称", "company", "name"]),
    (.rating, ["投资评级", "评级", "rating"]),
    (.price, ["昨收盘", "昨收盘价", "收盘价", "收盘", "最新价", "最新股价", "现价", "股价", "price", "close"]),
    (.marketCap, ["总市值", "市值", "marketcap", "mktcap"]),
  ]

  private static func role(_ column: HeaderColumn) -> Role? {
    let names = column.names
    if let year = column.fiscalYear?.text {
      if names.contains(where: { isName($0, ["eps", "每股收益", "每股盈利"]) }) { return .eps(year) }
      if names.contains(where: { isName($0, ["pe", "p/e", "市盈率", "per"]) }) { return .pe(year) }
      return nil
    }
    return words.first { _, spellings in names.contains { spellings.contains($0) } }?.0
  }

  /// The name alone, or with its fiscal year in the same cell: `eps2024e`.
  private static func isName(_ label: String, _ spellings: [String]) -> Bool {
    spellings.contains { spelling in
      guard label.hasPrefix(spelling) || label.hasSuffix(spelling) else { return false }
      let rest = label.hasPrefix(spelling) ? label.dropFirst(spelling.count) : label.dropLast(spelling.count)
      return rest.isEmpty || FiscalYear.read(rest) != nil
    }
  }

  /// Fiscal years in the order they are printed, each once.
  private static func fiscalYears(_ columns: [HeaderColumn]) -> [String] {
    var years: [String] = []
    for column in columns {
      switch role(column) {
      case .eps(let year), .pe(let year): if !years.contains(year) { years.append(year) }
      default: break
      }
    }
    return years
  }

  // MARK: Rows

  /// A row across all columns names the companies below it.
  private static func segmentTitle(_ row: [GridCell]) -> String? {
    let filled = row.filter { !$0.isEmpty }
    guard let first = filled.first, row.count > 2, filled.allSatisfy({ $0.raw == first.raw }) else {
      return nil
    }
    return first.text
  }

  private static func company(
    _ row: [GridCell], _ roles: ColumnRoles<Role>, _ years: [String], _ table: HeaderedTable,
    segment: String?,
    _ report: inout Report
  ) -> Company {
    var reader = FigureReader(dataset: "companies", row: report.companies.companies.count + 1)
    let code = roles.cell(.ticker, of: row)
    let line = row.first?.location.line ?? table.lines.lowerBound
    var company = Company(
      ticker: Printed(
        code.flatMap { Ticker(printed: $0.text) }, raw: code?.text ?? "",
        at: code?.location ?? SourceLocation(line: line, column: 1)),
      name: roles.cell(.name, of: row)?.text.nonEmpty, rating: roles.cell(.rating, of: row)?.text.nonEmpty,
      segment: segment, line: line)
    company.price = roles.cell(.price, of: row).flatMap { reader.number($0, "price", .amount(exponent: 0)) }
    company.marketCap = roles.cell(.marketCap, of: row).flatMap {
      reader.number($0, "market_cap_mn", .amount(exponent: millionsExponent(table, roles)))
    }
    for (index, year) in years.enumerated() {
      company.estimates.append(
        Company.Estimate(
          fiscalYear: year,
          eps: roles.cell(.eps(year), of: row).flatMap {
            reader.number($0, "eps_fy\(index + 1)", .amount(exponent: 0))
          },
          pe: roles.cell(.pe(year), of: row).flatMap {
            reader.number($0, "pe_printed_fy\(index + 1)", .multiple)
          }))
    }
    report.diagnostics += reader.diagnostics
    return company
  }

  /// By how many powers of ten the printed market cap is shifted to be in millions.
  private static func millionsExponent(_ table: HeaderedTable, _ roles: ColumnRoles<Role>) -> Int {
    guard let place = roles.places[.marketCap] else { return 0 }
    return MagnitudeWord.exponent(in: table.columns[place].remarks).map { $0 - 6 } ?? 0
  }

  private static func keepUnmatched(
    _ columns: [Int], of table: HeaderedTable, in section: OutlineSection, into report: inout Report
  ) {
    let filled = columns.filter { column in
      table.rows.contains { !$0[column].isEmpty && segmentTitle($0) == nil }
    }
    guard !filled.isEmpty else { return }
    LooseTable.read(table, columns: filled, in: section, into: &report)
    for column in filled {
      report.diagnostics.append(
        Diagnostic(
          .columnUnmatched,
          "'\(table.columns[column].text)' is no column of 'companies'; its cells are in 'tables'",
          dataset: "companies", column: table.columns[column].text, line: table.lines.lowerBound))
    }
  }
}

extension String {
  /// nil where there is nothing, or a mark for nothing.
  var nonEmpty: String? { isEmpty || MissingMark.isMissing(self) ? nil : self }
}
