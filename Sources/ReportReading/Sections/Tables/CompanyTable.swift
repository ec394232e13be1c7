import Document
import Lexemes

/// Reads the forecast table: price, market cap, EPS, PE and the like by company.
enum CompanyTable: TableReader {
  static let threshold = TableFit.threshold

  static func score(_ placed: PlacedTable, _ spec: TableSpec) -> Double? {
    CompanyEvidence(placed, spec).score
  }

  static func read(_ placed: PlacedTable, into report: inout Report) -> Bool {
    let table = placed.table
    let columns = placed.companyColumns
    var roles = columns.roles
    RivalColumns.settle(
      &roles, names: [.ticker, .name],
      figures: [(.price, "price"), (.marketCap, "market_cap_mn"), (.targetPrice, "target_price")],
      of: placed, dataset: "companies", into: &report)
    let units = CompanyUnits(&roles, placed, &report)
    let reader = CompanyRow(roles, columns, units, placed)
    let start = report.companies.count
    let isCompany = table.rows.map { segmentTitle($0, reader) == nil && reader.isCompany($0) }
    readRows(reader, placed, isCompany, &report)
    report.diagnostics += rowOffset(roles, table).check(&report.companies[start...], of: "companies")
    ValuationNotes(placed).apply(to: &report.companies[start...])
    CompanyGuards(
      placed: placed, roles: roles, years: columns.years.map(\.year),
      rows: zip(table.rows, isCompany).compactMap { $1 ? $0 : nil }
    ).check(from: start, into: &report)
    report.diagnostics += repeatedYears(roles, table)
    report.diagnostics += figuresWithoutYears(roles, table) + noteAdjusted(columns.adjusted, table)
    if columns.isRegrouped { report.diagnostics.append(noteRegrouped(table)) }
    if !columns.shifted.isEmpty { report.diagnostics.append(noteShifted(columns.shifted, table)) }
    LooseTable.readTitles(placed, into: &report)
    LooseTable.keepUnmatched(
      roles.unmatched, of: placed, dataset: "companies", ofRows: isCompany, into: &report)
    LooseTable.readNotes(placed, into: &report)
    report.claim(table, as: "companies")
    return true
  }

  /// Findings for columns with the same figure and year, since which one is meant for another year cannot be
  /// determined.
  private static func repeatedYears(
    _ roles: ColumnRoles<CompanyColumns.Role>, _ table: HeaderedTable
  ) -> [Diagnostic] {
    roles.unmatched.compactMap { column in
      let header = table.columns[column]
      guard let role = CompanyColumns.role(header), role.isYearly, roles.has(role) else { return nil }
      return Diagnostic(
        .fiscalYearOrder, "'\(header.text)' appears twice; the first is used and the second is in 'tables'",
        dataset: "companies", column: header.text, printed: header.text, line: table.firstLine)
    }
  }

  /// Findings for columns with several figures in each cell, `0.90/0.78`, whose years are not given.
  private static func figuresWithoutYears(
    _ roles: ColumnRoles<CompanyColumns.Role>, _ table: HeaderedTable
  ) -> [Diagnostic] {
    roles.unmatched.compactMap { column in
      let header = table.columns[column]
      guard header.path.contains(where: PackedCells.headsYearly),
        let cell = table.rows.prefix(mostRowsOfLists).lazy.compactMap({ $0.cell(column) }).first(
          where: isList)
      else { return nil }
      return Diagnostic(
        .columnUnmatched, "the figures in '\(header.text)' cannot be given to fiscal years and were not used",
        chinese: "“\(header.text)”列的多个数值无法对应财年，未采用", severity: .warning, dataset: "companies",
        column: header.text, printed: cell.text, line: cell.location.line)
    }
  }

  private static let mostRowsOfLists = 20

  /// Whether a cell has several figures and nothing else.
  private static func isList(_ cell: GridCell) -> Bool {
    guard let figures = PackedCell.unlabelled(cell.text) else { return false }
    return figures.count > 1 && figures.allSatisfy { NumberLexeme.read($0).value != nil }
  }

