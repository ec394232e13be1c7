import Lexemes
import Document
import ReportReading
import Tabular

/// Findings about factors.
extension ConversionFinder {
  mutating func reportInferred(
    name: String, value: DecimalNumber, _ agreement: Agreement, currency: String?, _ members: [Security]
  ) {
    let total = members.reduce(0) { $0 + $1.evidence.count }
    let tie =
      switch agreement.tie {
      case .wider(let rival): "; as many allow \(rival.text), which is narrower"
      case .spanned: "; where in it is unclear, and PE that allow only a part of it are unchecked"
      case nil: ""
      }
    let wayOut = wayOut(currency, members).english
    let label = AssumptionLabel.text(name) { code in
      members.first { $0.suffix == code }?.rows.first.flatMap { companies[$0].name } ?? code
    }
    diagnostics.append(
      Diagnostic(
        .conversionInferred,
        "\(name) = \(value) is inferred: \(agreement.count) of \(total) printed PE agree on "
          + "\(agreement.interval.text)\(tie); give \(wayOut) to replace it",
        chinese: "\(label.chinese) \(value) 为反推：\(total) 个报告 PE 中 \(agreement.count) 个与区间 "
          + "\(agreement.interval.lower.significant)–\(agreement.interval.upper.significant) 相容；可在假设表中修改",
        severity: agreement.tie == nil ? nil : .warning, dataset: "assumptions", column: "value",
        computed: "\(value)", line: line(members)))
  }

  /// Warns about a security that has its own factor for no known reason, unlike the others of its currency.
  mutating func warnAlone(_ security: Security, _ own: Agreement, _ shared: Agreement?) {
    guard !KnownFactors.explain(own.interval, currency: security.currency, beside: shared?.interval),
      let row = security.rows.first
    else { return }
    for row in security.rows { conversions.companies[row].isUnexplained = true }
    let others = shared.map { "the others' \($0.interval.text)" } ?? "those of the others, which do not agree"
    diagnostics.append(
      Diagnostic(
        .conversionAlone,
        "\(security.suffix) has its own factor, \(own.interval.text), unlike \(others): this may be several shares in "
          + "one traded share, EPS in another currency, or a misprinted price",
        dataset: "companies", row: row + 1, column: "conversion", printed: companies[row].price?.raw,
        computed: own.interval.shown.plain, line: companies[row].line))
  }

  /// Warns about a security whose pairs agree on a factor that has no known explanation. Its price may be misprinted,
  /// so the factor of the others in its currency is used.
  mutating func warnUnexplained(_ security: Security, _ own: Agreement, _ shared: Agreement) {
    guard let row = security.rows.first else { return }
    let name = security.suffix
    let factor = options.words.factor(of: name)
    diagnostics.append(
      Diagnostic(
        .conversionAlone,
        "the printed PE of \(name) agree with each other on \(own.interval.text) and not with the others' "
          + "\(shared.interval.text): its price may be misprinted, or its EPS may be in another currency, which "
          + "\(factor.english) can state. The others' factor is used",
        chinese: "\(name) 的报告 PE 相互一致，系数为 \(own.interval.shown.chinese)，与同币种其他公司的 "
          + "\(shared.interval.shown.chinese) 不符：股价可能有误，或 EPS 为其他币种（可给定 \(factor.chinese)）；现按同币种系数计算",
        dataset: "companies", row: row + 1, column: "conversion", printed: companies[row].price?.raw,
        computed: own.interval.shown.plain, line: companies[row].line))
  }

  mutating func reportMissing(_ currency: String?, _ members: [Security]) {
    let stated = members.first.flatMap { one in one.epsCurrency.map { (price: one.currency, eps: $0) } }
    let price =
      (currency ?? stated?.price).map { "prices are in \($0)" } ?? "the price's currency is not known"
    let earnings = stated.map { "\($0.eps), the currency of EPS," } ?? "the currency of EPS"
    let wayOut = wayOut(currency, members)
    let disagreement =
      members.contains { $0.evidence.count > 1 } ? "; the printed PE do not agree on one" : ""
    let row = members.first?.rows.first
    diagnostics.append(
      Diagnostic(
        .conversionMissing,
        "\(price) and the factor to \(earnings) is not known\(disagreement); give \(wayOut.english)",
        chinese: "股价币种\((currency ?? stated?.price).map { "为 \($0)" } ?? "未知")，换算到 EPS 币种"
          + "\(stated.map { "（\($0.eps)）" } ?? "")的系数未知，PE 留空；请给定 \(wayOut.chinese)",
        dataset: "companies", row: row.map { $0 + 1 }, column: "conversion", line: line(members)))
  }

