import Lexemes
import Tabular

/// The sheet of companies: the order of columns, bounds and verdicts in each row, and statistics below.
struct CompaniesPresentation {
  let table: TypedTable
  let shape: ReportShape
  let names: CompanyNames

  init(_ table: TypedTable, _ shape: ReportShape) {
    self.table = table
    self.shape = shape
    names = CompanyNames(table, shape)
  }

  var presentation: TablePresentation {
    guard !table.rows.isEmpty else { return .plain }
    var presentation = TablePresentation(
      heading: heading, readerColumns: readerColumns, helpers: helpers,
      live: table.has("pe_status") ? ["pe_status": status] : [:], order: names.order,
      statistics: CompanyStatistics(names).rows)
    for year in names.checkedYears {
      presentation.bounds["pe_fy\(year)"] = ["pe_low_fy\(year)", "pe_high_fy\(year)"]
    }
    presentation.groups = groups
    presentation.collapsible = collapsible
    for name in names.edited { presentation.copies[name] = "exported_\(name)" }
    for year in names.growthYears {
      let before = "[@\(names.earnings)_fy\(year - 1)]"
      let now = "[@\(names.earnings)_fy\(year)]"
      presentation.notMeaningful["\(names.earnings)_growth_fy\(year)"] =
        "IF(COUNT(\(before),\(now))=2,OR(\(before)<=0,\(now)<=0),FALSE)"
    }
    if headlineGrowth != nil {
      let usable = names.growth + TablePresentation.usableSuffix
      presentation.lowBase[names.growth] =
        "AND(COUNT([@\(usable)])=1,COUNT([@\(CompanyNames.headlineGrowth)])=0)"
    }
    if table.has("peg") { presentation.notMeaningful["peg"] = "AND(COUNT([@peg])=1,[@peg]<=0)" }
    return presentation
  }

  /// Columns of the dataset without any values are collapsed, because they are of no use to a reader.
  private var readerColumns: [String] {
    let years = names.shownYears
    let families = [
      years.map { "\(names.earnings)_fy\($0)" }, years.map { "pe_printed_fy\($0)" },
      years.map { "pe_fy\($0)" },
    ]
    let own =
      ["name", "ticker", "segment", "rating", "currency", "price", "market_cap_mn", CompanyNames.cap]
      + families.flatMap(\.self)
      + [names.premium, names.growth, "peg", CompanyNames.profit, "target_price", "upside"]
    return own.filter { !table.has($0) || table.hasValues($0) }
      + table.userColumns(besides: CompaniesDataset.columns(shape))
      + (names.hasVerdicts ? ["pe_status"] : [])
  }

  /// Columns to collapse on a page without enough room, the least important first.
  private var collapsible: [String] {
    let last = names.shownYears.count > 2 ? names.shownYears.last : nil
    return ["segment", CompanyNames.profit] + (last.map { ["pe_printed_fy\($0)"] } ?? [])
      + (names.hasCap ? ["market_cap_mn"] : []) + ["rating"]
      + (last.map { ["\(names.earnings)_fy\($0)"] } ?? [])
      + ["upside", "target_price"]
  }

  private var groups: [String: LocalizedText] {
    let words: [(LocalizedText, [String])] = [
      (LocalizedText("公司", "Company"), ["name", "ticker", "segment", "rating", "currency"]),
      (LocalizedText("行情", "Market"), ["price", "market_cap_mn", CompanyNames.cap]),
      (
        names.isWhole ? LocalizedText("净利润", "Net profit") : LocalizedText("每股收益", "EPS"),
        names.shownYears.map { "\(names.earnings)_fy\($0)" }
      ),
      (LocalizedText("报告 PE", "PE, printed"), names.shownYears.map { "pe_printed_fy\($0)" }),
      (LocalizedText("换算 PE", "PE, converted"), names.shownYears.map { "pe_fy\($0)" } + [names.premium]),
      (LocalizedText("成长与盈利", "Growth and profit"), [names.growth, "peg", CompanyNames.profit]),
      (LocalizedText("目标价", "Target"), ["target_price", "upside"]),
      (LocalizedText("复核", "Check"), ["pe_status"]),
    ]
    return Dictionary(
      words.flatMap { label, columns in columns.map { ($0, label) } }, uniquingKeysWith: { first, _ in first }
    )
  }

  // MARK: The finding

