import Tabular
import Document
import ReportReading

/// The single values of the overview: the report's properties, figures from its tables, results of the checks, and the
/// origin.
struct Summary {
  let tables: [TypedTable]
  let shape: ReportShape
  let source: SourceIdentity
  /// Nil where unknown, as in JSON without provenance.
  let lines: LineCounts?
  var family = ReportFamily.aiWeekly

  var items: [SummaryItem] {
    let rating = text("rating").map { rating in text("rating_action").map { "\(rating) · \($0)" } ?? rating }
    return [
      Self.property("title", .title, "标题", "Title", value("title")),
      Self.property("headline", .subtitle, "副标题", "Headline", value("headline")),
      Self.property("publisher", .property, "发布机构", "Publisher", value("publisher")),
      Self.property("industry", .property, "行业", "Industry", value("industry")),
      Self.property("rating", .property, "行业评级", "Rating", Value(rating)),
      Self.property("issue", .property, "期号", "Issue", issue),
      Self.property("period_start", .property, "数据起始日", "Period start", value("period_start"), .date),
      Self.property("period_end", .property, "数据截止日", "Period end", value("period_end"), .date),
    ] + figures + checks + origin
  }

  /// A value of the `report` dataset.
  private func value(_ column: String) -> Value {
    table(ReportDataset.description.name)?.values(of: column)?.first ?? .missing
  }

  private func text(_ column: String) -> String? {
    if case .text(let text) = value(column) { text } else { nil }
  }

  private func table(_ name: String) -> TypedTable? { tables.first { $0.description.name == name } }

  private func hasRows(_ name: String) -> Bool { table(name).map { !$0.rows.isEmpty } ?? false }

  private static func property(
    _ name: String, _ role: SummaryItem.Role, _ chinese: String, _ english: String, _ value: Value,
    _ type: ColumnType = .text
  ) -> SummaryItem {
    SummaryItem(name, role, LocalizedText(chinese, english), type: type, value: value)
  }

  private var issue: Value {
    guard case .integer(let year) = value("year"), case .integer(let week) = value("week") else {
      return .missing
    }
    return .text("\(year)-W\(week < 10 ? "0" : "")\(week)")
  }

  // MARK: Figures

  private var figures: [SummaryItem] {
    var items: [SummaryItem] = []
    if hasRows(CompaniesDataset.description.name) { items += Self.companyFigures(shape) }
    if hasRows(TrafficDataset.description.name) { items += Self.trafficFigures }
    items += family.summary
    let source = WholeTables(
      tables: Dictionary(uniqueKeysWithValues: tables.map { ($0.description.name, $0) }))
    return items.map { item in
      guard let expression = item.expression else { return item }
      let value = Evaluator(expression, over: source).value()
      return SummaryItem(
        item.name, item.role, item.title, type: item.type, value: value, expression: expression)
    }
  }

  private static func companyFigures(_ shape: ReportShape) -> [SummaryItem] {
    func over(_ aggregate: Expression.Aggregate, _ column: String) -> Expression {
      .aggregate(aggregate, ColumnReference(column, of: "companies"))
    }
    let years = shape.fiscalYears.indices.dropFirst(shape.firstEstimate).prefix(2)
    let medians = years.map { index in
      let year = shape.fiscalYears[index]
      return figure(
        "median_pe_fy\(index + 1)", "PE 中位数 \(year)", "Median PE \(year)", .multiple,
        over(.median, "pe_fy\(index + 1)"))
    }
    let growth = ColumnReference(shape.growthColumn, of: "companies")
    let year = shape.fiscalYears[min(shape.firstEstimate + 1, shape.fiscalYears.count - 1)]
    func extreme(_ aggregate: Expression.Aggregate, _ name: String, _ chinese: String, _ english: String)
      -> [SummaryItem]
    {
      let value = Expression.aggregate(aggregate, growth)
      let company = ColumnReference("name", of: "companies")
      return [
        figure(
          "\(name)_eps_growth_company", "EPS 增速\(chinese) \(year)", "\(english) EPS growth \(year)", .text,
          .lookup(result: company, key: growth, equals: value)),
        figure("\(name)_eps_growth", "其 EPS 增速", "EPS growth of that company", .percent, value),
      ]
    }
    return medians + extreme(.maximum, "highest", "最高", "Highest")
      + extreme(.minimum, "lowest", "最低", "Lowest")
  }