  private static func noteShifted(_ columns: [Int], _ table: HeaderedTable) -> Diagnostic {
    let headers = columns.map { "'\(table.columns[$0].text)'" }.joined(separator: ", ")
    return Diagnostic(
      .columnUnmatched,
      "the years of the header cannot be matched with the figures above them, so \(headers) were not used",
      chinese: "表头的年份与上一行的指标错位，无法对应，\(headers) 均未采用",
      severity: .warning, dataset: "companies", printed: headers, line: table.firstLine)
  }

  private static func noteRegrouped(_ table: HeaderedTable) -> Diagnostic {
    Diagnostic(
      .columnUnmatched,
      "the names of figures are above other columns than their years: each run of years was given the next name",
      chinese: "指标名称与年份的跨列不符，已按每组连续年份依次对应指标", dataset: "companies", line: table.firstLine)
  }

  private static func noteAdjusted(_ columns: [Int], _ table: HeaderedTable) -> [Diagnostic] {
    columns.map { table.columns[$0] }.map { column in
      Diagnostic(
        .figureAdjusted,
        "'\(column.text)' is an adjusted figure; it was used because no plain one is printed",
        dataset: "companies", column: column.text, printed: column.text, line: table.firstLine)
    }
  }

  private static func readRows(
    _ reader: CompanyRow, _ placed: PlacedTable, _ isCompany: [Bool], _ report: inout Report
  ) {
    var segment: String?
    let hasMergedLabels = reader.hasMergedLabels(placed.table.rows, isCompany)
    for (index, row) in placed.table.rows.enumerated() {
      if isCompany[index] {
        report.companies.append(
          reader.read(
            row, placed.table, segment: segment, &report.diagnostics, report.companies.count + 1))
      } else if let title = segmentTitle(row, reader) {
        segment = hasMergedLabels ? nil : title
      } else {
        if reader.isGroup(row), !hasMergedLabels { segment = row.first?.text }
        LooseTable.read(placed, row: index, into: &report)
        if reader.hasMoved(row) { report.diagnostics.append(noteMoved(row, placed.table)) }
        if reader.hasMultiplesAlone(row) { report.diagnostics.append(noteGroup(row, placed.table)) }
        if reader.isNameless(row) {
          report.diagnostics.append(placed.nameless(row, "company", "公司代码或名称", of: "companies"))
        }
      }
    }
  }

  private static func rowOffset(
    _ roles: ColumnRoles<CompanyColumns.Role>, _ table: HeaderedTable
  ) -> RowOffset {
    let figures = roles.parts.filter { $0.role == .price || $0.role == .marketCap || $0.role.isYearly }
    return RowOffset(
      rows: table.rows.filter { segmentTitle($0) == nil },
      names: [CompanyColumns.Role.ticker, .name].compactMap(roles.place), figures: figures.map(\.column),
      line: table.firstLine)
  }

  private static func noteMoved(_ row: [GridCell], _ table: HeaderedTable) -> Diagnostic {
    let first = row.first { !$0.isEmpty }?.text ?? ""
    return Diagnostic(
      .rowShifted,
      "the row begins with '\(first)' and has no code where the other rows have theirs: its cells have moved, "
        + "so it is in 'tables'",
      chinese: "以“\(first)”开头的一行在代码列没有代码，单元格错位，列入“其他表格”",
      dataset: "companies", printed: first, line: row.line ?? table.firstLine)
  }

  private static func noteGroup(_ row: [GridCell], _ table: HeaderedTable) -> Diagnostic {
    let name = row.first { !$0.isEmpty }?.text ?? ""
    return Diagnostic(
      .valueKind,
      "'\(name)' has only multiples, without a code or a price, and is not a company: its cells are in 'tables'",
      chinese: "“\(name)”一行只有估值倍数，无代码和股价，不是公司，列入“其他表格”", severity: .info,
      dataset: "companies", printed: name, line: row.line ?? table.firstLine)
  }

