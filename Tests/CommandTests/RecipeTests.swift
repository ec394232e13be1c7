import Foundation
import Testing

@Suite("Recipes for other tools")
struct RecipeTests {
  /// The recipes of Docs/recipes.md in a language.
  private static func recipes(_ language: String) throws -> [String] {
    let page = try String(contentsOf: Sample.root.appending(path: "Docs/recipes.md"), encoding: .utf8)
    return page.split(separator: "```\(language)\n").dropFirst().map { String($0.split(separator: "```")[0]) }
  }

  private static func has(_ tool: String) -> Bool {
    (try? Program.shell("command -v \(tool)").status) == 0
  }

  @Test("Those in Python run and print what they promise")
  func python() throws {
    let recipes = try Self.recipes("python")
    #expect(recipes.count == 2)
    for (recipe, lines) in zip(recipes, [1, 3]) {
      let folder = try Folder()
      try folder.write("report.md", Sample.text())
      try folder.write("recipe.py", recipe)
      let result = try Program.shell("python3 recipe.py", in: folder)
      #expect(result.status == 0 && result.lines.count == lines, "\(result.errors)")
    }
  }

  @Test("That for DuckDB runs", .enabled(if: has("duckdb")))
  func duckDB() throws {
    let folder = try Folder()
    try folder.write("report.md", Sample.text())
    let result = try Program.shell("set -e\n" + (try #require(Self.recipes("sh").first)), in: folder)
    #expect(result.status == 0 && result.text.hasPrefix("name,pe"), "\(result.errors)")
  }

  @Test("That for R runs", .enabled(if: has("Rscript")))
  func r() throws {
    let folder = try Folder()
    try folder.write("report.md", Sample.text())
    try folder.write("recipe.R", try #require(Self.recipes("r").first))
    #expect(try Program.shell("Rscript recipe.R", in: folder).status == 0)
  }
}
