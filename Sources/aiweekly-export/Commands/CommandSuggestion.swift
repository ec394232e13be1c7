import Tabular

/// Finds a mistyped command, which would otherwise be taken for a report of that name.
enum CommandSuggestion {
  private static let commands = ["export", "check", "schema", "datasets", "help"]

  /// - Throws: a usage failure where the first argument is not a file, no option and nearly the name of a command.
  static func check(_ arguments: [String], exists: (String) -> Bool) throws(CommandFailure) {
    guard let first = arguments.first, !first.hasPrefix("-"), !commands.contains(first),
      !first.contains("/"), !first.contains("."), !exists(first),
      let near = NearestName.to(first.lowercased(), among: commands)
    else { return }
    throw .usage("there is no command '\(first)'; did you mean '\(near)'?")
  }
}