  /// Reports that most printed PE agree on another factor although both prices and EPS are in yuan.
  mutating func reportHomeDisagrees(_ members: [Security], _ shared: Agreement) {
    let total = members.reduce(0) { $0 + $1.evidence.count }
    guard shared.count > 1, shared.count * 2 > total else { return }
    diagnostics.append(
      Diagnostic(
        .conversionDisagrees,
        "prices and EPS are both in \(Self.home), but \(shared.count) of \(total) printed PE agree on a factor of "
          + "\(shared.interval.text) instead of 1: the prices may be of another day or in another currency",
        dataset: "companies", row: members.first?.rows.first.map { $0 + 1 }, column: "conversion",
        printed: "1",
        computed: shared.interval.shown.plain, line: line(members)))
  }

  /// Compares a given factor with the one that the security's printed PE imply.
  mutating func compare(_ security: Security, factor: Double) {
    guard let implied = Agreement(security.evidence.compactMap(\.factor))?.interval,
      !implied.contains(factor),
      let row = security.rows.first
    else { return }
    let nearest = factor < implied.lower ? implied.lower : implied.upper
    let gap = abs(factor / nearest - 1) * 100
    // Only the depositary shares on dollar markets represent several ordinary shares.
    let count = security.currency == "USD" ? Self.sharesHint(factor, implied) : nil
    let hint = count.map { "; \($0) ordinary shares per ADS would fit" } ?? ""
    diagnostics.append(
      Diagnostic(
        .conversionDisagrees,
        "the given factor \(factor.significant) for \(security.suffix) lies \(gap.significant)% outside "
          + "\(implied.text), which the printed PE imply\(hint)",
        dataset: "companies", row: row + 1, column: "conversion", printed: factor.significant,
        computed: implied.shown.plain, line: companies[row].line))
  }

  private static func sharesHint(_ factor: Double, _ implied: RoundingInterval) -> Int? {
    (2...50).first { implied.contains(factor / Double($0)) }
  }

  /// How the user can supply the factor.
  private func wayOut(_ currency: String?, _ members: [Security]) -> LocalizedText {
    currency.map(options.words.rate(of:)) ?? options.words.factor(of: members[0].suffix)
  }

  private func line(_ members: [Security]) -> Int? { members.first?.rows.first.map { companies[$0].line } }
}

// MARK: Checks

extension DiagnosticCode {
  /// The conversion factor was inferred from the report's own PE.
  public static let conversionInferred = DiagnosticCode(
    "conversion-inferred", .info,
    "换算系数由报告自身的 PE 反推",
    "the conversion factor was inferred from the report's own PE",
    example: #"HKD 0.9226–0.9447"#)

  /// Price and EPS differ in currency and no factor is known; PE is left empty.
  public static let conversionMissing = DiagnosticCode(
    "conversion-missing", .warning,
    "股价与 EPS 币种不同且没有换算系数，PE 留空",
    "price and EPS differ in currency and no factor is known; PE is left empty",
    example: #"`0700.HK`，未印 PE · no PE printed"#)

  /// A given factor disagrees with what the printed PE imply.
  public static let conversionDisagrees = DiagnosticCode(
    "conversion-disagrees", .warning,
    "给定的换算系数与报告的 PE 不一致",
    "a given factor disagrees with what the printed PE imply",
    example: #"`fx_HKD` 为 `7.8`"#)

  /// A factor that differs from the others of its currency for no known reason; a misprinted price looks the same.
  public static let conversionAlone = DiagnosticCode(
    "conversion-alone", .warning,
    "换算系数与同币种其他公司不同且原因不明，股价有误时也会如此",
    "a factor that differs from the other companies in its currency for no known reason; a misprinted price looks the same",
    example: #"HKD 0.9226–0.9447，`0700.HK` 0.4643–0.4892"#)
}
