import Foundation
import TestSupport
import Testing

@Suite("The samples for engines", .slow)
struct EngineTests {
  private static func has(_ modules: String) -> Bool {
    (try? Program.shell("\"${AIWEEKLY_PYTHON:-python3}\" -c 'import \(modules)'").status) == 0
  }

  /// Reports with splits, held against an archive row by row, and others in which rows are spoiled.
  private func run(_ engine: String, reports: Int) throws {
    let folder = try Folder()
    let script = Sample.root.appending(path: "Tests/Engines/engines.sh").path
    let result = try Program.shell(
      "'\(script)' \"${AIWEEKLY_PYTHON:-python3}\" \"$(command -v aiweekly-export)\" out \(reports) \(engine)",
      in: folder)
    #expect(result.status == 0, "\(result.text) \(result.errors.suffix(800))")
    #expect(result.text.contains("consensus: 40 rows"), "\(result.text)")
  }

  @Test(
    "DuckDB has the rows of an archive, and every row that is not as the schema says is set aside",
    .enabled(if: has("duckdb, jsonschema_rs"), "needs duckdb and jsonschema-rs"))
  func duckDB() throws { try run("duckdb", reports: 60) }

  @Test(
    "Spark has the rows of an archive, and every row that is not as the schema says is set aside",
    .enabled(if: has("pyspark, duckdb, jsonschema_rs"), "needs pyspark, duckdb and jsonschema-rs"),
    .enabled(if: ProcessInfo.processInfo.environment["AIWEEKLY_SPARK"] != nil, "AIWEEKLY_SPARK is not set"))
  func spark() throws { try run("spark", reports: 500) }
}
