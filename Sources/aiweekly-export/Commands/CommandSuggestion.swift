import Tabular

/// Finds a mistyped command, which would otherwise be taken for a report of that name.
enum CommandSuggestion {
  static let commands =
    RootCommand.configuration.subcommands.compactMap { $0.configuration.commandName } + ["help"]

  /// - Throws: a usage failure where the first argument is not a file, no option and nearly the name of a command, or where help is
  ///   wanted on a command that there is not.
  static func check(_ arguments: [String], exists: (String) -> Bool) throws(CommandFailure) {
    if arguments.first == "help" { return try checkHelp(arguments.dropFirst().first) }
    guard let first = arguments.first, !first.hasPrefix("-"), !commands.contains(first),
      !first.contains("/"), !first.contains("."), !exists(first),
      let near = NearestName.to(first.lowercased(), among: commands)
    else { return }
    throw .usage("there is no command '\(first)'; did you mean '\(near)'?")
  }

  /// Help on a command that is none would be that on all of them.
  private static func checkHelp(_ command: String?) throws(CommandFailure) {
    guard let command, !command.hasPrefix("-"), !commands.contains(command) else { return }
    let hint =
      NearestName.to(command.lowercased(), among: commands).map { "did you mean '\($0)'?" }
      ?? "there are \(commands.joined(separator: ", "))"
    throw .usage("there is no command '\(command)'; \(hint)")
  }
}
