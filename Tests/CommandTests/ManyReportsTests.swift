import Foundation
import TestSupport
import Testing

@testable import aiweekly_export

@Suite("Progress, --quiet, --fail-fast and --jobs")
struct ManyReportsTests {
  private let folder: Folder

  init() throws {
    folder = try Folder()
    for name in ["a", "b", "c", "d"] { try folder.write("reports/\(name).md", Sample.text()) }
  }

  /// Runs a line of shell as if at a terminal, one of the reports coming late: progress shows only where work takes long.
  private func atTerminal(_ options: String) throws -> String {
    let script = """
      mkfifo late.md; (sleep 1; cat reports/a.md > late.md) &
      script -qec 'aiweekly-export \(options) --json -o out.json reports/a.md late.md reports/b.md' log.txt > /dev/null 2>&1 < /dev/null
      cat log.txt
      """
    return try Program.shell(script, in: folder).text
  }

  @Test("A terminal shows how many of the reports are done, and how long the rest takes")
  func progress() throws {
    let shown = try atTerminal("")
    #expect(shown.contains(#/\d of 3 reports, \d+ a second, \d+ s left/#), "\(shown)")
    // The line is taken away before the program ends.
    #expect(shown.contains("\u{1B}[K"))
  }

  @Test("--quiet shows nothing on a terminal")
  func quiet() throws {
    let shown = try atTerminal("--quiet")
    #expect(!shown.contains(" of 3 reports") && !shown.contains("\u{1B}[K"), "\(shown)")
    #expect(folder.exists("out.json"))
  }

  @Test("A pipe sees no progress")
  func piped() throws {
    let script = """
      mkfifo late.md; (sleep 1; cat reports/a.md > late.md) &
      aiweekly-export --json -o out.json reports/a.md late.md reports/b.md
      """
    let result = try Program.shell(script, in: folder)
    #expect(result.status == 0 && !result.errors.contains("\r") && !result.errors.contains("s left"))
  }

  @Test("Progress is a count, a rate and the time left")
  func line() {
    #expect(
      Progress.line(done: 123, of: 500, after: .seconds(3)) == "123 of 500 reports, 41 a second, 10 s left")
    #expect(Progress.line(done: 500, of: 500, after: .seconds(10)).hasSuffix("0 s left"))
  }

  @Test(
    "--fail-fast ends with the first report that fails, whatever comes of the others", .slow,
    arguments: ["1", "8"])
  func failFast(jobs: String) throws {
    try folder.write("reports/b.md", "nothing")
    let lines = try Program.run(
      ["-q", "--ndjson", "--dataset", "report", "--fail-fast", "--jobs", jobs, "reports/"], in: folder)
    #expect(lines.status == 65 && lines.lines.count == 1)
    let all = try Program.run(
      ["-q", "--ndjson", "--dataset", "report", "--jobs", jobs, "reports/"], in: folder)
    #expect(all.status == 65 && all.lines.count == 3)
    let archive = try Program.run(["--into", "a.db", "--fail-fast", "--jobs", jobs, "reports/"], in: folder)
    #expect(archive.status == 65 && archive.errors.contains("1 report added"), "\(archive.errors)")
    let workbook = try Program.run(
      ["-q", "-o", "x.xlsx", "--fail-fast", "--jobs", jobs, "reports/"], in: folder)
    #expect(workbook.status == 65 && !folder.exists("x.xlsx"))
  }

  @Test("An archive and a workbook do not depend on --jobs", .slow)
  func jobs() throws {
    let generator = Sample.root.appending(path: "Tests/Benchmarks/archive.py").path
    let script = """
      python3 '\(generator)' many 16 --companies 5 --sites 8
      for jobs in 1 2 8; do
        aiweekly-export -q --jobs $jobs --into $jobs.db many/ && sqlite3 $jobs.db .dump | sha256sum
        aiweekly-export -q --jobs $jobs -o $jobs.xlsx many/ && sha256sum < $jobs.xlsx
      done | sort | uniq -c | awk '{ print $1 }'
      """
    #expect(try Program.shell(script, in: folder).lines == ["3", "3"])
  }
}
