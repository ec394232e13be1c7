/// How the program ends, after `sysexits.h`.
enum ExitStatus: Int32, Sendable, Hashable, CaseIterable {
  case success = 0
  /// `--strict`, and a check is an error.
  case failedChecks = 1
  /// The command line asks for something that cannot be.
  case usage = 64
  /// The input is not a report, or not text.
  case badData = 65
  /// The input is not there, is a folder or may not be read.
  case noInput = 66
  /// A program that is needed is not there: `pdftotext`.
  case unavailable = 69
  /// A fault of this program.
  case software = 70
  /// The output cannot be put there.
  case cannotCreate = 73
  /// Reading or writing failed on the way: a full disk, a broken device.
  case inputOutput = 74
  /// The reader of a pipe has gone; nobody is left to be told. What a shell shows for SIGPIPE.
  case brokenPipe = 141

  /// One line for the help.
  var meaning: String {
    switch self {
    case .success: "all is written"
    case .failedChecks: "--strict, and a check is an error"
    case .usage: "usage: the command line asks for something that cannot be"
    case .badData: "the input is not a report, or not text"
    case .noInput: "no such input, or it may not be read"
    case .unavailable: "pdftotext, which reads PDFs, is missing or may not be run"
    case .software: "a fault of the program"
    case .cannotCreate: "the output cannot be put there"
    case .inputOutput: "reading or writing failed on the way, a full disk say"
    case .brokenPipe: "the reader of the output has gone"
    }
  }
}

/// Why the command stopped: what to say on standard error, with the way out, and what to end with.
struct CommandFailure: Error, Sendable, Hashable {
  let status: ExitStatus
  /// What follows `aiweekly-export: `; empty where nothing is to be said.
  let message: String

  init(_ status: ExitStatus, _ message: String) {
    self.status = status
    self.message = message
  }

  static func usage(_ message: String) -> CommandFailure {
    CommandFailure(.usage, message)
  }
}
