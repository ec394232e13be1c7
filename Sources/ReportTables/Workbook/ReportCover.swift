import Lexemes
import Tabular

/// The first page of a report's workbook.
struct ReportCover {
  let tables: [TypedTable]
  let shape: ReportShape

  var spec: CoverSpec {
    var cover = CoverSpec()
    cover.masthead = masthead
    cover.headline = headline
    let companies = companies.map { CompanyNames($0, shape) }
    cover.tiles = CoverTiles(companies: companies, traffic: traffic).tiles
    cover.comparison = companies.map(comparison)
    if traffic != nil { cover.charts.append(Self.changes) }
    if let companies, companies.hasGrowth, companies.hasPE { cover.charts.append(points(companies)) }
    cover.points = CoverWords(tables: tables, lines: lines(cover)).points
    if whole("week") == nil { cover.pointsHeading = LocalizedText("要点", "Key points") }
    cover.verdicts = CoverJudgement(tables: tables, companies: companies).verdicts
    cover.status = CoverJudgement(tables: tables, companies: companies).status
    return cover
  }

  /// How many lines of text fit beside the figures; without figures the text has the whole page.
  private func lines(_ cover: CoverSpec) -> Int {
    let companies =
      cover.comparison == nil ? 0 : min(companies?.rows.count ?? 0, CoverComparison.mostRows) + 11
    return (cover.tiles.isEmpty ? 44 : 38) - companies - (cover.tiles.isEmpty ? 0 : 5)
      - (cover.charts.isEmpty ? 0 : 16)
  }

  private func table(_ name: String) -> TypedTable? {
    tables.first { $0.description.name == name && !$0.rows.isEmpty }
  }

  private var companies: TypedTable? { table(CompaniesDataset.description.name) }
  private var traffic: TypedTable? { table(TrafficDataset.description.name) }

  // MARK: Masthead

  private func cell(_ column: String) -> Value {
    tables.first { $0.description.name == ReportDataset.description.name }?.values(of: column)?.first
      ?? .missing
  }

  private func text(_ column: String) -> String? { cell(column).filledText }

  /// Nil where the number does not fit an integer, which is possible in a document edited by hand.
  private func whole(_ column: String) -> Int? { cell(column).wholeNumber }

  private var masthead: [LocalizedText] {
    let rating = text("rating").map { rating in text("rating_action").map { "\(rating)（\($0)）" } ?? rating }
    let issue: LocalizedText? =
      if let year = whole("year"), let week = whole("week") {
        LocalizedText("\(year) 年第 \(week) 周", "\(year) week \(week)")
      } else {
        cell("published").day.map { LocalizedText(same: $0) }
      }
    let period = cell("period_start").day.flatMap { start in
      cell("period_end").day.map { LocalizedText("数据 \(start) 至 \($0)", "data \(start) to \($0)") }
    }
    let words = ["publisher", "series"].compactMap { text($0).map { LocalizedText(same: $0) } }
    let subject = [text("industry"), rating].compactMap { $0.map { LocalizedText(same: $0) } }
    return words + [issue].compactMap(\.self) + subject + [period].compactMap(\.self)
  }

  /// The title with the line that goes with it, unless the title only names the issue, which the masthead does too:
  /// `海外市场周报20260406`. Nil uses the headline, or else the title.
  private var headline: LocalizedText? {
    guard let title = text("title"), let headline = text("headline"), title != headline else { return nil }
    if let series = text("series"), title.holds(series) { return nil }
    return LocalizedText(same: title + "\n" + headline)
  }

  // MARK: The comparison

  private func comparison(_ names: CompanyNames) -> CoverComparison {
    typealias Column = CoverComparison.Column
    let hasCap = names.hasCap
    let cap =
      hasCap
      ? Column(CompanyNames.cap, LocalizedText("市值", "Mkt cap"), LocalizedText("亿元人民币", "CNY bn"))
      : Column("market_cap_mn", LocalizedText("市值", "Mkt cap"), LocalizedText("百万当地", "local mn"))
    return CoverComparison(
      table: CompaniesDataset.description.name, rank: CompanyNames.place,
      groups: [
        CoverComparison.Group(
          hasCap ? LocalizedText("公司（按市值排序）", "Companies by cap") : LocalizedText("公司", "Companies"),
          [
            Column("name", LocalizedText("公司", "Company")), Column("ticker", LocalizedText("代码", "Ticker")),
          ]),
        CoverComparison.Group(
          LocalizedText("行情", "Market"),
          [
            Column("currency", LocalizedText("币种", "Ccy")),
            Column("price", LocalizedText("股价", "Price"), LocalizedText("当地", "local")), cap,
          ]),
        multiples(names), growthGroup(names), printedGroup(names),
      ],
      statistics: ["median", "mean", "high", "low", "weighted", "n"], bar: names.pe,
      headlineGrowth: CompanyNames.headlineGrowth, note: note(names))
  }

