import Foundation
import Tabular
import TabularXLSX
import TestSupport
import Testing

/// What an analyst would not forward: cut words, empty blocks, headings that say what is not so.
@Suite(.enabled(if: Spreadsheets.canRead, "needs openpyxl"))
struct LookTests {
  private func answer(_ script: String, _ text: String, options: WorkbookOptions = WorkbookOptions()) throws
    -> [String]
  {
    let report = try WrittenReport(.text("look", text), options: options)
    return try Judge.python(script, [report.path]).split(separator: "\n").map(String.init)
  }

  // MARK: Lists beside the sites

  @Test(arguments: [5, 8, 12, 20, 43])
  func `no row of a list beside the sites is cut, and none is kept for sites that did not change`(
    sites: Int
  ) throws {
    let said = try answer(Self.lists, Weeklies.report(sites: sites))
    #expect(said.filter { $0.hasPrefix("low") } == [])
    #expect(said.contains("empty 0"))
  }

  /// Prints rows of lists that are lower than a line, and how many rows of movers are empty.
  private static let lists = """
    import sys, openpyxl
    sheet = openpyxl.load_workbook(sys.argv[1], data_only=True)["网站流量"]
    titles = [cell for row in sheet.iter_rows() for cell in row if cell.value in ("类别小计", "减少最多", "增加最多")]
    column = titles[0].column
    last = max(row[0].row for row in sheet.iter_rows(min_col=column, max_col=column) if row[0].value)
    empty = 0
    for row in range(titles[0].row, last + 1):
        height, value = sheet.row_dimensions[row].height, sheet.cell(row, column).value
        if value and height is not None and height < 12: print("low", row, height, value)
    for title in titles:
        if title.value == "类别小计": continue
        row = title.row + 2
        while sheet.cell(row, column).border.bottom.style == "hair":
            empty += sheet.cell(row, column).value in (None, "")
            row += 1
    print("empty", empty)
    """

  @Test func `long names of sites have room in the lists`() throws {
    let text = Weeklies.report(sites: 12).replacing("| Site0 |", with: "| MindStudioAssist |")
    let said = try answer(
      """
      import sys, openpyxl
      from openpyxl.utils import get_column_letter
      sheet = openpyxl.load_workbook(sys.argv[1], data_only=True)["网站流量"]
      cell = next(cell for row in sheet.iter_rows() for cell in row if cell.value == "减少最多")
      print(sheet.column_dimensions[get_column_letter(cell.column)].width >= len("MindStudioAssist"))
      """, text)
    #expect(said == ["True"])
  }

  // MARK: Headings

  @Test(arguments: [(12, "各站环比："), (20, "前 15 大网站环比：")])
  func `the heading mentions fifteen sites only if there are more`(sites: Int, start: String) throws {
    let said = try answer(Self.words, Weeklies.report(sites: sites))
    #expect(said.contains { $0.hasPrefix(start) }, "\(said)")
  }

  @Test(arguments: [3, 5, 12, 30])
  func `no site has more than the whole of a net change`(sites: Int) throws {
    let said = try answer(Self.words, Weeklies.report(sites: sites))
    let shares = said.filter { $0.contains(" 来自 ") }
    let amounts = said.filter { $0.contains("，全部合计 ") }
    #expect(shares.count + amounts.count == 1)
    for share in shares {
      let percent = share.split(separator: " ").compactMap { Int($0.dropLast()) }.first
      #expect(percent.map { $0 <= 100 } == true, "\(share)")
    }
    // Of five sites the largest falls by more than all together.
    #expect(sites != 5 || !amounts.isEmpty)
  }

  @Test func `the chart of the first ten companies says so, and its lines are the medians of all`() throws {
    let said = try answer(
      Self.words + "\n" + """
        page = openpyxl.load_workbook(sys.argv[1], data_only=True)["总览"]
        tile = next(row[1].value for row in page.iter_rows(min_row=4, max_row=6) if isinstance(row[1].value, float))
        print("median", sum(1 for row in page.iter_rows(min_col=19) for cell in row
                            if isinstance(cell.value, float) and abs(cell.value - tile) < 1e-9))
        """, Weeklies.report(companies: Weeklies.companies(60)))
    #expect(said.contains { $0.hasPrefix("全表 ") && $0.hasSuffix("不高于中位数") })
    // Both ends of the line across.
    #expect(said.contains("median 2"), "\(said.suffix(3))")
  }

