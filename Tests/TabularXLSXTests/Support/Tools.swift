import Foundation

/// Programs that judge a workbook from outside: Python with openpyxl, LibreOffice.
///
/// Where they are missing tests are skipped, but never under `CI=true`: there they fail.
enum Tools {
  static let isCI = ProcessInfo.processInfo.environment["CI"] == "true"
  static let python = ProcessInfo.processInfo.environment["AIWEEKLY_PYTHON"] ?? "python3"

  static let canReadWorkbooks = isCI || succeeds([python, "-c", "import openpyxl"])
  static let canRecalculate = isCI || (canReadWorkbooks && succeeds(["soffice", "--version"]))

  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  /// Runs a program found on the path.
  ///
  /// - Returns: what it printed.
  /// - Throws: ``Failure`` with what it complained of, where it does not end well.
  static func run(_ arguments: [String]) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = arguments
    let output = Pipe()
    let errors = Pipe()
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    let printed = output.fileHandleForReading.readDataToEndOfFile()
    let complaint = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw Failure(description: "\(arguments[0]): \(String(decoding: complaint, as: UTF8.self))")
    }
    return String(decoding: printed, as: UTF8.self)
  }

  static func python(_ script: String, _ arguments: String...) throws -> String {
    try run([python, "-c", script] + arguments)
  }

  /// Opens a workbook in LibreOffice with every formula computed anew, and saves it again.
  ///
  /// - Returns: the path of the copy.
  /// - Throws: ``Failure`` where LibreOffice writes no copy.
  static func recalculated(_ path: String, in folder: TemporaryFolder) throws -> String {
    let profile = folder.url.appendingPathComponent("profile")
    let user = profile.appendingPathComponent("user")
    try FileManager.default.createDirectory(at: user, withIntermediateDirectories: true)
    try recalculateAlways.write(
      to: user.appendingPathComponent("registrymodifications.xcu"), atomically: true, encoding: .utf8)
    let results = folder.url.appendingPathComponent("recalculated")
    _ = try run([
      "soffice", "-env:UserInstallation=\(profile.absoluteString)", "--headless", "--convert-to", "xlsx",
      "--outdir", results.path, path,
    ])
    let copy = results.appendingPathComponent(URL(fileURLWithPath: path).lastPathComponent).path
    guard FileManager.default.fileExists(atPath: copy) else {
      throw Failure(description: "soffice wrote no copy of \(path)")
    }
    return copy
  }

  private static let recalculateAlways = """
    <?xml version="1.0" encoding="UTF-8"?>
    <oor:items xmlns:oor="http://openoffice.org/2001/registry">
    <item oor:path="/org.openoffice.Office.Calc/Formula/Load">
    <prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
    </oor:items>
    """

  private static func succeeds(_ arguments: [String]) -> Bool {
    (try? run(arguments)) != nil
  }
}
