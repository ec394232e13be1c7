import Lexemes

/// A split or consolidation of a company's shares between a report and the previous one of its house.
struct ObservedSplit: Sendable {
  /// The key of the company.
  let company: String
  /// Into how many shares one share was split.
  let factor: Double
  let pair: IssuePair
}

/// Companies for which a house's newest report is older than a split that another house has seen. Figures per share of
/// the two must not be averaged.
///
/// The view `consensus` of an archive implements the same rule in SQL.
struct OtherShares: Sendable {
  /// The split factor, by the index of the report and then by company.
  private var factors: [Int: [String: Double]] = [:]

  init() {}

  init(_ splits: [ObservedSplit], reports: [ArchivedReport], newest: Set<Int>) {
    let observed = Dictionary(grouping: splits, by: \.company)
    for (company, splits) in observed {
      for report in newest {
        let own = splits.filter { reports[$0.pair.report].sequence == reports[report].sequence }
        let unseen = splits.first { split in
          guard reports[split.pair.report].sequence != reports[report].sequence,
            let seen = reports[split.pair.report].date, let day = reports[report].date,
            seen.daysSince1970 > day.daysSince1970
          else { return false }
          let before = split.pair.before.flatMap { reports[$0].date?.daysSince1970 } ?? .min
          return !own.contains { (reports[$0.pair.report].date?.daysSince1970 ?? .min) > before }
        }
        if let unseen { factors[report, default: [:]][company] = unseen.factor }
      }
    }
  }

  /// Whether a report's figures per share of a company are for the shares before a split.
  func contains(_ company: String, in report: Int) -> Bool { factors[report]?[company] != nil }

  /// By company, how many current shares one share in the report's figures has become.
  func factors(in report: Int) -> [String: Double] { factors[report] ?? [:] }

  func findings(_ companies: [[CompanyIssue]], _ reports: [ArchivedReport]) -> [SetFinding] {
    factors.keys.sorted().flatMap { report in
      companies[report].compactMap { company in
        factors[report]?[company.key].map {
          SetFinding(
            report, .otherShares(company, house: reports[report].publisher ?? "", factor: $0))
        }
      }
    }
  }
}
