import Lexemes
import Tabular
import TestSupport
import Testing

@testable import TabularXLSX

@Suite(.slow) struct HostileTextTests {
  private static let formulas = [
    "=HYPERLINK(\"http://evil\")", "+cmd|' /C calc'!A0", "@SUM(A1)", "-1+1", "\t=1", "{=1}", "'=1",
    "http://example.com", "file:///etc/passwd", "_x0041_", "bell\u{7}", "\u{FFFE}", "a\r\nb",
  ]

  @Test func textIsTextAndNothingRuns() throws {
    let plan = try WorkbookPlan(
      SmallTables.document([try SmallTables.texts(Self.formulas)]), options: WorkbookOptions())
    for cell in plan.sheets[1].cells {
      if case .formula = cell.content { Issue.record("a formula at \(cell.row)") }
    }
    #expect(
      plan.sheets[1].links.map(\.target).filter { !$0.hasPrefix("internal:") } == ["http://example.com"])
    #expect(plan.remarks.map(\.kind) == [.charactersReplaced, .charactersReplaced])
  }

  @Test(.enabled(if: Tools.canReadWorkbooks, "needs openpyxl"))
  func anotherProgramReadsTheSameText() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("hostile.xlsx")
    _ = try writeWorkbook(SmallTables.document([try SmallTables.texts(Self.formulas)]), to: path)
    let types = try Tools.python(
      """
      import sys, openpyxl
      sheet = openpyxl.load_workbook(sys.argv[1])['texts']
      print([(cell.data_type, cell.value) for cell in sheet['A'][4:]])
      """, path)
    #expect(!types.contains("'f'") && !types.contains("'n'"))
    #expect(types.contains("'=HYPERLINK(\"http://evil\")'"))
    let strings = try Tools.python(
      "import sys, zipfile; print(zipfile.ZipFile(sys.argv[1]).read('xl/sharedStrings.xml').decode())", path)
    #expect(strings.contains("_x005F_x0041_"))
  }

  @Test func longTextIsCutWithARemark() throws {
    let long = String(repeating: "字", count: 40_000)
    let plan = try WorkbookPlan(
      SmallTables.document([try SmallTables.texts(["short", long])]), options: WorkbookOptions())
    let remark = try #require(plan.remarks.first)
    #expect(remark.kind == .textCut && remark.cell == "A6" && remark.row == 1 && remark.dataset == "texts")
    let folder = try TemporaryFolder()
    #expect(
      try writeWorkbook(SmallTables.document([try SmallTables.texts([long])]), to: folder.path("l.xlsx"))
        .count == 1)
  }

  /// The library counts runs in eight bits and spins for ever at 256.
  @Test(.timeLimit(.minutes(20)), arguments: [(100, 0), (128, 1), (10_000, 1), (16_300, 1)])
  func `text with more bold stretches than the library can write keeps its words`(
    stretches: Int, remarks: Int
  ) throws {
    let words = String(repeating: "甲乙", count: stretches)
    var row = Row([.text(words)])
    row.emphasis["text"] = (0..<stretches).map { $0 * 2..<$0 * 2 + 1 }
    let plain = try SmallTables.texts([])
    let table = try TypedTable(plain.description, columns: plain.columns, rows: [row])
    let folder = try TemporaryFolder()
    let path = folder.path("bold.xlsx")
    let document = SmallTables.document([table])
    let found = try writeWorkbook(document, to: path)
    #expect(found.count { $0.kind == .boldOmitted } == remarks)
    #expect(try verifyWorkbook(document, at: path, remarks: found).differences == [])
  }

  /// In page headers the library takes `&G`, doubled or not, for a picture, and frees twice what it then refuses.
  @Test(arguments: ["P&G", "A&[Picture]", "&G&&G", "AT&T", "&", "S&P 500 &R&D"])
  func `an ampersand in the title is one in page headers`(title: String) throws {
    let item = SummaryItem(
      "title", .title, LocalizedText(same: "title"), type: .text, value: .text(title))
    let document = TabularDocument(
      metadata: [.init("source", .object([.init("name", .string(title))]))],
      tables: [try SmallTables.texts(["a"])], summary: [item])
    let folder = try TemporaryFolder()
    #expect(try writeWorkbook(document, to: folder.path("title.xlsx")).isEmpty)
  }

  @Test func tooManyLinksAreLeftOutOnce() throws {
    var limits = ExcelLimits.excel
    limits.links = 3
    let table = try SmallTables.texts((0..<6).map { "http://example.com/\($0)" })
    let plan = try WorkbookPlan(SmallTables.document([table]), options: WorkbookOptions(), limits: limits)
    #expect(plan.sheets[1].links.count == 3)
    #expect(plan.remarks.map(\.kind) == [.linkOmitted])
  }

  @Test func tooManyNotesAreLeftOutOnce() throws {
    var limits = ExcelLimits.excel
    limits.notes = 4
    let text = Column("text", LocalizedText(same: "Text"), .text, meaning: LocalizedText(same: "a text"))
    let description = DatasetDescription(
      "texts", LocalizedText(same: "Texts"), tableName: "Texts", meaning: LocalizedText(same: "texts"))
    let rows = (0..<9).map { number in
      var row = Row([.text("\(number)")])
      row.notes["text"] = CellNote(.info, LocalizedText(same: "a note"))
      return row
    }
    let document = SmallTables.document([try TypedTable(description, columns: [text], rows: rows)])
    let few = try WorkbookPlan(document, options: WorkbookOptions(), limits: limits)
    #expect(few.sheets[1].notes.count { $0.text == "a note" } == 4)
    #expect(few.remarks.map(\.kind) == [.noteOmitted])
    let all = try WorkbookPlan(document, options: WorkbookOptions())
    #expect(all.sheets[1].notes.count { $0.text == "a note" } == 9 && all.remarks.isEmpty)
  }

  /// The library adds up the widths of all columns before that of each note.
  @Test func tooManyHeaderNotesAreLeftOutOnce() throws {
    var limits = ExcelLimits.excel
    limits.headerNotes = 3
    let names = ["a"] + (0..<5).map { "b\($0)" }
    let columns = names.map { name in
      Column(
        name, LocalizedText(same: name), .number, meaning: LocalizedText(same: name),
        expression: name == "a" ? nil : .column("a") / .constant(DecimalNumber(2)))
    }
    let description = DatasetDescription(
      "figures", LocalizedText(same: "Figures"), tableName: "Figures", meaning: LocalizedText(same: "figures")
    )
    let row = Row([.integer(1)] + Array(repeating: .missing, count: 5))
    let document = SmallTables.document([try TypedTable(description, columns: columns, rows: [row])])
    let few = try WorkbookPlan(document, options: WorkbookOptions(), limits: limits)
    #expect(few.sheets[1].notes.count == 3)
    #expect(few.remarks.map(\.kind) == [.noteOmitted])
    #expect(few.remarks.first?.cell == "E4")
    let all = try WorkbookPlan(document, options: WorkbookOptions())
    #expect(all.sheets[1].notes.count == 5 && all.remarks.isEmpty)
  }

  @Test func longAddressesAreNoLinks() throws {
    let table = try SmallTables.texts(["http://example.com/" + String(repeating: "a", count: 3_000)])
    let plan = try WorkbookPlan(SmallTables.document([table]), options: WorkbookOptions())
    #expect(plan.remarks.map(\.kind) == [.linkOmitted])
  }

  @Test func continuedRowsAreSaid() throws {
    var limits = ExcelLimits.excel
    limits.rows = 10
    let plan = try WorkbookPlan(
      SmallTables.document([try SmallTables.texts((0..<8).map(String.init))]), options: WorkbookOptions(),
      limits: limits)
    #expect(plan.sheets.map(\.name) == ["总览", "texts", "texts (2)"])
    #expect(plan.remarks.map(\.kind) == [.rowsContinued])
    #expect(plan.remarks.first?.row == 6)
  }

  @Test func emptyDocumentStillOpens() throws {
    let folder = try TemporaryFolder()
    #expect(try writeWorkbook(SmallTables.document([]), to: folder.path("empty.xlsx")).isEmpty)
  }
}

