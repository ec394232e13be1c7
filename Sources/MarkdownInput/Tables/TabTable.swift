import Document
import Lexemes

/// Cells separated by tabs, one row per line, up to the first line of another kind.
///
/// A tab alone does not make a table: tables of contents have one before the page number (see ``LeaderLine``), and a
/// tab before a paragraph is an indentation. CommonMark parsers strip leading tabs, which would move the second
/// header row (`⇥⇥⇥⇥⇥2024E`) under the wrong columns; so rows are cut from the raw line.
enum TabTable: TableDialect {
  static let sign = TableSign.tabs

  static func starts(_ source: SourceText, at line: Int) -> Bool {
    let bytes = source.line(line)
    return bytes.contains(UInt8(ascii: "\t")) && LineShape(bytes) == .tabRow
  }

  static func read(_ source: SourceText, at line: Int) -> TableReading {
    var rows: [[GridCell]] = []
    var number = line
    while number <= source.lineCount, starts(source, at: number) {
      rows.append(cells(source.line(number), line: number))
      number += 1
    }
    return TableReading(Grid(rows: rows), lines: line...max(line, number - 1))
  }

  private static func cells(_ line: ArraySlice<UInt8>, line number: Int) -> [GridCell] {
    var column = 1
    return line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false).map { bytes in
      let text = String(decoding: bytes, as: UTF8.self)
      let blanks = text.unicodeScalars.prefix { $0 == " " }.count
      defer { column += text.scalarCount + 1 }
      return GridCell(text.trimmed, at: SourceLocation(line: number, column: column + blanks))
    }
  }
}
