import Document
import Lexemes

/// Reports what was not read: sections without rows, and paragraphs that were left out.
enum SectionChecks {
  static func note(_ outline: Outline, _ report: inout Report) {
    noteEmpty(outline, &report)
    noteNothing(&report)
  }

  /// Reports sections with a known heading and with text or a table from which no row was read.
  private static func noteEmpty(_ outline: Outline, _ report: inout Report) {
    let ends = outline.ends
    for (index, section) in outline.sections.enumerated() {
      guard let dataset = SectionSpecs.of(section.kind)?.dataset, section.heading != nil,
        section.parent.map({ outline.sections[$0].kind != section.kind }) ?? true,
        hasContent(section), !RiskSides.isHeadingOfUpside(section.name)
      else { continue }
      let lines = section.line...ends[index]
      guard !report.hasClaim(in: lines, by: dataset), !isOnlyTablesRead(section, report) else { continue }
      report.diagnostics.append(
        Diagnostic(
          .sectionEmpty, "no row of '\(dataset)' was read from the section '\(section.title)'",
          chinese: "“\(section.title)”一节有内容，但没有读出任何一行", dataset: dataset, printed: section.title,
          line: section.line))
    }
  }

  /// Whether a section has nothing but tables that another dataset was read from: `附表：重点公司盈利预测` below advice.
  private static func isOnlyTablesRead(_ section: OutlineSection, _ report: Report) -> Bool {
    let seen = section.blocks.filter { $0.isTable || PassageKind.isText($0) }
    return !seen.isEmpty
      && seen.allSatisfy { $0.isTable && report.hasClaim(in: $0.lines) }
  }

  /// Whether a section has content for a row: a table, or more than a word. Numbers may be a table that lost its
  /// structure.
  private static func hasContent(_ section: OutlineSection) -> Bool {
    if section.blocks.contains(where: \.isTable) { return true }
    let blocks = section.blocks.lazy.filter { PassageKind.isText($0) || PassageKind($0) == .axis }
    var length = 0
    return blocks.contains { block in
      length += block.richText.text.scalarCount
      return length > 3
    }
  }

  /// Reports a text from which neither rows nor any data of the header except titles were read.
  private static func noteNothing(_ report: inout Report) {
    guard !report.hasRows else { return }
    report.diagnostics.append(
      Diagnostic(
        .nothingRecognized, "nothing in this text was recognised: every dataset but the sections is empty",
        chinese: "未识别出任何内容：除章节文字外，各数据表均为空"))
  }
}

extension Report {
  /// Whether a line was read into a dataset.
  fileprivate func hasClaim(in lines: ClosedRange<Int>, by dataset: String) -> Bool {
    ledger[(lines.lowerBound - 1)..<min(lines.upperBound, ledger.count)].contains {
      $0 == .dataset(dataset)
    }
  }

  /// Whether a line was read into any dataset but that of tables that no other has.
  fileprivate func hasClaim(in lines: ClosedRange<Int>) -> Bool {
    ledger[(lines.lowerBound - 1)..<min(lines.upperBound, ledger.count)].contains {
      if case .dataset(let name) = $0 { name != "tables" } else { false }
    }
  }

  /// Whether anything was read besides sections and loose tables.
  fileprivate var hasRows: Bool {
    let isEmpty =
      highlights.isEmpty && companies.isEmpty && traffic.isEmpty && news.isEmpty && events.isEmpty
      && views.isEmpty && risks.isEmpty && analysts.isEmpty && relatedReports.isEmpty && figures.isEmpty
      && contents.isEmpty && ratingScale.isEmpty && facts.isEmpty
    var bare = ReportHeader()
    (bare.title, bare.headline, bare.line) = (header.title, header.headline, header.line)
    return !isEmpty || header != bare
  }

  /// Reports which lines of a dataset's sections were left out, and why.
  mutating func noteLeft(_ dataset: String, _ left: [(kind: String, lines: ClosedRange<Int>)]) {
    guard !left.isEmpty else { return }
    var parts: [(kind: String, lines: ClosedRange<Int>)] = []
    for part in left.sorted(by: { $0.lines.lowerBound < $1.lines.lowerBound }) {
      if let last = parts.last, last.kind == part.kind, part.lines.lowerBound <= last.lines.upperBound + 2 {
        parts[parts.count - 1].lines =
          last.lines.lowerBound...max(last.lines.upperBound, part.lines.upperBound)
      } else {
        parts.append(part)
      }
    }
    let most = 12
    func lines(_ part: (kind: String, lines: ClosedRange<Int>)) -> String {
      part.lines.count == 1
        ? "\(part.lines.lowerBound)" : "\(part.lines.lowerBound)-\(part.lines.upperBound)"
    }
    let words =
      parts.prefix(most).map { "\(lines($0)) \($0.kind)" }.joined(separator: ", ")
      + (parts.count > most ? ", …" : "")
    let chinese =
      parts.prefix(most).map { part in
        "第 \(lines(part)) 行（\(PassageKind(rawValue: part.kind)?.chinese ?? "其他")）"
      }.joined(separator: "、") + (parts.count > most ? "……" : "")
    diagnostics.append(
      Diagnostic(
        .linesLeft, "lines that are not part of its text were left out of '\(dataset)': \(words)",
        chinese: "以下各行并非正文，未列入：\(chinese)", dataset: dataset,
        printed: parts.prefix(most).map(lines).joined(separator: ", "),
        line: parts.first?.lines.lowerBound))
  }
}

extension Outline {
  /// The last line of each section, including its subsections and directly following sections of the same kind. Of
  /// several in a row, the first may only introduce the others.
  fileprivate var ends: [Int] {
    var ends = sections.map(\.lineEnd)
    for index in sections.indices.reversed() {
      if index + 1 < sections.count, sections[index + 1].kind == sections[index].kind {
        ends[index] = max(ends[index], ends[index + 1])
      }
      guard let parent = sections[index].parent else { continue }
      ends[parent] = max(ends[parent], ends[index])
    }
    return ends
  }
}

// MARK: Checks

extension DiagnosticCode {
  /// A section with a known heading has text or a table, but no row was read from it.
  public static let sectionEmpty = DiagnosticCode(
    "section-empty", .warning,
    "标题可识别的章节有内容，却没有读出任何一行",
    "a section with a known heading has text or a table, but no row was read from it",
    example: #"`## 风险提示` 下只有一张读不出的表 · with only an unreadable table below"#)

  /// Nothing in the text was recognised.
  public static let nothingRecognized = DiagnosticCode(
    "nothing-recognized", .warning,
    "未识别出任何内容：除章节文字外，各数据表均为空",
    "nothing in the text was recognised: every dataset but the sections is empty",
    example: #"`# 菜谱`"#)

  /// Captions, contacts, page footers and the like in a section were left out of its dataset.
  public static let linesLeft = DiagnosticCode(
    "lines-left", .info,
    "章节中的图注、联系方式、页脚等行未列入数据表",
    "captions, contacts, page footers and the like in a section were left out of its dataset",
    example: #"`12-14 contact, 20 page-footer`"#)
}
