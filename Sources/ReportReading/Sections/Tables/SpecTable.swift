import Document
import Lexemes
import Tabular

/// Reads a table column by column, as its spec declares.
struct SpecTable {
  private let spec: TableSpec
  private let placed: PlacedTable
  private var columns: SpecColumns
  /// For each column of the spec, the power of ten by which its numbers are multiplied.
  private var shifts: [Int] = []

  /// Reads a table into the rows of its spec.
  static func read(_ placed: PlacedTable, _ spec: TableSpec, into report: inout Report) {
    var table = SpecTable(spec, placed, report)
    table.leaveOutOtherCurrencies(&report)
    table.settleUnits(&report)
    let withheld = table.guarded(&report)
    let isOwn = placed.table.rows.map { row in
      !(row.onlyText != nil && row.count > 1) && !table.isSummary(row)
    }
    for (index, row) in placed.table.rows.enumerated() {
      if isOwn[index] {
        table.read(row, index, withheld, &report)
      } else {
        LooseTable.read(placed, row: index, into: &report)
      }
    }
    for rival in table.columns.rivals {
      report.diagnostics.append(
        RivalColumns.undecided(rival.headers, rival.name, placed, spec.name))
    }
    LooseTable.readTitles(placed, into: &report)
    LooseTable.keepUnmatched(
      table.columns.unmatched, of: placed, dataset: spec.name, ofRows: isOwn, into: &report)
    LooseTable.readNotes(placed, into: &report)
    report.claim(placed.table, as: spec.name)
  }

  private init(_ spec: TableSpec, _ placed: PlacedTable, _ report: Report) {
    self.spec = spec
    self.placed = placed
    columns = SpecColumns(spec, placed.table, report.header.defaultYear)
    shifts = spec.columns.map { _ in 0 }
  }

  /// Whether a row summarizes others, judged by its first filled cell in any column.
  private func isSummary(_ row: [GridCell]) -> Bool {
    row.first { !$0.isEmpty }.map { SummaryRow.isName($0.text) } ?? false
  }

  // MARK: Units

  /// Leaves out columns whose unit names another currency than the spec's: a rate is not known, and a figure in Hong Kong
  /// dollars is not one in US dollars. Their cells are kept as those of columns that the dataset does not have.
  private mutating func leaveOutOtherCurrencies(_ report: inout Report) {
    for (index, column) in spec.columns.enumerated() {
      guard let place = columns.places[index], let unit = column.column.unit,
        let wanted = Currency.sole(in: unit.chinese),
        let printed = currency(of: placed.table.columns[place]), printed.currency != wanted
      else { continue }
      columns.leaveOut(index)
      let name = placed.table.columns[place].text
      report.diagnostics.append(
        Diagnostic(
          .unitCurrency, "'\(name)' is printed in '\(printed.text)', not in \(unit.english): it was not read",
          chinese: "“\(name)”的单位为\(printed.text)，而非\(unit.chinese)，未读取",
          dataset: spec.name, column: column.column.name, printed: printed.text, line: placed.table.firstLine)
      )
    }
  }

  /// The currency that the column's own unit names, or else the one of the table.
  private func currency(of column: HeaderColumn) -> (currency: Currency, text: String)? {
    for words in placed.units(of: column) {
      let found = words.compactMap { text in Currency.sole(in: text).map { ($0, text) } }
      if let first = found.first { return found.allSatisfy { $0.0 == first.0 } ? first : nil }
    }
    return nil
  }

  /// Determines the conversion of columns with a unit that has a magnitude. Their numbers are converted from the
  /// printed unit to that one.
  private mutating func settleUnits(_ report: inout Report) {
    for (index, column) in spec.columns.enumerated() {
      guard let place = columns.places[index], let unit = column.column.unit,
        case .exponent(let wanted) = MagnitudeWord.reading(of: [unit.chinese]),
        let printed = ColumnUnit.find(placed.table.columns[place], in: placed), printed.exponent != wanted
      else { continue }
      shifts[index] = printed.exponent - wanted
      report.diagnostics.append(
        Diagnostic(
          .unitConverted,
          "'\(placed.table.columns[place].text)' is printed in '\(printed.text)'; its figures were converted to "
            + unit.english,
          dataset: spec.name, column: column.column.name, printed: printed.text, line: placed.table.firstLine)
      )
    }
  }

  // MARK: Rows

  /// Runs the guards of all tables, and returns the cells that must not be read.
  private func guarded(_ report: inout Report) -> Withheld {
    let typed = TypedColumns(
      table: placed.table, dataset: spec.name, firstRow: report.rows[spec.name, default: []].count + 1,
      columns: zip(spec.columns, columns.places).compactMap { column, place in
        place.map { TypedColumns.Entry(name: column.column.name, place: $0, kind: .init(column.column.type)) }
      }, rows: placed.table.rows.indices.filter { !isSummary(placed.table.rows[$0]) })
    return TableGuards.inspect(typed, &report.diagnostics)
  }

  private func read(_ row: [GridCell], _ index: Int, _ withheld: Withheld, _ report: inout Report) {
    var reader = FigureReader(dataset: spec.name, row: report.rows[spec.name, default: []].count + 1)
    let line = row.line ?? placed.table.firstLine
    var result = Row([])
    for (number, column) in spec.columns.enumerated() {
      guard let place = columns.places[number], let cell = row.cell(place),
        !withheld.contains(row: index, column: place)
      else {
        result.values.append(.missing)
        continue
      }
      let value = value(of: cell, number, place, &reader, report.header.defaultYear)
      result.values.append(value)
      guard !cell.isEmpty, column.column.type != .text else { continue }
      result.origins[column.column.name] = CellOrigin(
        raw: cell.raw, line: cell.location.line, column: cell.location.column)
    }
    guard result.values.contains(where: { $0 != .missing }) else {
      LooseTable.read(placed, row: index, into: &report)
      return
    }
    result.values.append(.integer(line))
    report.rows[spec.name, default: []].append(result)
    report.diagnostics +=
      [placed.table.shortRow(row, of: spec.name, number: reader.row)].compactMap(\.self) + reader.diagnostics
  }

  private func value(
    of cell: GridCell, _ number: Int, _ place: Int, _ reader: inout FigureReader, _ year: DefaultYear?
  ) -> Value {
    let column = spec.columns[number].column
    switch column.type {
    case .text, .code: return Value(cell.text.nonEmpty)
    case .boolean: return .missing
    case .integer, .number:
      return Value(reader.number(cell, column.name, .scaled(shift: shifts[number]))?.value)
    case .multiple: return Value(reader.number(cell, column.name, .multiple)?.value)
    case .percent:
      let isSigned = placed.table.columns[place].isPercent
      return Value(reader.number(cell, column.name, .percent(signInHeader: isSigned))?.value)
    case .duration:
      return reader.duration(cell, column.name)?.value.map { .duration(seconds: $0) } ?? .missing
    case .date: return Value(reader.date(cell, column.name, year)?.value)
    }
  }
}

// MARK: Checks

extension DiagnosticCode {
  /// A column's unit is in another currency than asked for.
  public static let unitCurrency = DiagnosticCode(
    "unit-currency", .warning,
    "列的币种与所要求的单位不同，未读取",
    "a column is in a currency other than the requested one and was not read",
    example: #"`回购金额（亿港元）`，要求的单位为 `万美元` · asked for in USD"#)
}
