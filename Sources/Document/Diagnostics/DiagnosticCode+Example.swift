extension DiagnosticCode {
  /// What such a finding looks like in a report, for `Docs/checks.md`; all of it is invented or a public figure.
  public var example: String {
    switch self {
    case .numberUnparsed:
      #"EPS `1.2.3`"#
    case .numberApproximate:
      #"`约 9`"#
    case .valueKind:
      #"`12%` 列在 EPS 下 · under EPS"#
    case .arrowSign:
      #"`↑ -5.88%`"#
    case .signFromArrow:
      #"`↓ 5.88%` → -0.0588"#
    case .growthContradicted:
      #"上周 `10.00`，本周 `11.00`，环比 `5.00%`；只有印出上周访问量的表格才能核对 · only a table that prints last week's visits can be checked"#
    case .peContradicted:
      #"股价 · price 10.00，EPS 0.50，PE `25.0`"#
    case .peUnchecked:
      #"PE `-`"#
    case .conversionInferred:
      #"HKD 0.9226–0.9447"#
    case .conversionMissing:
      #"`0700.HK`，未印 PE · no PE printed"#
    case .conversionDisagrees:
      #"`--fx HKD=7.8`"#
    case .conversionAlone:
      #"HKD 0.9226–0.9447，`0700.HK` 0.4643–0.4892"#
    case .assumptionUnused:
      #"`--ads FOO.O=4`，报告无此公司 · a company that the report lacks"#
    case .sharesContradicted:
      #"`0700.HK` 两行，总市值 · two rows, market cap `3,549,273` / `454,163`"#
    case .fiscalYearOrder:
      #"`2025E` `2024E`；`2024E` `2026E`"#
    case .unitConverted:
      #"总市值（亿元） `602.6` → 60260"#
    case .currencyContradicted:
      #"`0700.HK` 收盘价（美元）`48.5`"#
    case .marketInferred:
      #"`600000` → 600000.SH"#
    case .marketUnknown:
      #"`3690`，`2330.TW`"#
    case .duplicateRow:
      #"`Kimi` 两行 · twice"#
    case .columnUnmatched:
      #"`PB(x) 23A`"#
    case .tableUnclaimed:
      #"零部件价格表 · a table of part prices"#
    case .tableContinued:
      #"表头在下一页重复 · the header repeated on the next page"#
    case .tableUnread:
      #"`-----  ------`，列只以空格分开 · columns that only blanks part"#
    case .figureAdjusted:
      #"`Non-GAAP EPS`，`经调整PE`"#
    case .sectionsUnknown:
      #"有表格而无“核心观点”“投资建议”等标题 · tables, and no heading that is known"#
    case .contentsUnmatched:
      #"目录有“风险提示”，正文没有 · listed, and no such heading"#
    case .contentsDiffers:
      #"`新品扎堆亮相` / `新品扎堆`"#
    case .figureNoData:
      #"`图2: 周访问量走势`，其下无表 · no table below"#
    case .figureTitleDiffers:
      #"`图 1: 周访问量` / `图1: 月访问量`"#
    case .figureUnlisted:
      #"`图7` 不在图表目录 · not in the list"#
    case .figureUncaptioned:
      #"图表目录有 `图 7` · listed only"#
    case .yearInferred:
      #"第 52 周的 · in week 52 `1 月 7 日` → 2025-01-07"#
    case .eventUndated:
      #"`8 月下旬：发布会`；`7 月 32 日`"#
    case .dateUnparsed:
      #"`7 月 21 日-7 月 19 日`；`2024-06-31`"#
    case .weekUnclear:
      #"`（2024年7月第2周）`；`（2024年第27期）` → 27"#
    case .contactUnclaimed:
      #"两人一个电话 · two people, one phone"#
    case .ratingUnknown:
      #"`值得拥有`"#
    case .spellingSuspect:
      #"`Simil arweb` / `Similarweb`；`Dosc AI` / `Docs AI`"#
    case .textRepeated:
      #"`线性加速比线性加速比`"#
    case .paragraphJoined:
      #"`…断网也` + `能保持流畅…`"#
    case .controlCharacter:
      #"U+0007"#
    case .textCut:
      #"40,000 字 · characters"#
    case .rowsSplit:
      #"1,048,576 行以上 · more than 1,048,576 rows"#
    case .workbookDiffers:
      #"`Companies!K4`"#
    case .recomputed:
      #"`jq '.companies[0].price = 400'`"#
    case .userColumn:
      #"`values: {0700.HK: 420}`，报告无此公司 · a company that the report lacks"#
    case .lineUnclaimed:
      #"—"#
    case .ledger:
      #"`276 lines read, 174 exported, 102 blank or boilerplate, 0 unclaimed`"#
    }
  }
}
