import Tabular

/// The words that a workbook adds to those of the data.
enum Labels {
  static let overview = LocalizedText("总览", "Overview")
  static let source = LocalizedText("原文", "Source text")
  static let sourceMeaning = LocalizedText(
    "源文件逐行编号，各表“源文件行”链接至此", "The source, line by line; each table's source line links here")
  static let chartData = LocalizedText("图表数据", "Chart data")
  static let chartDataMeaning = LocalizedText(
    "图表所用的排序数据，均为公式，随各表变动", "Sorted data behind the charts: formulas that follow the tables")
  static let backToOverview = LocalizedText("← 总览", "← Overview")
  static let lineNumber = LocalizedText("行号", "Line")
  static let lineText = LocalizedText("原文内容", "Text")
  /// The heading above the lines of a PDF page.
  static func page(_ page: Int) -> LocalizedText { LocalizedText("第 \(page) 页", "Page \(page)") }
  static func openPage(_ page: Int, of file: String) -> LocalizedText {
    LocalizedText("打开 \(file) 第 \(page) 页", "open \(file) at page \(page)")
  }
  static let reading = LocalizedText("读取情况　", "Reading   ")
  static let field = LocalizedText("项目", "Field")
  static let value = LocalizedText("内容", "Value")
  static let meaning = LocalizedText("说明", "Meaning")
  static let contents = LocalizedText("目录", "Contents")
  static let unjudged = LocalizedText("– 未核对", "– unchecked")
  static let median = LocalizedText("中位数", "Median")
  static let room = LocalizedText("留白", "Room")
  static let changesAltText = LocalizedText("变动最大的各项，左降右升", "The largest changes: falls left, rises right")
  static let pointsAltText = LocalizedText("各公司两项指标的散点，虚线为中位数", "A point a company; dashed lines are medians")
  static let blue = LocalizedText("蓝", "Blue")
  static let blueMeaning = LocalizedText(" 报告所载或输入　", " reported or typed   ")
  static let black = LocalizedText("黑", "Black")
  static let blackMeaning = LocalizedText(" 本表公式　", " formula   ")
  static let green = LocalizedText("绿", "Green")
  static let greenMeaning = LocalizedText(" 取自他表　", " from another sheet   ")
  static let riseMeaning = LocalizedText(" 升　", " up   ")
  static let fallMeaning = LocalizedText(" 降　n.m. 无可比意义", " down   n.m. not meaningful")

  static let collapsed = LocalizedText("核对列（平时折叠）", "Audit columns (collapsed)")
  static let inputTitle = LocalizedText("取值", "Value")
  static let notNegative = LocalizedText("请输入不小于 0 的数。", "Please type a number that is not below 0.")

  static func between(_ low: String, _ high: String) -> LocalizedText {
    LocalizedText("请输入 \(low) 至 \(high) 之间的数。", "Please type a number from \(low) to \(high).")
  }

  static let verdict = LocalizedText("数据复核（随表重算）", "Do the figures hold? (live)")
  static let keyPoints = LocalizedText("本周要点", "The week in words")
  static let checksLine = LocalizedText("读取检查", "Checks")
  static let pageOf = LocalizedText("第 &P 页，共 &N 页", "Page &P of &N")
  static let cutMarker = LocalizedText("……［超出单元格上限，已截断］", "… [cut: longer than a cell holds]")
  static let times = LocalizedText("倍", "x")
  /// The number format of a cell that is true or false.
  static let yesOrNo = LocalizedText(#""是";"是";"否""#, #""yes";"yes";"no""#)
  static let clock = LocalizedText("时:分:秒", "h:mm:ss")
  static let minutes = LocalizedText("分钟", "minutes")

  /// The note on a text that its row cannot show completely, with the source line that it comes from.
  static func hiddenText(_ line: Int?) -> LocalizedText {
    let (chinese, english) =
      line.map { ("，原文见源文件第 \($0) 行", ", and from line \($0) of the source") } ?? ("", "")
    return LocalizedText(
      "内容超出 Excel 行高上限，下方未能显示；全文见编辑栏\(chinese)",
      "Longer than a row of Excel can be high; the whole text is in the formula bar\(english)")
  }

  static let chooseFromList = LocalizedText("请从列表中选择，图表随之变化。", "Choose from the list: the charts follow.")
  static let row = LocalizedText("行", "Row")
  static let rank = LocalizedText("序", "No.")
  static let order = LocalizedText("次序", "Order")
  static let rises = LocalizedText("上升", "Up")
  static let falls = LocalizedText("下降", "Down")
}
