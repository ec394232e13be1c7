import Foundation
import Testing

/// Programs that we did not write, asked what they make of our output.
enum Judge {
  /// The Python that has the packages the tests need; `AIWEEKLY_PYTHON` names another than `python3`.
  private static let python = ProcessInfo.processInfo.environment["AIWEEKLY_PYTHON"] ?? "python3"

  /// What a Python script prints when `input` is on its standard input.
  static func python(_ script: String, input: [UInt8]) throws -> [UInt8] {
    try run([python, "-c", script], input: input)
  }

  /// What jq prints for a filter.
  static func jq(_ arguments: String..., input: [UInt8]) throws -> [UInt8] {
    try run(["jq"] + arguments, input: input)
  }

  /// Runs a program found on the path; files stand for pipes, so neither side can block the other.
  private static func run(_ command: [String], input: [UInt8]) throws -> [UInt8] {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("judge-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let files = ["in", "out", "err"].map { folder.appendingPathComponent($0) }
    try Data(input).write(to: files[0])
    try Data().write(to: files[1])
    try Data().write(to: files[2])
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = command
    process.standardInput = try FileHandle(forReadingFrom: files[0])
    process.standardOutput = try FileHandle(forWritingTo: files[1])
    process.standardError = try FileHandle(forWritingTo: files[2])
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      let message = try String(decoding: Data(contentsOf: files[2]), as: UTF8.self)
      throw Verdict(command: command[0], status: process.terminationStatus, message: message)
    }
    return try [UInt8](Data(contentsOf: files[1]))
  }

  struct Verdict: Error, CustomStringConvertible {
    let command: String
    let status: Int32
    let message: String

    var description: String { "\(command) ended with \(status): \(message)" }
  }
}

extension [UInt8] {
  /// The bytes as text, for comparisons that read well.
  var text: String { String(decoding: self, as: UTF8.self) }
}
