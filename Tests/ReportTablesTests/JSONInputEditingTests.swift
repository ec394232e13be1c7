import Lexemes
import Tabular
import TestSupport
import Testing
import Document
import ReportReading

@testable import ReportTables

@Suite struct `A JSON document that jq has changed` {
  @Test func `has every figure that follows from a new price, and says so`() throws {
    let report = try JSONInputFixtures.edited(".companies[0].price = 758.8")
    let before = try JSONInputFixtures.document()
    let doubled = try #require(before.values("companies", "pe_fy1")[0].number) * 2
    let price = try #require(report.values("companies", "pe_fy1")[0].number)
    #expect(abs(price - doubled) < 1e-9)
    #expect(report.values("companies", "pe_fy1")[1] == before.values("companies", "pe_fy1")[1])
    let message = try #require(report.messages(.recomputed).first)
    #expect(message.hasPrefix("13 computed cells of companies "))
    #expect(message.contains("shares_mn") && message.hasSuffix("PE of 1 rows were checked again"))
    #expect(report.values("companies", "pe_status")[0] == .text("contradicted"))
    #expect(report.values("companies", "pe_status")[1] == .text("reconciled"))
    #expect(report.values("checks", "code").contains(.text("recomputed")))
  }

  @Test func `is judged again: a printed PE that no longer follows is contradicted, and one mended is not`()
    throws
  {
    let wrong = try JSONInputFixtures.edited(".companies[0].pe_printed_fy1 = 81")
    #expect(wrong.values("companies", "pe_status")[0] == .text("contradicted"))
    let finding = try #require(wrong.diagnostics.first { $0.code == .peContradicted })
    #expect(
      finding.severity == .error && finding.row == 1 && finding.column == "pe_printed_fy1"
        && finding.printed == "81")
    let mended = try JSONInputFixtures.readBack(
      Judge.run(["jq", ".companies[0].pe_printed_fy1 = 18"], input: wrong.document.json()))
    #expect(mended.values("companies", "pe_status")[0] == .text("reconciled"))
    #expect(mended.diagnostics.allSatisfy { $0.code != .peContradicted })
    #expect(mended.values("checks", "code").allSatisfy { $0 != .text("pe-contradicted") })
    // Without the cell that would tell that something was edited.
    let hidden = try JSONInputFixtures.edited(".companies[0] |= (.pe_printed_fy1 = 81 | del(.pe_gap_fy1))")
    #expect(hidden.values("companies", "pe_status")[0] == .text("contradicted"))
  }

  @Test func `follows an assumption`() throws {
    let report = try JSONInputFixtures.edited(
      "(.assumptions[] | select(.name == \"conversion_HKD\") | .value) = 0.5")
    #expect(report.values("companies", "conversion").prefix(2) == [.real(0.5), .real(0.5)])
    #expect(report.values("companies", "pe_fy1")[0] == .real(379.4 * 0.5 / 19.5))
    #expect(report.messages(.recomputed).count == 1)
  }

  @Test func `says nothing of computed cells that it leaves out`() throws {
    // jq drops the zero of 47.0, so both sides go through it.
    let before = try JSONInputFixtures.edited(".")
    let report = try JSONInputFixtures.edited("del(.companies[].pe_fy1, .traffic[0].rank)")
    #expect(report.document.json() == before.document.json())
  }

  @Test func `says so where a computed cell is untrue, and what is true`() throws {
    let before = try JSONInputFixtures.edited(".")
    let report = try JSONInputFixtures.edited(".traffic[1].hours_mn = null | .traffic[0].rank = 7")
    #expect(report.document.table("traffic") == before.document.table("traffic"))
    #expect(
      report.messages(.recomputed) == [
        "2 computed cells of traffic did not follow from the document's other cells and were computed again: rank, hours_mn"
      ])
  }

  @Test func `may have numbers in any spelling, and rounding in their last place is not a change`() throws {
    let report = try JSONInputFixtures.edited(
      ".companies[0].market_cap_mn = 3.549273e6 | .traffic[].visits_share *= 1.0000000000000002")
    #expect(report.messages(.recomputed) == [])
    let json = try JSONInputFixtures.document().document.json(JSONOptions(isCompact: true))
    let text = String(decoding: json, as: UTF8.self).replacing("\"price\":10.0", with: "\"price\":1.00e1")
    #expect(text.contains("1.00e1"))
    let again = try JSONInputFixtures.readBack(Array(text.utf8))
    #expect(again.values("companies", "price")[3].number == 10)
  }

  @Test func `ranks and shares the rows that are left`() throws {
    let report = try JSONInputFixtures.edited(".traffic |= map(select(.app == \"Beta\"))")
    #expect(report.values("traffic", "rank") == [.integer(1)])
    #expect(report.values("traffic", "visits_share") == [.real(1)])
    #expect(report.messages(.recomputed).count == 1)
  }

  @Test func `keeps a finding at its row, wherever that is now`() throws {
    let before = try JSONInputFixtures.document()
    let finding = try #require(before.diagnostics.first { $0.code == .ratingUnknown })
    #expect(finding.row == 3)
    let sorted = try JSONInputFixtures.edited(".companies |= reverse")
    #expect(
      sorted.document.table("companies")?.rows.map { $0.notes["rating"] != nil } == [
        false, false, true, false, false,
      ])
    let fewer = try JSONInputFixtures.edited(".companies |= .[2:]")
    #expect(fewer.document.table("companies")?.rows[0].notes["rating"]?.text.english == finding.message)
    #expect(fewer.diagnostics.first { $0.code == .ratingUnknown }?.row == 1)
    let gone = try JSONInputFixtures.edited(".companies |= .[:2]")
    #expect(gone.diagnostics.first { $0.code == .ratingUnknown }?.row == nil)
    #expect(gone.document.table("companies")?.rows.allSatisfy(\.notes.isEmpty) == true)
  }

  @Test func `may leave datasets out, the assumptions too`() throws {
    let report = try JSONInputFixtures.edited("{schema_version, source, companies}")
    #expect(report.document.tables.map(\.description.name) == DatasetCatalog.names)
    #expect(report.values("companies", "pe_fy1").allSatisfy { $0 == .missing })
    #expect(report.values("companies", "earnings_yield_fy1").allSatisfy { $0 == .missing })
    #expect(report.messages(.recomputed).count == 1)
    #expect(report.values("traffic", "app") == [])
  }

  @Test func `may have its members in another order`() throws {
    let json = try JSONInputFixtures.document().document.json()
    let sorted = try JSONInputFixtures.readBack(Judge.run(["jq", "-S", "."], input: json))
    #expect(sorted.messages(.recomputed) == [])
    #expect(
      sorted.document.tables.map(\.columns)
        == (try JSONInputFixtures.document().document.tables.map(\.columns)))
  }

  @Test func `is settled: read back once more it has nothing new to say`() throws {
    let once = try JSONInputFixtures.edited(".companies[1].eps_fy1 = 6 | .traffic |= .[1:]").document.json()
    #expect(try JSONInputFixtures.readBack(once).document.json() == once)
  }
}
