import Lexemes
import Tabular

/// The sheet of assumptions: plain labels, which values are valid, whether they are within what the report implies, and
/// a choice between the low and high case that affects every PE.
struct AssumptionsPresentation {
  let table: TypedTable
  let companies: TypedTable?
  let shape: ReportShape

  static let scenario = "scenario"
  /// Precedes each name in the list of invalid assumptions.
  static let separator = LocalizedText("、", ", ")
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
      bounds: ["value": ["low", "high"]], copies: ["value": "exported_value"],
      choice: InputChoice(
        Self.scenario, LocalizedText("情景", "Case"), options: [Self.low, Self.base, Self.high], selected: 1),
      blocks: sensitivity)
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

  /// The labels of assumptions for readers, by the names that formulas and findings use.
  var labels: [String: LocalizedText] {
    Dictionary(uniqueKeysWithValues: Set(names).subtracting([""]).map { ($0, label($0)) })
  }

  private func label(_ name: String) -> LocalizedText { AssumptionLabel.text(name, company: company) }

  /// The name of a company by its code, or the code where the table lacks it.
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
      return LocalizedText("由报告的 PE、股价与 EPS 反推", "from the report's own PE, prices and EPS")
    case .assumed where cell("value") == .missing:
      return LocalizedText("报告未能推出，请填写", "cannot be inferred from the report; please fill in")
    case .assumed, nil: return LocalizedText("股价与 EPS 同币种", "price and EPS are in one currency")
    }
  }

  // MARK: Formulas

  private func localized(_ formula: (Language) -> String) -> LocalizedText {
    LocalizedText(formula(.chinese), formula(.english))
  }

  /// The value that formulas read: the bound for the chosen case, or the typed value where the report implies no
  /// bounds.
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
      meaning: LocalizedText("是否为合理的数", "whether the number is plausible"),
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
    func joined(_ separator: String) -> String { "IF([@bad]=1,\"\(separator)\"&[@label],\"\")" }
    let (chinese, english) = (joined(Self.separator.chinese), joined(Self.separator.english))
    return [
      HelperColumn(
        "bad", LocalizedText("不合理", "Wrong"), .integer,
        meaning: LocalizedText("1 为不合理", "1 where it is implausible"),
        formula: LocalizedText(same: "=IF(LEFT([@state],1)=\"✗\",1,0)")),
      HelperColumn(
        "missing", LocalizedText("未提供", "Not given"), .integer,
        meaning: LocalizedText("1 为未提供", "1 where it is not given"),
        formula: LocalizedText(same: "=IF(LEFT([@state],1)=\"–\",1,0)")),
      HelperColumn(
        "changed", LocalizedText("已改动", "Changed"), .integer,
        meaning: LocalizedText("1 为已改动", "1 where it was changed"),
        formula: LocalizedText(same: "=IF([@value]<>[@exported_value],1,0)")),
      HelperColumn(
        "bad_names", LocalizedText("不合理项", "Wrong ones"), .text,
        meaning: LocalizedText("自上而下累计", "the names down to this row"),
        cells: table.rows.indices.map { row in
          .formula(
            row == 0
              ? LocalizedText("=\(chinese)", "=\(english)")
              : LocalizedText("=[^bad_names]&\(chinese)", "=[^bad_names]&\(english)"))
        }),
    ]
  }

  // MARK: Sensitivity

  /// How PE respond to the factor that most companies share: the median, and the mean, which changes even if the
  /// median's company has another factor.
  private var sensitivity: [BlockSpec] {
    guard let companies, !companies.rows.isEmpty else { return [] }
    let names = CompanyNames(companies, shape)
    guard let name = names.sharedInput else { return [] }
    // `conversion_HKD` and `fx_HKD` move with the Hong Kong dollar.
    let subject = AssumptionLabel.currency(String(name.drop { $0 != "_" }.dropFirst()))
    func column(_ under: String, _ title: LocalizedText, _ column: String) -> (String, PanelColumn) {
      let cells = "companies[\(column)]"
      let formulas = ["MEDIAN", "AVERAGE"].map {
        LocalizedText(same: "=IF(COUNT(\(cells))>0,\($0)(\(cells)),\"\")")
      }
      return (under, PanelColumn(column, title, .multiple, formulas: formulas))
    }
    let titles = [
      LocalizedText("=\"\(names.year) PE 中位数\"", "=\"Median PE \(names.year)\""),
      LocalizedText("=\"\(names.year) PE 平均\"", "=\"Mean PE \(names.year)\""),
    ]
    return [
      BlockSpec(
        LocalizedText("敏感性：\(subject.chinese) ±2%", "Sensitivity: \(subject.english) ±2%"),
        columns: [
          ("label", PanelColumn("label", LocalizedText(same: ""), .text, formulas: titles)),
          column("value", LocalizedText(same: "−2%"), "pe_down"),
          column("low", LocalizedText("现值", "now"), names.pe),
          column("high", LocalizedText(same: "+2%"), "pe_up"),
        ], rowCount: 2)
    ]
  }

  // MARK: Under the companies

  private static let mostEchoed = 6

  /// The assumptions repeated below the figures that depend on them; the cells to edit are on their own sheet.
  ///
  /// - Parameter shown: the columns of the companies' sheet. The numbers are under its first numeric ones, and the
  ///   words last, because they run on over the empty cells at their right.
  /// - Returns: nil where the table has nothing that a factor converts.
  func echo(under shown: [String]) -> BlockSpec? {
    guard !table.rows.isEmpty, let companies else { return nil }
    let names = CompanyNames(companies, shape)
    guard names.areConverted else { return nil }
    let rows = 1...min(table.rows.count, Self.mostEchoed)
    func cell(_ column: String, _ row: Int) -> String { "assumptions[\(column)@\(row)]" }
    func number(_ name: String, _ title: LocalizedText) -> PanelColumn {
      PanelColumn(
        name, title, .number, style: ColumnStyle(decimals: .exactly(4)),
        formulas: rows.map { LocalizedText(same: "=IF(\(cell(name, $0))=\"\",\"\",\(cell(name, $0)))") })
    }
    let numbers = [
      number("used", LocalizedText("采用", "Used")), number("low", LocalizedText("隐含下限", "Low")),
      number("high", LocalizedText("隐含上限", "High")),
    ].filter { $0.name == "used" || table.hasValues($0.name) }
    let words = PanelColumn(
      "state", LocalizedText("状态与依据", "State and basis"), .text,
      formulas: rows.map { row in
        let (state, basis) = (cell("state", row), cell("basis", row))
        return LocalizedText("=\(state)&\"；\"&\(basis)", "=\(state)&\"; \"&\(basis)")
      })
    let places = shown.filter { name in
      companies.index(of: name).map { companies.columns[$0].type.isNumeric } ?? (name == CompanyNames.cap)
    }
    let rest = table.rows.count - rows.count
    let more =
      rest > 0
      ? LocalizedText("，其余 \(rest) 项见该页", ", \(rest) more there") : LocalizedText(same: "")
    let label = PanelColumn(
      "label", LocalizedText(same: ""), .text,
      formulas: rows.map { LocalizedText(same: "=" + cell("label", $0)) })
    return BlockSpec(
      LocalizedText(
        "换算假设（在“假设”页修改\(more.chinese)）", "Assumptions (change on their sheet\(more.english))"),
      columns: [("name", label)]
        + (numbers + [words]).enumerated().map { index, column in
          (places.indices.contains(index) ? places[index] : "", column)
        },
      rowCount: rows.count, lines: sensitivitySentence(names).map { [$0] } ?? [], target: "assumptions")
  }

  private func sensitivitySentence(_ names: CompanyNames) -> LocalizedText? {
    guard let name = names.sharedInput else { return nil }
    let label = label(name)
    func text(_ function: String, _ column: String) -> String {
      "TEXT(\(function)([\(column)]),\"0.0\")&\"x\""
    }
    func range(_ function: String, _ same: String) -> String {
      let (down, up) = (text(function, "pe_down"), text(function, "pe_up"))
      return "IF(\(down)=\(up),\"\(same)\"&\(down),\(down)&\" – \"&\(up))"
    }
    func sentence(_ start: String, _ mean: String, _ same: String) -> String {
      "=IF(COUNT([pe_down],[pe_up])=0,\"\",\"\(start.doubling(UInt8(ascii: "\"")))\"&\(range("MEDIAN", same))&\"\(mean)\"&\(range("AVERAGE", same)))"
    }
    return LocalizedText(
      sentence("敏感性：\(label.chinese) ±2%，\(names.year) PE 中位数 ", "，平均 ", "不变 "),
      sentence("Sensitivity: \(label.english) ±2%: median PE \(names.year) ", ", mean ", "unchanged "))
  }
}