  /// The median and its extremes: of PE, or of the upside where the report has target prices but no PE.
  private var heading: LocalizedText {
    let plain = LocalizedText("重点公司盈利预测与估值", "Forecasts and valuation")
    let upside = LocalizedText("上行空间", "upside")
    let isOfPE = names.hasPE || !table.hasValues("upside")
    let column = isOfPE ? names.pe : "upside"
    let title =
      isOfPE
      ? LocalizedText("\(names.year) \(names.peTitle.chinese)", "\(names.peTitle.english) \(names.year)")
      : upside
    let (format, sign) = isOfPE ? ("0.0", "x") : ("0.0%", "")
    func text(_ statistic: String) -> String { "TEXT([\(column)#\(statistic)],\"\(format)\")" }
    func who(_ statistic: String) -> String {
      "INDEX([name],MATCH([\(column)#\(statistic)],[\(column)],0))"
    }
    let chinese =
      "[\(column)#n]&\" 家公司 \(title.chinese) 中位数 \"&\(text("median"))&\"\(sign)：\"&\(who("high"))&\" 最高（\"&"
      + "\(text("high"))&\"\(sign)），\"&\(who("low"))&\" 最低（\"&\(text("low"))&\"\(sign)）\""
    let english =
      "\"Median \(title.english) of \"&[\(column)#n]&\" companies \"&\(text("median"))&\"\(sign): highest \"&\(who("high"))&"
      + "\" (\"&\(text("high"))&\"\(sign)), lowest \"&\(who("low"))&\" (\"&\(text("low"))&\"\(sign))\""
    return LocalizedText(
      "=IF([\(column)#n]=0,\"\(plain.chinese)\",\(chinese))",
      "=IF([\(column)#n]=0,\"\(plain.english)\",\(english))")
  }

  // MARK: The verdict

  /// The verdict according to the row's current cells; one that the export based on other evidence is kept.
  private var status: LocalizedText {
    func formula(_ language: Language) -> String {
      let word = { (status: Conversions.Status) in
        CompaniesDataset.statusWords[status.rawValue]?.text(in: language) ?? status.rawValue
      }
      return "=IF([@pe_note]<>\"\",[@pe_note],IF([@pe_checked]=0,\"\(word(.unchecked))\","
        + "IF([@pe_beyond]=0,\"\(word(.reconciled))\",\"\(word(.contradicted))\")))"
    }
    return LocalizedText(formula(.chinese), formula(.english))
  }

  // MARK: Columns of the workbook alone

  private var helpers: [HelperColumn] {
    var columns: [HelperColumn] = names.checkedYears.flatMap { bounds($0) }
    columns += [size].compactMap(half)
    columns += names.checkedYears.flatMap { year in
      ["\(names.earnings)_fy\(year)", "pe_printed_fy\(year)"].compactMap(half)
    }
    columns += names.edited.compactMap(table.copy)
    columns += [
      counts("pe_checked", "可核对 PE", "PE that can be checked") {
        "(COUNT([@pe_fy\($0)],[@pe_low_fy\($0)],[@pe_high_fy\($0)])=3)"
      }
    ]
    columns += [
      counts("pe_beyond", "超界 PE", "PE out of bounds") { year in
        "IF(COUNT([@pe_fy\(year)],[@pe_low_fy\(year)],[@pe_high_fy\(year)])=3,"
          + "IF(OR([@pe_fy\(year)]<[@pe_low_fy\(year)],[@pe_fy\(year)]>[@pe_high_fy\(year)]),1,0),0)"
      },
      HelperColumn(
        "edited", LocalizedText("改动数", "Edited"), .integer,
        meaning: LocalizedText("导出后改动的单元格数", "cells of the row edited since the export"),
        formula: TypedTable.changes(names.edited)),
      note,
    ]
    columns += names.growthYears.map(usable) + [headlineGrowth].compactMap(\.self)
    if names.premium == CompanyNames.ownPremium { columns.append(premium) }
    columns += sensitivity
    columns += names.profits.filter { !table.has($0.name) }.map(profit)
    columns += shownAmounts
    columns.append(order)
    return columns
  }

  /// Market cap and profit in the unit in which readers expect them.
  private var shownAmounts: [HelperColumn] {
    guard names.hasCap else { return [] }
    let unit = LocalizedText("亿元人民币", "CNY bn")
    func amount(_ name: String, _ source: String, _ title: LocalizedText) -> HelperColumn {
      let cell = "[@\(source)]"
      return HelperColumn(
        name, title, .number, unit: unit, meaning: title,
        formula: LocalizedText(
          "=IF(COUNT(\(cell))=1,\(cell)/100,\"\")", "=IF(COUNT(\(cell))=1,\(cell)/1000,\"\")"),
        style: ColumnStyle(decimals: .exactly(0)))
    }
    var columns = [amount(CompanyNames.cap, "market_cap_cny_mn", LocalizedText("市值", "Mkt cap"))]
    if let profit = names.profits.first {
      columns.append(
        amount(
          CompanyNames.profit, profit.name,
          LocalizedText(
            "推算净利 \(shape.fiscalYears[profit.year - 1])",
            "Implied NI \(shape.fiscalYears[profit.year - 1])")))
    }
    return columns
  }

