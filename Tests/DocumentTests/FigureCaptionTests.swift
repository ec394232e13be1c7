import Testing

@testable import Document

@Suite("A figure's caption") struct FigureCaptionTests {
  @Test(
    "is a label, a number and a title, with or without a sign between them",
    arguments: [
      ("图 1：周访问量（百万）", 1, "周访问量"), ("图 1 周访问量", 1, "周访问量"), ("图1周访问量", 1, "周访问量"),
      ("图3“回落”的形态", 3, "“回落”的形态"), ("Fig. 2: Orders by region", 2, "Orders by region"),
      ("Figure 2 - Orders by region", 2, "Orders by region"), ("FIG. 12: Orders", 12, "Orders"),
      (
        "图7 引入成交额因子以后的组合相对于不引入它的组合的累计净值（2013.01-2020.06）", 7,
        "引入成交额因子以后的组合相对于不引入它的组合的累计净值（2013.01-2020.06）"
      ),
    ])
  func reads(line: String, number: Int, title: String) throws {
    let caption = try #require(FigureCaption(lineOf: line))
    #expect(caption.number == number)
    #expect(caption.title == title)
  }

  @Test(
    "is not a sentence or a clause about a figure",
    arguments: [
      "图 1 显示访问量回升", "图1显示访问量回升", "圖1顯示訪問量回升", "图2左侧为访问量", "图3反映了访问量的", "图4周访问量在", "图5中访问量回升，时长持平",
      "图6看出", "图2024年访问量", "Fig. 3, which shows orders",
      "Figure 4 shows that orders in all regions rose again",
    ])
  func rejects(line: String) { #expect(FigureCaption(lineOf: line) == nil) }
}
