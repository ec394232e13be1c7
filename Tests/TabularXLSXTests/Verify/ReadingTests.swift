import Testing

@testable import TabularXLSX

@Suite struct ReadingTests {
  @Test(arguments: [("A1", 0, 0), ("Z9", 8, 25), ("AA10", 9, 26), ("XFD1048576", 1_048_575, 16_383)])
  func `an address is read`(a1: String, row: Int, column: Int) {
    #expect(CellAddress(a1: a1) == CellAddress(row: row, column: column))
    #expect(CellAddress(row: row, column: column).a1 == a1)
  }

  @Test(arguments: ["", "A", "7", "7B", "A0", "a1", "A-1", "A1:B2", "$A$1"])
  func `what is not an address is not read`(a1: String) {
    #expect(CellAddress(a1: a1) == nil)
  }

  @Test(arguments: [
    ("yyyy-mm-dd", NumberLook.date), ("[h]:mm:ss", .duration), ("0.00%", .percent), ("#,##0.00", .plain),
    ("\"▲ \"0.00%;\"▼ \"-0.00%;0.00%", .percent), ("0.0\"x\"", .plain), ("0\" days of %y\"", .plain),
    ("", .plain),
  ])
  func `a format tells what its numbers are shown as`(code: String, look: NumberLook) {
    #expect(NumberLook(code: code) == look)
  }

  @Test(arguments: [
    ("worksheets/sheet1.xml", "xl/worksheets/sheet1.xml"), ("../docProps/app.xml", "docProps/app.xml"),
    ("/xl/styles.xml", "xl/styles.xml"), ("./styles.xml", "xl/styles.xml"),
  ])
  func `a target is found from its folder`(target: String, part: String) {
    #expect(Relations.resolved(target, in: ["xl"]) == part)
  }

  @Test(arguments: [
    ("_x005F_x0041_", "_x0041_"), ("a_x0007_b", "a\u{7}b"), ("_x00", "_x00"), ("_xZZZZ_", "_xZZZZ_"),
    ("_x+041_", "_x+041_"), ("snake_xcase", "snake_xcase"), ("_xD83D__xDE00_", "\u{1F600}"),
  ])
  func `Excel's escapes are read`(written: String, shown: String) {
    #expect(TextComparison.unescaped(written) == shown)
  }

  @Test func `long texts are shown from where they part`() {
    let text = String(repeating: "一", count: 100)
    let pair = Excerpt.pair(text + "甲" + text, text + "乙" + text)
    #expect(pair.found.hasPrefix("…'一一一一一一一一一一甲"))
    #expect(pair.expected.hasPrefix("…'一一一一一一一一一一乙"))
    #expect(pair.found.count < 50)
    #expect(Excerpt.text("a\nb\u{1B}") == #"'a\nb\u{1B}'"#)
  }
}
