/// Verifies the sheets of a workbook, one after the other.
struct WorkbookVerifier {
  private let parts: WorkbookParts
  private let strings: SharedStrings
  private let looks: NumberLooks
  private let allowances: Allowances
  private var result = WorkbookVerification()

  init(_ archive: borrowing ZipArchive, allowances: Allowances) throws(WorkbookReadError) {
    parts = try WorkbookParts(archive)
    strings = try SharedStrings(archive)
    looks = try NumberLooks(archive)
    self.allowances = allowances
  }

  mutating func compare(
    _ archive: borrowing ZipArchive, with expectation: ExpectedWorkbook
  ) throws(WorkbookReadError) -> WorkbookVerification {
    for sheet in expectation.sheets {
      guard let part = parts.sheets.first(where: { $0.name == sheet.sheet })?.part else {
        differ(sheet.sheet, found: "no such sheet", expected: "a sheet of \(sheet.rows.count) rows")
        continue
      }
      try compare(sheet, part: part, in: archive)
    }
    let known = expectation.derivedSheets.union(expectation.sheets.map(\.sheet))
    for sheet in parts.sheets where !known.contains(sheet.name) {
      differ(sheet.name, found: "a sheet", expected: "no sheet of that name")
    }
    return result
  }

  private mutating func compare(
    _ sheet: any ExpectedSheet, part: String, in archive: borrowing ZipArchive
  ) throws(WorkbookReadError) {
    var comparison = SheetComparison(
      sheet, CellComparison(sheet: sheet.sheet, strings: strings, looks: looks, allowances: allowances))
    var cells = SheetReader()
    let read: Void? = try archive.read(part) { reader throws(WorkbookReadError) in
      try cells.read(&reader) { comparison.take($0) }
    }
    guard read != nil else {
      return differ(sheet.sheet, found: "no cells at all", expected: "a sheet of \(sheet.rows.count) rows")
    }
    comparison.finish()
    result.sheets += 1
    result.add(comparison.result)
    if let table = sheet.table {
      try compare(table, on: sheet.sheet, named: cells.tables, part: part, in: archive)
    }
  }

  /// The extent and the columns of the Excel table must match the dataset, because filters and other programs use them.
  private mutating func compare(
    _ table: ExpectedTable, on sheet: String, named names: [String], part: String,
    in archive: borrowing ZipArchive
  ) throws(WorkbookReadError) {
    let relations = try Relations(of: part, in: archive)
    guard names.count == 1, let name = names.first, let target = relations.targets[name],
      let found = try TablePart(target, in: archive)
    else {
      return differ(
        sheet, dataset: table.dataset, found: "\(names.count) Excel tables", expected: "one Excel table")
    }
    if found.range != table.range.a1 {
      differ(
        sheet, dataset: table.dataset, found: "a table over \(found.range)",
        expected: "one over \(table.range.a1)")
    }
    if found.columns != table.headers {
      let (left, right) = Excerpt.pair(
        found.columns.joined(separator: ", "), table.headers.joined(separator: ", "))
      differ(sheet, dataset: table.dataset, found: "table columns \(left)", expected: right)
    }
  }

  private mutating func differ(_ sheet: String, dataset: String? = nil, found: String, expected: String) {
    result.append(
      WorkbookDifference(
        sheet: sheet, cell: nil, dataset: dataset, row: nil, column: nil, found: found, expected: expected))
  }
}
