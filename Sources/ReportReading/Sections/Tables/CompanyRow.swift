import Document
import Lexemes

/// Reads one row of a forecast table.
struct CompanyRow {
  let roles: ColumnRoles<CompanyColumns.Role>
  /// In the order of time.
  let years: [CompanyColumns.PrintedYear]
  /// The power of ten of the unit that market caps are printed in.
  let marketCapUnit: Int

  /// Whether the row sums up the others and is no company.
  func isSummary(_ row: [GridCell]) -> Bool {
    let code = roles.cell(.ticker, of: row)?.text ?? ""
    let name = roles.cell(.name, of: row)?.text ?? ""
    return SummaryRow.isName(code)
      || SummaryRow.isName(name) && Ticker(printed: code) == nil && Ticker(digits: code) == nil
  }

  func read(
    _ row: [GridCell], _ table: HeaderedTable, segment: String?, _ diagnostics: inout [Diagnostic],
    _ number: Int
  ) -> Company {
    var reader = FigureReader(dataset: "companies", row: number)
    let line = row.line ?? table.firstLine
    let code = CompanyCode(code: roles.cell(.ticker, of: row), name: roles.cell(.name, of: row), line: line)
    var company = Company(
      ticker: code.ticker, name: code.name, rating: roles.cell(.rating, of: row)?.text.nonEmpty,
      segment: segment, line: line)
    if row.onlyText != nil {
      diagnostics.append(
        Diagnostic(
          .valueKind,
          "the row has '\(row.onlyText?.text ?? "")' and nothing else: its other cells may be lost",
          dataset: "companies", row: number, line: line))
    }
    readMoney(&company, row, table, &reader)
    company.ticker = code.ticker(
      currency: roles.cell(.currency, of: row),
      hasPrice: company.price?.value != nil || company.marketCap?.value != nil, row: number, &diagnostics)
    company.estimates = years.enumerated().map { index, printed in
      let year = printed.year
      return Company.Estimate(
        fiscalYear: year.text,
        header: printed.cell.map { Printed(year.text, raw: $0.raw, at: $0.location) },
        eps: roles.cell(.eps(year.year), of: row).flatMap {
          reader.number($0, "eps_fy\(index + 1)", unit(.eps(year.year), table))
        },
        pe: roles.cell(.pe(year.year), of: row).flatMap {
          reader.number($0, "pe_printed_fy\(index + 1)", .multiple)
        })
    }
    company.epsCurrency = epsCurrency(table)
    company.lacksCells = table.lacksCells(row)
    diagnostics +=
      [table.shortRow(row, of: "companies", number: number)].compactMap(\.self) + reader.diagnostics
    return company
  }

  /// What a figure per share is counted in.
  private func unit(_ role: CompanyColumns.Role, _ table: HeaderedTable) -> FigureReader.Kind {
    let column = roles.place(of: role).map { table.columns[$0] }
    return column.flatMap { MinorUnit(heading: $0) } == nil ? .amount : .hundredths
  }

  /// The one currency that heads the columns of EPS.
  private func epsCurrency(_ table: HeaderedTable) -> String? {
    let columns = years.compactMap { roles.place(of: .eps($0.year.year)) }.map { table.columns[$0] }
    let named = columns.reduce(into: Set<String>()) { found, column in
      found.formUnion(Currency.named(in: column.text).map(\.rawValue))
      if let minor = MinorUnit(heading: column)?.currency { found.insert(minor) }
    }
    return named.count == 1 ? named.first : nil
  }

  /// Price and market cap, which must be in the currency that the code is traded in.
  private func readMoney(
    _ company: inout Company, _ row: [GridCell], _ table: HeaderedTable, _ reader: inout FigureReader
  ) {
    let currency = company.ticker.value?.currency
    // A currency that the row prints says more than one that heads the column.
    let rowName = roles.cell(.currency, of: row)?.text.nonEmpty
    func heading(_ role: CompanyColumns.Role) -> String {
      rowName ?? roles.place(of: role).map { table.columns[$0].text } ?? ""
    }
    company.price = roles.cell(.price, of: row).flatMap {
      reader.money($0, "price", unit(.price, table), currency: currency, heading: heading(.price))
    }
    company.marketCap = roles.cell(.marketCap, of: row).flatMap {
      reader.money(
        $0, "market_cap_mn", .millions(unit: marketCapUnit), currency: currency,
        // Prices are local where market caps may all be in one currency.
        heading: roles.place(of: .marketCap).map { table.columns[$0].text }
          .flatMap { Currency.named(in: $0).count == 1 ? $0 : nil } ?? heading(.marketCap))
    }
  }
}

extension String {
  /// nil where there is nothing, or a mark for nothing.
  var nonEmpty: String? { isEmpty || MissingMark.isMissing(self) ? nil : self }
}
