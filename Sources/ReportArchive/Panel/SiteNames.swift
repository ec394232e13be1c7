import Lexemes
import Tabular

/// One name for each website across all reports: the newest one that is printed.
///
/// Sites are the same if their keys are equal, or if a report shows that one was renamed. Two sites that one report
/// prints side by side are never the same.
struct SiteNames {
  /// For the key of a site, the key that it had in an earlier report.
  private var earlier: [String: String] = [:]
  private var names: [String: String] = [:]

  /// - Parameters:
  ///   - sites: the sites of each report, in the order of the reports' dates.
  ///   - otherKeys: the sites that have another key than in the previous report.
  init(_ sites: [[SiteIssue]], otherKeys: [(now: String, before: String)]) {
    let keys = otherKeys.isEmpty ? [] : sites.map { Set($0.map(\.key)) }
    for (now, before) in otherKeys {
      let (root, other) = (root(now), root(before))
      guard root != other else { continue }
      let areTogether = keys.contains { report in
        let roots = Set(report.map(self.root))
        return roots.contains(root) && roots.contains(other)
      }
      if !areTogether { earlier[root] = other }
    }
    for site in sites.joined() { names[root(site.key)] = site.app.text }
  }

  func name(of site: SiteIssue) -> Value { Value(names[root(site.key)] ?? site.app.text) }

  private func root(_ key: String) -> String {
    var key = key
    while let other = earlier[key] { key = other }
    return key
  }
}

extension SiteNames {
  static let column = "site"

  /// A column with the common name of each row's site; nil if all rows already have it, compared without case as in a
  /// spreadsheet.
  func column(_ sites: [SiteIssue]) -> HelperColumn? {
    let names = sites.map(name)
    let differs = zip(sites, names).contains { site, name in
      site.app.text?.lowercased() != name.text?.lowercased()
    }
    guard differs else { return nil }
    return HelperColumn(
      Self.column, LocalizedText("网站", "Site"), .text,
      meaning: LocalizedText(
        "同一网站各期名称不一时，统一为最新一期的名称",
        "the newest name of a site whose name is not the same in all issues"),
      cells: names.map(HelperCell.value))
  }
}
