import ReportTables

/// The argument of `--only` and `--sheets`: `companies,traffic`.
enum DatasetList {
  /// The names in all arguments, since the option may be repeated; nil if it is not given.
  ///
  /// - Throws: a usage failure if a name is not a dataset or appears twice.
  static func names(
    _ arguments: [String], option: String, among known: [String] = DatasetCatalog.names
  ) throws(CommandFailure) -> [String]? {
    guard !arguments.isEmpty else { return nil }
    let names = arguments.joined(separator: ",").split(separator: ",", omittingEmptySubsequences: false).map {
      part in
      String(part.trimmingPrefix { $0 == " " }.reversed().trimmingPrefix { $0 == " " }.reversed())
    }
    for (index, name) in names.enumerated() {
      guard !name.isEmpty else {
        throw .usage("\(option) takes names with commas between them, as in \(option) companies,traffic")
      }
      try DatasetName.check(name, among: known)
      guard !names[..<index].contains(name) else { throw .usage("\(option) names '\(name)' twice") }
    }
    return names
  }
}
