import Foundation

/// Programs that we did not write, asked what they make of our output.
public enum Judge {
  /// The Python that has the packages the tests need; `AIWEEKLY_PYTHON` names another than `python3`.
  public static let python = ProcessInfo.processInfo.environment["AIWEEKLY_PYTHON"] ?? "python3"

  /// What a program found on the path prints when `input` is on its standard input.
  public static func run(
    _ command: [String], input: [UInt8] = [], environment: [String: String] = [:]
  ) throws -> [UInt8] {
    let folder = FileManager.default.temporaryDirectory.appending(path: "judge-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    // Files stand for pipes, so that neither side can block the other.
    let files = ["in", "out", "err"].map { folder.appending(path: $0) }
    try Data(input).write(to: files[0])
    for file in files.dropFirst() { try Data().write(to: file) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = command
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    process.standardInput = try FileHandle(forReadingFrom: files[0])
    process.standardOutput = try FileHandle(forWritingTo: files[1])
    process.standardError = try FileHandle(forWritingTo: files[2])
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw Verdict(
        command: command.joined(separator: " "), status: process.terminationStatus,
        message: String(decoding: try Data(contentsOf: files[2]), as: UTF8.self))
    }
    return [UInt8](try Data(contentsOf: files[1]))
  }

  /// What a Python script prints.
  public static func python(_ script: String, _ arguments: [String] = [], input: [UInt8] = []) throws
    -> String
  {
    String(decoding: try run([python, "-c", script] + arguments, input: input), as: UTF8.self)
  }

  public struct Verdict: Error, CustomStringConvertible {
    public let command: String
    public let status: Int32
    public let message: String

    public var description: String { "\(command.prefix(80)) ended with \(status): \(message)" }
  }
}
