import Foundation

/// The commands and options that there really are, as the program tells them.
struct CommandDump: Decodable {
  let commandName: String
  let abstract: String?
  let subcommands: [CommandDump]?
  let arguments: [Argument]?

  struct Argument: Decodable, Hashable {
    let kind: String
    let names: [Name]?
    let valueName: String?
    let abstract: String?
  }

  struct Name: Decodable, Hashable {
    let kind: String
    let name: String

    /// With its hyphens.
    var spelled: String { (kind == "short" ? "-" : "--") + name }
  }

  struct Command {
    let name: String
    let abstract: String
    let arguments: [Argument]

    /// The names of options, with their hyphens.
    var options: [String] { arguments.flatMap { $0.names ?? [] }.map(\.spelled) }

    /// The names of those without a value.
    var flags: [String] { arguments.filter { $0.kind == "flag" }.flatMap { $0.names ?? [] }.map(\.spelled) }
  }

  static func read() throws -> [Command] {
    struct Dump: Decodable {
      let command: CommandDump
    }
    let output = try Program.run(["--experimental-dump-help"]).output
    return try JSONDecoder().decode(Dump.self, from: output).command.flattened
  }

  private var flattened: [Command] {
    let own =
      commandName == "help"
      ? [] : [Command(name: commandName, abstract: abstract ?? "", arguments: arguments ?? [])]
    return own + (subcommands ?? []).flatMap(\.flattened)
  }
}
