import Document
import Lexemes
import ReportTables
import Tabular

/// Compares the websites of one report with those of the previous report of its house and series.
struct SiteComparison {
  private let pair: IssuePair
  private let reports: [ArchivedReport]
  private let now: [SiteIssue]
  private let previous: [SiteIssue]
  /// The previous data of each current site, by its key.
  private let matches: [String: SiteIssue]
  private let renamed: [(now: SiteIssue, before: SiteIssue)]
  private let hasBefore: Bool

  /// The smallest relative change in visits that is reported.
  private static let notableMove = 0.2

  init(_ pair: IssuePair, reports: [ArchivedReport], now: [SiteIssue], before: [SiteIssue]?) {
    self.pair = pair
    self.reports = reports
    self.now = now
    previous = before ?? []
    hasBefore = !previous.isEmpty && !now.isEmpty
    var matches = Dictionary(previous.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    renamed = Self.renamed(now, previous, weeksApart: pair.weeksApart)
    for (site, other) in renamed { matches[site.key] = other }
    self.matches = matches
  }

  /// New sites that are a vanished site under another name. Each must match exactly one, and no two may match the same.
  private static func renamed(
    _ now: [SiteIssue], _ previous: [SiteIssue], weeksApart: Int?
  ) -> [(now: SiteIssue, before: SiteIssue)] {
    guard let weeksApart else { return [] }
    let (keys, old) = (Set(now.map(\.key)), Set(previous.map(\.key)))
    let gone = previous.filter { !keys.contains($0.key) }
    guard !gone.isEmpty else { return [] }
    let found = now.filter { !old.contains($0.key) }.compactMap {
      site -> (now: SiteIssue, before: SiteIssue)? in
      let candidates = gone.filter { site.isRenamed(from: $0, weeksApart: weeksApart) }
      return candidates.count == 1 ? candidates.first.map { (site, $0) } : nil
    }
    let claims = Dictionary(grouping: found, by: \.before.key)
    return found.filter { claims[$0.before.key]?.count == 1 }
  }

  /// The sites that have another key than in the previous report: the current and the previous key.
  var otherKeys: [(now: String, before: String)] { renamed.map { ($0.now.key, $0.before.key) } }

  // MARK: traffic_history

  func rows(_ leading: [Value]) -> [Row] {
    let week = Value(reports[pair.report].weekStart)
    return now.map { site in
      let other = hasBefore ? matches[site.key] : nil
      return Row(
        PanelDatasets.trafficHistory.columns, leading,
        [
          "app": site.app, "visits_mn": site.visits, "visits_growth": site.growth,
          "visits_before_mn": pair.isConsecutive ? other?.visits ?? .missing : .missing,
          "avg_duration_s": site.duration, "rank": Value(site.rank), "rank_before": Value(other?.rank),
          "week_start": week, "line": site.line, "source_page": site.page,
        ])
    }
  }

  // MARK: changes

  var changes: [Change] {
    guard hasBefore else { return [] }
    return now.flatMap { site in
      guard let other = matches[site.key] else {
        return [change(.covered, site, after: site.visits)]
          + (site.isInTop10 ? [change(.enteredTop10, site, after: rank(site))] : [])
      }
      return topTen(site, other) + moves(site, other)
    }
      + gone.flatMap { site in
        (site.isInTop10 ? [change(.leftTop10, site, before: rank(site), isGone: true)] : [])
          + [change(.dropped, site, before: site.visits, isGone: true)]
      }
  }

  private var gone: [SiteIssue] {
    let still = Set(now.compactMap { matches[$0.key]?.key })
    return previous.filter { !still.contains($0.key) }
  }

  private func topTen(_ site: SiteIssue, _ other: SiteIssue) -> [Change] {
    guard site.rank != nil, other.rank != nil, site.isInTop10 != other.isInTop10 else { return [] }
    return [change(site.isInTop10 ? .enteredTop10 : .leftTop10, site, before: rank(other), after: rank(site))]
  }

  private func moves(_ site: SiteIssue, _ other: SiteIssue) -> [Change] {
    guard pair.isConsecutive, let before = other.visits.number, let after = site.visits.number, before > 0,
      abs(after / before - 1) >= Self.notableMove
    else { return [] }
    return [change(.visits, site, before: other.visits, after: site.visits, by: after / before - 1)]
  }

  private func rank(_ site: SiteIssue) -> Value { Value(site.rank) }

  private func change(
    _ kind: ChangeKind, _ site: SiteIssue, before: Value = .missing, after: Value = .missing,
    by change: Double? = nil,
    isGone: Bool = false
  ) -> Change {
    let isRank = kind == .enteredTop10 || kind == .leftTop10
    return Change(
      kind, report: pair.report, ticker: .missing, name: site.app, metric: isRank ? "rank" : "visits_mn",
      before: before, after: after, change: change, line: isGone ? .missing : site.line,
      page: isGone ? .missing : site.page)
  }

  // MARK: Findings

  var findings: [SetFinding] {
    guard hasBefore else { return [] }
    var found = renamed.map {
      SetFinding(pair.report, .siteRenamed($0.now, from: $0.before, weeksApart: pair.weeksApart ?? 1))
    }
    guard pair.isConsecutive else { return found }
    for site in now {
      guard let other = matches[site.key], let finding = Self.gap(site, other) else { continue }
      found.append(.init(pair.report, finding))
    }
    return found
  }

  /// A finding if rounding of the two weeks' visits cannot explain the printed growth.
  private static func gap(_ site: SiteIssue, _ other: SiteIssue) -> Diagnostic? {
    guard let visits = site.visits.exact, let before = other.visits.exact, let growth = site.growth.exact,
      let ratio = RoundingInterval(of: visits) / RoundingInterval(of: before)
    else { return nil }
    let printed = RoundingInterval(of: growth)
    let slack = 1e-9
    guard ratio.lower - 1 > printed.upper + slack || ratio.upper - 1 < printed.lower - slack else {
      return nil
    }
    return .growthOfWeeksDiffers(site, visits.doubleValue / before.doubleValue - 1)
  }
}

extension SiteIssue {
  fileprivate var isInTop10: Bool { rank.map { $0 <= 10 } ?? false }
}
