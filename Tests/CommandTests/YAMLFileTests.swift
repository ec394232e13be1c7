import Foundation
import Testing

@Suite("A YAML file")
struct YAMLFileTests {
  private let folder: Folder

  init() throws {
    folder = try Folder()
    try folder.write("report.md", Sample.text())
  }

  /// What the program says to a file of columns that it refuses.
  private func refusal(_ yaml: String) throws -> String {
    try folder.write("desk.yaml", yaml)
    let result = try Program.run(["-q", "--json", "--columns", "desk.yaml", "report.md"], in: folder)
    #expect(result.status == 65)
    return result.errors
  }

  @Test(
    "that is none is refused where it breaks off",
    arguments: [
      ("companies: {a: [1, 2", ":2:1:", "did not find expected"),
      ("companies:\n\ta: 1\n", ":2:1:", "found character that cannot start any token"),
      ("companies: *all\n", ":1:12:", "found undefined alias"),
      ("companies: {a: \"\\q\"}\n", ":1:17:", "found unknown escape character"),
    ])
  func broken(yaml: String, place: String, words: String) throws {
    let errors = try refusal(yaml)
    #expect(errors.contains("desk.yaml" + place) && errors.contains(words), "\(errors)")
  }

  @Test("of two documents is refused where the second begins")
  func documents() throws {
    let errors = try refusal("companies: {}\n---\ntraffic: {}\n")
    #expect(errors.contains("desk.yaml:3:1: a second document begins here"), "\(errors)")
  }

  @Test("whose lists are in themselves is refused, not followed")
  func cycle() throws {
    let errors = try refusal("companies: &all {a: *all}\n")
    #expect(errors.contains("desk.yaml:1:21: lists or aliases are nested too deeply"), "\(errors)")
  }

  @Test(
    "whose few aliases stand for thousands of millions of values is refused in time", .timeLimit(.minutes(10))
  )
  func bomb() throws {
    let lines = (1..<31).map { "a\($0): &a\($0) {x: *a\($0 - 1), y: *a\($0 - 1)}\n" }
    let errors = try refusal("a0: &a0 {x: 1, y: 2}\n" + lines.joined())
    #expect(errors.contains("lists or aliases are nested too deeply"), "\(errors)")
  }

  @Test("shares a value between names by an alias")
  func alias() throws {
    let yaml = """
      traffic:
        a: &hours {title: Hours, expression: "hours_mn / visits_mn"}
        b: *hours
      """
    try folder.write("desk.yaml", yaml)
    let script =
      "aiweekly-export -q --json --columns desk.yaml report.md | jq -r '.traffic[0] | .a == .b and .a > 0'"
    #expect(try Program.shell(script, in: folder).text == "true\n")
  }

  @Test(
    "has the place of a fault in an expression counted from the character after the quote, or plain",
    arguments: [
      ("{a: {expression: visits_mn + nobody}}", ":1:39:"),
      ("{a: {expression: \"visits_mn + nobody\"}}", ":1:40:"),
      ("{a: {expression: 'visits_mn + nobody'}}", ":1:40:"),
    ])
  func places(columns: String, place: String) throws {
    let errors = try refusal("traffic: " + columns)
    #expect(errors.contains("desk.yaml" + place), "\(errors)")
  }

  @Test(
    "has the place of a fault where a text begins, as far as escapes or folded lines leave nothing to count",
    arguments: [
      ("{a: {expression: \"visits_mn\\u0020+ nobody\"}}", ":1:27:"),
      ("{a: {expression: \"visits_mn +\n  nobody\"}}", ":1:27:"),
    ])
  func beginnings(columns: String, place: String) throws {
    let errors = try refusal("traffic: " + columns)
    #expect(errors.contains("desk.yaml" + place), "\(errors)")
  }
}
