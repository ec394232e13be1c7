import Tabular
import TabularXLSX
import TestSupport
import Testing

/// What calamine reads, which shares no code with openpyxl: it is what pandas and polars may be set to use.
@Suite(.enabled(if: Spreadsheets.canRead, "needs openpyxl and python-calamine"), .slow)
struct SecondReaderTests {
  @Test(arguments: try ReportSubject.all(), Language.allCases)
  func `calamine reads the same sheets and values as openpyxl`(subject: ReportSubject, language: Language)
    throws
  {
    let report = try WrittenReport(subject, options: WorkbookOptions(language: language))
    let lines = try Judge.python(Self.compare, [report.path]).split(separator: "\n")
    #expect(lines.dropLast() == [])
    #expect(try #require(lines.last.flatMap { Int($0) }) > 400)
  }

  /// Prints each cell in which the two differ, and at the end how many hold something.
  private static let compare = """
    import datetime, sys, openpyxl
    from python_calamine import CalamineWorkbook
    def plain(value):
        if value is None or value == "": return None
        if isinstance(value, datetime.datetime): return value.date()
        if isinstance(value, datetime.time):
            return round(value.hour * 3600 + value.minute * 60 + value.second)
        if isinstance(value, datetime.timedelta): return round(value.total_seconds())
        if isinstance(value, (bool, str)): return value
        return float(value) if isinstance(value, (int, float)) else value
    first = openpyxl.load_workbook(sys.argv[1], data_only=True)
    second = CalamineWorkbook.from_path(sys.argv[1])
    if first.sheetnames != second.sheet_names: print("sheets", first.sheetnames, second.sheet_names)
    count = 0
    for name in first.sheetnames:
        rows = second.get_sheet_by_name(name).to_python(skip_empty_area=False)
        for cell in (cell for row in first[name].iter_rows() for cell in row):
            row, column = cell.row - 1, cell.column - 1
            other = rows[row][column] if row < len(rows) and column < len(rows[row]) else None
            left, right = plain(cell.value), plain(other)
            if left is not None: count += 1
            if left != right: print(name, cell.coordinate, repr(cell.value), repr(other))
    print(count)
    """
}
