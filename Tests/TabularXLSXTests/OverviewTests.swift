import Lexemes
import Tabular
import Testing

@testable import TabularXLSX

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
        "=IFERROR(IF(COUNT('AI site traffic'!$D$6:$D$48)=0,NA(),MAX('AI site traffic'!$D$6:$D$48)),\"\")"]
        == .number(0.2765))
    #expect(formulas.values.contains(.text("讯飞星火")))
  }

  @Test func countsOfChecksAreLiveAndSoIsTheVerdict() throws {
    let formulas = formulas(try overview().sheet)
    #expect(formulas["=IFERROR(COUNTIF('Checks'!$A$5:$A$6,\"warning\"),\"\")"] == .number(1))
    #expect(formulas.values.contains(.text(Labels.passed.english)))
  }

  @Test func everySheetIsListedAndLeadsBack() throws {
    for language in Language.allCases {
      let (overview, plan) = try overview(language)
      for sheet in plan.sheets.dropFirst() {
        #expect(overview.links.contains { $0.target == "internal:'\(sheet.name)'!A1" })
        #expect(sheet.links.contains { $0.target == "internal:'\(overview.name)'!A1" && $0.at.a1 == "A2" })
      }
    }
  }

  @Test func labelsFollowTheLanguage() throws {
    let english = try overview(.english).sheet.cells.compactMap { cell -> String? in
      guard case .text(let text) = cell.content else { return nil }
      return text
    }
    #expect(english.contains("Contents") && english.contains("Legend") && !english.contains("目录"))
  }

  @Test func theVerdictNamesTheSheetAndLeadsThere() throws {
    let sheet = try overview().sheet
    let verdict = try #require(
      sheet.cells.first {
        if case .formula(let formula, _) = $0.content {
          formula.contains("errors: see sheet 'Checks'")
        } else {
          false
        }
      })
    let address = CellAddress(row: verdict.row, column: verdict.column)
    #expect(sheet.links.contains { $0.at == address && $0.target == "internal:'Checks'!A1" })
  }

  @Test func changedAssumptionsAreNoticed() throws {
    let (sheet, plan) = try overview()
    let comparison = "(fx_HKD<>0.9304)+(fx_USD<>7.27)"
    let changed = "⚠ assumptions changed: 'PE check' still as exported"
    #expect(
      formulas(sheet)["=IF(\(comparison)=0,\"✓ as exported\",\"\(changed)\")"] == .text("✓ as exported"))
    let companies = try #require(plan.sheets.first { $0.name == "Companies" })
    #expect(formulas(companies)["=IF(\(comparison)=0,\"\",\"\(changed)\")"] == .text(""))
    #expect(companies.notes.contains { $0.text.contains(Labels.asExported.english) })
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
