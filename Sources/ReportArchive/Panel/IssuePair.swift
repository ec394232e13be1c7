import Lexemes
import Tabular

/// A report and the one that its house published before it in the same series.
struct IssuePair: Sendable {
  /// Places in the set.
  let report: Int
  let before: Int?
  /// Whether the other one is of the week before, so that growth on the week can be held against it.
  let isConsecutive: Bool

  /// The pairs of a set of reports, one for each of them, in their order.
  static func all(_ reports: [ArchivedReport]) -> [IssuePair] {
    var pairs = reports.indices.map { IssuePair(report: $0, before: nil, isConsecutive: false) }
    var last: [ArchivedReport.Sequence: Int] = [:]
    let days = reports.map { $0.issueDay?.daysSince1970 }
    let order = reports.indices.filter { days[$0] != nil }.sorted { left, right in
      (days[left] ?? 0, left) < (days[right] ?? 0, right)
    }
    for place in order {
      guard let sequence = reports[place].sequence else { continue }
      defer { last[sequence] = place }
      guard let before = last[sequence] else { continue }
      pairs[place] = IssuePair(
        report: place, before: before, isConsecutive: follows(reports[place], reports[before]))
    }
    return pairs
  }

  private static func follows(_ report: ArchivedReport, _ other: ArchivedReport) -> Bool {
    if let monday = report.monday, let before = other.monday {
      return monday.daysSince1970 - before.daysSince1970 == 7
    }
    guard let day = report.date?.daysSince1970, let before = other.date?.daysSince1970 else { return false }
    return (5...9).contains(day - before)
  }
}

extension ArchivedReport {
  /// The Monday of the report's week, or of the week of its date: what reports of several houses have in common.
  var weekStart: CalendarDate? {
    guard let day = (monday ?? date)?.daysSince1970 else { return nil }
    // 1970-01-01 was a Thursday.
    let weekday = ((day + 3) % 7 + 7) % 7
    return CalendarDate(daysSince1970: day - weekday)
  }
}
