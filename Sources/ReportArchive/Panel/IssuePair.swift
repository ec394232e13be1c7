import Lexemes
import Tabular

/// A report and the one that its house published before it in the same series.
struct IssuePair: Sendable {
  /// Places in the set.
  let report: Int
  let before: Int?
  /// Whether the other one is of the week before, so that growth on the week can be held against it.
  let isConsecutive: Bool

  /// A report for each place, in order.
  static func all(_ reports: [ArchivedReport]) -> [IssuePair] {
    var last: [ArchivedReport.Sequence: Int] = [:]
    return reports.enumerated().map { place, report in
      guard let sequence = report.sequence, report.date != nil else {
        return IssuePair(report: place, before: nil, isConsecutive: false)
      }
      defer { last[sequence] = place }
      let before = last[sequence]
      let isConsecutive = before.map { follows(report, reports[$0]) } ?? false
      return IssuePair(report: place, before: before, isConsecutive: isConsecutive)
    }
  }

  private static func follows(_ report: ArchivedReport, _ other: ArchivedReport) -> Bool {
    if let monday = report.monday, let before = other.monday { return monday - before == 7 }
    guard let day = report.date?.daysSince1970, let before = other.date?.daysSince1970 else { return false }
    return (5...9).contains(day - before)
  }
}

extension ArchivedReport {
  /// The Monday of the week that the report is of, in days since 1970.
  fileprivate var monday: Int? {
    guard case .integer(let year) = cells["year"], case .integer(let week) = cells["week"] else { return nil }
    return CalendarDate.monday(ofWeek: week, of: year)?.daysSince1970
  }
}
