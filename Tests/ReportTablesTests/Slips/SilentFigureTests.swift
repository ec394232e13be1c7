import Document
import Foundation
import MarkdownInput
import ReadingSupport
import ReportReading
import TestSupport
import Testing

/// Tables and sentences that go wrong in one place each: every number that comes out is right, or something is said
/// against it. Docs/mutations.md lists what no program could know.
///
/// `AIWEEKLY_SLIPS=12000 swift test --filter SilentFigure` is the full form, and prints the table of that page;
/// `AIWEEKLY_SLIP_SEED=2` makes other slips.
@Suite struct SilentFigureTests {
  private static let count = ProcessInfo.processInfo.environment["AIWEEKLY_SLIPS"].flatMap(Int.init) ?? 1_200
  private static let isFull = ProcessInfo.processInfo.environment["AIWEEKLY_SLIPS"] != nil

  private static let seed =
    ProcessInfo.processInfo.environment["AIWEEKLY_SLIP_SEED"].flatMap(UInt64.init) ?? 0

  /// Figures that are printed once: nothing in the report can speak against another digit.
  private static let printedOnce: Set<String> = [
    "market_cap_mn", "visits_mn", "visits_growth", "avg_duration_s",
  ]

  /// Slips that leave another well-formed figure of the same column's kind, where it is printed once only.
  private static let unknowable: Set<TableSlip> = [
    .digitWrong, .digitLost, .digitTwice, .pointLost, .pointAsComma, .commaAsPoint, .signLost, .signPutIn,
    .blankInside,
    .letterBehind, .unitBehind, .digitAsLetter, .headerUnit, .figuresSwapped, .figuresMovedUp,
    .headersSwapped,
    .percentLost, .percentBehind, .cellsSwapped,
  ]

  @Test(.timeLimit(.minutes(20)), .slow) func `no figure of a table is wrong in silence`() throws {
    let tables = try Self.tables()
    #expect(tables.count > 5)
    let bases = try tables.map { try FigureCensus($0.markdown) }
    var generator = SeededGenerator(seed: 13_007 + Self.seed)
    var tally = Tally()
    for number in 0..<Self.count {
      let slip = TableSlip.allCases[number % TableSlip.allCases.count]
      let index = Int.random(in: tables.indices, using: &generator)
      guard let changed = slip.applied(to: tables[index], &generator),
        changed.markdown != tables[index].markdown
      else {
        continue
      }
      let (base, census) = (bases[index], try FigureCensus(changed.markdown))
      for (key, figure) in census.figures where !census.doubles.contains(key.row) {
        guard let truth = base.figures[key] else {
          guard slip == .headerYear else { continue }
          // A figure of a year that the page does not print.
          let isPrinted = base.hasFigure(figure.value, like: key)
          let verdict: Verdict =
            isPrinted ? .right : census.isTableFlagged(key, unlike: base) ? .flagged : .silent
          tally.add("\(slip) \(key.kind)", verdict)
          #expect(verdict != .silent, "\(slip): \(key.row) \(key.figure):\n\(changed.markdown)")
          continue
        }
        let verdict = Self.verdict(slip, key, figure, truth, census, base)
        tally.add("\(slip) \(key.kind)", verdict)
        #expect(
          verdict != .silent,
          "\(slip): \(key.row) \(key.figure) is \(figure.value), not \(truth.value):\n\(changed.markdown)")
      }
    }
    if Self.isFull { print(tally.table) }
  }

  private static func verdict(
    _ slip: TableSlip, _ key: FigureCensus.Key, _ figure: FigureCensus.Figure, _ truth: FigureCensus.Figure,
    _ census: FigureCensus, _ base: FigureCensus
  ) -> Verdict {
    if figure.value == truth.value { return .right }
    if slip.isHarmless { return .silent }
    if census.isFlagged(key, figure, unlike: base) { return .flagged }
    guard unknowable.contains(slip) else { return .silent }
    // The header is what says what a column is.
    if slip == .headersSwapped || printedOnce.contains(key.kind) || census.isReconciled(key) {
      return .unknowable
    }
    // EPS and PE of two years prove each other, though not to the last digit: those that still allow one price do not.
    let isProvable = base.isReconciled(key) || base.pairs(of: key.row) > 1
    return !isProvable || census.pairsAgree(key) ? .unknowable : .silent
  }

  @Test(.timeLimit(.minutes(20))) func `no number of a sentence is wrong in silence`() throws {
    let facts = try Self.facts()
    #expect(facts.count > 50)
    var generator = SeededGenerator(seed: 7_013 + Self.seed)
    var tally = Tally()
    var batch: [(slip: SentenceSlip, text: String, truths: [Double])] = []
    for number in 0..<Self.count {
      let slip = SentenceSlip.allCases[number % SentenceSlip.allCases.count]
      let fact = facts[Int.random(in: facts.indices, using: &generator)]
      guard let print = slip.applied(to: fact.print, &generator),
        slip != .brackets || !"-+".contains(fact.before.last ?? " ")
      else { continue }
      batch.append((slip, fact.before + print + fact.behind, fact.truths))
      guard batch.count == 60 || number == Self.count - 1 else { continue }
      try Self.judge(batch, &tally)
      batch = []
    }
    if Self.isFull { print(tally.table) }
  }

  private static func judge(
    _ batch: [(slip: SentenceSlip, text: String, truths: [Double])], _ tally: inout Tally
  ) throws {
    let head = "# 周报（24年第27周）\n\n## 行业新闻\n\n### 产品应用\n\n"
    let first = head.filter { $0 == "\n" }.count + 1
    let report = try read(head + batch.map(\.text).joined(separator: "\n\n") + "\n")
    let lines = Dictionary(grouping: report.facts.filter { $0.kind != .date }, by: \.line)
    for (index, sentence) in batch.enumerated() {
      let line = first + 2 * index
      var truths = sentence.truths
      for fact in lines[line] ?? [] {
        guard let value = fact.value.value?.doubleValue else { continue }
        let place = truths.firstIndex { abs($0 - value) <= 1e-9 * max(1, abs(value)) }
        if let place { truths.remove(at: place) }
        let isSaid = report.diagnostics.contains {
          $0.line == line && [.numberCut, .decimalComma].contains($0.code)
        }
        let verdict: Verdict =
          place != nil ? .right : isSaid && !sentence.slip.isHarmless ? .flagged : .silent
        tally.add("\(sentence.slip)", verdict)
        #expect(verdict != .silent, "\(sentence.slip): \(value) in \(sentence.text)")
      }
      // What says the same in another way must not be lost either.
      if sentence.slip.isHarmless {
        #expect(truths.isEmpty, "\(sentence.slip): lost \(truths) in \(sentence.text)")
      }
    }
  }
}