  /// The columns of PE, by the names that `named` gives them, where they have values.
  private func columns(
    ofPE names: CompanyNames, _ named: (String) -> String = { $0 }
  ) -> [CoverComparison.Column] {
    let pairs = [(names.pe, names.year), (names.nextPE ?? "", names.nextYear ?? "")]
    return pairs.map { (named($0.0), $0.1) }.filter { names.table.hasValues($0.0) }.map { name, year in
      CoverComparison.Column(name, LocalizedText(same: year), LocalizedText("倍", "x"))
    }
  }

  /// The computed PE, or the printed ones where none could be computed, with the premium to their median.
  private func multiples(_ names: CompanyNames) -> CoverComparison.Group {
    guard names.hasPE else { return CoverComparison.Group(LocalizedText(same: ""), []) }
    let title =
      names.isConverted ? LocalizedText("换算 PE", "PE, converted") : LocalizedText("报告 PE", "PE, printed")
    let premium = CoverComparison.Column(
      names.premium, LocalizedText("较中位数", "Premium"), LocalizedText(same: names.year))
    return CoverComparison.Group(title, columns(ofPE: names) + [premium])
  }

  /// The printed PE, where the computed ones are beside them, and the verdict.
  private func printedGroup(_ names: CompanyNames) -> CoverComparison.Group {
    let status = names.hasVerdicts ? [CoverComparison.Column("pe_status", LocalizedText("复核", "✓"))] : []
    let printed =
      names.isConverted ? columns(ofPE: names) { $0.replacing("pe_fy", with: "pe_printed_fy") } : []
    let title = printed.isEmpty ? LocalizedText(same: "") : LocalizedText("报告 PE", "PE, printed")
    return CoverComparison.Group(title, printed + status)
  }

  /// The growth columns; in a report without growth the target price, or else the rating.
  private func growthGroup(_ names: CompanyNames) -> CoverComparison.Group {
    typealias Column = CoverComparison.Column
    let table = names.table
    if names.hasGrowth {
      let growth = Column(
        names.growth + TablePresentation.usableSuffix, names.growthTitle,
        LocalizedText(same: names.growthLabel),
        statisticsOf: names.growth)
      let peg = Column("peg", LocalizedText("PEG", "PEG"), LocalizedText("倍", "x"))
      return CoverComparison.Group(
        LocalizedText("成长", "Growth"), table.hasValues("peg") ? [growth, peg] : [growth])
    }
    if table.hasValues("target_price") {
      return CoverComparison.Group(
        LocalizedText("目标价", "Target"),
        [
          Column("target_price", LocalizedText("目标价", "Target"), LocalizedText("当地", "local")),
          Column("upside", LocalizedText("空间", "Upside"), LocalizedText(same: "%")),
        ].filter { table.hasValues($0.name) })
    }
    guard table.hasValues("rating") else { return CoverComparison.Group(LocalizedText(same: ""), []) }
    return CoverComparison.Group(
      LocalizedText("评级", "Rating"), [Column("rating", LocalizedText("评级", "Rating"))])
  }

