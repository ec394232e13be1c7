import Document
import Foundation
import MarkdownInput
import ReportReading
import ReportTables
import TestSupport
import Testing

@testable import ReportArchive

/// The questions of Docs/archive.md, asked of the archive of planted changes.
@Suite("The ten questions")
struct QuestionTests {
  /// Answers by question, made once.
  private static let answers: Result<[[[String]]], any Error> = Result {
    let folder = FileManager.default.temporaryDirectory.appending(path: "questions-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appending(path: "a.db").path
    var archive = try ReportArchive.opened(path, .scratch)
    for file in PlantedArchive().files {
      let source = try SourceText(name: file.name, data: Array(file.text.utf8))
      let report = try ReportDocument(Report(parsing: Document(markdown: source)))
      try archive.add(report)
    }
    try archive.close()
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let page = try String(contentsOf: root.appending(path: "Docs/archive.md"), encoding: .utf8)
    let database = try SQLiteDatabase(Array(path.utf8CString), .reading)
    var answers: [[[String]]] = []
    for part in page.split(separator: "```sql\n").dropFirst() {
      let statement = try database.prepare(String(part.split(separator: "```")[0]))
      var rows: [[String]] = []
      while try statement.step() { rows.append((0..<7).map { statement.text($0) ?? "" }) }
      answers.append(rows)
    }
    return answers
  }

  private let answers: [[[String]]]

  init() throws { answers = try Self.answers.get() }

  private func rows(_ question: Int, columns: Int) -> [String] {
    answers[question - 1].map { $0.prefix(columns).joined(separator: " ") }
  }

  @Test("There are ten") func count() { #expect(answers.count == 10) }

  @Test("1: nothing changed in the newest week") func newest() { #expect(answers[0].isEmpty) }

  @Test("2: the ratings that were changed in the reports") func ratings() {
    #expect(rows(2, columns: 6) == ["2024 26 青禾证券 丙科技 优于大市 中性", "2024 30 青禾证券 丙科技 中性 优于大市"])
  }

  @Test("3: the one estimate that was raised, week by week") func estimates() {
    let own = rows(3, columns: 5).filter { $0.hasPrefix("青禾证券") }
    #expect(own.count == 20)
    #expect(own.contains("青禾证券 24 2025E 1.62 0.08"))
    #expect(own.contains("青禾证券 25 2025E 1.62 0.0"))
  }

  @Test("4: what three houses expect") func consensus() {
    #expect(rows(4, columns: 6).contains("2025E 3 1.64 1.62 1.6 1.7"))
  }

  @Test("5: the farthest first") func distances() {
    let distances = answers[4].compactMap { Double($0[5]).map(abs) }
    #expect(distances.count == 5 && distances == distances.sorted(by: >) && distances[0] > 0)
  }

  @Test("6: no company is covered by only one house") func alone() { #expect(answers[5].isEmpty) }

  @Test("7: the lowest PE is not above the highest") func cheap() {
    #expect(answers[6].count > 16)
    #expect(answers[6].allSatisfy { (Double($0[2]) ?? 1) <= (Double($0[4]) ?? 0) })
  }

  @Test("8: the site that was made to rise leads") func gains() {
    #expect(rows(8, columns: 2).first == "青禾证券 AppK", "\(rows(8, columns: 5))")
  }

  @Test("9: the growth that was misprinted") func growth() {
    #expect(rows(9, columns: 3) == ["青禾证券 34 AppB"])
  }

  @Test("10: the week off") func missing() {
    #expect(rows(10, columns: 4) == ["南川证券 人工智能周报 2024-06-24 2024-06-24"])
  }
}
