import Lexemes
import Tabular

/// Reads the values that a columns file gives for rows.
enum ColumnValue {
  static func read(
    _ entry: YAMLFile.Entry, _ type: ColumnType, _ file: YAMLFile
  ) throws(DeskFileError) -> Value {
    let text = try file.text(entry.value, what: entry.name)
    switch type {
    case .text, .code:
      return .text(text)
    case .integer:
      guard let number = Int(text) else {
        throw file.failure(
          entry.value, "'\(text)' is not a whole number; change it or give the column another type")
      }
      return .integer(number)
    case .number, .percent, .multiple, .duration, .date, .boolean:
      guard let number = DecimalNumber(exactly: text) else {
        throw file.failure(entry.value, "'\(text)' is not a plain decimal; write 420 or 0.05, for example")
      }
      return .decimal(number)
    }
  }
}
