import Document
import Testing

@testable import PDFInput

/// Columns of a page with headings side by side, and tables of words, which have these too.
@Suite struct HeadedColumnTests {
  private func lines(_ page: Int = 2, _ set: (inout Sheet) -> Void) -> [String] {
    LayoutReader.layout(of: [Sheet.page(page, set)]).lines
  }

  private let drivers = [
    "Tender prices for fibre", "Demand from markets", "Capacity at home", "Exports of cable",
  ]
  private let risks = [
    "Prices rise faster than we expect this year", "Demand from new uses is better than thought",
    "A boom of building makes a longer cycle", "Prices fall as rivals add lines", "Rivals cut prices",
  ]

  /// Two columns below headings, the second one `shift` lower.
  private func columns(_ sheet: inout Sheet, headings: Double, shift: Double) {
    sheet.set(40, 100, "Risk and reward", size: 20)
    sheet.row(200, [(40, "DRIVERS"), (250, "RISKS")], size: headings)
    sheet.lines(40, 220, drivers)
    sheet.lines(250, 220 + shift, risks)
  }

  @Test func `columns below headings side by side are read one after the other`() {
    let lines = lines { columns(&$0, headings: 13, shift: 5) }
    #expect(lines == ["# Risk and reward", "## DRIVERS"] + drivers + ["## RISKS"] + risks)
  }

  @Test func `three columns are read from left to right, the last without prose`() {
    let lines = lines { sheet in
      columns(&sheet, headings: 13, shift: 5)
      sheet.set(490, 200, "VALUES", size: 13)
      for index in 0..<5 { sheet.row(224 + 18 * Double(index), [(490, "EBIT"), (530, "1\(index).5")]) }
    }
    #expect(lines.prefix(4) == ["# Risk and reward", "## DRIVERS", drivers[0], drivers[1]])
    #expect(lines.firstIndex(of: "## VALUES") ?? 0 > lines.firstIndex(of: risks[4]) ?? 99)
  }

  @Test func `rows of words below labels of their size are read across`() {
    let lines = lines { sheet in
      sheet.row(200, [(40, "Driver"), (250, "Risk")])
      for (index, driver) in drivers.enumerated() {
        sheet.row(220 + 16 * Double(index), [(40, driver), (250, risks[index])])
      }
    }
    #expect(lines.contains { $0.holds(drivers[2]) && $0.holds(risks[2]) })
  }

  @Test func `text across the columns ends them`() {
    let lines = lines { sheet in
      columns(&sheet, headings: 13, shift: 5)
      sheet.lines(
        40, 330,
        [String](repeating: "Orders rose again in spring and the book is longer than ever in all", count: 2))
    }
    #expect(lines.last?.hasPrefix("Orders rose") == true)
    #expect(lines.firstIndex(of: risks[4]) ?? 99 < lines.count - 1)
  }
}
