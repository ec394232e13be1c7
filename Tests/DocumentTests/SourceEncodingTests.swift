import ReportReading
import ReadingSupport
import TestSupport
import Testing

@testable import Document

@Suite struct SourceEncodingTests {
  private let text = "# 周报\n\n访问量 1.5 亿\n"

  private func decode(_ data: [UInt8], _ encoding: SourceEncoding = .automatic) throws -> String {
    String(decoding: try SourceText(name: "r.md", data: data, encoding: encoding).bytes, as: UTF8.self)
  }

  @Test func `UTF-8 reads with and without its mark`() throws {
    #expect(try decode(Array(text.utf8)) == text)
    #expect(try decode([0xEF, 0xBB, 0xBF] + Array(text.utf8)) == text)
  }

  @Test func `UTF-16 is read in either byte order if it has a mark`() throws {
    let little: [UInt8] = text.utf16.flatMap { unit in [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    let big: [UInt8] = text.utf16.flatMap { unit in [UInt8(unit >> 8), UInt8(unit & 0xFF)] }
    #expect(try decode([0xFF, 0xFE] + little) == text)
    #expect(try decode([0xFE, 0xFF] + big) == text)
  }

  @Test func `UTF-32 is refused with the way to read it, and reads that way`() throws {
    let big: [UInt8] =
      [0, 0, 0xFE, 0xFF]
      + text.unicodeScalars.flatMap { scalar in
        [24, 16, 8, 0].map { UInt8(scalar.value >> $0 & 0xFF) }
      }
    #expect(throws: SourceError.namedOnly(name: "r.md", kind: "UTF-32", encoding: "utf-32")) {
      try decode(big)
    }
    #expect(throws: SourceError.self) { try decode([0xFF, 0xFE, 0, 0, 0x41, 0, 0, 0]) }
    #expect(try decode(big, .named("utf-32")) == text)
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func `every line end counts lines alike`(end: String) throws {
    let source = try SourceText(name: "r.md", data: Array("甲\(end)乙\(end)\(end)丁".utf8))
    #expect(source.allLines == ["甲", "乙", "", "丁"])
    let report = try read("# 题\(end)\(end)| 应用 | 访问（M） |\(end)|-|-|\(end)| 甲 | 1 |\(end)")
    #expect(report.traffic.map(\.line) == [5])
  }

  @Test func `GB 18030 reads when named, and is hinted at when not`() throws {
    // 周报 and a four-byte character, U+3400.
    let data: [UInt8] = [0xD6, 0xDC, 0xB1, 0xA8, 0x81, 0x39, 0xEE, 0x39]
    #expect(try decode(data, .named("gb18030")) == "周报㐀")
    #expect(throws: SourceError.notUTF8(name: "r.md", line: 1, offset: 0, probably: .gb18030)) {
      try decode(data)
    }
  }

  @Test func `bytes that are not GB 18030 get no hint`() {
    #expect(throws: SourceError.notUTF8(name: "r.md", line: 2, offset: 2, probably: nil)) {
      try decode([0x41, 0x0A, 0xFF, 0xFF])
    }
  }

  @Test func `a sequence cut at the end is an error with its place`() {
    #expect(throws: SourceError.undecodable(name: "r.md", encoding: "gb18030", offset: 2)) {
      try decode([0xD6, 0xDC, 0xB1], .named("gb18030"))
    }
    #expect(throws: SourceError.undecodable(name: "r.md", encoding: "UTF-16LE", offset: 4)) {
      try decode([0xFF, 0xFE, 0x41, 0x00, 0x42])
    }
    #expect(throws: SourceError.notUTF8(name: "r.md", line: 1, offset: 1, probably: nil)) {
      try decode([0x41, 0xE4, 0xB8])
    }
  }

  @Test func `text that grows in UTF-8 fits whatever its length`() throws {
    // 300 kB of UTF-8 pass the converter's buffer several times.
    let data = [UInt8](repeating: 0xA4, count: 200_000)
    #expect(try decode(data, .named("big5")).unicodeScalars.count == 100_000)
  }

  @Test func `an unknown encoding and iconv's own suffixes are refused`() {
    for name in ["klingon", "gb18030//IGNORE", ""] {
      #expect(throws: SourceError.self) { try decode([0x41, 0xFF], .named(name)) }
    }
  }

  @Test func `many zero bytes are not text, a few are replaced`() throws {
    #expect(throws: SourceError.self) { try decode([UInt8](repeating: 0, count: 100)) }
    #expect(try decode(Array("甲\0乙".utf8)) == "甲\u{FFFD}乙")
  }
}
