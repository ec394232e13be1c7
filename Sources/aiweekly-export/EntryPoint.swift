#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif
import ArgumentParser

/// Where the program starts and ends.
@main
enum EntryPoint {
  static func main() {
    exit(run(Array(CommandLine.arguments.dropFirst())).rawValue)
  }

  /// Carries out a command line, the program's name left out.
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
    // The main command's own help is what a newcomer wants, not that of a root with nothing in it.
    guard !["--help", "-h", "help"].contains(arguments.first) || arguments.count > 1 else {
      return try StandardOutput.print(RootCommand.helpMessage(for: ExportCommand.self, columns: helpWidth))
    }
    do {
      var command = try RootCommand.parseAsRoot(arguments)
      try command.run()
    } catch let failure as CommandFailure {
      throw failure
    } catch where RootCommand.exitCode(for: error) == .success {
      try StandardOutput.print(RootCommand.fullMessage(for: error, columns: helpWidth))
    } catch {
      throw .usage(RootCommand.message(for: error) + "; see \(Console.programName) --help")
    }
  }

  /// Fixed, so that the help is the same wherever it is printed.
  private static let helpWidth = 100
}
