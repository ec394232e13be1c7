import Lexemes
import Tabular
import Testing

@testable import TabularXLSX

/// The first page of a document that says nothing of its own about it.
@Suite struct OverviewTests {
  private func overview(_ language: Language = .english) throws -> (sheet: SheetPlan, plan: WorkbookPlan) {
    let plan = try WorkbookPlan(try DemoDocument.make(), options: WorkbookOptions(language: language))
    return (try #require(plan.sheets.first), plan)
  }

  private func formulas(_ sheet: SheetPlan) -> [String: CachedValue] {
    var found: [String: CachedValue] = [:]
    for cell in sheet.cells {
      if case .formula(let formula, let cached) = cell.content { found[formula] = cached }
    }
    return found
  }

  @Test func figuresAreLive() throws {
    let formulas = formulas(try overview().sheet)
    #expect(
      formulas[
        "=IF(COUNT('AI site traffic'!$D$6:$D$48)>0,MAX('AI site traffic'!$D$6:$D$48),\"\")"]
        == .number(0.2765))
    #expect(formulas.values.contains(.text("讯飞星火")))
  }

  @Test func countsOfChecksAreLiveAndSoIsTheWordBesideTheHeadline() throws {
    let formulas = formulas(try overview().sheet)
    #expect(formulas.values.contains(.text("! 0 errors, 1 warning, 1 remark")))
    let status = "=IF(COUNTIF('Checks'!$A$5:$A$6,\"error\")>0,\"✗ errors\",\"✓ no errors\")"
    #expect(formulas[status] == .text("✓ no errors"))
  }

  @Test func everySheetIsListedAndLeadsBack() throws {
    for language in Language.allCases {
      let (overview, plan) = try overview(language)
      for sheet in plan.sheets.dropFirst() {
        #expect(overview.links.contains { $0.target == "internal:'\(sheet.name)'!A1" } != sheet.isHidden)
        #expect(sheet.links.contains { $0.target == "internal:'\(overview.name)'!A1" && $0.at.a1 == "A2" })
      }
    }
  }

  @Test func chartDataIsHiddenUnlessAllIsAskedFor() throws {
    let document = try DemoDocument.make()
    func isHidden(_ options: WorkbookOptions) throws -> Bool? {
      try WorkbookPlan(document, options: options).sheets.last?.isHidden
    }
    #expect(try isHidden(WorkbookOptions()) == true)
    #expect(try isHidden(WorkbookOptions(showsAllSheets: true)) == false)
  }

  @Test func labelsFollowTheLanguage() throws {
    let english = try overview(.english).sheet.cells.compactMap { cell -> String? in
      guard case .text(let text) = cell.content else { return nil }
      return text
    }
    #expect(english.contains("Contents") && english.contains("Checks") && !english.contains("目录"))
  }

  @Test func theDocumentsDayIsItsDate() throws {
    let document = try DemoDocument.make()
    let dated = TabularDocument(
      metadata: document.metadata, tables: document.tables, date: CalendarDate(year: 2024, month: 7, day: 2))
    #expect(try WorkbookPlan(dated, options: WorkbookOptions()).properties.created == 1_719_878_400)
  }

  @Test func propertiesArePinned() throws {
    let properties = try overview().plan.properties
    #expect(properties.created == 315_532_800)
    #expect(properties.title == "人工智能周报（24年第27周）")
    #expect(properties.author == "aiweekly-export 1.0.0")
  }
}
