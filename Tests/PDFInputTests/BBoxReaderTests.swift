import Testing

@testable import PDFInput

@Suite struct BBoxReaderTests {
  private func pages(
    _ body: String, chunk: Int = 1_000, limits: BBoxReader.Limits = .init()
  ) throws -> [PageWords] {
    let bytes = Array(
      "<!DOCTYPE html><html><head><title>a < b & c</title></head><body>\n<doc>\(body)</doc>\n</body></html>"
        .utf8)
    var reader = try BBoxReader(limits: limits)
    for start in stride(from: 0, to: bytes.count, by: chunk) {
      try reader.read(bytes[start..<min(bytes.count, start + chunk)])
    }
    return try reader.finish()
  }

  private let word = #"<word xMin="10" yMin="20" xMax="50" yMax="30">青禾&amp;Co</word>"#

  @Test(arguments: [1, 2, 3, 7, 1_000]) func `words are read whatever chunks they come in`(_ chunk: Int)
    throws
  {
    let pages = try pages(
      #"<page width="595" height="842">\#(word)</page><page width="1" height="2"></page>"#, chunk: chunk)
    #expect(pages.map(\.words.count) == [1, 0])
    #expect(pages[0].words[0].text == "青禾&Co")
    #expect(pages[0].words[0].box == Box(left: 10, top: 20, right: 50, bottom: 30))
  }

  @Test func `control characters and halves of characters do not stop it`() throws {
    let body =
      "<page width=\"9\" height=\"9\"><word xMin=\"1\" yMin=\"1\" xMax=\"2\" yMax=\"2\">a\u{1}b\u{FFFF}</word></page>"
    #expect(try pages(body)[0].words[0].text == "a b\u{FFFD}")
  }

  @Test func `words without a place, or of none, are left out`() throws {
    let body =
      #"<page width="9" height="9"><word xMin="nan" yMin="1" xMax="2" yMax="2">a</word>"#
      + #"<word xMin="5" yMin="1" xMax="2" yMax="2">b</word><word xMin="1" yMin="1" xMax="2" yMax="1e300">c</word></page>"#
    #expect(try pages(body)[0].words.isEmpty)
  }

  @Test func `more pages or words than a report has are refused`() {
    let page = #"<page width="9" height="9">\#(word)\#(word)</page>"#
    #expect(throws: PDFError.tooManyPages(1)) { try pages(page + page, limits: .init(pages: 1)) }
    #expect(throws: PDFError.tooManyWords(page: 1)) { try pages(page, limits: .init(wordsPerPage: 1)) }
  }

  @Test func `invalid bytes become replacement characters`() {
    var repair = XMLRepair()
    let bytes: [UInt8] = [0x61, 0xFF, 0xE9, 0x9D, 0x62, 0xED, 0xA0, 0x80, 0x63, 0xC0, 0xAF, 0xF8, 0x64]
    let text = String(decoding: repair.repaired(bytes), as: UTF8.self)
    #expect(text.unicodeScalars.filter { $0 != "\u{FFFD}" }.map(String.init).joined() == "abcd")
  }
}
