import Document
import Testing

@testable import PDFInput

/// Small raised words: what belongs to the word before, and what only points to a note.
@Suite struct RaisedWordTests {
  private func line(_ raised: String, size: Double = 6, rise: Double = 3.4) -> [String] {
    LayoutReader.layout(of: [
      Sheet.page { sheet in
        sheet.set(60, 100, "Alpha15")
        sheet.set(95, 100 - rise, raised, size: size)
        sheet.set(60, 130, "Gamma")
      }
    ]).lines
  }

  @Test(arguments: ["28a", "4,6,28a", "1a,2,28b"])
  func `a list of notes is not part of the name`(notes: String) {
    #expect(line(notes).first == "Alpha15")
  }

  @Test func `a raised number does not become part of the number before it`() {
    #expect(line("2").first == "Alpha15^2")
    #expect(line("12").first == "Alpha15^12")
    #expect(line("2", rise: -1.5).first == "Alpha152")
  }

  @Test func `the end of an ordinal belongs to it`() {
    #expect(line("th", size: 8.3).first == "Alpha15th")
  }

  @Test func `raised capitals a space behind a name belong to its line, level ones and figures do not`() {
    func lines(_ mark: String, rise: Double) -> [String] {
      LayoutReader.layout(of: [
        Sheet.page { sheet in
          sheet.set(60, 100, "Ann Leeson")
          sheet.set(110.5, 100 - rise, mark, size: 6)
          sheet.set(60, 130, "Gamma")
        }
      ]).lines
    }
    #expect(lines("AC", rise: 4).first == "Ann Leeson AC")
    #expect(lines("AC", rise: -4).contains("Ann Leeson"))
    #expect(lines("12", rise: 4).contains("Ann Leeson"))
  }

  @Test(arguments: ["28", "a28", "128a", "28ab", ",", "", "2025,2026"])
  func `other short words are not lists of notes`(text: String) {
    #expect(!RaisedWord.isListOfNotes(text))
  }

  @Test
  func
    `a note's number over a closing mark or before the mark of the last line's sentence cuts no paragraph`()
  {
    let quoted = "“" + full.prefix(20) + "”"
    let over = LayoutReader.layout(of: [
      Sheet.page { sheet in
        sheet.lines(60, 100, [full, full])
        sheet.set(60, 132, quoted)
        sheet.set(267, 128, "2", size: 6)
        sheet.set(270, 132, "，" + full.prefix(26))
        sheet.set(60, 148, "到这里结束。")
      }
    ]).lines
    #expect(over.count == 1)
    let before = LayoutReader.layout(of: [
      Sheet.page { sheet in
        sheet.lines(60, 100, [full, full])
        sheet.set(60, 128, "2", size: 6)
        sheet.set(63, 132, "。" + full.dropLast(2))
        sheet.set(60, 148, "到这里结束。")
      }
    ]).lines
    #expect(before.count == 1)
  }
}
