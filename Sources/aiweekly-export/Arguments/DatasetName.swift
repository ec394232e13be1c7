import ReportArchive
import Tabular

/// The argument of `--dataset`.
enum DatasetName {
  /// - Parameters:
  ///   - name: the argument.
  ///   - known: the datasets that exist.
  /// - Throws: a usage failure if there is no such dataset, with a similar name as a suggestion.
  static func check(_ name: String, among known: [String] = ReportSetCatalog.names) throws(CommandFailure) {
    guard !known.contains(name) else { return }
    let hint = NearestName.to(name, among: known).map { "did you mean '\($0)'?" }
    throw .usage(
      "there is no dataset '\(name)'; \(hint ?? "the datasets are \(known.joined(separator: ", "))")")
  }
}
