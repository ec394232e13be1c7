import Tabular

/// The words that a workbook adds to the data's own.
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
  static let field = LocalizedText("项目", "Field")
  static let value = LocalizedText("内容", "Value")
  static let meaning = LocalizedText("说明", "Meaning")
  static let sheet = LocalizedText("工作表", "Sheet")
  static let rows = LocalizedText("行数", "Rows")
  static let contents = LocalizedText("目录", "Contents")
  static let report = LocalizedText("报告", "Report")
  static let figures = LocalizedText("关键数字", "Key figures")
  static let check = LocalizedText("核对", "Checks")
  static let origin = LocalizedText("来源", "Origin")
  static let legend = LocalizedText("图例", "Legend")
  static let legendPrinted = LocalizedText("原文所载", "Printed in the report")
  static let legendInput = LocalizedText("输入：可修改，公式随之变动", "Input: change it, and formulas follow")
  static let legendComputed = LocalizedText("计算：公式（ƒ）", "Computed: a formula (ƒ)")
  static let legendFlagged = LocalizedText("有检查提示，见单元格批注", "Flagged by a check: see the cell's note")
  static let legendRise = LocalizedText("上升", "A rise")
  static let legendFall = LocalizedText("下降", "A fall")
  static let legendLine = LocalizedText("源文件行：点击跳到原文", "Line of the source: click to read it")
  static let passed = LocalizedText("✓ 无错误", "✓ no errors")

  /// The verdict over errors, which names the sheet where they are told; nil where the workbook lacks it.
  static func failed(_ sheet: String?) -> LocalizedText {
    guard let sheet else { return LocalizedText("✗ 有错误", "✗ errors") }
    return LocalizedText("✗ 有错误，见“\(sheet)”表", "✗ errors: see sheet '\(sheet)'")
  }

  static let assumptions = LocalizedText("假设", "Assumptions")
  static let assumptionsUnchanged = LocalizedText("✓ 与导出时相同", "✓ as exported")
  static let assumptionsChanged = LocalizedText("⚠ 假设已改动", "⚠ assumptions changed")
  static let asExported = LocalizedText(
    "导出时的结论，不随假设改动", "As exported: it does not follow changed assumptions")
  static let beyondRounding = LocalizedText("偏差超出印刷舍入", "Gaps beyond rounding")
  static let pageOf = LocalizedText("第 &P 页，共 &N 页", "Page &P of &N")
  static let cutMarker = LocalizedText("……［超出单元格上限，已截断］", "… [cut: longer than a cell holds]")
  static let computed = LocalizedText("计算列", "Computed column")
  static let printed = LocalizedText("原文列", "Printed column")
  static let times = LocalizedText("倍", "x")
  /// The format of a cell that is true or false.
  static let yesOrNo = LocalizedText(#""是";"是";"否""#, #""yes";"yes";"no""#)
  static let clock = LocalizedText("时:分:秒", "h:mm:ss")
  static let minutes = LocalizedText("分钟", "minutes")

  /// What is said of a text that its row cannot show, and from which line of the source it comes.
  static func hiddenText(_ line: Int?) -> LocalizedText {
    let (chinese, english) =
      line.map { ("，原文见源文件第 \($0) 行", ", and from line \($0) of the source") } ?? ("", "")
    return LocalizedText(
      "内容超出 Excel 行高上限，下方未能显示；全文见编辑栏\(chinese)",
      "Longer than a row of Excel can be high; the whole text is in the formula bar\(english)")
  }

  static let row = LocalizedText("行", "Row")
  static let rank = LocalizedText("序", "No.")
  static let order = LocalizedText("次序", "Order")
  static let rises = LocalizedText("上升", "Up")
  static let falls = LocalizedText("下降", "Down")
}
