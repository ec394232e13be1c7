import Tabular
import Testing

@testable import ReportTables

@Suite struct `Datasets chosen from a document` {
  @Test func `come with the assumptions that their formulas read, and no others`() throws {
    let document = try JSONInputFixtures.document().document
    func names(_ chosen: String...) -> [String] {
      document.restricted(to: chosen).tables.map(\.description.name)
    }
    #expect(names("companies") == ["companies", "assumptions"])
    #expect(names("views", "traffic") == ["traffic", "views"])
    #expect(document.restricted(to: ["traffic"]).inputs.isEmpty)
    #expect(document.restricted(to: ["companies"]).inputs == document.inputs)
  }

  @Test func `keep the overview's figures, as values where the columns are gone`() throws {
    let document = try JSONInputFixtures.document().document
    let chosen = document.restricted(to: ["companies"])
    #expect(chosen.summary.map(\.value) == document.summary.map(\.value))
    let live = chosen.summary.filter { $0.expression != nil }.map(\.name)
    #expect(
      live == [
        "median_pe_fy1", "median_pe_fy2", "highest_eps_growth_company", "highest_eps_growth",
        "lowest_eps_growth_company", "lowest_eps_growth",
      ])
  }

  @Test func `are put in front without losing the others`() throws {
    let document = try JSONInputFixtures.document().document.presented
    let ordered = document.beginning(with: ["checks", "traffic"])
    #expect(ordered.tables.prefix(3).map(\.description.name) == ["checks", "traffic", "report"])
    #expect(Set(ordered.tables) == Set(document.tables))
    #expect(ordered.tables.count == document.tables.count)
    #expect(document.beginning(with: []) == document)
  }
}
