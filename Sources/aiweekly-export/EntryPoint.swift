#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif
import ArgumentParser

/// The program's entry point, and where it ends.
@main
enum EntryPoint {
  static func main() {
    exit(run(CommandLine.exactArguments).rawValue)
  }

  /// Runs a command line, without the program's name.
  static func run(_ arguments: [String]) -> ExitStatus {
    do throws(CommandFailure) {
      try carryOut(arguments)
      return .success
    } catch {
      if !error.message.isEmpty { Console().failure(error.message) }
      return error.status
    }
  }

  private static func carryOut(_ arguments: [String]) throws(CommandFailure) {
    if let help = ShortHelp.text(arguments) { return try StandardOutput.print(help) }
    if HelpText.asksForMainHelp(arguments) {
      let help = RootCommand.helpMessage(for: ExportCommand.self, columns: HelpText.width)
      return try StandardOutput.print(help + "\n" + HelpText.exportAfterword)
    }
    try CommandSuggestion.check(arguments) { (try? FileStatus(ofPath: $0)) != nil }
    do {
      var command = try RootCommand.parseAsRoot(arguments)
      if !arguments.contains(where: ["-q", "--quiet"].contains) {
        for note in RepeatedFlags.notes(on: arguments) { Console().note(note) }
      }
      try command.run()
    } catch let failure as CommandFailure {
      throw failure
    } catch let error where RootCommand.exitCode(for: error) == .success {
      try StandardOutput.print(RootCommand.fullMessage(for: error, columns: HelpText.width))
    } catch {
      throw .usage(RootCommand.message(for: error) + "\nSee '\(HelpText.command(for: arguments))'.")
    }
  }
}
