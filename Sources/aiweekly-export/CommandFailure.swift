/// The exit status of the program, as in `sysexits.h`.
enum ExitStatus: Int32, Sendable, Hashable, CaseIterable {
  case success = 0
  /// `--strict` was given, and a check found an error.
  case failedChecks = 1
  /// The command line is wrong.
  case usage = 64
  /// The input is not a report or not text, or a file of the user's own (columns, tables, settings) has a mistake.
  case badData = 65
  /// The input does not exist, is a folder or may not be read.
  case noInput = 66
  /// A required program is missing: `pdftotext`.
  case unavailable = 69
  /// A bug in this program.
  case software = 70
  /// The output cannot be created there.
  case cannotCreate = 73
  /// Reading or writing failed midway: a full disk, a broken device.
  case inputOutput = 74
  /// The reader of a pipe has ended, so there is nobody to report to. This is what a shell shows for SIGPIPE.
  case brokenPipe = 141

  /// One line for the help text.
  var meaning: String {
    switch self {
    case .success: "success: everything was written"
    case .failedChecks: "--strict was given and a check found an error"
    case .usage: "the command line is wrong"
    case .badData: "the input is not a report or not text, or a file of columns, tables or settings is wrong"
    case .noInput: "the input does not exist or may not be read"
    case .unavailable: "pdftotext, which is needed for PDFs, is missing or cannot be run"
    case .software: "a bug in this program"
    case .cannotCreate: "the output cannot be created"
    case .inputOutput: "reading or writing failed midway, for example because the disk is full"
    case .brokenPipe: "the program that read the output has ended"
    }
  }
}

/// Why the command stopped: a message for standard error, with a way to solve the problem, and the exit status.
struct CommandFailure: Error, Sendable, Hashable {
  let status: ExitStatus
  /// The text after `aiweekly-export: `; empty if nothing is to be printed.
  let message: String

  init(_ status: ExitStatus, _ message: String) {
    self.status = status
    self.message = message
  }

  static func usage(_ message: String) -> CommandFailure {
    CommandFailure(.usage, message)
  }
}
