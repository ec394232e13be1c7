import Document
import Testing

@testable import PDFInput

/// Tables whose names have several lines, whose last column is alone, or that have one row.
@Suite struct LongNameTests {
  private func layout(_ set: (inout Sheet) -> Void) -> PageLayout {
    LayoutReader.layout(of: [Sheet.page(1, set)])
  }

  private let name = [
    "The second full day on which the pumps of the new works",
    "are run at night and in the morning, as the law says",
    "since the spring of this year, or the day after it, and", "no later than that",
  ]

  @Test func `the lines of a long English name are one`() {
    let table = layout { sheet in
      sheet.row(88, [(40, "When"), (360, "Pumps"), (440, "Share")])
      for (index, cells) in [["912", "7%"], ["456", "3%"], ["319", "2%"]].enumerated() {
        let y = 104 + 64 * Double(index)
        sheet.row(y, [(40, name[0]), (360, cells[0]), (440, cells[1])])
        for line in 1..<4 { sheet.set(40, y + 12 * Double(line), name[line]) }
        sheet.row(y + 48, [(40, "2\(index) August"), (360, "31\(index)"), (440, "2\(index)%")])
      }
    }.tables.first
    #expect(table?.rows.count == 6)
    #expect(table?.rows.first?.texts == [name.joined(separator: " "), "912", "7%"])
    #expect(table?.rows.last?.texts == ["22 August", "312", "22%"])
  }

  @Test func `a section below a name that fills its column is a row`() {
    let table = layout { sheet in
      for index in 0..<3 {
        let y = 104 + 36 * Double(index)
        sheet.row(y, [(40, "Pumps in the old works by the river"), (360, "91\(index)"), (440, "7%")])
        sheet.row(y + 12, [(40, "Pumps"), (360, "31\(index)"), (440, "2%")])
        sheet.set(40, y + 24, "New works")
      }
    }.tables.first
    #expect(table?.rows.contains { $0.texts == ["New works", "", ""] } == true)
  }

  @Test func `one row of figures below headings is a table, the labels of an axis are none`() {
    func texts(_ figures: [String]) -> [String]? {
      layout { sheet in
        sheet.set(60, 100, "表 2 水量的分布")
        sheet.row(116, [(60, "显著比例"), (160, "显著为正"), (260, "显著为负"), (360, "月均水量")])
        sheet.row(130, zip([65.0, 165, 265, 365], figures).map { ($0, $1) })
        sheet.set(60, 146, "资料来源：青禾水务")
      }.tables.first?.texts
    }
    #expect(texts(["62.20%", "34.40%", "27.80%", "0.23%"])?.last == "62.20%|34.40%|27.80%|0.23%")
    #expect(texts(["10%", "20%", "30%", "40%"]) == nil)
  }

  /// A page with text beside a sidebar and a table below both, whose last column begins where the sidebar does.
  private func page(_ ratings: [String]) -> PageLayout {
    layout { sheet in
      for index in 0..<8 { sheet.set(40, 100 + 16 * Double(index), String(full.prefix(33))) }
      for (index, line) in ["分析师：冯一", "电话：021-00000000", "邮箱：fy@example.com", "相关报告", "先前的一期周报"].enumerated()
      {
        sheet.set(440, 104 + 18 * Double(index), line)
      }
      sheet.row(300, [(40, "公司"), (120, "股价"), (190, "EPS"), (260, "PE"), (330, "市值"), (450, "评级")])
      for (index, rating) in ratings.enumerated() {
        sheet.row(
          316 + 16 * Double(index),
          [
            (40, "水务\(index)"), (120, "1\(index).5"), (190, "0.\(index + 1)"), (260, "2\(index).1"),
            (330, "30\(index)"), (450, rating),
          ])
      }
    }
  }

  @Test func `the last column of a table below a sidebar stays with it`() {
    let table = page(["买入", "增持", "买入", "中性"]).tables.first
    #expect(table?.header.last?.text == "评级")
    #expect(table?.rows.map { $0.texts.last } == ["买入", "增持", "买入", "中性"])
    #expect(page(["买入", "增持", "买入", "中性"]).elements.filter(\.isSide).isEmpty == false)
  }
}
