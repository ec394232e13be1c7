import Tabular
import WeeklyReport

/// The single cells of the overview: what the report is, what its tables yield, whether it checks, where it
/// came from.
enum Summary {
  static func items(_ reading: Reading, _ tables: [TypedTable]) -> [SummaryItem] {
    let header = reading.report.header
    return [
      property("title", .title, "标题", "Title", Value(header.title)),
      property("headline", .subtitle, "副标题", "Headline", Value(header.headline)),
      property("publisher", .property, "发布机构", "Publisher", Value(header.publisher)),
      property("industry", .property, "行业", "Industry", Value(header.industry)),
      property(
        "rating", .property, "行业评级", "Rating",
        Value(
          header.rating.map { rating in
            header.ratingAction.map { "\(rating) · \($0)" } ?? rating
          })),
      property("issue", .property, "期号", "Issue", issue(header)),
      property("period_start", .property, "数据起始日", "Period start", Value(header.period?.start), .date),
      property("period_end", .property, "数据截止日", "Period end", Value(header.period?.end), .date),
    ] + figures(reading, tables) + checks(tables) + origin(reading)
  }

  private static func property(
    _ name: String, _ role: SummaryItem.Role, _ chinese: String, _ english: String, _ value: Value,
    _ type: ColumnType = .text
  ) -> SummaryItem {
    SummaryItem(name, role, LocalizedText(chinese, english), type: type, value: value)
  }

  private static func issue(_ header: ReportHeader) -> Value {
    guard let year = header.year, let week = header.week else { return .missing }
    return .text("\(year)-W\(week < 10 ? "0" : "")\(week)")
  }

  // MARK: Figures

  private static func figures(_ reading: Reading, _ tables: [TypedTable]) -> [SummaryItem] {
    var items: [SummaryItem] = []
    if !reading.report.companies.companies.isEmpty { items += companyFigures(reading.shape) }
    if !reading.report.traffic.isEmpty { items += trafficFigures }
    let source = WholeTables(
      tables: Dictionary(uniqueKeysWithValues: tables.map { ($0.description.name, $0) }))
    return items.map { item in
      guard let expression = item.expression else { return item }
      let value = Evaluator(expression, over: source).value { _ in .missing }
      return SummaryItem(
        item.name, item.role, item.title, type: item.type, value: value, expression: expression)
    }
  }

  private static func companyFigures(_ shape: ReportShape) -> [SummaryItem] {
    func over(_ aggregate: Expression.Aggregate, _ column: String) -> Expression {
      .aggregate(aggregate, ColumnReference(column, of: "companies"))
    }
    return [
      figure(
        "median_pe_fy1", "PE 中位数 \(shape.fiscalYears[0])", "Median PE \(shape.fiscalYears[0])", .multiple,
        over(.median, "pe_fy1")),
      figure(
        "median_pe_fy2", "PE 中位数 \(shape.fiscalYears[1])", "Median PE \(shape.fiscalYears[1])", .multiple,
        over(.median, "pe_fy2")),
      figure(
        "lowest_eps_growth", "EPS 增速最低", "Lowest EPS growth", .percent, over(.minimum, "eps_growth_fy2")),
      figure(
        "highest_eps_growth", "EPS 增速最高", "Highest EPS growth", .percent, over(.maximum, "eps_growth_fy2")),
    ]
  }

  private static var trafficFigures: [SummaryItem] {
    let growth = ColumnReference("visits_growth", of: "traffic")
    let app = ColumnReference("app", of: "traffic")
    let most = Expression.aggregate(.maximum, growth)
    let least = Expression.aggregate(.minimum, growth)
    return [
      figure("riser", "访问增长最快", "Biggest riser", .text, .lookup(result: app, key: growth, equals: most)),
      figure("riser_growth", "其环比增长", "Its growth", .percent, most),
      figure("faller", "访问下降最快", "Biggest faller", .text, .lookup(result: app, key: growth, equals: least)),
      figure("faller_growth", "其环比增长", "Its growth", .percent, least),
    ]
  }

  private static func figure(
    _ name: String, _ chinese: String, _ english: String, _ type: ColumnType, _ expression: Expression
  ) -> SummaryItem {
    SummaryItem(
      name, .figure, LocalizedText(chinese, english), type: type, value: .missing, expression: expression)
  }

  // MARK: Checks and origin

  private static func checks(_ tables: [TypedTable]) -> [SummaryItem] {
    let severities = ColumnReference("severity", of: "checks")
    let labels = [
      "error": LocalizedText("错误", "Errors"), "warning": LocalizedText("警告", "Warnings"),
      "info": LocalizedText("提示", "Notes"),
    ]
    let found = tables.first { $0.description.name == "checks" }?.values(of: "severity") ?? []
    return Diagnostic.Severity.allCases.map { severity in
      SummaryItem(
        severity.rawValue, .check, labels[severity.rawValue] ?? LocalizedText(same: severity.rawValue),
        type: .integer,
        value: .integer(found.count { $0 == .text(severity.rawValue) }),
        expression: .countOf(severities, equals: severity.rawValue))
    }
  }

  private static func origin(_ reading: Reading) -> [SummaryItem] {
    let source = reading.report.source
    let exported = reading.report.ledger.count { claim in
      switch claim {
      case .dataset, .section: true
      case .boilerplate, .unclaimed: false
      }
    }
    let boilerplate = reading.report.ledger.count { if case .boilerplate = $0 { true } else { false } }
    return [
      property("source", .origin, "源文件", "Source", .text(source.name)),
      property("sha256", .origin, "SHA-256", "SHA-256", .text(source.digest), .code),
      property("lines_read", .origin, "读入行数", "Lines read", .integer(source.lineCount), .integer),
      property("lines_exported", .origin, "导出行数", "Lines exported", .integer(exported), .integer),
      property(
        "lines_boilerplate", .origin, "空行与样板行", "Blank and boilerplate", .integer(boilerplate), .integer),
      property(
        "lines_unclaimed", .origin, "丢失行数", "Lines lost", .integer(source.lineCount - exported - boilerplate),
        .integer),
      property(
        "generator", .origin, "生成程序", "Generator",
        .text("\(ReportDocument.generatorName) \(ReportDocument.version)")),
    ]
  }
}

/// Whole columns of finished tables, for figures that belong to no row.
private struct WholeTables: ColumnSource {
  let tables: [String: TypedTable]

  func values(of reference: ColumnReference) -> [Value]? {
    reference.table.flatMap { tables[$0] }?.values(of: reference.column)
  }

  func input(_ name: String) -> Double? { nil }
}