  private func half(_ name: String) -> HelperColumn? {
    guard let index = table.index(of: name) else { return nil }
    let title = table.columns[index].title
    return HelperColumn(
      "half_\(name)", LocalizedText("½位 \(title.chinese)", "½ unit \(title.english)"), .number,
      meaning: LocalizedText("末位的一半：报告值舍入的幅度", "half a unit of the last digit, to which it was rounded"),
      cells: table.rows.indices.map { .value(Value(finite: names.half(name, $0).map(rounded))) })
  }

  /// The numerator of PE: the price, or the market cap if the report prints profits but no EPS.
  private var size: String { names.isWhole ? "market_cap_mn" : "price" }

  /// Removes the floating-point noise of a difference.
  private func rounded(_ number: Double) -> Double { (number * 1e9).rounded() / 1e9 }

  private func bounds(_ year: Int) -> [HelperColumn] {
    let (pe, eps, size) = ("pe_printed_fy\(year)", "\(names.earnings)_fy\(year)", self.size)
    let cells = [pe, eps, size].flatMap { ["[@\($0)]", "[@half_\($0)]"] }.joined(separator: ",")
    let label = shape.fiscalYears[year - 1]
    return [("low", "下限", "Least", "-", "+", "ROUNDDOWN"), ("high", "上限", "Most", "+", "-", "ROUNDUP")].map {
      name, chinese, english, sign, other, round in
      let bound =
        "\(round)(([@\(pe)]\(sign)[@half_\(pe)])*(1\(sign)[@half_\(eps)]/[@\(eps)])/(1\(other)[@half_\(size)]/[@\(size)]),6)"
      return HelperColumn(
        "pe_\(name)_fy\(year)", LocalizedText("\(label) PE \(chinese)", "\(english) PE \(label)"), .number,
        meaning: LocalizedText(
          names.isWhole ? "报告 PE、净利润与市值的舍入所容许的换算 PE" : "报告 PE、EPS 与股价的舍入所容许的换算 PE",
          names.isWhole
            ? "the PE that rounding of printed PE, net profit and market cap allows"
            : "the PE that rounding of printed PE, EPS and price allows"),
        formula: LocalizedText(same: "=IF(AND(COUNT(\(cells))=6,[@\(eps)]>0,[@\(size)]>0),\(bound),\"\")"),
        style: ColumnStyle(decimals: .exactly(2), isAdministrative: true))
    }
  }

  private func counts(
    _ name: String, _ chinese: String, _ english: String, _ term: (Int) -> String
  ) -> HelperColumn {
    let terms = names.checkedYears.map(term)
    return HelperColumn(
      name, LocalizedText(chinese, english), .integer,
      meaning: LocalizedText("该行各年的个数", "how many of the row's years"),
      formula: LocalizedText(same: "=" + (terms.isEmpty ? "0" : terms.joined(separator: "+"))))
  }

  /// The verdict of the export, for rows where it is based on more than the row's cells.
  private var note: HelperColumn {
    let statuses = table.values(of: "pe_status") ?? []
    let cells = table.rows.indices.map { row -> HelperCell in
      guard statuses.indices.contains(row), case .text(let word) = statuses[row],
        word != names.liveStatus(row).rawValue
      else { return .value(.missing) }
      return .value(.text(word))
    }
    return HelperColumn(
      "pe_note", LocalizedText("导出结论", "Verdict of the export"), .text,
      meaning: LocalizedText("另有依据的结论", "a verdict that depends on more than the row's cells"), cells: cells,
      style: ColumnStyle(isAdministrative: true, words: CompaniesDataset.statusWords))
  }

  private func usable(_ year: Int) -> HelperColumn {
    let (before, now) = ("[@\(names.earnings)_fy\(year - 1)]", "[@\(names.earnings)_fy\(year)]")
    let name = "\(names.earnings)_growth_fy\(year)"
    return HelperColumn(
      name + TablePresentation.usableSuffix,
      LocalizedText(
        "可比增速 \(shape.fiscalYears[year - 1])", "Comparable growth \(shape.fiscalYears[year - 1])"),
      .percent,
      meaning: LocalizedText(
        "两年\(names.isWhole ? "净利润" : " EPS ")均为正时的增速，否则 n.m.",
        "growth where both \(names.isWhole ? "profits" : "EPS") are above 0, else n.m."),
      formula: LocalizedText(
        same: "=IF(COUNT(\(before),\(now))<2,\"\",IF(AND(\(before)>0,\(now)>0),[@\(name)],\"n.m.\"))"),
      style: ColumnStyle(mark: .trendArrow, decimals: .exactly(1), isAdministrative: true))
  }