extension HostileTextTests {
  /// Control characters in every place that text can reach, not cells alone.
  @Test(.enabled(if: Tools.canReadWorkbooks, "needs openpyxl"))
  func everyPartStaysReadable() throws {
    let bad = "a\u{1}b\u{FFFF}<&>\"'"
    let text = LocalizedText(same: bad)
    let spec = ChartSpec(bad, text, .clusteredBars, labels: "name", values: ["size"])
    var first = Row([.text(bad), .integer(2), .missing])
    first.notes["size"] = CellNote(.error, LocalizedText(same: bad))
    let table = try TypedTable(
      DatasetDescription(
        "t", text, tableName: bad, meaning: text, sheet: SheetStyle(.figures, charts: [spec])),
      columns: [
        Column("name", text, .text, unit: text, meaning: text, group: text),
        Column("size", text, .integer, meaning: text),
        Column("twice", text, .number, meaning: text, expression: .column("size") * 2),
      ], rows: [first, Row([.text(bad + "2"), .integer(3), .missing])])
    let document = TabularDocument(
      metadata: [JSONValue.Member("source", .object([JSONValue.Member("name", .string(bad))]))],
      tables: [table],
      summary: [
        SummaryItem("title", .title, text, type: .text, value: .text(bad)),
        SummaryItem("sub", .subtitle, text, type: .text, value: .text(bad)),
        SummaryItem("p", .property, text, type: .text, value: .text(bad)),
      ], sourceLines: [bad])
    let folder = try TemporaryFolder()
    let path = folder.path("bad.xlsx")
    _ = try writeWorkbook(document, to: path)
    let parts = try Tools.python(
      """
      import sys, zipfile, xml.dom.minidom
      book = zipfile.ZipFile(sys.argv[1])
      for name in book.namelist():
          try: xml.dom.minidom.parseString(book.read(name))
          except Exception as error: print(name, error)
      print(len(book.namelist()), "parts")
      """, path)
    #expect(parts.hasSuffix("parts\n") && parts.split(separator: "\n").count == 1, "\(parts)")
  }
}
