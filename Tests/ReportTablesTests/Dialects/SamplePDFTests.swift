import Document
import MarkdownInput
import PDFInput
import ReportReading
import ReportTables
import Tabular
import TestSupport
import Testing

/// The sample as brokerages print it, `Samples/ai-weekly-2024-27.pdf`, gives the same data as its Markdown.
///
/// `Samples/make_pdf.py` makes the PDF of the Markdown: a side bar, running headers, a table over a page break, a scale
/// of ratings with merged cells, charts with labels on their axes.
@Suite struct SamplePDFTests {
  static let datasets =
    DialectTests.datasets + ["facts", "company_stats", "traffic_groups", "tables"]

  @Test(arguments: datasets) func `every dataset of the PDF equals the Markdown's`(dataset: String) throws {
    let sample = try #require(Self.sample)
    let expected = try Self.rows(sample.markdown, dataset)
    let found = try Self.rows(sample.pdf, dataset)
    #expect(found.count == expected.count)
    for (left, right) in zip(found, expected) where left != right {
      Issue.record("\(dataset):\n  \(left)\n  \(right)")
    }
  }

  @Test(arguments: datasets) func `every row knows the page that it is printed on`(dataset: String) throws {
    let sample = try #require(Self.sample)
    let table = try #require(sample.pdf.table(dataset))
    let pages = try #require(table.values(of: "source_page"))
    let lines = table.values(of: "line") ?? []
    for (page, line) in zip(pages, lines) where line != .missing {
      guard case .integer(let page) = page else {
        Issue.record("\(dataset): no page on line \(line)")
        continue
      }
      #expect((1...6).contains(page))
    }
  }

  @Test func `rows on either side of a page break know their own page`() throws {
    let sample = try #require(Self.sample)
    let pages = try #require(sample.pdf.table("traffic")?.values(of: "source_page"))
    #expect(pages.first == .integer(2))
    #expect(pages.last == .integer(3))
    let companies = try #require(sample.pdf.table("companies")?.values(of: "source_page"))
    #expect(companies.allSatisfy { $0 == .integer(1) })
  }

  @Test func `nothing that only a page has reaches a dataset`() throws {
    let sample = try #require(Self.sample)
    let texts = Self.datasets.flatMap { (try? Self.rows(sample.pdf, $0)) ?? [] }
    for word in ["请务必阅读", "证券研究报告", "Table_", "6月12日"] {
      #expect(texts.allSatisfy { !$0.contains(word) }, "\(word)")
    }
  }

  @Test func `every printed cell has a page and a box on it`() throws {
    let sample = try #require(Self.sample)
    let names = Set(Self.datasets).subtracting(["assumptions", "company_stats", "traffic_groups"])
    for table in sample.pdf.tables where names.contains(table.description.name) {
      for (index, row) in table.rows.enumerated() {
        let place = "\(table.description.name) \(index + 1)"
        #expect(!row.origins.isEmpty, "\(place)")
        for (column, origin) in row.origins {
          guard let found = origin.place else {
            Issue.record("\(place) \(column): no box")
            continue
          }
          #expect((1...6).contains(found.page))
          #expect(found.box[0] < found.box[2] && found.box[1] < found.box[3], "\(place) \(column)")
          #expect(found.box[0] >= 0 && found.box[2] < 5_960 && found.box[3] < 8_430, "\(place) \(column)")
        }
      }
    }
    let price = try #require(sample.pdf.table("companies")?.rows.first?.origins["price"])
    let name = try #require(sample.pdf.table("companies")?.rows.first?.origins["name"])
    #expect(price.raw == "379.4" && name.raw == "腾讯控股")
    let (left, right) = try (#require(name.place), #require(price.place))
    #expect(left.page == 1 && right.page == 1 && left.box[2] < right.box[0])
    #expect(left.box[1] == right.box[1])
  }

  @Test func `a JSON document with provenance makes the same document again`() throws {
    let sample = try #require(Self.sample)
    let written = sample.pdf.json(JSONOptions(includesProvenance: true))
    let read = try ReportDocument(json: try JSONValue(parsing: written))
    #expect(read.document.json(JSONOptions(includesProvenance: true)) == written)
    #expect(read.document.sourcePages == sample.pdf.sourcePages)
    #expect(read.document.summary == sample.pdf.summary)
  }

  @Test func `what was left out of the pages is counted`() throws {
    let sample = try #require(Self.sample)
    func count(_ name: String, _ document: TabularDocument) -> Value? {
      document.summary.first { $0.name == name && $0.role == .reading }?.value
    }
    #expect(count("pages_read", sample.pdf) == .integer(6))
    #expect(count("hidden_words", sample.pdf) == .integer(2))
    #expect(count("lines_unclaimed", sample.pdf) == .integer(0))
    for name in ["running_lines", "chart_labels"] {
      guard case .integer(let number)? = count(name, sample.pdf) else {
        Issue.record("\(name) is not counted")
        continue
      }
      #expect(number >= 12, "\(name)")
    }
    #expect(count("pages_read", sample.markdown) == nil)
    let checks = try #require(sample.pdf.table("checks")?.values(of: "code"))
    #expect(checks.contains(.text("pdf-reading")))
    #expect(sample.markdown.table("checks")?.values(of: "code")?.contains(.text("pdf-reading")) == false)
  }

  /// Both read once.
  private static let sample: (markdown: TabularDocument, pdf: TabularDocument)? = {
    guard let text = try? Repository.sample("ai-weekly-2024-27.md"),
      let source = try? SourceText(name: "report.md", data: text),
      let bytes = try? Repository.sample("ai-weekly-2024-27.pdf"),
      let document = try? Document(pdf: bytes, name: "report.pdf"),
      let markdown = try? ReportDocument(Report(parsing: Document(markdown: source))).document,
      let pdf = try? ReportDocument(Report(parsing: document)).document
    else { return nil }
    return (markdown, pdf)
  }()

  private static func rows(_ document: TabularDocument, _ dataset: String) throws -> [String] {
    let table = try #require(document.table(dataset))
    return table.rows.map { row in
      zip(table.columns, row.values).filter { !DialectTests.placeColumns.contains($0.0.name) }
        .map { "\($0.0.name)=\(withoutSpacing("\($0.1)"))" }.joined(separator: " | ")
    }
  }

  /// A text without the blanks beside Chinese characters, which the end of a line swallows.
  private static func withoutSpacing(_ text: String) -> String {
    let isChinese = { (scalar: Unicode.Scalar) in
      scalar.value >= 0x2E80 || "“”‘’—·…".unicodeScalars.contains(scalar)
    }
    let scalars = Array(text.unicodeScalars)
    var kept = String.UnicodeScalarView()
    for (index, scalar) in scalars.enumerated() {
      if scalar == " ", index > 0, index + 1 < scalars.count,
        isChinese(scalars[index - 1]) || isChinese(scalars[index + 1])
      {
        continue
      }
      kept.append(scalar)
    }
    return String(kept)
  }
}
