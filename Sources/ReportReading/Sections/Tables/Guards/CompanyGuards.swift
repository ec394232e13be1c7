import Document
import Lexemes

/// Checks the rows of a forecast table together, for shifted figures and for figures that differ from their column.
struct CompanyGuards {
  let placed: PlacedTable
  let roles: ColumnRoles<CompanyColumns.Role>
  /// The fiscal years, in the order of a company's estimates.
  let years: [FiscalYear]
  /// The table's rows that are companies, in order.
  let rows: [[GridCell]]

  /// Checks the companies of this table, which are the last of the report.
  func check(from start: Int, into report: inout Report) {
    noteGaps(from: start, &report)
    report.diagnostics += ColumnGuard.check(
      &report.companies, from: start, of: "companies", money + standing + yearly)
  }

  private typealias Figures = [FigureColumn<Company>]

  private var money: Figures {
    [
      FigureColumn("price", \.price), FigureColumn("target_price", \.targetPrice),
      FigureColumn("market_cap_mn", \.marketCap, areSizes: true),
    ]
  }

  private var standing: Figures {
    CompanyFigure.allCases.filter { $0.canStandAlone && roles.has(.figure($0, nil)) }.map { figure in
      FigureColumn(name: figure.column, read: { $0.figures[figure] }, write: { $0.figures[figure] = $1 })
    }
  }

  private var yearly: Figures {
    years.indices.flatMap { year in
      CompanyFigure.allCases.filter { roles.has(.figure($0, years[year].year)) }.map { figure in
        FigureColumn(
          name: "\(figure.column)_fy\(year + 1)", read: { $0.estimates[year].figures[figure] },
          write: { $0.estimates[year].figures[figure] = $1 })
      }
    }
  }

  // MARK: Shifted cells

  private func noteGaps(from start: Int, _ report: inout Report) {
    let table = placed.table
    let figures = roles.parts.filter { $0.role.isFigure }.map(\.column)
    let gaps = GapGuard.gaps(in: rows, figures: Set(figures))
    let extra = rows.map(table.hasExtraCell)
    let isExtraOdd = rows.count == 1 || extra.count { $0 } * 2 <= rows.count
    let doubtful = UnequalRows(table, roles, years, rows: rows)
      .firstDoubtful(report.companies[start...])
    for (index, row) in rows.enumerated() where report.companies.indices.contains(start + index) {
      let number = start + index + 1
      var company = report.companies[start + index]
      company.halfPairs = halfPairs(company)
      let columns = Set(gaps[index].filter { !mayBeEmpty($0, row, company) } + lostEarnings(company))
        .sorted()
      RowShift.check(
        &company, row: number, hasGap: !columns.isEmpty, hasExtraCell: extra[index] && isExtraOdd,
        &report.diagnostics)
      if let column = doubtful[index] { empty(&company, from: column, number, row, &report.diagnostics) }
      if !columns.isEmpty {
        report.diagnostics.append(
          GapGuard.finding(
            columns.map { table.columns[$0] }, of: "companies", row: number, line: company.line))
      }
      report.companies[start + index] = company
    }
  }

  /// Empties the figures from a column on, since the row has more or fewer cells than the header, and reports it.
  private func empty(
    _ company: inout Company, from column: Int, _ number: Int, _ row: [GridCell],
    _ diagnostics: inout [Diagnostic]
  ) {
    let before = company
    company.emptyFigures(from: column, roles: roles, years: years)
    guard company != before else { return }
    company.lacksCells = true
    let count = placed.table.columns.count
    diagnostics.append(
      Diagnostic(
        .rowShifted,
        "the row has \(row.count) cells where the header has \(count), and nothing shows which column is affected; "
          + "its figures are left empty",
        chinese: "该行有 \(row.count) 个单元格，表头有 \(count) 个，无法确定错位之处，数值留空", dataset: "companies", row: number,
        line: company.line))
  }

  /// Whether there is a reason for an empty cell: a loss has no PE, and a year may have neither EPS nor PE.
  private func mayBeEmpty(_ column: Int, _ row: [GridCell], _ company: Company) -> Bool {
    guard let role = roles.parts.first(where: { $0.column == column })?.role else { return false }
    func isEmpty(_ role: CompanyColumns.Role) -> Bool { roles.cell(role, of: row)?.isEmpty ?? true }
    switch role {
    case .figure(.eps, let year?): return roles.has(.pe(year)) && isEmpty(.pe(year))
    case .figure(.pe, let year?):
      guard roles.has(.eps(year)) else { return false }
      let eps = years.firstIndex { $0.year == year }.flatMap { company.estimates[$0].eps }
      return eps.map { $0.value.map { $0.significand <= 0 } ?? true } ?? true
    default: return false
    }
  }

  /// The columns of EPS that are empty or have a mark for a missing value although there is a PE.
  private func lostEarnings(_ company: Company) -> [Int] {
    zip(years, company.estimates).compactMap { year, estimate in
      guard estimate.pe?.value != nil, estimate.eps?.value == nil,
        MissingMark.isMissing(estimate.eps?.raw ?? "")
      else { return nil }
      return roles.place(of: .eps(year.year))
    }
  }

  /// The years with only one of EPS and PE, where the other should not be missing.
  private func halfPairs(_ company: Company) -> [String] {
    zip(years, company.estimates).compactMap { year, estimate in
      guard roles.has(.eps(year.year)), roles.has(.pe(year.year)) else { return nil }
      let hasLostPE = estimate.pe == nil && (estimate.eps?.value?.significand ?? 0) > 0
      let hasLostEPS = estimate.pe?.value != nil && estimate.eps?.value == nil
      return hasLostPE || hasLostEPS ? year.label : nil
    }
  }
}

extension CompanyColumns.Role {
  /// Whether every company has such a figure, so that an empty cell among filled ones is suspicious.
  fileprivate var isFigure: Bool {
    switch self {
    case .price, .marketCap, .figure(.eps, _), .figure(.pe, _): true
    case .ticker, .name, .rating, .currency, .reportingCurrency, .targetPrice, .figure: false
    }
  }
}
