import Foundation

/// The built program, run as a user runs it.
struct Program {
  /// What came of a run.
  struct Result {
    let status: Int32
    let output: Data
    let errors: String
    /// Whether a signal ended it; then `status` is the signal's number.
    let wasSignalled: Bool

    var text: String { String(decoding: output, as: UTF8.self) }
    var lines: [Substring] { text.split(separator: "\n") }
  }

  /// Beside the test bundle, or where `AIWEEKLY_BINARY` says.
  static let path: String = {
    if let path = ProcessInfo.processInfo.environment["AIWEEKLY_BINARY"] { return path }
    let bundle = URL(fileURLWithPath: ProcessInfo.processInfo.arguments[0]).resolvingSymlinksInPath()
    return bundle.deletingLastPathComponent().appendingPathComponent("aiweekly-export").path
  }()

  /// Runs the program in a folder and waits.
  static func run(
    _ arguments: [String], in folder: Folder? = nil, input: Data? = nil, environment: [String: String] = [:]
  ) throws -> Result {
    try run(path, arguments, in: folder, input: input, environment: environment)
  }

  /// Runs a line of shell, in which `aiweekly-export` is the program.
  static func shell(_ script: String, in folder: Folder? = nil, shell: String = "/bin/bash") throws -> Result
  {
    let programs = URL(fileURLWithPath: path).deletingLastPathComponent().path
    let search = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    return try run(shell, ["-c", script], in: folder, environment: ["PATH": "\(programs):\(search)"])
  }

  private static func run(
    _ program: String, _ arguments: [String], in folder: Folder?, input: Data? = nil,
    environment: [String: String]
  ) throws -> Result {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    if let folder { process.currentDirectoryURL = folder.url }
    // Files, not pipes: nothing can fill up while the other is read.
    let scratch = try Folder()
    let (output, errors) = (scratch.url.appending(path: "output"), scratch.url.appending(path: "errors"))
    process.standardOutput = try handle(output)
    process.standardError = try handle(errors)
    if let input {
      let source = scratch.url.appending(path: "input")
      try input.write(to: source)
      process.standardInput = try FileHandle(forReadingFrom: source)
    } else {
      process.standardInput = FileHandle.nullDevice
    }
    try process.run()
    process.waitUntilExit()
    return Result(
      status: process.terminationStatus, output: try Data(contentsOf: output),
      errors: String(decoding: try Data(contentsOf: errors), as: UTF8.self),
      wasSignalled: process.terminationReason == .uncaughtSignal)
  }

  private static func handle(_ file: URL) throws -> FileHandle {
    try Data().write(to: file)
    return try FileHandle(forWritingTo: file)
  }
}