  /// The title of the companies below, which may follow the number of the row: `| 3 | 半导体设备 | | |`.
  private static func segmentTitle(_ row: [GridCell], _ reader: CompanyRow) -> String? {
    segmentTitle(row) ?? reader.numberedTitle(row)
  }

  /// The title of the companies below, if a row is a single text across all columns.
  static func segmentTitle(_ row: [GridCell]) -> String? {
    guard row.count > 2 || row.count == 1, let title = row.onlyText?.text else { return nil }
    // A row with only a code is a company that lost its other cells.
    return Ticker.isCode(title) ? nil : title
  }
}

/// The units of the amounts in a company table, by the role of each column.
struct CompanyUnits {
  private var exponents: [CompanyColumns.Role: Int] = [:]
  /// Roles of prices and EPS printed in hundredths or tenths of a currency, with the power of ten.
  private var minorUnits: [CompanyColumns.Role: Int] = [:]
  private var percents: Set<CompanyColumns.Role> = []

  /// Determines the units. Columns of amounts without a unit are released, since a unit is never guessed.
  init(_ roles: inout ColumnRoles<CompanyColumns.Role>, _ placed: PlacedTable, _ report: inout Report) {
    let over = Self.overNames(roles, placed.table)
    for part in roles.parts.sorted(by: { $0.column < $1.column }) {
      let column = placed.table.columns[part.column]
      switch part.role {
      case .marketCap, .figure(.netProfit, _), .figure(.revenue, _):
        let name = part.role.column
        if let unit = ColumnUnit.find(column, in: placed, over: over)
          ?? Self.sibling(part.role, roles, placed),
          !Self.isTooSmall(unit, part, placed.table)
        {
          unit.noteConversion(column, of: "companies", as: name, placed, &report)
          exponents[part.role] = unit.exponent
        } else if Self.sayTheirUnit(placed.table.rows.compactMap { $0.cell(part.column) }) {
          exponents[part.role] = 0
        } else {
          ColumnUnit.noteMissing(column, of: "companies", as: name, placed, &report)
          roles.release(part.role)
        }
      case .price, .targetPrice, .figure(.eps, _):
        guard let unit = MinorUnit(heading: column, among: placed.table.columns) else { continue }
        minorUnits[part.role] = unit.exponent
        let divisor = unit.exponent == -1 ? 10 : 100
        report.diagnostics.append(
          Diagnostic(
            .unitConverted,
            "'\(column.text)' is printed in '\(unit.word)'; its figures were divided by \(divisor)",
            chinese: "“\(column.text)”以“\(unit.word)”列示，数值已除以 \(divisor)", dataset: "companies",
            column: column.text, printed: unit.word, line: placed.table.firstLine))
      case .figure(let figure, _) where figure.reading == .percent:
        let cells = placed.table.rows.compactMap { $0.cell(part.column) }
        if column.isPercent || Self.areWholePercents(cells, figure) { percents.insert(part.role) }
      default: continue
      }
    }
  }

  /// Whether bare numbers of a column are percentages: `15` under `ROE(%)`.
  func isPercent(_ role: CompanyColumns.Role) -> Bool { percents.contains(role) }

  /// Whether bare numbers can only be percentages, such as returns of 12.5 and 18.2. For 0.12 it cannot be determined.
  ///
  /// A dividend yield is never above 150 %. A return on equity may be, so one of a column must be above 500, or most
  /// above 150: 1.57, 0.38 and 0.91 are fractions or percentages.
  private static func areWholePercents(_ cells: [GridCell], _ figure: CompanyFigure) -> Bool {
    let numbers = cells.compactMap { NumberLexeme.read($0.text).value }.filter { $0.suffix == .none }
      .map { abs($0.value.doubleValue) }
    let whole = numbers.count { $0 > 1.5 }
    guard figure == .roe else { return whole > 0 }
    return whole * 2 > numbers.count || numbers.contains { $0 > 5 }
  }

