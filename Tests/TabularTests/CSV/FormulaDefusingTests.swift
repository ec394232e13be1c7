import Lexemes
import Tabular
import Testing

@Suite struct `Formula defusing` {
  @Test(arguments: [
    "=HYPERLINK(\"http://x\")", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1+1",
    "＋1", "－A1", "＠x", "  =1", "\u{3000}＝1", "'=1", "\"=1\"", " '\" =1", "\u{FEFF}=1", "\u{A0}+x", "=", "-",
    "+",
    "+86-21-60933150", "-1%+1", "'-0.5", "\ttext", "-.5",
  ])
  func `puts an apostrophe before text that could run`(text: String) throws {
    #expect(FormulaDefusing.applied(to: text) == "'" + text)
    #expect(FormulaDefusing.undone("'" + text) == text)
    let written = try Fixtures.table(of: [.text(text)]).csv().text.utf8
    #expect(written.starts(with: "cell\r\n'".utf8) || written.starts(with: "cell\r\n\"'".utf8))
  }

  @Test(arguments: [
    "", "腾讯", "0700.HK", "a=b", "1-2", "'quoted'", "\"quoted\"", "-0.5", "+3.2", "-3.90%", "-1,234.5", " x",
    "(0.5)",
    "↓ - 3.90%",
  ])
  func `leaves other text and plain signed numbers alone`(text: String) throws {
    #expect(FormulaDefusing.applied(to: text) == text)
    #expect(FormulaDefusing.undone(text) == text)
  }

  @Test func `is off on demand`() throws {
    let table = try Fixtures.table(of: [.text("=1+1")])
    #expect(table.csv(CSVOptions(defusesFormulas: false)).text == "cell\r\n=1+1\r\n")
  }

  @Test func `never touches typed numbers`() throws {
    let numbers: [Value] = [.number("-0.039"), .integer(-5), .real(-1.5), .duration(seconds: -3)]
    #expect(
      try Fixtures.table(of: numbers, type: .number).csv().text == "cell\r\n-0.039\r\n-5\r\n-1.5\r\n-3\r\n")
  }
}
