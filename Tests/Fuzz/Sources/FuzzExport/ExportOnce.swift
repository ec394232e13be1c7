import Document
import Glibc
import MarkdownInput
import ReportArchive
import ReportReading
import ReportTables
import Tabular
import TabularXLSX

@testable import PDFInput

/// One execution: the whole way from an input to JSON and CSV, now and then to a workbook. No input may crash it, make it
/// hang or make it lose a line.
struct ExportOnce {
  /// Where outputs are written, over and over: names that begin with this.
  let folder: String
  /// Ends the run where something is not as it must be.
  let finding: Finding

  func callAsFunction(_ bytes: [UInt8]) {
    let input = FuzzInput(bytes)
    let text = String(decoding: input.body, as: UTF8.self)
    switch input.kind {
    case .markdown: readMarkdown(input.body)
    case .several: readSeveral(input.body)
    case .json: readJSON(input.body)
    case .columns: readColumns(text)
    case .words: readWords(text)
    case .layout: readLayout(input.body)
    }
  }

  // MARK: Inputs

  private func readMarkdown(_ bytes: [UInt8]) {
    guard let source = try? SourceText(name: "fuzz.md", data: bytes) else { return }
    let report = Report(parsing: Document(markdown: source))
    write(report).map(readBack)
  }

  /// What was written as JSON is read again, and comes out the same.
  private func readBack(_ document: ReportDocument) {
    let bytes = document.document.json(JSONOptions(isCompact: true, includesProvenance: true))
    do {
      _ = try ReportDocument(json: try JSONValue(parsing: bytes))
    } catch {
      finding.unless(false, "own JSON is refused: \(error)")
    }
  }

  private func readSeveral(_ bytes: [UInt8]) {
    let reports = bytes.split(separator: 0x0C).compactMap { part -> ReportDocument? in
      guard let source = try? SourceText(name: "fuzz.md", data: Array(part)) else { return nil }
      return try? ReportDocument(Report(parsing: Document(markdown: source)))
    }
    guard !reports.isEmpty else { return }
    let set = ReportSet(reports, window: nil)
    guard let document = try? set.document() else { return finding.unless(false, "a definition failed") }
    write(document)
  }

  private func readJSON(_ bytes: [UInt8]) {
    guard let json = try? JSONValue(parsing: bytes), let document = try? ReportDocument(json: json) else {
      return
    }
    write(document.document)
  }

  /// A column of a user's own on each line: its name, a colon, its expression.
  private func readColumns(_ text: String) {
    let columns = text.split(separator: "\n").compactMap { line -> UserColumn? in
      let parts = line.split(separator: ":", maxSplits: 1).map(String.init)
      guard parts.count == 2 else { return nil }
      let name = String(parts[0].drop { $0 == " " })
      return UserColumn(
        dataset: parts[1].contains("visits") ? "traffic" : "companies", name: name,
        title: LocalizedText(same: name), content: .expression(parts[1]))
    }
    guard let columns = try? UserColumns(columns) else { return }
    guard let document = try? ReportDocument(Self.sample, options: ReportOptions(columns: columns)) else {
      return
    }
    write(document.document)
  }

  private func readWords(_ text: String) {
    let layout = LayoutReader.layout(of: PageWordsText.pages(text))
    write(Report(parsing: Document(layout, name: "fuzz.pdf", bytes: [])))
  }

  /// Words with boxes, in XML, to the blocks of a document. One input in sixteen goes on to the datasets, which take ten
  /// times as long.
  private func readLayout(_ xml: [UInt8]) {
    guard let layout = try? LayoutReader.layout(ofBBox: xml) else { return }
    for case .table(let table) in layout.elements.map(\.content) {
      finding.unless(table.rows.allSatisfy { $0.cells.count == table.header.count }, "a row lacks cells")
    }
    let document = Document(layout, name: "fuzz.pdf", bytes: [])
    let lines = document.blocks.flatMap(\.lines)
    finding.unless(
      lines == Array(1..<document.source.lineCount + 1) || lines.isEmpty, "a line is in no block, or in two")
    if Self.looksAtRoundTrips, !lines.isEmpty {
      finding.unless(
        Document(markdown: document.source).blocks == document.blocks,
        "the printed Markdown is read otherwise than the page")
    }
    if xml.count.isMultiple(of: 16) { write(Report(parsing: document)) }
  }

