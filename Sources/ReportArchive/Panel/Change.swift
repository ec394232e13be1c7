import Lexemes
import Tabular

/// One thing that changed from one report of a house to the next.
struct Change: Sendable {
  let kind: ChangeKind
  /// The place of the report in its set.
  let report: Int
  let ticker: Value
  let name: Value
  let metric: String?
  let fiscalYear: Value
  let before: Value
  let after: Value
  /// As a fraction of what it was; nil where that says nothing.
  let change: Double?
  /// How large it is, for the order.
  let magnitude: Double
  let line: Value
  let page: Value

  init(
    _ kind: ChangeKind, report: Int, ticker: Value, name: Value, metric: String? = nil,
    fiscalYear: Value = .missing, before: Value, after: Value, change: Double? = nil,
    magnitude: Double? = nil,
    line: Value, page: Value = .missing
  ) {
    self.kind = kind
    self.report = report
    self.ticker = ticker
    self.name = name
    self.metric = metric
    self.fiscalYear = fiscalYear
    self.before = before
    self.after = after
    self.change = change
    self.magnitude = magnitude ?? abs(change ?? 0)
    self.line = line
    self.page = page
  }

  /// The largest first; of equal ones the newest, then as they are in their reports.
  static func sorted(_ changes: [Change], _ reports: [ArchivedReport]) -> [Change] {
    changes.enumerated().sorted { left, right in
      if left.element.magnitude != right.element.magnitude {
        return left.element.magnitude > right.element.magnitude
      }
      if left.element.report != right.element.report { return left.element.report > right.element.report }
      return left.offset < right.offset
    }.map(\.element)
  }

  func row(_ leading: [Value], of report: ArchivedReport) -> Row {
    Row(
      PanelDatasets.changes.columns, leading,
      [
        "kind": .text(kind.rawValue), "ticker_normalized": ticker, "name": name, "metric": Value(metric),
        "fiscal_year": fiscalYear, "before": before, "after": after, "change": Value(finite: change),
        "text": .text(sentence(house: leading.first?.text)), "week_start": Value(report.weekStart),
        "line": line, "source_page": page,
      ])
  }

  // MARK: In words

  private func sentence(house: String?) -> String {
    let subject = (house.map { "\($0)：" } ?? "") + title
    switch kind {
    case .ratingRaised: return "\(subject)评级由“\(before.shown)”上调至“\(after.shown)”"
    case .ratingLowered: return "\(subject)评级由“\(before.shown)”下调至“\(after.shown)”"
    case .estimateRaised, .targetRaised:
      return "\(subject)\(figure)由 \(before.shown) 上调至 \(after.shown)\(percent)"
    case .estimateLowered, .targetLowered:
      return "\(subject)\(figure)由 \(before.shown) 下调至 \(after.shown)\(percent)"
    case .covered:
      return
        "\(subject)\(isSite ? "新上榜" : "首次覆盖")\(after == .missing ? "" : "，\(isSite ? "周访问 \(after.shown) 百万" : "评级“\(after.shown)”")")"
    case .dropped: return "\(subject)\(isSite ? "不再上榜" : "不再覆盖")"
    case .enteredTop10: return "\(subject)进入访问量前十，第 \(after.shown) 位"
    case .leftTop10: return "\(subject)跌出访问量前十\(after == .missing ? "" : "，第 \(after.shown) 位")"
    case .visits: return "\(subject)周访问由 \(before.shown) 百万变为 \(after.shown) 百万\(percent)"
    }
  }

  private var isSite: Bool { ticker == .missing }

  /// `腾讯控股（0700.HK）`.
  private var title: String {
    guard let code = ticker.text else { return name.shown }
    return name == .missing ? code : "\(name.shown)（\(code)）"
  }

  /// `2025E EPS `.
  private var figure: String {
    let year = fiscalYear.text.map { "\($0) " } ?? ""
    return year + (metric.flatMap { PanelWords.metrics[$0]?.chinese } ?? "") + " "
  }

  /// `（+3.1%）`.
  private var percent: String {
    guard let change else { return "" }
    let tenths = Int64((change * 1_000).rounded())
    guard let percent = DecimalNumber(significand: tenths, fractionDigits: 1) else { return "" }
    return "（\(tenths >= 0 ? "+" : "")\(percent.description)%）"
  }
}