  /// Prints the words of the first page and of the sheet of sites.
  private static let words = """
    import sys, openpyxl
    book = openpyxl.load_workbook(sys.argv[1], data_only=True)
    for name in ("总览", "网站流量"):
        if name not in book.sheetnames: continue
        for row in book[name].iter_rows():
            for cell in row:
                if isinstance(cell.value, str): print(cell.value.replace(chr(10), " "))
    """

  // MARK: Profits in place of EPS

  @Test func `PE that follow from caps and profits are checked by their cells`() throws {
    let said = try answer(Self.words, Weeklies.profits)
    #expect(said.contains("✓ 6 个报告 PE，6 个在舍入界内，0 个超出"), "\(said)")
    #expect(said.contains("✓ 6/6 复核一致"))
    #expect(said.contains("2025E 净利增速中位数"))
    #expect(!said.contains { $0.contains("EPS") })
  }

  /// 2,321 亿 is exact to half a hundred million: a PE at the edge of that holds, one beyond it does not.
  @Test(arguments: [("25", "✓ 6/6 复核一致"), ("27", "✗ 数据不符")])
  func `caps and profits are as exact as they were printed`(pe: String, status: String) throws {
    let text = Weeklies.profits.replacing("| 137.0 | 25 |", with: "| 137.0 | \(pe) |")
    #expect(try answer(Self.words, text).contains(status))
  }