  /// Growth that is suitable for a headline: at most a doubling, and not from a base so low that half a unit of its
  /// last digit exceeds a twentieth of it.
  private var headlineGrowth: HelperColumn? {
    guard let year = names.growthYear, table.has("\(names.earnings)_fy\(year - 1)") else {
      return nil
    }
    let name = names.growth + TablePresentation.usableSuffix
    let base = "[@\(names.earnings)_fy\(year - 1)]"
    let half =
      names.checkedYears.contains(year - 1) ? "[@half_\(names.earnings)_fy\(year - 1)]*20<=\(base)" : "TRUE"
    return HelperColumn(
      CompanyNames.headlineGrowth, LocalizedText("非低基数增速", "Growth not from a low base"), .percent,
      meaning: LocalizedText("剔除低基数与翻倍以上", "without low bases and growth above 100 %"),
      formula: LocalizedText(
        same: "=IF(COUNT([@\(name)])=1,IF(AND([@\(name)]<=1,\(half)),[@\(name)],\"\"),\"\")"),
      style: ColumnStyle(mark: .trendArrow, decimals: .exactly(1), isAdministrative: true))
  }

  private var premium: HelperColumn {
    HelperColumn(
      CompanyNames.ownPremium, LocalizedText("较中位数", "To median"), .percent,
      unit: LocalizedText(same: "PE \(names.year)"),
      meaning: LocalizedText("PE ÷ 表内中位数 − 1", "PE / the table's median − 1"),
      formula: LocalizedText(
        same: "=IF(COUNT([@\(names.pe)],[\(names.pe)#median])=2,[@\(names.pe)]/[\(names.pe)#median]-1,\"\")"),
      style: ColumnStyle(decimals: .exactly(0), isSigned: true))
  }

  /// The PE with the shared factor 2% higher and lower.
  private var sensitivity: [HelperColumn] {
    guard let input = names.sharedInput else { return [] }
    let pe = "[@\(names.pe)]"
    return [("pe_up", "+2%", "1.02"), ("pe_down", "−2%", "0.98")].map { name, label, factor in
      HelperColumn(
        name, LocalizedText("PE（系数 \(label)）", "PE (factor \(label))"), .multiple,
        meaning: LocalizedText("共用系数变动后的 PE", "PE with the shared factor changed"),
        cells: table.rows.map { row in
          let reads = row.expressions["conversion"]?.inputsRead.contains(input) ?? false
          return .formula(
            LocalizedText(same: "=IF(COUNT(\(pe))=1,\(pe)\(reads ? "*\(factor)" : ""),\"\")"))
        })
    }
  }

  private func profit(_ profit: (name: String, year: Int)) -> HelperColumn {
    let pe = "[@pe_fy\(profit.year)]"
    return HelperColumn(
      profit.name,
      LocalizedText(
        "推算净利（百万）\(shape.fiscalYears[profit.year - 1])",
        "Implied profit, mn \(shape.fiscalYears[profit.year - 1])"), .number,
      meaning: LocalizedText("市值 ÷ PE", "market cap over PE"),
      formula: LocalizedText(
        same: "=IF(COUNT([@market_cap_cny_mn],\(pe))=2,[@market_cap_cny_mn]/\(pe),\"\")"))
  }

  /// The rank of each row, by which other sheets find the first, the second and so on, wherever they are.
  private var order: HelperColumn {
    let title = LocalizedText("名次", "Place")
    let meaning = LocalizedText("按市值的名次，同值按行序", "rank by size, ties by row")
    guard let name = names.order, table.rows.count <= WorkbookPresentation.mostRankedRows else {
      return HelperColumn(
        CompanyNames.place, title, .integer, meaning: meaning,
        formula: LocalizedText(same: "=ROWS([@..name])"))
    }
    let own = "[@\(name)]"
    return HelperColumn(
      CompanyNames.place, title, .integer, meaning: meaning,
      formula: LocalizedText(
        same: "=IF(COUNT(\(own))=1,RANK(\(own),[\(name)])+COUNTIF([@..\(name)],\(own))-1,"
          + "COUNT([\(name)])+ROWS([@..\(name)])-COUNT([@..\(name)]))"))
  }
}
