import ReportReading
import ReadingSupport
import TestSupport
import Testing

@testable import Document

@Suite struct ControlCharacterTests {
  @Test(arguments: [
    0x00, 0x01, 0x08, 0x1B, 0x7F, 0x80, 0x85, 0x9F, 0xFDD0, 0xFFFE, 0xFFFF, 0x1FFFE, 0x10FFFF,
  ])
  func `what no text has becomes U+FFFD`(number: UInt32) throws {
    let scalar = try #require(Unicode.Scalar(number))
    let source = try SourceText(name: "r.md", data: Array("甲\(Character(scalar))乙".utf8))
    #expect(source.text(ofLine: 1) == "甲\u{FFFD}乙")
  }

  @Test(arguments: [0x09, 0x20, 0xA0, 0x2028, 0xFDCF, 0xFDF0, 0xFFFD, 0x1FFFD, 0x1F600])
  func `what text has stays`(number: UInt32) throws {
    let scalar = try #require(Unicode.Scalar(number))
    let text = "甲\(Character(scalar))乙"
    #expect(try SourceText(name: "r.md", data: Array(text.utf8)).text(ofLine: 1) == text)
  }

  @Test func `each line says how many it had`() throws {
    let report = try read("# 题\n\n\u{01}甲\u{02}\n\n乙\u{03}\n")
    #expect(report.codes(.controlCharacter).map(\.line) == [3, 5])
    #expect(report.codes(.controlCharacter)[0].message.hasPrefix("2 "))
  }

  @Test func `a file full of them says so in few words`() throws {
    let report = try read(String(repeating: "甲\u{01}\n", count: 1_000))
    #expect(report.codes(.controlCharacter).count == 21)
    #expect(report.codes(.controlCharacter).last?.message.hasPrefix("980 more") == true)
  }

  @Test func `a form feed before a heading is white space`() throws {
    let report = try read("甲。\n\n\u{0C}# 题\n")
    #expect(report.sections.map(\.title).contains("题"))
    #expect(report.codes(.controlCharacter).isEmpty)
  }
}