  private static var trafficFigures: [SummaryItem] {
    let growth = ColumnReference("visits_growth", of: "traffic")
    let app = ColumnReference("app", of: "traffic")
    let most = Expression.aggregate(.maximum, growth)
    let least = Expression.aggregate(.minimum, growth)
    return [
      figure(
        "riser", "访问增长最快", "Fastest rise in visits", .text, .lookup(result: app, key: growth, equals: most)),
      figure("riser_growth", "其环比增长", "Growth of that site", .percent, most),
      figure(
        "faller", "访问下降最快", "Steepest fall in visits", .text, .lookup(result: app, key: growth, equals: least)
      ),
      figure("faller_growth", "其环比增长", "Growth of that site", .percent, least),
    ]
  }

  private static func figure(
    _ name: String, _ chinese: String, _ english: String, _ type: ColumnType, _ expression: Expression
  ) -> SummaryItem {
    SummaryItem(
      name, .figure, LocalizedText(chinese, english), type: type, value: .missing, expression: expression)
  }

  // MARK: Checks and origin

  private var checks: [SummaryItem] {
    let severities = ColumnReference("severity", of: "checks")
    let labels = [
      "error": LocalizedText("错误", "Errors"), "warning": LocalizedText("警告", "Warnings"),
      "info": LocalizedText("提示", "Notes"),
    ]
    let found = table(ChecksDataset.description.name)?.values(of: "severity") ?? []
    return Diagnostic.Severity.allCases.map { severity in
      SummaryItem(
        severity.rawValue, .check, labels[severity.rawValue] ?? LocalizedText(same: severity.rawValue),
        type: .integer,
        value: .integer(found.count { $0 == .text(severity.rawValue) }),
        expression: .countOf(severities, equals: severity.rawValue))
    }
  }

  private var origin: [SummaryItem] {
    [
      Self.property("source", .origin, "源文件", "Source", .text(source.name)),
      Self.property("sha256", .origin, "SHA-256", "SHA-256", .text(source.digest), .code),
    ] + (lines.map(ledger) ?? []) + [
      Self.property(
        "generator", .origin, "生成程序", "Generator",
        .text("\(ReportDocument.generatorName) \(ReportDocument.version)"))
    ]
  }

  /// The line counts; for a PDF also its pages and what was left out of the text.
  private func ledger(_ lines: LineCounts) -> [SummaryItem] {
    let role = lines.leftOut == nil ? SummaryItem.Role.origin : .reading
    func count(_ name: String, _ chinese: String, _ english: String, _ count: Int) -> SummaryItem {
      Self.property(name, role, chinese, english, .integer(count), .integer)
    }
    let items = [
      count("lines_read", "读入行数", "Lines read", lines.read),
      count("lines_exported", "导出行数", "Lines exported", lines.exported),
      count("lines_boilerplate", "空行与样板行", "Blank and boilerplate", lines.boilerplate),
      count("lines_unclaimed", "丢失行数", "Lines lost", lines.lost),
    ]
    guard let leftOut = lines.leftOut else { return items }
    let pages = Self.property(
      "pages_read", role, "页数", "Pages", value("page_count"), .integer)
    let reasons = [
      count("running_lines", "未收页眉页脚行", "Left out: running lines", leftOut.runningLines),
      count("watermark_words", "未收水印词", "Left out: watermark words", leftOut.watermarks),
      count("hidden_words", "未收隐藏词", "Left out: hidden words", leftOut.hidden),
      count("turned_words", "未收旋转文字", "Left out: rotated words", leftOut.rotated),
      count("chart_labels", "未收图表标签", "Left out: chart labels", leftOut.chartLabels),
    ]
    return [pages] + items + reasons.filter { $0.value != .integer(0) }
  }
}

/// Whole columns of finished tables, for figures that do not belong to a row.
private struct WholeTables: ColumnSource {
  let tables: [String: TypedTable]

  func values(of reference: ColumnReference) -> [Value]? {
    reference.table.flatMap { tables[$0] }?.values(of: reference.column)
  }

  func input(_ name: String) -> Double? { nil }
}
