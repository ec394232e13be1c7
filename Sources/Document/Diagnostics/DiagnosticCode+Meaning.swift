extension DiagnosticCode {
  /// What a finding of this kind means, for the documentation and the checks sheet.
  public var meaning: (chinese: String, english: String) {
    switch self {
    case .numberUnparsed:
      ("数字无法识别，保留原文、不猜测", "a number cannot be read; its text is kept and nothing is guessed")
    case .numberApproximate:
      ("数字为约数", "a number is printed as approximate")
    case .valueKind:
      ("数值不属于该列的类型，列可能错位", "a value is not of its column's kind: columns may have shifted")
    case .arrowSign:
      ("箭头方向与正负号矛盾，数值留空", "arrow and sign contradict each other; the value is left empty")
    case .signFromArrow:
      ("正负号取自箭头", "the sign was taken from the arrow, none is printed")
    case .growthContradicted:
      ("环比增速与前期访问量不符", "printed growth does not follow from the prior printed visits")
    case .peContradicted:
      ("PE 与股价、EPS 在舍入范围内无法对上", "printed PE does not follow from price and EPS, rounding allowed for")
    case .peUnchecked:
      ("缺少足够数字，PE 未核对", "too little is printed to check this PE")
    case .conversionInferred:
      ("换算系数由报告自身的 PE 反推", "the conversion factor was inferred from the report's own PE")
    case .conversionMissing:
      (
        "股价与 EPS 币种不同且没有换算系数，PE 留空",
        "price and EPS differ in currency and no factor is known; PE is left empty"
      )
    case .conversionDisagrees:
      ("给定的换算系数与报告印刷的 PE 不一致", "a given factor disagrees with what the printed PE imply")
    case .conversionAlone:
      (
        "换算系数与同币种其他公司不同且没有已知的解释，股价印错也会如此",
        "a factor unlike that of its currency that nothing known explains; a misprinted price looks the same"
      )
    case .assumptionUnused:
      ("给定的汇率、股数或换算系数没有公司使用", "a given rate, share ratio or factor that no company reads")
    case .sharesContradicted:
      ("市值与股价推得的股本与同公司其他行不一致", "market cap over price differs from the same company's other rows")
    case .fiscalYearOrder:
      ("财年顺序异常、重复或不连续", "fiscal years are out of order, printed twice or not consecutive")
    case .unitConverted:
      ("单位已换算为约定单位", "a unit was converted to the contract's")
    case .currencyContradicted:
      (
        "印刷的币种与代码的交易币种不同，数值留空",
        "a currency is printed that is not the one the code is traded in; the value is left empty"
      )
    case .marketInferred:
      ("代码未印交易所，按号段推定", "a code prints no exchange; its digits name it")
    case .marketUnknown:
      ("代码的市场无法识别，币种留空", "a code's market is not known; the price has no currency")
    case .duplicateRow:
      ("重复行", "a row stands twice")
    case .columnUnmatched:
      ("表中有数据集未收录的列，已列入其他表格", "a column that no dataset has; its cells are in `tables`")
    case .tableUnclaimed:
      ("未识别的表格，已列入其他表格", "a table that no dataset claims; its cells are in `tables`")
    case .tableContinued:
      ("被分页切断的表格已接续", "a table cut by a page break was continued")
    case .tableUnread:
      ("无法识别的表格写法，按文字保留", "a table in a spelling that is not read; its text is kept")
    case .figureAdjusted:
      ("只印了经调整的数字，取用之", "only an adjusted figure is printed; it was taken")
    case .sectionsUnknown:
      ("没有一个已知的章节标题，多数数据集因此为空", "no heading is known, so most datasets are empty")
    case .contentsUnmatched:
      ("目录条目找不到对应标题", "a contents entry has no heading")
    case .contentsDiffers:
      ("目录条目与标题用词不同", "a contents entry and its heading differ in words")
    case .figureNoData:
      ("图没有随附数据", "a figure comes without data")
    case .figureTitleDiffers:
      ("图表目录与图题用词不同", "figure list and caption differ in words")
    case .figureUnlisted:
      ("图不在图表目录中", "a caption is not in the figure list")
    case .figureUncaptioned:
      ("图表目录中的图没有图题", "a listed figure has no caption")
    case .yearInferred:
      ("年份未印，取离报告最近的年份", "a date prints no year; the one nearest to the report was taken")
    case .eventUndated:
      ("事件没有可识别的日期，日期留空", "an event prints no date that can be read; its dates are left empty")
    case .dateUnparsed:
      ("日期不存在或首尾颠倒，留空", "a printed date does not exist or runs backwards; it is left empty")
    case .weekUnclear:
      ("标题没有印一年中的第几周", "the title does not print the week of the year")
    case .contactUnclaimed:
      ("电话、邮箱或执业证书无法归于某人", "a phone, mail or licence that is plainly no one person's")
    case .ratingUnknown:
      ("评级不在任何已知的评级标准中", "a rating stands on no known scale")
    case .spellingSuspect:
      ("拼写可疑，邻近处写法不同", "a spelling that a neighbour contradicts")
    case .textRepeated:
      ("句中文字重复", "words repeated within a sentence")
    case .paragraphJoined:
      ("似被分页切断的段落已合并", "a paragraph that a page break seems to have cut was joined")
    case .controlCharacter:
      ("控制字符已替换", "control characters were replaced")
    case .textCut:
      ("文本超出单元格上限，工作簿中截断", "a text longer than a cell holds was cut in the workbook")
    case .rowsSplit:
      ("行数超出工作表上限，续至下一表", "rows continue on a further sheet")
    case .workbookDiffers:
      ("工作簿单元格与 JSON/CSV 不一致", "a workbook cell differs from JSON and CSV")
    case .recomputed:
      (
        "JSON 文档中的计算值与其输入不符，已重新计算",
        "computed values of a JSON document did not follow from its inputs; they were computed anew"
      )
    case .userColumn:
      (
        "自定义列的数值或公式在本报告中无处可用",
        "a column of --columns has values or an expression that this report has no use for"
      )
    case .lineUnclaimed:
      ("有源文件行未进入任何数据集", "a line of the source reached no dataset")
    case .ledger:
      ("读入、导出与丢失的行数", "how many lines were read, exported and lost")
    }
  }
}
