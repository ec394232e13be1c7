import Lexemes
import Tabular
import TestSupport
import Testing

@Suite struct `The CSV writer` {
  @Test func `writes a header of machine names, CRLF and values as printed`() throws {
    #expect(
      try Fixtures.companyTable().csv().text == """
        ticker,name,rating,price,eps_fy1,eps_fy2,eps_growth_fy2,price_to_eps,line\r
        0700.HK,腾讯,优于大市,379.4,19.5,22.0,0.1282051282051282,19.456410256410255,81\r
        9888.HK,"百""度""\",优于大市,,-0.50,1,,,82\r

        """)
    #expect(
      try Fixtures.reportTable().csv().text.hasSuffix("\r\n人工智能周报,2024-07-02,27,394,true,1\r\n"))
  }

  @Test func `has a byte order mark only on demand`() throws {
    let table = try Fixtures.table(of: [.text("a")])
    #expect(table.csv() == Array("cell\r\na\r\n".utf8))
    #expect(table.csv(CSVOptions(byteOrderMark: true)) == [0xEF, 0xBB, 0xBF] + Array("cell\r\na\r\n".utf8))
  }

  @Test(arguments: [
    ("a,b", "\"a,b\""), ("a\"b", "\"a\"\"b\""), ("a\nb", "\"a\nb\""), ("a\rb", "\"a\rb\""), (" a", "\" a\""),
    ("a ", "\"a \""), ("a b", "a b"), ("a;b", "a;b"), ("", "\"\""), ("中文", "中文"), ("a\t", "\"a\t\""),
  ])
  func `quotes where a reader needs it and nowhere else`(text: String, field: String) throws {
    #expect(try Fixtures.table(of: [.text(text)]).csv().text == "cell\r\n\(field)\r\n")
  }

  @Test func `tells an empty text from a missing value by quotation marks`() throws {
    let description = DatasetDescription("t", "T", tableName: "T", meaning: "T")
    let columns = ["a", "b", "c"].map { Column($0, "C", .text, meaning: "M") }
    let table = try TypedTable(
      description, columns: columns,
      rows: [Row([.missing, .text(""), .missing]), Row([.missing, .missing, .missing])])
    #expect(table.csv().text == "a,b,c\r\n,\"\",\r\n,,\r\n")
  }

  @Test func `keeps a row whose only cell is missing`() throws {
    let table = try Fixtures.table(of: [.text("x"), .missing, .text("y")])
    #expect(table.csv().text == "cell\r\nx\r\n\"\"\r\ny\r\n")
    #expect(try Self.fields(of: table.csv()) == [["cell"], ["x"], [""], ["y"]])
  }

  @Test func `leaves a number that is not finite empty`() throws {
    let table = try Fixtures.table(of: [.real(.nan), .real(18)], type: .number)
    #expect(!table.csv().text.contains("nan"))
    #expect(table.csv().text.hasSuffix("18\r\n"))
  }

  @Test func `is read back by Python as it was, whatever the text`() throws {
    var random = SeededGenerator(seed: 11)
    let alphabet: [Unicode.Scalar] = [
      ",", "\"", "\r", "\n", " ", "a", "é", "汉", "😀", "'", "=", "+", "-", "@", "＝", "\t", ";", "\\",
      "\u{FEFF}",
      "\u{3000}", "0", ".",
    ]
    let rows = (0..<2_000).map { _ in (0..<3).map { _ in random.text(from: alphabet, upTo: 6) } }
    let columns = ["a", "b", "c"].map { Column($0, "C", .text, meaning: "M") }
    let table = try TypedTable(
      DatasetDescription("t", "T", tableName: "T", meaning: "T"), columns: columns,
      rows: rows.map { Row($0.map(Value.text)) })
    let plain = try Self.fields(of: table.csv(CSVOptions(defusesFormulas: false)))
    #expect(Array(plain.dropFirst()).map(\.scalars) == rows.map(\.scalars))
    let defused = try Self.fields(of: table.csv())
    #expect(defused.map(\.scalars) != plain.map(\.scalars))
    #expect(defused.dropFirst().map { $0.map(FormulaDefusing.undone).scalars } == rows.map(\.scalars))
    let undone = try Self.fields(of: table.csv(), undoing: true)
    #expect(undone.dropFirst().map(\.scalars) == rows.map(\.scalars))
  }

  /// The records that Python's csv module finds, by way of lists of code points.
  private static func fields(of csv: [UInt8], undoing: Bool = false) throws -> [[String]] {
    let script = """
      import csv, io, re, sys
      text = sys.stdin.buffer.read().decode('utf-8')
      undo = \(undoing ? "True" : "False")
      for record in csv.reader(io.StringIO(text, newline='')):
          if undo:
              record = [re.sub("^'(?=[ \\v\\f\\u00a0\\u200b\\u3000\\ufeff'\\"]*[=+\\\\-@＝＋－＠\\t\\r\\n])", "", f)
                        for f in record]
          print('|'.join(' '.join(str(ord(c)) for c in field) for field in record))
      """
    let lines = try Judge.python(script, input: csv).text.split(
      separator: "\n", omittingEmptySubsequences: false)
    return lines.dropLast().map { line in
      line.split(separator: "|", omittingEmptySubsequences: false).map { field in
        let scalars = field.split(separator: " ").compactMap { UInt32($0).flatMap(Unicode.Scalar.init) }
        return String(String.UnicodeScalarView(scalars))
      }
    }
  }
}

extension [String] {
  /// Code points: Swift compares strings by meaning, and these tests by writing.
  fileprivate var scalars: [[UInt32]] { map { $0.unicodeScalars.map(\.value) } }
}