  /// The source of the figures, and what could not be shown.
  private func note(_ names: CompanyNames) -> LocalizedText {
    let source = (text("companies_source") ?? "").split(separator: "\n").first.map(String.init) ?? ""
    let rest = names.table.rows.count - CoverComparison.mostRows
    let more =
      rest > 0
      ? LocalizedText("其余 \(rest) 家见“重点公司”。", "\(rest) more on sheet Companies. ") : LocalizedText(same: "")
    let converted =
      names.sharedInput == nil || !names.hasPE
      ? LocalizedText(same: "")
      : LocalizedText(
        "换算 PE＝\(names.isWhole ? "市值" : "股价")×换算系数÷\(names.isWhole ? "净利润" : "EPS")，见“假设”。",
        "PE = \(names.isWhole ? "cap" : "price") × factor / \(names.isWhole ? "profit" : "EPS"), see Assumptions."
      )
    func quoted(_ words: [String], _ separator: String, _ star: String) -> String {
      let text = words.filter { !$0.isEmpty }.joined(separator: separator).doubling(UInt8(ascii: "\""))
      let growth = names.growth + TablePresentation.usableSuffix
      return
        "=\"\(text)\"&IF(COUNT(companies[\(growth)])>COUNT(companies[\(CompanyNames.headlineGrowth)]),\"\(star)\",\"\")"
    }
    let words = (
      [source, more.chinese + converted.chinese], [source, more.english + converted.english]
    )
    guard names.hasGrowth else {
      return LocalizedText(
        words.0.filter { !$0.isEmpty }.joined(separator: "；"),
        words.1.filter { !$0.isEmpty }.joined(separator: "; "))
    }
    return LocalizedText(
      quoted(words.0, "；", " * 低基数或翻倍以上"), quoted(words.1, "; ", " * low base or more than doubled"))
  }

  // MARK: Charts

  private static let shownMovers = 4

  private static var changes: CoverChart {
    let fall = "traffic[falls:1.change]"
    let rise = "traffic[rises:1.change]"
    let change = "traffic[visits_change_mn#total]"
    // A single site may change by more than the net change of all sites, which no percentage can express: then both
    // amounts are shown.
    func heading(
      _ falls: (String, String), _ rises: (String, String), _ none: String, _ all: (String, String)
    ) -> String {
      func amount(_ cell: String) -> String {
        "IF(ABS(\(change))<1,TEXT(\(cell),\"+0.00;−0.00\"),TEXT(\(cell),\"+0.0;−0.0\"))"
      }
      func part(_ list: String, _ cell: String, _ words: (String, String)) -> String {
        "IF(\(cell)/\(change)<=1,\"\(words.0)\"&TEXT(\(cell)/\(change),\"0%\")&\"\(words.1)\"&traffic[\(list):1.app],"
          + "traffic[\(list):1.app]&\" \"&\(amount(cell))&\"\(all.0)\"&\(amount(change))&\"\(all.1)\")"
      }
      return "=IF(AND(COUNT(\(fall))=1,\(change)<0),\(part("falls", fall, falls)),"
        + "IF(AND(COUNT(\(rise))=1,\(change)>0),\(part("rises", rise, rises)),\"\(none)\"))"
    }
    return .changes(
      heading: LocalizedText(
        heading(
          ("访问净减少的 ", " 来自 "), ("访问净增加的 ", " 来自 "), "访问变动最大的网站（百万次）", ("，全部合计 ", " 百万次")),
        heading(
          ("Of the net fall in visits ", " is "), ("Of the net rise in visits ", " is "),
          "Largest changes of visits, mn", (", all sites ", " mn"))),
      table: TrafficDataset.description.name, lists: ["rises", "falls"], names: "app", amounts: "change",
      rows: shownMovers)
  }

  private func points(_ names: CompanyNames) -> CoverChart {
    let title = names.growthTitle
    let shown = CoverComparison.mostRows
    let isCut = names.table.rows.count > shown
    let usable = names.growth + TablePresentation.usableSuffix
    let count =
      "SUMPRODUCT((companies[\(names.pe)]<=companies[\(names.pe)#median])*(companies[\(usable)]>=companies[\(names.growth)#median])"
      + "*(companies[\(names.pe)]<>\"\")*(companies[\(usable)]<>\"\")*(companies[\(usable)]<>\"n.m.\"))"
    return .points(
      heading: LocalizedText(
        "=IF(COUNT(companies[\(usable)])=0,\"PE 与 \(title.chinese)\",IF(\(count)=0,\"没有公司\",\"\(isCut ? "全表 " : "")\"&\(count)&\" 家\")&\"增速在上半而 PE 不高于中位数\")",
        "=IF(COUNT(companies[\(usable)])=0,\"PE and \(title.english)\",IF(\(count)=0,\"None grows\",\(count)&\"\(isCut ? " of all" : "") grow\")&\" faster than the median at no higher PE\")"
      ),
      x: usable,
      xTitle: LocalizedText(
        "\(names.growthLabel) \(title.chinese)（虚线为\(isCut ? "全表中位数；图为前 \(shown) 家" : "中位数")）",
        "\(title.english) \(names.growthLabel) (dashed: medians\(isCut ? " of all; the first \(shown) drawn" : ""))"
      ),
      y: names.pe,
      yTitle: LocalizedText(
        "\(names.year) \(names.peTitle.chinese)（倍）", "\(names.peTitle.english) \(names.year) (x)"))
  }
}

