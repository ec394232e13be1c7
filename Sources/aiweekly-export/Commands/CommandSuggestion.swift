import Tabular

/// Detects a mistyped command, which would otherwise be taken for the name of a report.
enum CommandSuggestion {
  static let commands =
    RootCommand.configuration.subcommands.compactMap { $0.configuration.commandName } + ["help"]

  /// - Throws: a usage failure if the first argument is neither a file nor an option and resembles the name of a
  ///   command, or if help is requested for an unknown command.
  static func check(_ arguments: [String], exists: (String) -> Bool) throws(CommandFailure) {
    if arguments.first == "help" { return try checkHelp(arguments.dropFirst().first) }
    guard let first = arguments.first, !first.hasPrefix("-"), !commands.contains(first),
      !first.contains("/"), !first.contains("."), !exists(first),
      let near = NearestName.to(first.lowercased(), among: commands)
    else { return }
    throw .usage("there is no command '\(first)'; did you mean '\(near)'?")
  }

  /// Help for an unknown command would otherwise be the general help.
  private static func checkHelp(_ command: String?) throws(CommandFailure) {
    guard let command, !command.hasPrefix("-"), !commands.contains(command) else { return }
    let hint =
      NearestName.to(command.lowercased(), among: commands).map { "did you mean '\($0)'?" }
      ?? "the commands are \(commands.joined(separator: ", "))"
    throw .usage("there is no command '\(command)'; \(hint)")
  }
}
