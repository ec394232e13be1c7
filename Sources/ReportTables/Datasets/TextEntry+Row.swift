import Tabular
import Document
import ReportReading

extension TextEntry {
  /// The row of a dataset with the columns `number` and `text`.
  func row(_ columns: [Column]) -> Row {
    var row = Row(columns, line: line, ["number": .integer(number), "text": .text(text.text)])
    row.setEmphasis("text", text)
    return row
  }
}
