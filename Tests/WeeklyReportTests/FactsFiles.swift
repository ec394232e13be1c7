import Testing
import WeeklyReport

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Files that tests of facts read: the samples of the repository, and real reports where the machine has some.
enum FactsFiles {
  struct Missing: Error {
    let path: String
  }

  private static let root = String(#filePath.split(separator: "/").dropLast(3).joined(separator: "/"))

  static func sample(_ name: String) throws -> Report {
    try report("/\(root)/Samples/\(name)")
  }

  /// A folder of real reports, which are never committed: `AIWEEKLY_REPORTS`, or a `shared/seeds` folder beside
  /// the repository or further up.
  static let reportsFolder: String? = {
    if let given = getenv("AIWEEKLY_REPORTS") { return String(cString: given) }
    var folder = root.split(separator: "/")
    while !folder.isEmpty {
      let candidate = "/" + folder.joined(separator: "/") + "/shared/seeds"
      if !names(in: candidate).isEmpty { return candidate }
      folder.removeLast()
    }
    return nil
  }()

  /// On the build server the reports must be there: a test that is skipped there is no test.
  static var mayRun: Bool { reportsFolder != nil || getenv("CI").map { String(cString: $0) } == "true" }

  /// The real report of an issue.
  static func issue(year: Int, week: Int) throws -> Report {
    let folder = try #require(reportsFolder, "no folder of reports: set AIWEEKLY_REPORTS")
    let reports = try names(in: folder).filter { $0.hasSuffix(".txt") || $0.hasSuffix(".md") }.map {
      try report("\(folder)/\($0)")
    }
    return try #require(reports.first { $0.header.year == year && $0.header.week == week })
  }

  private static func report(_ path: String) throws -> Report {
    guard let file = fopen(path, "rb") else { throw Missing(path: path) }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = fread(&buffer, 1, buffer.count, file), count > 0 { bytes += buffer[..<count] }
    return Report(parsing: try SourceText(name: path, data: bytes))
  }

  private static func names(in folder: String) -> [String] {
    guard let directory = opendir(folder) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted()
  }
}

extension Fact {
  /// Everything but the words: `222 money 52300000000 HKD 腾讯`.
  var brief: String {
    [
      "\(line)", kind.rawValue, value.map { "\($0)" }, unit, subject,
    ].compactMap { $0 }.joined(separator: " ")
  }
}

extension Report {
  /// A report whose body is one paragraph of news.
  static func news(_ paragraph: String, title: String = "# 人工智能周报（24年第27周）") throws -> Report {
    let text = "\(title)\n\n## （一）产品应用\n\n\(paragraph)\n"
    return Report(parsing: try SourceText(name: "test", data: Array(text.utf8)))
  }
}
