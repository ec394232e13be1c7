import Lexemes

/// Reads one row of a forecast table.
struct CompanyRow {
  let roles: ColumnRoles<CompanyColumns.Role>
  /// In the order of time.
  let years: [FiscalYear]
  /// The power of ten of the unit that market caps are printed in.
  let marketCapUnit: Int

  private static let summaries: Set<String> = [
    "平均", "平均值", "均值", "行业平均", "可比公司平均", "中位数", "中值", "合计", "总计", "average", "mean", "median", "total",
  ]

  /// Whether the row sums up the others and is no company.
  func isSummary(_ row: [GridCell]) -> Bool {
    let code = roles.cell(.ticker, of: row)?.text ?? ""
    let name = roles.cell(.name, of: row)?.text ?? ""
    return [code, name].contains { Self.summaries.contains($0.lowercased().filter { !$0.isWhitespace }) }
  }

  func read(
    _ row: [GridCell], _ table: HeaderedTable, segment: String?, _ diagnostics: inout [Diagnostic],
    _ number: Int
  ) -> Company {
    var reader = FigureReader(dataset: "companies", row: number)
    let code = roles.cell(.ticker, of: row)
    let line = row.line ?? table.firstLine
    var company = Company(
      ticker: Printed(
        code.flatMap { Ticker(printed: $0.text) }, raw: code?.text ?? "",
        at: code?.location ?? SourceLocation(line: line, column: 1)),
      name: roles.cell(.name, of: row)?.text.nonEmpty, rating: roles.cell(.rating, of: row)?.text.nonEmpty,
      segment: segment, line: line)
    company.price = roles.cell(.price, of: row).flatMap { reader.number($0, "price", .amount) }
    company.marketCap = roles.cell(.marketCap, of: row).flatMap {
      reader.number($0, "market_cap_mn", .millions(unit: marketCapUnit))
    }
    company.estimates = years.enumerated().map { index, year in
      Company.Estimate(
        fiscalYear: year.text,
        eps: roles.cell(.eps(year.year), of: row).flatMap {
          reader.number($0, "eps_fy\(index + 1)", .amount)
        },
        pe: roles.cell(.pe(year.year), of: row).flatMap {
          reader.number($0, "pe_printed_fy\(index + 1)", .multiple)
        })
    }
    company.lacksCells = table.lacksCells(row)
    diagnostics +=
      [table.shortRow(row, of: "companies", number: number)].compactMap(\.self) + reader.diagnostics
    return company
  }
}

extension String {
  /// nil where there is nothing, or a mark for nothing.
  var nonEmpty: String? { isEmpty || MissingMark.isMissing(self) ? nil : self }
}
