import CXLSXWriter

/// Carries out charts.
enum ChartWriter {
  static func write(
    _ placed: PlacedChart, on sheet: UnsafeMutablePointer<lxw_worksheet>, in workbook: borrowing Workbook
  ) throws(WorkbookError) {
  }
}