  // MARK: Outputs

  /// - Returns: the datasets, once all outputs are made of them.
  @discardableResult private func write(_ report: Report) -> ReportDocument? {
    let lost = report.ledger.indices.filter { report.ledger[$0] == .unclaimed }.map { $0 + 1 }
    finding.unless(lost.isEmpty, "a line reached no dataset: \(lost)")
    guard let document = try? ReportDocument(report) else {
      finding.unless(false, "a definition failed")
      return nil
    }
    write(document.document)
    return document
  }

  /// JSON and CSV of every input. A workbook, which takes several times as long as all before it, of one input in
  /// eight, by the length of its JSON: the same input is always treated alike.
  private func write(_ document: TabularDocument) {
    let json = document.json()
    finding.unless(!json.isEmpty, "no JSON")
    finding.unless(document.tables.allSatisfy { !$0.csv().isEmpty }, "no CSV")
    guard json.count.isMultiple(of: 8) else { return }
    do throws(WorkbookError) {
      _ = try writeWorkbook(document, to: folder + ".xlsx")
    } catch .tooManyColumns {
      // A limit of the format, and said so.
    } catch {
      finding.unless(false, "\(error)")
    }
  }

  /// Whether the printed Markdown must give the same blocks. Signs that no report prints make it another one still, so it
  /// is looked at only on demand.
  private static let looksAtRoundTrips = getenv("FUZZ_ROUND_TRIP") != nil

  private static let sampleText = """
    # 人工智能周报（24年第27周）

    ## 重点公司盈利预测

    | 代码 | 公司 | 收盘价（港元） | EPS 2024E | EPS 2025E | PE 2024E | PE 2025E |
    |---|---|---|---|---|---|---|
    | 0700.HK | 甲 | 380.0 | 19.5 | 22.0 | 18 | 16 |
    | 9988.HK | 乙 | 72.0 | 8.0 | 9.2 | 8 | 7 |

    ## 网站流量

    | 应用 | 访问量（百万） | 环比 |
    |---|---|---|
    | 丙 | 635.1 | -3.9% |
    | 丁 | 12.5 | 0.4% |

    ## 股份回购

    | 日期 | 代码 | 回购数量（万股） | 回购金额（万港元） |
    |---|---|---|---|
    | 2024-05-14 | 0700.HK | 265 | 10020 |
    """

  private static let sample: Report = {
    guard let source = try? SourceText(name: "fuzz.md", data: Array(sampleText.utf8)) else {
      preconditionFailure("the sample is text")
    }
    return Report(parsing: Document(markdown: source))
  }()
}

/// Pages of words as the fuzzer keeps them: a line each, `x y width height text`.
enum PageWordsText {
  static func pages(_ text: String) -> [PageWords] {
    text.components("page").enumerated().map { index, lines in
      PageWords(
        number: index + 1, width: 595, height: 842,
        words: lines.compactMap { line in
          let fields = line.split(separator: " ", maxSplits: 4)
          let numbers = fields.prefix(4).compactMap { Double($0) }
          guard fields.count == 5, numbers.count == 4, numbers.allSatisfy({ abs($0) < 1e6 }), numbers[2] > 0,
            numbers[3] > 0
          else { return nil }
          return Word(
            text: String(fields[4]),
            box: Box(
              left: numbers[0], top: numbers[1], right: numbers[0] + numbers[2],
              bottom: numbers[1] + numbers[3]))
        })
    }
  }
}

extension String {
  /// The lines between lines of one word.
  fileprivate func components(_ mark: String) -> [[Substring]] {
    split(separator: "\n").split { $0 == mark }.map(Array.init)
  }
}
