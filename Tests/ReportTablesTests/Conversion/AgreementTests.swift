import Lexemes
import Testing
import Document
import ReportReading

@testable import ReportTables

/// Which stretch the most intervals cover, and what becomes of ties.
struct AgreementTests {
  @Test func `a tie takes the much wider stretch, and says so`() throws {
    let clear = [(0.90, 1.00), (0.90, 1.00), (0.90, 1.00), (0.90, 0.96), (0.955, 1.00), (0.90, 0.99)]
    let agreement = try #require(
      Agreement(clear.compactMap { RoundingInterval(lower: $0.0, upper: $0.1) }))
    #expect(agreement.count == 6 && agreement.tie == nil)
    let tied = [(0.90, 1.00), (0.90, 1.00), (0.90, 1.00), (0.90, 0.97), (0.98, 0.99)]
    let wider = try #require(Agreement(tied.compactMap { RoundingInterval(lower: $0.0, upper: $0.1) }))
    #expect(wider.interval == RoundingInterval(lower: 0.90, upper: 0.97))
    #expect(wider.tie == RoundingInterval(lower: 0.98, upper: 0.99).map { .wider(than: $0) })
  }

  @Test func `a tie of like stretches spans both, with the value in the wider`() throws {
    let tied = [(0.90, 1.00), (0.90, 1.00), (0.90, 1.00), (0.90, 0.94), (0.95, 0.98)]
    let agreement = try #require(
      Agreement(tied.compactMap { RoundingInterval(lower: $0.0, upper: $0.1) }))
    #expect(agreement.tie == .spanned && agreement.interval == RoundingInterval(lower: 0.90, upper: 0.98))
    #expect(agreement.core == RoundingInterval(lower: 0.90, upper: 0.94))
    // Nothing covers both: two factors, not two readings of one.
    let apart = [(0.9, 0.95), (0.9, 0.95), (1.8, 1.9), (1.8, 1.9)]
    #expect(Agreement(apart.compactMap { RoundingInterval(lower: $0.0, upper: $0.1) }) == nil)
  }

  @Test func `the pairs of a tie are unchecked, the others are not`() throws {
    // 18 allows less than 19 does, and no pair of the rest decides between them.
    let reading = try SmallForecast(
      "0700.HK\t甲\t买入\t100.0\t5,000\t5.00\t-\t18\t-", "9999.HK\t乙\t买入\t100.0\t5,000\t5.00\t-\t20\t-",
      "3690.HK\t丙\t买入\t10.0\t5,000\t1.0\t1.0\t10\t10", "1024.HK\t丁\t买入\t10.0\t5,000\t1.0\t1.0\t10\t10")
    #expect(try reading.values("pe_status") == ["unchecked", "unchecked", "reconciled", "reconciled"])
    #expect(
      reading.document.diagnostics.contains { $0.code == .conversionInferred && $0.severity == .warning })
    #expect(try reading.values("conversion").allSatisfy { $0 != "null" })
  }
}
