import Lexemes
import ReportTables
import Tabular
import TestSupport
import Testing
import Document
import MarkdownInput
@testable import ReportReading

/// The ledger says that every line was exported; these tests look whether its words are really there.
struct LedgerTests {
  @Test(arguments: try Repository.samples())
  func `every word of a sample is somewhere in the datasets`(name: String) throws {
    let source = try SourceText(name: name, data: try Repository.sample(name))
    let words = try lost(source)
    #expect(words == [], "\(words.prefix(30))")
  }

  @Test(.enabled(if: RealReports.areExpected))
  func `every word of the week's report is somewhere in the datasets`() throws {
    let source = try SourceText(name: "week27.md", data: try RealReports.weekly27())
    // Counts only: the words are the publisher's.
    #expect(try lost(source).count == 0)
  }

  @Test(arguments: ["\u{202E}", "\u{FEFF}", "\u{200B}\u{AD}", "\u{3000}\u{2060}"])
  func `a line of signs that show nothing is blank`(line: String) throws {
    let table = "| 网站 | 访问 |\n| --- | --- |\n| 甲 | 1 |\n"
    for end in ["", "\n", "\n\n\(line)"] {
      let text = "# 周报\n\n\(table)\n\(line)\(end)"
      let source = try SourceText(name: "signs.md", data: Array(text.utf8))
      let report = Report(parsing: Document(markdown: source))
      #expect(report.diagnostics.allSatisfy { $0.code != .lineUnclaimed })
    }
  }

  @Test func `a line that is taken out of the datasets is missed`() throws {
    let source = try SourceText(name: "sample", data: try Repository.sample("ai-weekly-2024-27.md"))
    let report = Report(parsing: Document(markdown: source))
    for line in [95, 175, 198, 224, 239] {
      var thinned = report
      thinned.sections.removeAll { $0.line <= line && line <= $0.lineEnd }
      thinned.news.removeAll { $0.line == line }
      thinned.views.removeAll { $0.line == line }
      thinned.traffic.removeAll { $0.line == line }
      thinned.ratingScale.removeAll { $0.line == line }
      thinned.facts.removeAll { $0.line == line }
      #expect(try !lost(source, thinned).filter { $0.hasPrefix("\(line):") }.isEmpty, "line \(line)")
    }
  }

  /// Words of lines that are in no dataset, as `line: word`.
  private func lost(_ source: SourceText, _ given: Report? = nil) throws -> [String] {
    let report = given ?? Report(parsing: Document(markdown: source))
    let exported = Exported(try ReportDocument(report).document)
    return (1...source.lineCount).flatMap { line -> [String] in
      if case .boilerplate = report.ledger[line - 1] { return [] }
      return PrintedWords.of(source.text(ofLine: line)).filter { !exported.holds($0) }.map {
        "\(line): \($0)"
      }
    }
  }
}

/// Everything that the datasets hold, as text and as numbers.
private struct Exported {
  private var text = ""
  /// The words of the text; most are found here, and joined paragraphs have some that only the text holds.
  private var words: Set<String> = []
  /// Digits of each number without point and zeros around: 6026 for 60260 and for 602.6.
  private var numbers: Set<String> = []

  init(_ document: TabularDocument) {
    // Findings quote the source: what only they hold is not exported.
    for table in document.tables where table.description.name != "checks" {
      for row in table.rows { for value in row.values { add(value) } }
      // What heads a printed figure is the column's title.
      for column in table.columns where column.isOptional { text += " \(column.title.english)" }
    }
    text = PrintedWords.folded(text)
    words = Set(PrintedWords.of(text))
  }

  private mutating func add(_ value: Value) {
    switch value {
    case .text(let words): text += words + "\n"
    case .integer, .decimal, .real: numbers.insert(PrintedWords.digits(value.plain))
    case .duration(let seconds): numbers.insert(PrintedWords.digits("\(seconds)"))
    case .date(let date):
      for part in [date.year, date.month, date.day] { numbers.insert(PrintedWords.digits("\(part)")) }
    case .missing, .boolean: break
    }
  }

  func holds(_ word: String) -> Bool {
    // `n.m.` is null in every output.
    if PrintedWords.headers.contains(word) || words.contains(word) || word == "n.m" { return true }
    if text.contains(word) { return true }
    if let duration = DurationLexeme.read(word).value, word.contains(":") {
      return numbers.contains(PrintedWords.digits("\(duration.seconds)"))
    }
    guard word.utf8.allSatisfy({ $0 < 0x40 }) else { return false }
    return numbers.contains(PrintedWords.digits(word))
  }
}

/// The words that a line prints, Markdown's signs and widths aside.
private enum PrintedWords {
  static func of(_ line: String) -> [String] {
    folded(withoutMarkup(line)).split { !isWord($0) }.map { $0.trimming { ".,:-".contains($0) } }.filter {
      !$0.isEmpty
    }
  }

  /// Without HTML tags, TeX commands, the files of pictures, and forced breaks: signs of the converter.
  private static func withoutMarkup(_ line: String) -> String {
    line.replacing(/<\/?[a-zA-Z!][^>]*>/, with: " ")
      .replacing(/\\(?:begin|end)\{[a-z]+\}(?:\{[^}]*\})?/, with: " ")
      .replacing(/\\(?:multicolumn|multirow)\{[^}]*\}\{[^}]*\}/, with: " ")
      .replacing(/\\cline\{[^}]*\}/, with: " ").replacing(/\\[a-z]+/, with: " ")
      .replacing(/\]\([^)]*\)/, with: " ").replacing("&amp;", with: " ")
  }

  static func folded(_ text: String) -> String { text.foldedWidth }

  static func digits(_ number: String) -> String {
    let digits = number.filter { ("0"..."9").contains($0) }
    return String(digits.trimming { $0 == "0" })
  }

  private static func isWord(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || ".,:".contains(character)
  }

  /// What heads a column is that column's name in every output, and no cell.
  static let headers: Set<String> = [
    "公司代码", "公司名称", "昨收盘", "总市值", "百万港元", "美元", "应用名称", "应用说明", "周平均访问", "访问量环比增长", "平均访问停留时间",
    "投资评级标准", "类别", "级别", "证券代码", "证券简称", "PE", "投资评级", "环比", "停留时长",
  ]
}

extension StringProtocol {
  fileprivate func trimming(_ isDropped: (Character) -> Bool) -> String {
    var rest = self[...]
    while let first = rest.first, isDropped(first) { rest = rest.dropFirst() }
    while let last = rest.last, isDropped(last) { rest = rest.dropLast() }
    return String(rest)
  }
}