// MARK: Inputs

extension SilentFigureTests {
  /// The tables of companies and websites of all samples, and of the layouts of other houses where they are.
  private static func tables() throws -> [EditableTable] {
    var texts = try Repository.samples().map { String(decoding: try Repository.sample($0), as: UTF8.self) }
    if let folder = RealReports.folder?.deletingLastPathComponent().appending(path: "corpus/tables") {
      let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
      for name in names.sorted() where name.hasSuffix(".md") && name != "README.md" {
        texts.append(try String(contentsOf: folder.appending(path: name), encoding: .utf8))
      }
    }
    return try texts.flatMap(EditableTable.all).filter { table in
      // One whose header is taken for a row is not a ground to be on.
      let rows = Set(try FigureCensus(table.markdown).figures.keys.map(\.row))
      let printed = Set(table.rows.flatMap { $0 })
      return !rows.isEmpty && rows.isSubset(of: printed)
    }
  }

  /// A sentence around one print of a quantity, and every value that it states.
  private struct Sentence {
    let before: String
    let print: String
    let behind: String
    let truths: [Double]
  }

  private static func facts() throws -> [Sentence] {
    try Repository.samples().flatMap { name -> [Sentence] in
      let report = try read(String(decoding: try Repository.sample(name), as: UTF8.self))
      let stated = Dictionary(grouping: report.facts, by: \.sentence)
      return report.facts.compactMap { fact in
        guard fact.kind != .date, let range = fact.sentence.range(of: fact.value.raw),
          fact.sentence.hasSuffix("。"),
          fact.sentence[range.upperBound...].range(of: fact.value.raw) == nil
        else { return nil }
        return Sentence(
          before: String(fact.sentence[..<range.lowerBound]), print: fact.value.raw,
          behind: String(fact.sentence[range.upperBound...]),
          truths: (stated[fact.sentence] ?? []).filter { $0.kind != .date }
            .compactMap { $0.value.value?.doubleValue })
      }
    }
  }
}

private enum Verdict: String, CaseIterable { case right, flagged, unknowable, silent }

/// How often each slip came to what.
private struct Tally {
  private var counts: [String: [Verdict: Int]] = [:]

  mutating func add(_ what: String, _ verdict: Verdict) {
    counts[what, default: [:]][verdict, default: 0] += 1
  }

  var table: String {
    counts.sorted { $0.key < $1.key }.map { what, count in
      "| \(what) | " + Verdict.allCases.map { "\(count[$0] ?? 0)" }.joined(separator: " | ") + " |"
    }.joined(separator: "\n")
  }
}