  @Test func `columns in which no company has anything are collapsed`() throws {
    let said = try answer(
      """
      import sys, openpyxl
      from openpyxl.utils import get_column_letter
      sheet = openpyxl.load_workbook(sys.argv[1], data_only=True)["重点公司"]
      header = next(row for row in sheet.iter_rows() if row[0].value == "公司名称")
      hidden = {place for column in sheet.column_dimensions.values() if column.hidden
                for place in range(column.min, column.max + 1)}
      print(*[cell.value for cell in header if cell.column not in hidden and cell.value], sep="|")
      print("EPS 2024E" in [cell.value for cell in header])
      """, Weeklies.profits)
    #expect(
      said == [
        "公司名称|公司代码|股价币种|昨收盘|总市值|市值|净利润 2024E|净利润 2025E|报告 PE 2024E|报告 PE 2025E|PE 2024E|PE 2025E|较中位数|净利润增速 2025E|推算净利 2024E|PE 核对",
        "True",
      ], "\(said)")
  }

  // MARK: A first page without figures

  @Test func `a report without figures tells its points item by item`() throws {
    let items = (1...6).map { "\($0)）第\($0)款助手开放接口并下调调用价格，首批客户覆盖办公、检索与客服三类场景" }
    let text = Weeklies.report().replacing("1）星河开放多语助手；2）云海更新绘图工具", with: items.joined(separator: "；"))
    let report = try WrittenReport(.text("prose", text))
    let said = try Judge.python(
      """
      import sys, openpyxl
      page = openpyxl.load_workbook(sys.argv[1], data_only=True)["总览"]
      for row in page.iter_rows():
          for cell in row:
              if isinstance(cell.value, str) and cell.value.startswith("· "): print(cell.value.count("· "), cell.value.count(chr(10)))
      """, [report.path])
    #expect(said.split(separator: "\n").first == "6 5", "\(said)")
  }

  @Test
  func `advice on the first page is what the house advises, and of no week where the report names none`()
    throws
  {
    let text = Weeklies.report(views: "核心假设：\n\n发动机业务收入增长一成。\n\n首次覆盖，给予“买入”评级。")
    let script = """
      import sys, openpyxl
      rows = list(openpyxl.load_workbook(sys.argv[1], data_only=True)["总览"].values)
      words = [[str(cell) for cell in row if cell is not None] for row in rows]
      for row in words:
          if row and row[0] in ("投资建议", "本周要点", "要点"): print(" ".join(row[:2]))
      """
    #expect(try answer(script, text).prefix(2) == ["本周要点", "投资建议 首次覆盖，给予“买入”评级"])
    let company = text.replacing("人工智能周报（24年第28周）", with: "远山电气深度：订单回升")
    #expect(try answer(script, company).first == "要点")
  }

  @Test func `a report with figures tells no more than two lines of each`() throws {
    let said = try answer(Self.words, Weeklies.report(companies: Weeklies.companies(8), sites: 20))
    #expect(!said.contains { $0.hasPrefix("· ") })
  }

  @Test
  func `a report in which only sections were recognised tells their first sentences and shows their sheet`()
    throws
  {
    let text =
      "# 宏观日报\n\n## 股债性价比提示高估风险\n\n前向市盈率的倒数减去十年期收益率已跌破历史下沿。估值偏贵。\n\n图 1：股债性价比\n\n## 风险提示\n\n历史规律失效的风险。\n"
    let said = try answer(
      """
      import sys, openpyxl
      book = openpyxl.load_workbook(sys.argv[1], data_only=True)
      for row in book["总览"].iter_rows():
          if row[1].value == "股债性价比提示高估风险" and row[2].value: print(row[2].value)
      print(book["章节"].sheet_state)
      """, text)
    #expect(said == ["前向市盈率的倒数减去十年期收益率已跌破历史下沿。估值偏贵", "visible"])
  }

  @Test func `where points were recognised the sheet of sections is hidden as ever`() throws {
    let said = try answer(
      "import sys, openpyxl\nprint(openpyxl.load_workbook(sys.argv[1])['章节'].sheet_state)", Weeklies.report())
    #expect(said == ["hidden"])
  }

  @Test func `a report without a title is called by its file`() throws {
    let text = "## 核心观点\n\n产品应用：1）星河开放多语助手；2）云海更新绘图工具。\n\n## 风险提示\n\n竞争加剧的风险。\n"
    let said = try answer(
      """
      import sys, openpyxl
      sheet = openpyxl.load_workbook(sys.argv[1], data_only=True)["总览"]
      print(sheet["B2"].value, "report" in sheet.oddFooter.left.text)
      """, text)
    #expect(said == ["report True"])
  }

  // MARK: Languages

  /// What the program itself says in formulas; data comes into them by references.
  @Test(arguments: [
    Weeklies.report(companies: Weeklies.companies(12), sites: 20),
    Weeklies.report(companies: Weeklies.companies(3), sites: 5), Weeklies.profits, Weeklies.report(),
  ])
  func `formulas of the English edition write no full-width signs`(text: String) throws {
    let said = try answer(
      """
      import re, sys, openpyxl
      book = openpyxl.load_workbook(sys.argv[1])
      for sheet in book:
          for row in sheet.iter_rows():
              for cell in row:
                  if cell.data_type != "f" or not isinstance(cell.value, str): continue
                  words = " ".join(re.findall('"[^"]*"', cell.value))
                  if re.search("[，。；：（）、“”]", words): print(sheet.title, cell.coordinate, words)
      """, text, options: WorkbookOptions(language: .english))
    // A quoted source of a table is data.
    #expect(said.filter { !$0.contains("资料来源") } == [])
  }

  // MARK: Units

  @Test(arguments: [(Language.chinese, "pct"), (.english, "pp")])
  func `points and basis points are shown as such`(language: Language, points: String) throws {
    let text =
      "# 债市周报（24年第28周）\n\n利率震荡\n\n## 投资建议\n\n十年国债收益率上行 4.2BP，差评率高出 4.4 个百分点，回购利率为 1.5%。\n"
    let said = try answer(
      """
      import sys, openpyxl
      book = openpyxl.load_workbook(sys.argv[1], data_only=True)
      sheet = book["数字摘录"] if "数字摘录" in book.sheetnames else book["Facts"]
      for row in sheet.iter_rows():
          for cell in row:
              if isinstance(cell.value, float) and cell.value < 0.05: print(cell.value, cell.number_format)
      """, text, options: WorkbookOptions(language: language))
    #expect(said.contains("0.00042 \"4.2bp\"_)"), "\(said)")
    #expect(said.contains("0.044 \"4.4\(points)\"_)"), "\(said)")
    #expect(said.contains { $0.hasPrefix("0.015 ") && $0.contains("%") })
  }

  // MARK: Figures at the top

  @Test(arguments: Language.allCases)
  func `the figures of a report without companies share the width of the page`(language: Language) throws {
    let report = try WrittenReport(
      .text("sites", Weeklies.report(sites: 20)), options: WorkbookOptions(language: language))
    let said = try Judge.python(
      """
      import sys, openpyxl
      page = openpyxl.load_workbook(sys.argv[1]).worksheets[0]
      print(*sorted(str(area) for area in page.merged_cells.ranges if area.min_row == 5))
      """, [report.path])
    #expect(said == "B5:G5 I5:K5 M5:R5\n")
  }
}
