import Document
import Testing

@testable import PDFInput

/// The line over a table that heads its columns: close words, years far above, titles between, and other lines that are not headers.
@Suite struct HeadingLineTests {
  private func layout(_ set: (inout Sheet) -> Void) -> PageLayout {
    LayoutReader.layout(of: [Sheet.page(1, set)])
  }

  /// Rows of five columns whose figures are narrower than their headings.
  private func rows(
    _ sheet: inout Sheet, from y: Double, names: [String] = ["Alpha", "Beta", "Gamma", "Delta"]
  ) {
    for (index, name) in names.enumerated() {
      let places = [115.0, 185, 255, 325]
      let cells = places.enumerated().map { ($1, "\($0 + 1)\(index).5") }
      sheet.row(y + 16 * Double(index), [(40, name)] + cells)
    }
  }

  @Test func `headings that only a space parts are the header of the columns below`() {
    let layout = layout { sheet in
      // Each heading ends where its figures do, 4 points before the next one.
      sheet.row(180, [(40, "Company"), (79, "Latestprices"), (143, "Target price"), (212.5, "Sales growth")])
      sheet.set(278, 180, "Profit margin")
      rows(&sheet, from: 204)
    }
    #expect(
      layout.tables.first?.texts.first == "Company|Latestprices|Target price|Sales growth|Profit margin")
  }

  @Test func `a line of prose over a table is not its header`() {
    let layout = layout { sheet in
      sheet.set(40, 180, "Orders rose again in the second quarter and their book is longer than ever")
      rows(&sheet, from: 204)
    }
    #expect(
      layout.lines.first == "Orders rose again in the second quarter and their book is longer than ever")
    #expect(layout.tables.first?.header.allSatisfy { $0.text.isEmpty } == true)
  }

  private let years = [
    (40.0, "Income"), (115, "2024"), (185, "2025"), (255, "2026E"), (325, "2027E"),
  ]

  @Test func `years two rows above the figures are their header`() {
    let layout = layout { sheet in
      sheet.row(180, years)
      rows(&sheet, from: 214)
    }
    #expect(layout.tables.first?.texts.first == "Income|2024|2025|2026E|2027E")
  }

  @Test func `years above the title of the first rows are the header, and the title is a row`() {
    let layout = layout { sheet in
      sheet.row(180, years)
      sheet.set(40, 198, "Operating activities:")
      rows(&sheet, from: 214)
    }
    #expect(
      layout.tables.first?.texts.prefix(2) == [
        "Income|2024|2025|2026E|2027E", "Operating activities:||||",
      ])
  }

  @Test func `years far above the figures are not their header`() {
    let layout = layout { sheet in
      sheet.row(160, years)
      rows(&sheet, from: 240)
    }
    #expect(layout.tables.first?.header.allSatisfy { $0.text.isEmpty } == true)
  }

  @Test
  func `a title in the middle of the table stays a line of its own, a heading over some columns does not`() {
    func lines(_ title: String, at x: Double) -> [String] {
      layout { sheet in
        sheet.set(x, 180, title)
        sheet.row(194, [(40, "Company"), (115, "Last"), (185, "Next"), (255, "Then"), (325, "Later")])
        rows(&sheet, from: 210)
      }.lines
    }
    #expect(lines("Our new figures", at: 157).first == "Our new figures")
    #expect(lines("Our new figures", at: 157).dropFirst().first == "Company|Last|Next|Then|Later")
    #expect(lines("Sales", at: 185).first == "Company|Last|Sales Next|Then|Later")
  }

  @Test func `years over other columns begin another table`() {
    let layout = layout { sheet in
      sheet.row(180, [(150, "Prev"), (200, "Cur"), (240, "Chg")])
      sheet.row(194, [(40, "Earnings 26E"), (150, "6.64"), (200, "8.01"), (240, "20.7%")])
      sheet.row(208, [(40, "Earnings 27E"), (150, "9.77"), (200, "9.83"), (240, "10.8%")])
      sheet.set(40, 224, "Forecasts by quarter")
      sheet.row(252, [(110, "2025A"), (175, "2026E"), (240, "2027E")])
      for (index, quarter) in ["Q1", "Q2", "Q3"].enumerated() {
        sheet.row(
          266 + 14 * Double(index),
          [(40, quarter), (110, "0.0\(index)"), (175, "1.2\(index)"), (240, "2.2\(index)")])
      }
    }
    #expect(layout.tables.map(\.texts.first) == ["|Prev|Cur|Chg", "|2025A|2026E|2027E"])
    #expect(layout.tables.map(\.rows.count) == [2, 3])
  }

  @Test func `years repeated over the same columns are a row of the table`() {
    let layout = layout { sheet in
      sheet.row(180, years)
      rows(&sheet, from: 196)
      sheet.row(260, Array(years.dropFirst()))
      rows(&sheet, from: 276, names: ["Margin", "Growth"])
    }
    #expect(layout.tables.count == 1)
    #expect(layout.tables.first?.texts.contains("|2024|2025|2026E|2027E") == true)
  }

  @Test func `a figure below a heading that no other row has is a column`() {
    func tables(_ heading: String) -> [LayoutTable] {
      layout { sheet in
        sheet.row(180, [(115, heading), (185, "Case A"), (255, "Case B"), (325, "Case C")])
        sheet.row(196, [(40, "Capex"), (115, "80.2"), (185, "85.0"), (255, "90.0"), (325, "95.0")])
        for (index, name) in ["Cost", "Units", "Price", "Sales"].enumerated() {
          let cells = [185.0, 255, 325].map { ($0, "1\(index).5") }
          sheet.row(212 + 16 * Double(index), [(40, name)] + cells)
        }
      }.tables
    }
    #expect(
      tables("Base").first?.texts.prefix(3) == [
        "|Base|Case A|Case B|Case C", "Capex|80.2|85.0|90.0|95.0", "Cost||10.5|10.5|10.5",
      ])
  }

  @Test func `a row with one figure of two is a row, the second line of a name and its figure is not`() {
    func rows(_ second: [(Double, String)], at y: Double) -> [String]? {
      layout { sheet in
        sheet.row(164, [(200, "Base"), (300, "Case A")])
        sheet.row(180, [(40, "Machines added"), (200, "30.5"), (300, "50.5")])
        sheet.row(y, second)
        for (index, name) in ["Small", "Large", "Total"].enumerated() {
          sheet.row(212 + 16 * Double(index), [(40, name), (200, "4\(index).5"), (300, "6\(index).5")])
        }
      }.tables.first?.texts
    }
    #expect(rows([(40, "Growth"), (300, "67.5")], at: 196)?[2] == "Growth||67.5")
    #expect(rows([(40, "in the year"), (290, "(67.5)")], at: 189)?.count == 5)
  }
}
