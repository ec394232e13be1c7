import Lexemes
import Tabular
import TestSupport
import Testing
import Document
import MarkdownInput
import ReportReading

@testable import ReportTables

/// What holds of every forecast table, however odd: tables of twins, unknown codes, losses, zeros, approximate numbers
/// and shifted rows, with and without given factors.
@Suite(.slow) struct ConversionInvariantTests {
  private static func document(_ table: OddTable) throws -> (
    finder: ConversionFinder, document: ReportDocument
  ) {
    let report = Report(
      parsing: Document(markdown: try SourceText(name: "table", data: Array(table.text.utf8))))
    return (
      ConversionFinder(report, options: table.options), try ReportDocument(report, options: table.options)
    )
  }

  @Test(arguments: [UInt64(41), 42, 43])
  func `the factor of a row lies in the interval that its PE are held against`(seed: UInt64) throws {
    var random = PropertyRandom(seed: seed)
    for number in 0..<150 {
      let table = OddTable(using: &random)
      let (finder, document) = try Self.document(table)
      let computed = try #require(document.document.table("companies")?.values(of: "conversion"))
      #expect(computed.count == table.rows)
      for (row, company) in finder.conversions.companies.enumerated() {
        let name = "seed \(seed), table \(number), row \(row)"
        #expect(computed[row].number == company.factor, "\(name)")
        #expect((company.factor == nil) == (company.interval == nil), "\(name)")
        if let factor = company.factor { #expect(company.interval?.contains(factor) == true, "\(name)") }
        guard company.status == .reconciled else { continue }
        let interval = try #require(company.interval)
        #expect(finder.pairs[row].allSatisfy { $0.agrees(with: interval) }, "\(name)")
        #expect(!finder.pairs[row].isEmpty, "\(name)")
      }
    }
  }

  @Test(arguments: [UInt64(51), 52])
  func `every assumption is read by a row, and every row that is contradicted has an error`(seed: UInt64)
    throws
  {
    var random = PropertyRandom(seed: seed)
    for number in 0..<150 {
      let (finder, document) = try Self.document(OddTable(using: &random))
      let name = "seed \(seed), table \(number)"
      // A given rate that no PE reads still brings market caps to the yuan.
      let companies = finder.conversions.companies
      let rates = companies.compactMap(\.homeRate).compactMap { rate -> Expression? in
        if case .input(let name) = rate { .input(name) } else { nil }
      }
      let read = Set(companies.compactMap(\.expression).flatMap(\.operands) + rates)
      #expect(read == Set(finder.conversions.assumptions.map { .input($0.name) }), "\(name)")
      #expect(Set(finder.conversions.assumptions.map(\.name)).count == finder.conversions.assumptions.count)
      let errors = Set(
        document.diagnostics.filter { $0.code == .peContradicted && $0.severity == .error }.compactMap(\.row))
      let contradicted = finder.conversions.companies.indices.filter {
        finder.conversions.companies[$0].status == .contradicted
      }
      #expect(errors == Set(contradicted.map { $0 + 1 }), "\(name)")
    }
  }

  @Test(arguments: [UInt64(61)])
  func `yuan prices of yuan earnings are at 1 unless a factor is given, and nothing advises otherwise`(
    seed: UInt64
  ) throws {
    var random = PropertyRandom(seed: seed)
    for _ in 0..<150 {
      let table = OddTable(using: &random)
      let (finder, document) = try Self.document(table)
      for security in finder.securities where security.currency == "CNY" {
        let given = security.value(in: finder.options.factors)?.doubleValue
        for row in security.rows { #expect(finder.conversions.companies[row].factor == given ?? 1) }
      }
      #expect(!document.diagnostics.contains { $0.message.contains("the rate of CNY") })
    }
  }

  @Test(arguments: [UInt64(71)])
  func `JSON brings the expression of every row back`(seed: UInt64) throws {
    var random = PropertyRandom(seed: seed)
    for number in 0..<150 {
      let (_, document) = try Self.document(OddTable(using: &random))
      let json = document.document.json()
      let again = try ReportDocument(json: JSONValue(parsing: json))
      let before = try #require(document.document.table("companies")).rows.map(\.expressions)
      #expect(again.document.table("companies")?.rows.map(\.expressions) == before, "table \(number)")
    }
  }
}
