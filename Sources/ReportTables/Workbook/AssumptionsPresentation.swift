import Lexemes
import Tabular

/// The sheet of assumptions: plain labels, what may be typed, whether it is within what the report implies, and a
/// choice of the low or high case that moves every PE.
struct AssumptionsPresentation {
  let table: TypedTable
  let companies: TypedTable?
  let shape: ReportShape

  static let scenario = "scenario"
  private static let low = LocalizedText("低", "low")
  private static let base = LocalizedText("基准", "base")
  private static let high = LocalizedText("高", "high")

  init(_ table: TypedTable, _ companies: TypedTable?, _ shape: ReportShape) {
    self.table = table
    self.companies = companies
    self.shape = shape
  }

  var presentation: TablePresentation {
    guard !table.rows.isEmpty else { return .plain }
    return TablePresentation(
      readerColumns: ["label", "value", "low", "high", "used", "state", "basis"], helpers: helpers,
      bounds: ["value": ["low", "high"]], copies: ["value": "exported_value"], lines: lines,
      choice: InputChoice(
        Self.scenario, LocalizedText("情景", "Case"), options: [Self.low, Self.base, Self.high], selected: 1))
  }

  private var helpers: [HelperColumn] {
    [
      HelperColumn(
        "label", LocalizedText("项目", "Assumption"), .text, meaning: LocalizedText("是什么", "what it is"),
        cells: names.map { .text(label($0)) },
        style: .automatic),
      used, state,
      HelperColumn(
        "basis", LocalizedText("依据", "Basis"), .text, meaning: LocalizedText("从何而来", "where it comes from"),
        cells: table.rows.map { .text(basis($0)) }, style: .automatic),
    ] + [table.copy(of: "value")].compactMap(\.self) + flags
  }

  // MARK: Names

  private var names: [String] {
    (table.values(of: "name") ?? []).map { if case .text(let text) = $0 { text } else { "" } }
  }

  private static let currencies: [String: LocalizedText] = [
    "HKD": LocalizedText("港元", "HKD"), "USD": LocalizedText("美元", "USD"), "CNY": LocalizedText("人民币", "CNY"),
    "EUR": LocalizedText("欧元", "EUR"), "JPY": LocalizedText("日元", "JPY"), "GBP": LocalizedText("英镑", "GBP"),
    "KRW": LocalizedText("韩元", "KRW"), "TWD": LocalizedText("新台币", "TWD"),
    "SGD": LocalizedText("新加坡元", "SGD"),
  ]

  private func label(_ name: String) -> LocalizedText {
    let kind = name.prefix { $0 != "_" }
    let rest = String(name.dropFirst(kind.count + 1))
    let currency = Self.currencies[rest]
    switch (kind, currency) {
    case ("fx", let currency?): return LocalizedText("\(currency.chinese)兑人民币", "\(currency.english) in CNY")
    case ("conversion", let currency?) where rest == "CNY":
      return LocalizedText("人民币股价", "\(currency.english) prices")
    case ("conversion", let currency?):
      return LocalizedText("\(currency.chinese)股价换算系数", "\(currency.english) prices to EPS currency")
    case ("ads", _): return LocalizedText("\(company(rest)) 每份 ADS 股数", "\(company(rest)) shares per ADS")
    case ("conversion", nil):
      return LocalizedText("\(company(rest)) 换算系数", "\(company(rest)) price to EPS currency")
    default: return LocalizedText(same: name)
    }
  }

  /// A company by its code, where the table has it.
  private func company(_ code: String) -> String {
    guard let companies, let codes = companies.values(of: "ticker_normalized"),
      let printed = companies.values(of: "ticker"), let names = companies.values(of: "name"),
      let row = codes.indices.first(where: { codes[$0] == .text(code) || printed[$0] == .text(code) }),
      case .text(let name) = names[row]
    else { return code }
    return name
  }

  private func basis(_ row: Row) -> LocalizedText {
    func cell(_ name: String) -> Value { table.index(of: name).map { row.values[$0] } ?? .missing }
    guard case .text(let origin) = cell("origin") else { return LocalizedText(same: "") }
    switch Conversions.Origin(rawValue: origin) {
    case .given:
      var (chinese, english) = ("导出时给定", "given at the export")
      if case .text(let source) = cell("source") {
        (chinese, english) = (chinese + "：" + source, english + ": " + source)
      }
      if case .date(let date) = cell("as_of") {
        (chinese, english) = (chinese + "（\(date)）", english + " (\(date))")
      }
      return LocalizedText(chinese, english)
    case .inferred:
      return LocalizedText("由报告的 PE、股价与 EPS 反推", "inferred from the report's own PE, prices and EPS")
    case .assumed where cell("value") == .missing:
      return LocalizedText("报告未能推出，请填写", "not to be inferred from the report: please fill in")
    case .assumed, nil: return LocalizedText("股价与 EPS 同币种", "price and EPS are in one currency")
    }
  }

