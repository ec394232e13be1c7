import Foundation

/// Where the repository's files and the real reports are.
public enum Repository {
  public static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  public static func sample(_ name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: root.appending(path: "Samples/\(name)")))
  }

  /// Every report under Samples, by its path there, in order.
  public static func samples() throws -> [String] {
    files("Samples", ending: ".md").filter { !$0.hasSuffix("README.md") }
  }

  /// Every Swift file under Sources, by its path there, in order.
  public static func sources() throws -> [(name: String, text: String)] {
    try files("Sources", ending: ".swift").map { name in
      (name, try String(contentsOf: root.appending(path: "Sources/\(name)"), encoding: .utf8))
    }
  }

  private static func files(_ folder: String, ending: String) -> [String] {
    let names = FileManager.default.enumerator(atPath: root.appending(path: folder).path)
    return (names?.compactMap { $0 as? String } ?? []).filter { $0.hasSuffix(ending) }.sorted()
  }
}

/// Reports of real publishers, which are never part of the repository.
public enum RealReports {
  /// The folder that `AIWEEKLY_REPORTS` names, by default `shared/seeds` beside the clone or above it.
  public static let folder: URL? = {
    let candidates: [URL]
    if let named = ProcessInfo.processInfo.environment["AIWEEKLY_REPORTS"] {
      candidates = [URL(fileURLWithPath: named)]
    } else {
      let above = Repository.root.deletingLastPathComponent()
      candidates = [above, above.deletingLastPathComponent()].map { $0.appending(path: "shared/seeds") }
    }
    return candidates.first { FileManager.default.fileExists(atPath: $0.path) }
  }()

  /// Whether the tests over real reports are to run: they do where the folder is, and under `CI=true` always,
  /// so that there a missing folder fails rather than passes.
  public static let areExpected: Bool = {
    if folder != nil || ProcessInfo.processInfo.environment["CI"] == "true" { return true }
    print("no folder of real reports: set AIWEEKLY_REPORTS to run the tests that read them")
    return false
  }()

  /// The weekly whose figures the tests know.
  public static func weekly27() throws -> [UInt8] { try report("000_5f08df515b60b012.txt") }

  /// Every report in the folder, whatever it is called.
  public static func names() throws -> [String] {
    guard let folder else { throw MissingReports() }
    return try FileManager.default.contentsOfDirectory(atPath: folder.path).filter {
      ["txt", "md"].contains(URL(fileURLWithPath: $0).pathExtension)
    }.sorted()
  }

  public static func report(_ name: String) throws -> [UInt8] {
    guard let folder else { throw MissingReports() }
    return [UInt8](try Data(contentsOf: folder.appending(path: name)))
  }

  public struct MissingReports: Error, CustomStringConvertible {
    public let description = "the folder of real reports is missing; name it in AIWEEKLY_REPORTS"
  }
}
