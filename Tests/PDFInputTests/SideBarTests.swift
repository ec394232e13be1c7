import Document
import Testing

@testable import PDFInput

@Suite struct SideBarTests {
  private let main = ["需求逐步恢复，关注龙头。", "渠道库存处于低位，补货意愿增强，价格有望企稳。", "我们建议关注成本占优的公司，并留意新品。"]
  private let people = [
    "分析师：冯一", "电话：021-00000000", "邮箱：fy@example.com", "联系人：何二", "电话：021-00000001",
    "邮箱：he@example.com", "相关报告", "《先前的一期周报》", "2026-03-01", "《更早的一期周报》", "2026-02-01",
  ]

  /// A page whose main column has a title of two lines and three short paragraphs, with another column beside it.
  private func layout(
    main left: Double, side right: Double, _ side: [String], pitch: Double = 17
  ) -> PageLayout {
    LayoutReader.layout(of: [
      Sheet.page { sheet in
        sheet.lines(left, 100, ["某某行业在周期底部之后怎样", "走出来的几种可能"], size: 18, pitch: 26)
        for (index, line) in main.enumerated() { sheet.set(left, 160 + 22 * Double(index), line) }
        for (index, line) in side.enumerated() { sheet.set(right, 96 + pitch * Double(index), line, size: 9) }
      }
    ])
  }

  @Test func `a sidebar is read after a main column that ends before it, at the right and at the left`() {
    for (left, right) in [(50.0, 380.0), (240.0, 50.0)] {
      let layout = layout(main: left, side: right, people)
      #expect(layout.lines.first == "# 某某行业在周期底部之后怎样走出来的几种可能")
      #expect(layout.lines.dropFirst().joined().hasPrefix(main.joined()))
      #expect(layout.elements.filter(\.isSide).count >= 8)
      #expect(layout.lines.contains("电话：021-00000001"))
    }
  }

  @Test func `short cells without a sidebar's lines are read across`() {
    let cells = ["买入", "增持", "中性", "减持", "买入", "增持", "中性", "减持", "买入", "增持", "中性"]
    #expect(layout(main: 50, side: 380, cells).elements.filter(\.isSide).isEmpty)
  }

  @Test func `people on the lines of names are read across`() {
    let layout = LayoutReader.layout(of: [
      Sheet.page { sheet in
        for index in 0..<6 {
          sheet.set(50, 100 + 20 * Double(index), "第\(index + 1)组：负责制造、消费与公用事业等行业的研究")
          sheet.set(380, 100 + 20 * Double(index), "电话：021-0000000\(index)")
        }
      }
    ])
    #expect(layout.elements.filter(\.isSide).isEmpty)
  }

  @Test func `the label of a person begins a paragraph in a narrow column`() {
    let side = ["相关报告", "《先前一期的周报》2026-03-01", "分析师: 冯一", "Tel: 021-00000000", "邮箱: fy@example.com"]
    let layout = layout(main: 50, side: 380, side, pitch: 12)
    #expect(layout.lines.contains("分析师:冯一"))
  }
}
