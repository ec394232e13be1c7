import Foundation
import Lexemes
import ReportTables
import Tabular
import TabularXLSX
import TestSupport
import Testing
import Document
import MarkdownInput
import ReportReading

/// Samples with bytes and lines changed at random, always in the same way: nothing crashes, no line is lost, and
/// no figure appears that the text does not print.
@Suite(.slow) struct MutationTests {
  /// How many inputs a run reads, unless `AIWEEKLY_MUTATIONS` asks for more.
  private static let count =
    ProcessInfo.processInfo.environment["AIWEEKLY_MUTATIONS"].flatMap(Int.init) ?? 3_000
  /// Every so many become a workbook that is read back.
  private static let workbooks = 100

  @Test(.timeLimit(.minutes(30)), arguments: 0..<4)
  func `whatever becomes of a sample, it is read without loss or invention`(lane: Int) throws {
    let samples = try Repository.samples().map { try Repository.sample($0) }
    var generator = SeededGenerator(seed: UInt64(lane) &+ 2_024)
    for number in 0..<(Self.count / 4) {
      let data = Mutation.mutated(samples, &generator)
      guard let source = try? SourceText(name: "m.md", data: data) else { continue }
      let report = Report(parsing: Document(markdown: source))
      let lost = report.ledger.indices.filter { report.ledger[$0] == .unclaimed }
      #expect(
        lost.isEmpty,
        "lines \(lost.map { $0 + 1 }) of \(String(decoding: data, as: UTF8.self).debugDescription)")
      for cell in Self.figures(report) { expect(cell, standsIn: source) }
      if number % Self.workbooks == 0 { try expectWorkbook(of: report) }
    }
  }

  private func expectWorkbook(of report: Report) throws {
    let document = try ReportDocument(report).document
    let path = FileManager.default.temporaryDirectory.appending(path: "mutation-\(UUID().uuidString).xlsx")
      .path
    defer { try? FileManager.default.removeItem(atPath: path) }
    let options = WorkbookOptions()
    let remarks = try writeWorkbook(document, to: path, options: options)
    let verification = try verifyWorkbook(document, at: path, options: options, remarks: remarks)
    #expect(verification.differences.map(\.description) == [])
  }

  /// Every figure that a dataset holds, with the text it was read from.
  private static func figures(_ report: Report) -> [Printed<DecimalNumber>] {
    let companies = report.companies.flatMap { company in
      [company.price, company.marketCap] + company.estimates.flatMap { [$0.eps, $0.pe] }
    }
    return (companies + report.traffic.flatMap { [$0.visits, $0.growth] }).compactMap(\.self).filter {
      $0.value != nil
    }
  }

  /// The digits of the value are those of its text, and its text is in the line it names.
  private func expect(_ cell: Printed<DecimalNumber>, standsIn source: SourceText) {
    func digits(_ text: some StringProtocol) -> String {
      let digits = text.foldedWidth.filter { ("0"..."9").contains($0) }
      return String(digits.drop { $0 == "0" }.reversed().drop { $0 == "0" }.reversed())
    }
    let line = source.text(ofLine: cell.location.line)
    #expect(digits(cell.raw) == digits(cell.value?.description ?? ""), "\(cell.raw)")
    // Of zero no digit is left to be looked for.
    #expect(
      digits(cell.raw).isEmpty || digits(line).contains(digits(cell.raw)),
      "\(cell.raw) on line \(cell.location.line): \(line)")
  }
}

/// Ways to spoil a text.
enum Mutation {
  static func mutated(_ samples: [[UInt8]], _ generator: inout SeededGenerator) -> [UInt8] {
    var data = samples[Int.random(in: samples.indices, using: &generator)]
    // A whole report now and then; a stretch of one is read many times as fast.
    if Int.random(in: 0..<20, using: &generator) > 0 { data = stretch(of: data, &generator) }
    for _ in 0..<Int.random(in: 1...6, using: &generator) where !data.isEmpty {
      mutate(&data, samples, &generator)
    }
    return data
  }

  private static func stretch(of data: [UInt8], _ generator: inout SeededGenerator) -> [UInt8] {
    let lines = data.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let start = Int.random(in: lines.indices, using: &generator)
    return Array(lines[start..<min(lines.count, start + 25)].joined(separator: [UInt8(ascii: "\n")]))
  }

  private static let signs: [[UInt8]] = [
    "|", "\t", "\n", "**", "#", "<td>", "</table>", "<table>", "\\\\", "&", "{", "}", "\\end{tabular}",
    "colspan=3",
    "```", "<!--", "---", "$", "1", "-", "%", "E", " ", "（", "》", "：", "\u{0}", "\u{85}", "\u{FEFF}", "\r",
  ].map { Array($0.utf8) }

  private static func mutate(_ data: inout [UInt8], _ samples: [[UInt8]], _ generator: inout SeededGenerator)
  {
    let place = Int.random(in: data.indices, using: &generator)
    switch Int.random(in: 0..<7, using: &generator) {
    case 0: data.removeSubrange(place...)
    case 1: data.removeSubrange(place..<min(data.count, place + Int.random(in: 1...40, using: &generator)))
    case 2: data[place] = UInt8.random(in: 0x20...0x7E, using: &generator)
    case 3, 4:
      let sign = signs[Int.random(in: signs.indices, using: &generator)]
      data.insert(contentsOf: sign, at: place)
    case 5: data = shuffled(data, &generator)
    default:
      let other = samples[Int.random(in: samples.indices, using: &generator)]
      let start = Int.random(in: other.indices, using: &generator)
      data.insert(contentsOf: other[start..<min(other.count, start + 600)], at: place)
    }
    data = Array(String(decoding: data, as: UTF8.self).utf8)
  }

  /// Two stretches of lines change places.
  private static func shuffled(_ data: [UInt8], _ generator: inout SeededGenerator) -> [UInt8] {
    var lines = data.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for _ in 0..<3 {
      lines.swapAt(
        Int.random(in: lines.indices, using: &generator), Int.random(in: lines.indices, using: &generator))
    }
    return Array(lines.joined(separator: [UInt8(ascii: "\n")]))
  }
}
