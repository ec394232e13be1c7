import Lexemes
import Tabular

/// How many current shares one share of an earlier report has become. Its prices and EPS are divided by that number, so
/// that a line over the weeks does not drop at a split.
struct SharesOfNow {
  /// The splits that a house itself has seen, by house and series, then by company.
  private let own: [ArchivedReport.Sequence: [String: [ObservedSplit]]]
  /// Splits since a house's newest report that only other houses have seen.
  private let unseen: [ArchivedReport.Sequence: [String: Double]]
  private let reports: [ArchivedReport]
  let isNeeded: Bool

  init(_ splits: [ObservedSplit], reports: [ArchivedReport], pairs: [IssuePair]) {
    self.reports = reports
    isNeeded = !splits.isEmpty
    var own: [ArchivedReport.Sequence: [String: [ObservedSplit]]] = [:]
    for split in splits {
      guard let sequence = reports[split.pair.report].sequence else { continue }
      own[sequence, default: [:]][split.company, default: []].append(split)
    }
    self.own = own
    var unseen: [ArchivedReport.Sequence: [String: Double]] = [:]
    if isNeeded {
      let newest = ConsensusTable.newest(reports, pairs, nil)
      let others = OtherShares(splits, reports: reports, newest: newest)
      for report in newest {
        if let sequence = reports[report].sequence { unseen[sequence] = others.factors(in: report) }
      }
    }
    self.unseen = unseen
  }

  func factor(of company: String, in report: Int) -> Double {
    guard isNeeded, let sequence = reports[report].sequence else { return 1 }
    let day = reports[report].issueDay?.daysSince1970 ?? .max
    let later = own[sequence]?[company]?.filter { split in
      let seen = reports[split.pair.report].issueDay?.daysSince1970 ?? .min
      return (seen, split.pair.report) > (day, report)
    }
    return (later ?? []).reduce(unseen[sequence]?[company] ?? 1) { $0 * $1.factor }
  }
}

extension SharesOfNow {
  private static let shares = "shares_since"
  /// Columns of the company history, and the columns with their values for current shares.
  private static let adjusted = [
    ("price", "price_now", LocalizedText("股价（折算）", "Price, adjusted")),
    ("eps", "eps_now", LocalizedText("EPS（折算）", "EPS, adjusted")),
  ]

  /// The column whose values form a consistent line over the weeks: the one for current shares, if the table has it.
  static func name(of column: String, in history: PanelCells) -> String {
    adjusted.first { $0.0 == column && history.has($0.1) }?.1 ?? column
  }

  /// The columns that only a workbook has.
  func columns(_ history: TypedTable, factors: [Double]) -> [HelperColumn] {
    guard factors.contains(where: { $0 != 1 }) else { return [] }
    let shares = HelperColumn(
      Self.shares, LocalizedText("现为几股", "Current shares"), .number,
      meaning: LocalizedText("该期的一股现为几股", "how many current shares one share of the report is"),
      cells: factors.map { .value(Value(finite: $0)) })
    return [shares]
      + Self.adjusted.map { source, name, title in
        var column = HelperColumn(
          name, title, .number,
          meaning: LocalizedText("按现有股份折算", "on the current number of shares"),
          formula: LocalizedText(same: "=IF(COUNT([@\(source)])=1,[@\(source)]/[@\(Self.shares)],\"\")"))
        column.initial = zip(history.values(of: source) ?? [], factors).map { value, factor in
          Value(finite: value.number.map { $0 / factor })
        }
        return column
      }
  }
}
