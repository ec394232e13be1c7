import Document
import Lexemes
import ReportTables
import Tabular

/// Compares the companies of one report with those of the previous report of its house and series.
struct CompanyComparison {
  private let pair: IssuePair
  private let reports: [ArchivedReport]
  private let now: [CompanyIssue]
  /// What the previous report has on each current company, by its key; nil if there is no previous report to compare
  /// with.
  private let before: [String: CompanyIssue]?
  private let previous: [CompanyIssue]
  private let ratings: RatingSteps
  /// Into how many shares one share was split since the previous report, for companies with a split.
  let splits: [String: Double]

  init(_ pair: IssuePair, reports: [ArchivedReport], now: [CompanyIssue], before: [CompanyIssue]?) {
    self.pair = pair
    self.reports = reports
    self.now = now
    previous = before ?? []
    let scales = [pair.report, pair.before].lazy.compactMap { $0.map { reports[$0].ratingScale } }
    ratings = RatingSteps(
      (now + previous).compactMap(\.rating.text), scale: scales.first { !$0.isEmpty } ?? [])
    // Without its forecast table, a report does not show what it covers.
    self.before = before.flatMap { $0.isEmpty || now.isEmpty ? nil : Self.matches(now, $0) }
    var splits: [String: Double] = [:]
    for company in now {
      splits[company.key] = self.before?[company.key].flatMap { ShareSplit.factor(from: $0, to: company) }
    }
    self.splits = splits
  }