  // MARK: Formulas

  private func localized(_ formula: (Language) -> String) -> LocalizedText {
    LocalizedText(formula(.chinese), formula(.english))
  }

  /// The value that formulas read: that of the case, or the one typed where the report implies no bounds.
  private var used: HelperColumn {
    HelperColumn(
      "used", LocalizedText("采用", "Used"), .number,
      meaning: LocalizedText("按情景取下限、取值或上限", "low, value or high, by the case"),
      formula: localized { language in
        let (low, high) = (Self.low.text(in: language), Self.high.text(in: language))
        return "=IF(COUNT([@value])=0,\"\",IF(AND({scenario}=\"\(low)\",COUNT([@low])=1),[@low],"
          + "IF(AND({scenario}=\"\(high)\",COUNT([@high])=1),[@high],[@value])))"
      }, style: ColumnStyle(decimals: .exactly(4)))
  }

  private var state: HelperColumn {
    HelperColumn(
      "state", LocalizedText("状态", "State"), .text,
      meaning: LocalizedText("是否为合理的数", "whether it is a number that can be"),
      formula: localized { language in
        let words =
          language == .chinese
          ? ["– 未提供，相关 PE 留空", "✗ 不是数字", "✗ 须为正数", "✗ 超出报告隐含区间", "! 已改动", "✓ 在报告隐含区间内", "✓ 与导出时相同"]
          : [
            "– not given: PE are empty", "✗ not a number", "✗ must be above 0",
            "✗ outside what the report implies",
            "! changed", "✓ within what the report implies", "✓ as exported",
          ]
        return
          "=IF(AND([@value]=\"\",[@exported_value]=\"\"),\"\(words[0])\",IF(COUNT([@value])=0,\"\(words[1])\","
          + "IF([@value]<=0,\"\(words[2])\",IF(AND(COUNT([@low],[@high])=2,OR([@value]<[@low],[@value]>[@high])),\"\(words[3])\","
          + "IF([@value]<>[@exported_value],\"\(words[4])\",IF(COUNT([@low],[@high])=2,\"\(words[5])\",\"\(words[6])\"))))))"
      }, style: ColumnStyle(width: .wrapped(30)))
  }

  private var flags: [HelperColumn] {
    let joined = "IF([@bad]=1,\"、\"&[@label],\"\")"
    return [
      HelperColumn(
        "bad", LocalizedText("不合理", "Wrong"), .integer,
        meaning: LocalizedText("1 为不合理", "1 where it cannot be"),
        formula: LocalizedText(same: "=IF(LEFT([@state],1)=\"✗\",1,0)")),
      HelperColumn(
        "changed", LocalizedText("已改动", "Changed"), .integer,
        meaning: LocalizedText("1 为已改动", "1 where it was changed"),
        formula: LocalizedText(same: "=IF([@value]<>[@exported_value],1,0)")),
      HelperColumn(
        "bad_names", LocalizedText("不合理项", "Wrong ones"), .text,
        meaning: LocalizedText("自上而下累计", "those down to this row"),
        cells: table.rows.indices.map { row in
          .formula(LocalizedText(same: row == 0 ? "=\(joined)" : "=[^bad_names]&\(joined)"))
        }),
    ]
  }

  // MARK: Sensitivity

  /// How the median PE moves with the factor that most companies share.
  private var lines: [LocalizedText] {
    guard let companies, !companies.rows.isEmpty else { return [] }
    let names = CompanyNames(companies, shape)
    guard let name = names.sharedInput else { return [] }
    let label = label(name)
    func median(_ column: String) -> String {
      "IF(COUNT(companies[\(column)])>0,TEXT(MEDIAN(companies[\(column)]),\"0.0\")&\"x\",\"–\")"
    }
    let range = "\(median("pe_down"))&\" – \"&\(median("pe_up"))"
    return [
      LocalizedText(
        "=\"敏感性：\(label.chinese.doubling(UInt8(ascii: "\""))) ±2%，\(names.year) PE 中位数 \"&\(range)&\"（现为 \"&\(median(names.pe))&\"）\"",
        "=\"Sensitivity: \(label.english.doubling(UInt8(ascii: "\""))) ±2%, median PE \(names.year) \"&\(range)&\" (now \"&\(median(names.pe))&\")\""
      )
    ]
  }
}