  func exponent(of role: CompanyColumns.Role) -> Int { exponents[role] ?? 6 }
  func amount(of role: CompanyColumns.Role) -> FigureReader.Kind {
    minorUnits[role].map { .scaled(shift: $0) } ?? .amount
  }

  /// Whether a unit is too small: `Market cap (US$)` over 1,234. No covered company is worth or earns a few thousand
  /// dollars, so the real unit is unknown, even if it is probably millions.
  private static func isTooSmall(
    _ unit: ColumnUnit, _ part: (role: CompanyColumns.Role, column: Int), _ table: HeaderedTable
  ) -> Bool {
    guard unit.exponent == 0 else { return false }
    let numbers = table.rows.prefix(200).compactMap { $0.cell(part.column) }
      .compactMap { NumberLexeme.read($0.text).value }
    return !numbers.isEmpty && numbers.allSatisfy { $0.scale == .one && abs($0.value.doubleValue) < 1e6 }
  }

  /// The units in the headers of codes and names, which apply to the whole table.
  private static func overNames(
    _ roles: ColumnRoles<CompanyColumns.Role>, _ table: HeaderedTable
  ) -> [String] {
    let places = [roles.place(of: .ticker), roles.place(of: .name)].compactMap(\.self)
    return places.flatMap { table.columns[$0].path }.flatMap { label in
      let bare = label.bounds(of: "单位").map { String(label[$0.upperBound...]) } ?? label
      let words = bare.trimming("():： ")
      return MagnitudeWord.isUnit(words) ? [words] : []
    }
  }

  /// The only unit in the other columns of the same figure: `21年净利润` beside `20年净利润（亿元）`.
  private static func sibling(
    _ role: CompanyColumns.Role, _ roles: ColumnRoles<CompanyColumns.Role>, _ placed: PlacedTable
  ) -> ColumnUnit? {
    guard case .figure(let figure, _) = role else { return nil }
    let siblings = roles.parts.filter {
      if case .figure(figure, _) = $0.role { $0.role != role } else { false }
    }
    let units = Set(siblings.compactMap { ColumnUnit.find(placed.table.columns[$0.column], in: placed) })
    return Set(units.map(\.exponent)).count == 1 ? units.first : nil
  }

  /// Whether every number has a magnitude such as `万` or `亿`.
  static func sayTheirUnit(_ cells: [GridCell]) -> Bool {
    let numbers = cells.compactMap { NumberLexeme.read($0.text).value }
    return !numbers.isEmpty && numbers.allSatisfy { $0.scale != .one }
  }
}

extension CompanyColumns.Role {
  /// The column of the dataset, without the number of a fiscal year.
  var column: String {
    switch self {
    case .ticker: "ticker"
    case .name: "name"
    case .rating: "rating"
    case .price: "price"
    case .targetPrice: "target_price"
    case .marketCap: "market_cap_mn"
    case .currency: "currency"
    case .reportingCurrency: "reporting_currency"
    case .figure(let figure, _): figure.column
    }
  }
}

// MARK: Checks

extension DiagnosticCode {
  /// Fiscal years are out of order, printed twice, not consecutive or different between figures.
  public static let fiscalYearOrder = DiagnosticCode(
    "fiscal-year-order", .warning,
    "财年顺序异常、重复、不连续或各指标不一致",
    "fiscal years are out of order, printed twice, not consecutive or different between figures",
    example: #"`2025E` `2024E`；`2024E` `2026E`"#)

  /// Only an adjusted figure is printed; it was used.
  public static let figureAdjusted = DiagnosticCode(
    "figure-adjusted", .info,
    "报告只有经调整的数字，已采用",
    "only an adjusted figure is printed; it was used",
    example: #"`Non-GAAP EPS`，`经调整PE`"#)
}