extension Value {
  var filledText: String? { if case .text(let text) = self, !text.isEmpty { text } else { nil } }
  var day: String? { if case .date(let date) = self { date.description } else { nil } }
}

/// The key figures of the week.
struct CoverTiles {
  let companies: CompanyNames?
  let traffic: TypedTable?

  var tiles: [CoverTile] { (companies.map(companyTiles) ?? []) + (traffic == nil ? [] : trafficTiles) }

  private func companyTiles(_ names: CompanyNames) -> [CoverTile] {
    let pe = names.pe
    let total = names.table.rows.count
    func next(_ separator: String) -> String {
      names.nextPE.flatMap { next in
        names.nextYear.map { year in
          "&IF(COUNT(companies[\(next)#median])=1,\"\(separator)\(year) \"&TEXT(companies[\(next)#median],\"0.0\")&\"x\",\"\")"
        }
      } ?? ""
    }
    let count = "\"n = \"&companies[\(pe)#n]&IF(companies[\(pe)#n]<\(total),\"/\(total)\",\"\")"
    let title = names.peTitle
    var tiles = [
      CoverTile(
        LocalizedText("\(names.year) \(title.chinese) 中位数", "Median \(title.english) \(names.year)"),
        "companies[\(pe)#median]",
        format: "0.0\"x\"", note: LocalizedText("=" + count + next("；"), "=" + count + next("; ")))
    ]
    if !names.hasPE { tiles.removeAll() }
    guard names.hasGrowth else { return tiles }
    let headline = "companies[\(CompanyNames.headlineGrowth)]"
    func range(_ label: String) -> String {
      "=\"n = \"&companies[\(names.growth)#n]&IF(COUNT(\(headline))>1,\"\(label)\"&TEXT(MIN(\(headline)),\"0%\")&\"–\"&TEXT(MAX(\(headline)),\"0%\"),\"\")"
    }
    tiles.append(
      CoverTile(
        LocalizedText(
          "\(names.growthLabel) \(names.growthTitle.chinese)中位数",
          "Median \(names.growthTitle.english) \(names.growthLabel)"),
        "companies[\(names.growth)#median]", format: "\"▲ \"0.0%;\"▼ \"0.0%;0.0%",
        note: LocalizedText(range("；区间 "), range("; range ")), isTrend: true))
    return tiles
  }

  private var trafficTiles: [CoverTile] {
    let growth = "traffic[visits_growth#total]"
    let change = "traffic[visits_change_mn#total]"
    func note(_ label: String, _ comma: String, _ unit: String) -> String {
      "=IF(COUNT(\(growth))=1,\"\(label)\"&IF(\(growth)<0,\"▼ \",\"▲ \")&TEXT(ABS(\(growth)),\"0.0%\")&\"\(comma)\"&TEXT(\(change),\"+0.0;−0.0\")&\"\(unit)\",\"\")"
    }
    func mover(_ list: String, _ chinese: String, _ english: String) -> CoverTile {
      CoverTile(
        LocalizedText(same: "=IF(traffic[\(list):1.app]=\"\",\"–\",traffic[\(list):1.app])"),
        "traffic[\(list):1.change]",
        format: "\"▲ \"0.0;\"▼ \"0.0;0.0", note: LocalizedText(chinese, english), isTrend: true)
    }
    return [
      CoverTile(
        LocalizedText("周访问合计（百万次）", "Weekly visits, mn"), "traffic[visits_mn#total]",
        format: "[<100]0.0;#,##0",
        note: LocalizedText(note("环比 ", "，", " 百万"), note("on the week ", ", ", " mn"))),
      mover("rises", "增加最多，百万次", "largest rise, mn"), mover("falls", "减少最多，百万次", "largest fall, mn"),
    ]
  }
}
