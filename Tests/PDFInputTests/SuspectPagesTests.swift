import Document
import Lexemes
import ReportReading
import TestSupport
import Testing

@testable import PDFInput

/// Pages whose fonts do not say what they show: no figure is read from them, and a check says so.
@Suite(.serialized) struct SuspectPagesTests {
  private static func prose(_ year: Int) -> [String] {
    (1...8).map { "公司\($0)在\(year)年\($0)月发布新品，收入增长1\($0).5%，毛利率达到3\($0)%，市值约为\($0)00亿元" }
  }

  /// Two pages of the same text; the fonts of both say of some characters that they are others.
  private func document(_ mapped: [Character: String], pages: Int = 1) throws -> Document {
    var writer = PDFWriter(
      (0..<pages).map { page in
        Self.prose(2_024 + page).enumerated().map { .init(60, 120 + 20 * Double($0), $1) }
          + [
            .init(60, 400, "代码"), .init(160, 400, "名称"), .init(260, 400, "收盘价"), .init(340, 400, "EPS"),
            .init(60, 416, "300001.SZ"), .init(160, 416, "远岫科技"), .init(260, 416, "379.4"),
            .init(340, 416, "19.5"), .init(60, 432, "300002.SZ"), .init(160, 432, "墨舟软件"),
            .init(260, 432, "137.3"), .init(340, 432, "17.9"),
          ]
      })
    writer.mapped = mapped
    return try Document(pdf: writer.bytes(), name: "report.pdf")
  }

  private func suspect(_ document: Document) -> [String] {
    document.diagnostics.filter { $0.code == .textLayerSuspect }.map(\.message)
  }

  @Test func `sound text is not suspect`() throws {
    let document = try document([:])
    #expect(suspect(document) == [])
    #expect(document.source.allLines.contains { $0.contains("379.4") })
  }

  @Test(
    arguments: [
      // Characters for private use, letters of other languages, and some digits alone.
      Dictionary(
        uniqueKeysWithValues: "0123456789".enumerated().map {
          ($1, String(Character(Unicode.Scalar(0xE000 + UInt16($0)) ?? "\u{FFFD}")))
        }),
      Dictionary(
        uniqueKeysWithValues: zip("0123456789", ["Ã", "Ä", "Å", "Ç", "È", "É", "Ê", "Ë", "Ì", "Í"])),
      ["5": "\u{F035}", "3": "\u{F033}", "%": "%", "0": "\u{F030}"],
    ] as [[Character: String]])
  func `digits that are read as something else withhold all figures of the page`(
    mapped: [Character: String]
  ) throws {
    let document = try document(mapped)
    #expect(
      suspect(document) == [
        "page 1: a font does not say which characters it shows; no number is read from this page"
      ])
    let words = document.source.allLines.filter { !$0.hasPrefix("<!-- end of page") }
    #expect(words.allSatisfy { line in !line.unicodeScalars.contains { $0.isASCIIDigit } })
    let report = Report(parsing: document)
    #expect(report.facts.isEmpty)
    #expect(report.companies.allSatisfy { $0.price?.value == nil })
  }

  @Test func `only the page in question is withheld`() throws {
    // The second page alone has the character that is read as another.
    var writer = PDFWriter([
      Self.prose(2_024).enumerated().map { .init(60, 200 + 20 * Double($0), $1 + "。") },
      Self.prose(2_025).enumerated().map {
        .init(60, 200 + 20 * Double($0), $1.map { $0 == "5" ? "𝟝" : $0 }.reduce("") { $0 + String($1) })
      },
    ])
    writer.mapped = ["𝟝": "\u{F035}"]
    // Half of the figures of the page end in it.
    writer.pages[1] = writer.pages[1].map { text in
      var text = text
      text.text = text.text.split(separator: "%", omittingEmptySubsequences: false).joined(separator: "𝟝%")
      return text
    }
    let document = try Document(pdf: writer.bytes(), name: "report.pdf")
    #expect(suspect(document).count == 1 && suspect(document)[0].hasPrefix("page 2"))
    #expect(document.source.allLines.contains { $0.contains("2024年") })
    #expect(!document.source.allLines.contains { $0.contains("202") && $0.contains("\u{FFFD}") })
  }

  @Test func `bullets of symbol fonts and shares in headings are not reason`() {
    let pages = [
      Sheet.page { sheet in
        for index in 0..<30 {
          sheet.set(60, 130 + 20 * Double(index), "\u{F06C}" + full.prefix(20) + "第\(index)项")
        }
      },
      Sheet.page(2) { sheet in
        sheet.row(200, [(60, "同比%"), (120, "环比%"), (180, "占比%"), (240, "毛利率%"), (310, "净利率%"), (380, "增速%")])
        for row in 1...4 {
          sheet.row(200 + 16 * Double(row), (0..<6).map { (60 + 60 * Double($0) + 5, "\(row).\($0)") })
        }
      },
    ]
    #expect(LayoutReader.layout(of: pages).suspectPages == [])
  }

  @Test func `figures that are missing before their signs make a page suspect`() {
    let line = "收入增长%而毛利率为%，费用率回落到%的水平并继续改善"
    let page = Sheet.page { sheet in
      for index in 0..<12 { sheet.set(60, 130 + 20 * Double(index), line) }
      sheet.set(60, 600, "共 3 家公司")
    }
    let layout = LayoutReader.layout(of: [page])
    #expect(layout.suspectPages == [1])
    #expect(layout.lines.contains { $0.contains("\u{FFFD}") })
  }
}
