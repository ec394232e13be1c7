import Document
import Lexemes

/// Bookmarks of a house's text template, hidden on the page and left in the text: `[Table_Title]`, or what a converter
/// left of one, `able_Summary]`.
enum TemplateMarks {
  static func removed(from text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "_")) else { return text }
    var scalars = text.scalarArray
    var from = 0
    while let place = scalars[from...].firstIndex(of: "_") {
      from = place + 1
      guard let mark = mark(in: scalars, around: place) else { continue }
      scalars.removeSubrange(mark)
      from = mark.lowerBound
    }
    return String(scalars: scalars).trimmed
  }

  private static func mark(in scalars: [Unicode.Scalar], around place: Int) -> Range<Int>? {
    var start = place
    while start > 0, scalars[start - 1].isASCIILetter || scalars[start - 1].isDecimalDigit { start -= 1 }
    let word = String(scalars: scalars[start..<place]).lowercased()
    let isBracketed = start > 0 && scalars[start - 1] == "["
    // `[Ta1le_Main]`, `[Tabel_Title]`
    let isMisprint = isBracketed && word.opens(with: "ta") && (4...6).contains(word.utf8.count)
    guard !word.isEmpty, "table".closes(with: word) || isMisprint else { return nil }
    // A whole word is in its bracket; a torn one opens the line.
    guard isBracketed || start == 0 && word != "table" else { return nil }
    var end = place + 1
    while end < scalars.count, scalars[end].isASCIILetter || scalars[end].isDecimalDigit { end += 1 }
    if end < scalars.count, scalars[end] == "]" { end += 1 }
    return (isBracketed ? start - 1 : start)..<end
  }
}
