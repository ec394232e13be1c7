import Lexemes
import ReportTables
import Tabular
import TestSupport
import Testing
import Document
import MarkdownInput
import ReportReading

/// Forecast tables made with a known factor, rounded as they are printed, some PE grossly misprinted: thousands
/// of them, the same in every run. Docs/conversion.md says where the rule ends.
@Suite(.slow) struct ConversionPropertyTests {
  @Test(arguments: [UInt64(1), 2, 3, 4])
  func `misprinted PE neither bend the factor nor pass, and they alone are named`(seed: UInt64) throws {
    var random = PropertyRandom(seed: seed)
    for number in 0..<500 {
      let table = GeneratedTable(misprints: random.upTo(3), using: &random)
      let result = try table.result()
      let name = "seed \(seed), table \(number)"
      #expect(result.low <= table.factor && table.factor <= result.high, "\(name)")
      #expect(result.low <= result.value && result.value <= result.high, "\(name)")
      #expect(result.contradicted == table.misprinted, "\(name)")
      for (row, status) in result.statuses.enumerated() {
        let isMisprinted = table.misprinted.contains { $0.row == row }
        #expect(status == (isMisprinted ? "contradicted" : "reconciled"), "\(name), row \(row)")
      }
    }
  }

  @Test(arguments: [UInt64(11), 12])
  func `an ADS among the rows gets a factor of its own and changes no other`(seed: UInt64) throws {
    var random = PropertyRandom(seed: seed)
    for number in 0..<300 {
      var table = GeneratedTable(misprints: 1, market: .nasdaq, using: &random)
      // Four ordinary shares behind one traded share: the row's own pairs agree, with a fourth of the factor.
      let row = try #require(table.rows.indices.first { row in !table.misprinted.contains { $0.row == row } })
      table.rows[row] = GeneratedRow(factor: table.factor / 4, using: &random)
      let result = try table.result()
      #expect(result.low <= table.factor && table.factor <= result.high, "seed \(seed), table \(number)")
      #expect(result.contradicted == table.misprinted, "seed \(seed), table \(number)")
      #expect(result.statuses[row] == "reconciled" && result.ownFactors == 1, "seed \(seed), table \(number)")
    }
  }

  @Test func `the rule ends where misprints agree with each other more than the rest does`() throws {
    // Three rows whose PE are all doubled outvote two that are right: nothing in the table says so.
    var random = PropertyRandom(seed: 21)
    var table = GeneratedTable(misprints: 0, rows: 5, using: &random)
    for row in 0..<3 { table.rows[row] = GeneratedRow(factor: table.factor * 2, using: &random) }
    #expect(try table.result().high > table.factor * 1.5)
  }

  @Test func `a row whose PE are misprinted alike is contradicted where no ADS are traded`() throws {
    var random = PropertyRandom(seed: 22)
    var table = GeneratedTable(misprints: 0, rows: 6, using: &random)
    // Halved PE or a doubled price: in Hong Kong neither dollars nor its own currency explain it.
    table.rows[2] = GeneratedRow(factor: table.factor * 2, using: &random)
    let result = try table.result()
    #expect(result.statuses[2] == "contradicted" && result.ownFactors == 0)
    #expect(result.contradicted == [.init(row: 2, year: 0), .init(row: 2, year: 1)])
    #expect(result.alone == [2])
  }

  @Test func `a row in dollars whose PE are misprinted alike may be an ADS, and is pointed out`() throws {
    var random = PropertyRandom(seed: 23)
    var table = GeneratedTable(misprints: 0, rows: 6, market: .nasdaq, using: &random)
    // Two ordinary shares behind three traded ones: no common ratio.
    table.rows[2] = GeneratedRow(factor: table.factor * 1.5, using: &random)
    let result = try table.result()
    #expect(result.statuses[2] == "unchecked" && result.ownFactors == 1)
    #expect(result.contradicted.isEmpty)
    #expect(result.alone == [2])
  }

  @Test func `a misprint within rounding cannot be seen, and one beyond it is`() throws {
    // 100 × 0.93 / 5.00 is 18.6 and would be printed as 19. But 18 stands for anything up to 18.5, and with EPS from
    // 4.995 to 5.005 that allows a factor of 0.9264, which 18.6 allows as well.
    for (pe, count) in [("19", 0), ("18", 0), ("17", 1)] {
      let row = GeneratedRow(price: "100.0", eps: ["5.00", "6.00"], pe: ["18.6", "15.5"])
      let last = GeneratedRow(price: "100.0", eps: ["5.00", "6.00"], pe: [pe, "15.5"])
      let table = GeneratedTable(factor: 0.93, rows: [row, row, last])
      #expect(try table.result().contradicted.count == count)
    }
  }

  @Test(arguments: [UInt64(31), 32])
  func `a PE that is off by a little never leaves a currency without a factor`(seed: UInt64) throws {
    var random = PropertyRandom(seed: seed)
    for number in 0..<400 {
      let table = GeneratedTable(slipIn: 3 + random.upTo(5), using: &random)
      let result = try table.result()
      let name = "seed \(seed), table \(number)"
      #expect(result.low <= result.value && result.value <= result.high, "\(name)")
      // Within a few percent, whichever side the slip pulls to: rounding hides no more.
      #expect(abs(result.value / table.factor - 1) < 0.08, "\(name)")
      for place in result.contradicted { #expect(result.statuses[place.row] == "contradicted", "\(name)") }
      #expect(
        Set(result.contradicted.map(\.row)).count == result.statuses.count { $0 == "contradicted" }, "\(name)"
      )
      // The slip is named, or so near to the rest that it passes for rounding or for one side of a tie.
      #expect(result.contradicted.count <= 2, "\(name)")
    }
  }

  @Test func `two pairs that disagree contradict each other, and there is no factor`() throws {
    let row = GeneratedRow(price: "100.0", eps: ["5.00", "6.00"], pe: ["18.6", "31.0"])
    let source = try SourceText(
      name: "table", data: Array(GeneratedTable(factor: 0.93, rows: [row]).text.utf8))
    let document = try ReportDocument(Report(parsing: Document(markdown: source)))
    #expect(document.document.table("companies")?.values(of: "pe_status") == [.text("contradicted")])
    #expect(document.document.table("companies")?.values(of: "pe_fy1") == [.missing])
    #expect(document.diagnostics.contains { $0.code == .conversionMissing })
    #expect(
      document.diagnostics.filter { $0.code == .peContradicted }.map(\.column) == [
        "pe_printed_fy1", "pe_printed_fy2",
      ])
  }
}
