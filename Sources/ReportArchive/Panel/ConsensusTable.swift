import Lexemes
import Tabular

/// The consensus: the estimates in the newest report of each house, grouped so that only like figures are averaged.
struct ConsensusTable {
  let rows: [Row]
  /// The indices of each row's estimates.
  let members: [[Int]]

  /// What figures must have in common to be averaged.
  private struct Group: Hashable {
    let company: String
    let metric: EstimateMetric
    let basis: String
    let currency: Value
    let unit: String
    let fiscalYear: Value
    /// Set if the currency is unknown: the figure is then grouped only with those of its own house.
    let house: String?
  }

  init(
    _ estimates: [Estimate], reports: [ArchivedReport], pairs: [IssuePair], window: Int?,
    besides otherShares: OtherShares
  ) {
    let counting = Self.newest(reports, pairs, window)
    var groups: [Group: [Int]] = [:]
    for (place, estimate) in estimates.enumerated() where counting.contains(estimate.report) {
      if estimate.unit == "per_share", otherShares.contains(estimate.key, in: estimate.report) { continue }
      let needsCurrency = estimate.unit != "x"
      let isUnknown = needsCurrency && estimate.currency == .missing
      let group = Group(
        company: estimate.key, metric: estimate.metric, basis: estimate.basis, currency: estimate.currency,
        unit: estimate.unit, fiscalYear: estimate.fiscalYear,
        house: isUnknown ? reports[estimate.report].publisher : nil)
      groups[group, default: []].append(place)
    }
    let sorted = groups.map { (order: Self.order($0.key), group: $0.key, places: $0.value) }
      .sorted { $0.order.lexicographicallyPrecedes($1.order) }
    members = sorted.map { Self.perHouse($0.places, estimates, reports) }
    rows = zip(sorted, members).map { Self.row($0.group, $1.map { estimates[$0] }, reports) }
  }

  /// The newest report of each house and series, unless it is too old.
  static func newest(_ reports: [ArchivedReport], _ pairs: [IssuePair], _ window: Int?) -> Set<Int> {
    let replaced = Set(pairs.compactMap(\.before))
    let last = reports.compactMap(\.date).max()?.daysSince1970
    return Set(
      reports.indices.filter { place in
        guard reports[place].publisher != nil, !replaced.contains(place), let day = reports[place].date else {
          return false
        }
        guard let window, let last else { return true }
        return last - day.daysSince1970 <= window
      })
  }

  /// One figure for each house: if two of its series cover a company, the newer one.
  private static func perHouse(
    _ places: [Int], _ estimates: [Estimate], _ reports: [ArchivedReport]
  ) -> [Int] {
    var newest: [String: Int] = [:]
    for place in places {
      let house = reports[estimates[place].report].publisher ?? ""
      // Reports are ordered by date.
      if let other = newest[house], estimates[other].report >= estimates[place].report { continue }
      newest[house] = place
    }
    return newest.sorted { $0.key < $1.key }.map(\.value)
  }

  /// The sort key of a group.
  private static func order(_ group: Group) -> [String] {
    let metric = EstimateMetric.allCases.firstIndex(of: group.metric) ?? 0
    return [
      group.company, "\(metric)", group.fiscalYear.text ?? "", group.currency.text ?? "", group.basis,
      group.unit, group.house ?? "",
    ]
  }

  private static func row(_ group: Group, _ estimates: [Estimate], _ reports: [ArchivedReport]) -> Row {
    let sorted = estimates.sorted { ($0.value.number ?? 0) < ($1.value.number ?? 0) }
    let numbers = sorted.compactMap(\.value.number)
    let middle = numbers.count / 2
    let median =
      numbers.isEmpty
      ? nil : numbers.count % 2 == 1 ? numbers[middle] : (numbers[middle - 1] + numbers[middle]) / 2
    let newest = estimates.max { $0.report < $1.report }
    let houses = estimates.compactMap { reports[$0.report].publisher }
    let leading = LeadingColumns.values(sharedBy: Set(estimates.map(\.report)).sorted().map { reports[$0] })
    return Row(
      PanelDatasets.consensus.columns, leading,
      [
        "ticker_normalized": newest?.ticker ?? .missing, "name": newest?.name ?? .missing,
        "metric": .text(group.metric.rawValue), "basis": .text(group.basis), "currency": group.currency,
        "unit": .text(group.unit), "fiscal_year": group.fiscalYear, "n": .integer(numbers.count),
        "mean": Value(finite: numbers.isEmpty ? nil : numbers.reduce(0, +) / Double(numbers.count)),
        "median": Value(finite: median), "high": sorted.last?.value ?? .missing,
        "low": sorted.first?.value ?? .missing,
        "houses": .text(houses.joined(separator: ";")),
        "line": estimates.count == 1 ? estimates.first?.line ?? .missing : .missing,
        "source_page": estimates.count == 1 ? estimates.first?.page ?? .missing : .missing,
      ])
  }
}
