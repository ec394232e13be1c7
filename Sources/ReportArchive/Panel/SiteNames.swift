import Lexemes
import Tabular

/// One name for each website over all reports: the newest that they print of it.
///
/// Sites are one by their keys, and where a report says that one goes by another name than before. Two that one report prints
/// side by side are never one.
struct SiteNames {
  /// For a key, one that an earlier report has of the same site.
  private var earlier: [String: String] = [:]
  private var names: [String: String] = [:]

  /// - Parameters:
  ///   - sites: what the reports say, in the order of their dates.
  ///   - otherKeys: sites that go by another key than in the report before.
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

  /// A column with the one name of each row's site; nil where rows have it already, as spreadsheets compare words.
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
