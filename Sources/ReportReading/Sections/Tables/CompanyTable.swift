import Document
import Lexemes

/// The forecast table: price, market cap, EPS and PE by company.
enum CompanyTable: TableReader {
  private typealias Roles = ColumnRoles<CompanyColumns.Role>

  static func read(_ placed: PlacedTable, into report: inout Report) -> Bool {
    let table = placed.table
    var roles = roles(of: table)
    let years = CompanyColumns.fiscalYears(table.columns)
    guard roles.has(.ticker) || roles.has(.name), !years.isEmpty || roles.has(.price), !table.rows.isEmpty
    else {
      return false
    }
    RivalColumns.settle(
      &roles, names: [.ticker, .name], figures: [(.price, "price"), (.marketCap, "market_cap_mn")],
      of: placed, dataset: "companies", into: &report)
    let unit = marketCapUnit(&roles, placed, &report)
    let reader = CompanyRow(roles: roles, years: years, marketCapUnit: unit)
    let start = report.companies.companies.count
    readRows(reader, placed, &report)
    CompanyGuards(
      placed: placed, roles: roles, years: years.map(\.year),
      rows: table.rows.filter { segmentTitle($0) == nil && !reader.isSummary($0) }
    ).check(from: start, into: &report)
    report.diagnostics += repeatedYears(roles, table)
    report.diagnostics += noteAdjusted(roles, table)
    LooseTable.readTitles(placed, into: &report)
    LooseTable.keepUnmatched(roles.unmatched, of: placed, dataset: "companies", into: &report) {
      segmentTitle($0) == nil && !reader.isSummary($0)
    }
    LooseTable.readNotes(placed, into: &report)
    report.claim(table, as: "companies")
    return true
  }

  /// Two columns of one figure and year: which of them is meant for another year is not to be told.
  private static func repeatedYears(_ roles: Roles, _ table: HeaderedTable) -> [Diagnostic] {
    roles.unmatched.compactMap { column in
      let header = table.columns[column]
      guard let role = CompanyColumns.role(header), role.isYearly, roles.has(role) else { return nil }
      return Diagnostic(
        .fiscalYearOrder, "'\(header.text)' stands twice; the first is taken and the second is in 'tables'",
        dataset: "companies", column: header.text, printed: header.text, line: table.firstLine)
    }
  }

  /// Adjusted figures count only where a table prints no plain ones.
  private static func roles(of table: HeaderedTable) -> Roles {
    let plain = Roles(table.columns, role: CompanyColumns.role)
    let hasEPS = plain.parts.contains { if case .eps = $0.role { true } else { false } }
    let hasPE = plain.parts.contains { if case .pe = $0.role { true } else { false } }
    guard !hasEPS || !hasPE else { return plain }
    return Roles(table.columns) { column in
      if let role = CompanyColumns.role(column) { return role }
      switch CompanyColumns.adjustedRole(column) {
      case .eps(let year)? where !hasEPS: return .eps(year)
      case .pe(let year)? where !hasPE: return .pe(year)
      default: return nil
      }
    }
  }

  private static func noteAdjusted(_ roles: Roles, _ table: HeaderedTable) -> [Diagnostic] {
    let taken = roles.parts.map(\.column).sorted().map { table.columns[$0] }
    return taken.filter { CompanyColumns.role($0) == nil }.map { column in
      Diagnostic(
        .figureAdjusted, "'\(column.text)' is adjusted; it was taken because no plain figure is printed",
        dataset: "companies", column: column.text, printed: column.text, line: table.firstLine)
    }
  }

  private static func readRows(_ reader: CompanyRow, _ placed: PlacedTable, _ report: inout Report) {
    var segment: String?
    for (index, row) in placed.table.rows.enumerated() {
      if let title = segmentTitle(row) {
        segment = title
      } else if reader.isSummary(row) {
        LooseTable.read(placed, row: index, into: &report)
      } else {
        report.companies.companies.append(
          reader.read(
            row, placed.table, segment: segment, &report.diagnostics, report.companies.companies.count + 1))
      }
    }
  }

  /// A row across all columns names the companies below it.
  static func segmentTitle(_ row: [GridCell]) -> String? {
    guard row.count > 2 || row.count == 1, let title = row.onlyText?.text else { return nil }
    // A code alone is a company whose other cells are lost.
    return Ticker(printed: title) == nil && Ticker(digits: title) == nil ? title : nil
  }

  /// Amounts without a unit are not guessed at: the column is given back.
  private static func marketCapUnit(_ roles: inout Roles, _ placed: PlacedTable, _ report: inout Report)
    -> Int
  {
    guard let place = roles.place(of: .marketCap) else { return 6 }
    let column = placed.table.columns[place]
    guard let unit = ColumnUnit.find(column, in: placed) else {
      // Cells that all say their own unit, `1.2亿`, need none above them.
      if saysItsUnit(placed.table.rows.compactMap { $0.cell(place) }) { return 0 }
      ColumnUnit.noteMissing(column, of: "companies", as: "market_cap_mn", placed, &report)
      roles.release(.marketCap)
      return 6
    }
    unit.noteConversion(column, of: "companies", as: "market_cap_mn", placed, &report)
    return unit.exponent
  }

  /// Whether every number of some cells comes with 万, 亿 or the like.
  static func saysItsUnit(_ cells: [GridCell]) -> Bool {
    let numbers = cells.compactMap { NumberLexeme.read($0.text).value }
    return !numbers.isEmpty && numbers.allSatisfy { $0.scale != .one }
  }
}

// MARK: Checks

extension DiagnosticCode {
  /// Fiscal years are out of order, printed twice or not consecutive.
  public static let fiscalYearOrder = DiagnosticCode(
    "fiscal-year-order", .warning,
    "财年顺序异常、重复或不连续",
    "fiscal years are out of order, printed twice or not consecutive",
    example: #"`2025E` `2024E`；`2024E` `2026E`"#)

  /// Only an adjusted figure is printed; it was taken.
  public static let figureAdjusted = DiagnosticCode(
    "figure-adjusted", .info,
    "只印了经调整的数字，取用之",
    "only an adjusted figure is printed; it was taken",
    example: #"`Non-GAAP EPS`，`经调整PE`"#)
}