  /// Matches companies by their codes. If only one of the two reports prints a code, by a name that only one company
  /// has.
  private static func matches(_ now: [CompanyIssue], _ before: [CompanyIssue]) -> [String: CompanyIssue] {
    let byKey = Dictionary(before.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    var matches: [String: CompanyIssue] = [:]
    for company in now { matches[company.key] = byKey[company.key] }
    let taken = Set(matches.values.map(\.key))
    func named(_ companies: [CompanyIssue]) -> [String: [CompanyIssue]] {
      Dictionary(grouping: companies, by: { $0.name.text?.foldedWidth ?? "" })
    }
    let gone = named(before.filter { !taken.contains($0.key) })
    for (name, companies) in named(now.filter { matches[$0.key] == nil }) where !name.isEmpty {
      guard companies.count == 1, let others = gone[name], others.count == 1,
        (companies[0].ticker == .missing) != (others[0].ticker == .missing)
      else { continue }
      matches[companies[0].key] = others[0]
    }
    return matches
  }

  // MARK: company_history

  func rows(_ leading: [Value]) -> [Row] {
    let week = Value(reports[pair.report].weekStart)
    return now.flatMap { company in
      let other = before?[company.key]
      let split = splits[company.key]
      let years = company.years.isEmpty ? [nil] : company.years.map(Optional.some)
      return years.map { year in
        let old = year.flatMap { other?.year(like: $0) }
        return Row(
          PanelDatasets.companyHistory.columns, leading,
          [
            "ticker_normalized": company.ticker, "name": company.name, "price": company.price,
            "currency": company.currency, "market_cap_mn": company.marketCap, "rating": company.rating,
            "fiscal_year": year?.name ?? .missing, "eps": year?.eps ?? .missing,
            "net_profit": year?.netProfit ?? .missing, "pe": year?.pe ?? .missing,
            "split_factor": other == nil ? .missing : Self.value(of: split ?? 1),
            "price_before": other?.currency == company.currency ? other?.price ?? .missing : .missing,
            "eps_before": epsBefore(company, year, other, old),
            "net_profit_before": comparable(company, other) ? old?.netProfit ?? .missing : .missing,
            "rating_before": other?.rating ?? .missing,
            "week_start": week, "rating_change": Value(ratingChange(company, other)?.rawValue),
            "line": company.line,
            "source_page": company.page,
          ])
      }
    }
  }

  private static func value(of factor: Double) -> Value {
    factor == factor.rounded() ? .integer(Int(factor)) : .real(factor)
  }

  /// Whether figures can be compared: they must be in the same currency.
  private func comparable(_ company: CompanyIssue, _ other: CompanyIssue?) -> Bool {
    guard let other else { return false }
    guard company.reportingCurrency == other.reportingCurrency else { return false }
    return company.reportingCurrency != .missing || company.currency == other.currency
  }

  /// The earlier EPS; missing if a change may be a misprint. `changes` then has no such change, and a check reports it.
  private func epsBefore(
    _ company: CompanyIssue, _ year: CompanyIssue.Year?, _ other: CompanyIssue?, _ old: CompanyIssue.Year?
  ) -> Value {
    guard let other, let year, let old, comparable(company, other) else { return .missing }
    let isDoubtful = company.isContradicted || other.isContradicted
    return isDoubtful && differ(old.eps, year.eps, splits[company.key] ?? 1) ? .missing : old.eps
  }

  private func ratingChange(_ company: CompanyIssue, _ other: CompanyIssue?) -> RatingChange? {
    guard before != nil else { return nil }
    guard let other else { return .new }
    guard let steps = ratingSteps(company, other) else { return nil }
    return steps == 0 ? .unchanged : steps > 0 ? .raised : .lowered
  }

  /// By how many steps the rating was raised; nil if that cannot be determined.
  private func ratingSteps(_ company: CompanyIssue, _ other: CompanyIssue) -> Int? {
    guard let new = company.rating.text, let old = other.rating.text else { return nil }
    return new == old ? 0 : ratings.steps(from: old, to: new)
  }

  // MARK: changes

  var changes: [Change] {
    guard let before else { return [] }
    let kept = Set(before.values.map(\.key))
    return now.flatMap { company in
      guard let other = before[company.key] else { return [coverage(.covered, company)] }
      return ratingChanges(company, other) + estimateChanges(company, other) + targetChanges(company, other)
    } + previous.filter { !kept.contains($0.key) }.map { coverage(.dropped, $0) }
  }

  private func coverage(_ kind: ChangeKind, _ company: CompanyIssue) -> Change {
    Change(
      kind, report: pair.report, ticker: company.ticker, name: company.name,
      before: kind == .dropped ? company.rating : .missing,
      after: kind == .covered ? company.rating : .missing,
      line: kind == .covered ? company.line : .missing,
      page: kind == .covered ? company.page : .missing)
  }

  private func ratingChanges(_ company: CompanyIssue, _ other: CompanyIssue) -> [Change] {
    guard let change = ratingChange(company, other), change == .raised || change == .lowered else {
      return []
    }
    let steps = Double(abs(ratingSteps(company, other) ?? 0))
    return [
      Change(
        change == .raised ? .ratingRaised : .ratingLowered, report: pair.report, ticker: company.ticker,
        name: company.name, metric: "rating", before: other.rating, after: company.rating, magnitude: steps,
        line: company.line, page: company.page)
    ]
  }

  /// The changed estimates. A figure that its printed PE contradicts is more likely misprinted than revised, so it is
  /// left out.
  private func estimateChanges(_ company: CompanyIssue, _ other: CompanyIssue) -> [Change] {
    guard comparable(company, other), !company.isContradicted, !other.isContradicted else { return [] }
    let split = splits[company.key] ?? 1
    return company.years.flatMap { year -> [Change] in
      guard let old = other.year(like: year) else { return [] }
      return [
        estimate(.eps, company, year, old.eps, year.eps, split),
        estimate(.netProfit, company, year, old.netProfit, year.netProfit, 1),
        estimate(.revenue, company, year, old.revenue, year.revenue, 1),
      ].compactMap(\.self)
    }
  }

  private func estimate(
    _ metric: EstimateMetric, _ company: CompanyIssue, _ year: CompanyIssue.Year, _ old: Value, _ new: Value,
    _ split: Double
  ) -> Change? {
    guard let before = old.number, let after = new.number, year.fiscalYear?.kind != .actual,
      Self.differ(after * split, before, old, new, split)
    else { return nil }
    return Change(
      after * split > before ? .estimateRaised : .estimateLowered, report: pair.report,
      ticker: company.ticker,
      name: company.name, metric: metric.rawValue, fiscalYear: year.name, before: old, after: new,
      change: before > 0 ? after * split / before - 1 : nil, line: company.line, page: company.page)
  }

  private func differ(_ old: Value, _ new: Value, _ split: Double) -> Bool {
    guard let after = new.number else { return false }
    guard let before = old.number else { return true }
    return Self.differ(after * split, before, old, new, split)
  }

  /// Whether two figures differ. Without a split, any difference counts; with one, only what rounding cannot explain.
  private static func differ(
    _ new: Double, _ old: Double, _ oldValue: Value, _ newValue: Value, _ split: Double
  ) -> Bool {
    guard split != 1 else { return new != old }
    let slack =
      (oldValue.exact.map { RoundingInterval(of: $0).width } ?? 0) / 2
      + (newValue.exact.map { RoundingInterval(of: $0).width } ?? 0) / 2 * split
    return abs(new - old) > slack * 1.000_001
  }

  private func targetChanges(_ company: CompanyIssue, _ other: CompanyIssue) -> [Change] {
    guard company.currency == other.currency, let before = other.targetPrice.number,
      let after = company.targetPrice.number
    else { return [] }
    let split = splits[company.key] ?? 1
    guard Self.differ(after * split, before, other.targetPrice, company.targetPrice, split) else { return [] }
    return [
      Change(
        after * split > before ? .targetRaised : .targetLowered, report: pair.report, ticker: company.ticker,
        name: company.name, metric: EstimateMetric.targetPrice.rawValue, before: other.targetPrice,
        after: company.targetPrice, change: before > 0 ? after * split / before - 1 : nil, line: company.line,
        page: company.page)
    ]
  }

  // MARK: Findings

  var findings: [SetFinding] {
    guard let before else { return [] }
    var found: [SetFinding] = []
    for company in now {
      guard let other = before[company.key] else { continue }
      if let split = splits[company.key] {
        found.append(.init(pair.report, .shareSplit(company, other, factor: split)))
      } else if let count = ShareSplit.countRatio(from: other, to: company) {
        found.append(.init(pair.report, .shareCountChanged(company, other, times: count)))
      }
      let isDoubtful = company.isContradicted || other.isContradicted
      if isDoubtful,
        let year = company.years.first(where: { year in
          other.year(like: year).map { differ($0.eps, year.eps, splits[company.key] ?? 1) } ?? false
        })
      {
        found.append(.init(pair.report, .revisionUnsure(company, year)))
      }
    }
    if let roll = rolledYears(before) { found.append(.init(pair.report, roll)) }
    return found
  }

  /// A finding if the forecast years have moved on. The same years are compared, whatever their columns.
  private func rolledYears(_ before: [String: CompanyIssue]) -> Diagnostic? {
    for company in now {
      guard let other = before[company.key], let first = company.years.first?.fiscalYear,
        let old = other.years.first?.fiscalYear, first.year != old.year
      else { continue }
      return .fiscalYearsRolled(
        from: other.years.map(\.label.shown), to: company.years.map(\.label.shown), line: company.line.number)
    }
    return nil
  }
}
