import Foundation

/// The commands and options that there really are, as the program tells them.
struct CommandDump: Decodable {
  let commandName: String
  let subcommands: [CommandDump]?
  let arguments: [Argument]?

  struct Argument: Decodable {
    let names: [Name]?
  }

  struct Name: Decodable {
    let kind: String
    let name: String
  }

  struct Command {
    let name: String
    /// With their hyphens.
    let options: [String]
  }

  static func read() throws -> [Command] {
    struct Dump: Decodable {
      let command: CommandDump
    }
    let output = try Program.run(["--experimental-dump-help"]).output
    return try JSONDecoder().decode(Dump.self, from: output).command.flattened
  }

  private var flattened: [Command] {
    let options = (arguments ?? []).flatMap { $0.names ?? [] }
      .map { ($0.kind == "short" ? "-" : "--") + $0.name }
    let own = commandName == "help" ? [] : [Command(name: commandName, options: options)]
    return own + (subcommands ?? []).flatMap(\.flattened)
  }
}
