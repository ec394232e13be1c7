import Document
import Lexemes

extension GridCell {
  /// Whether the cell is the code of a share.
  var isCode: Bool { Ticker.isCode(text) }

  /// Whether the cell has a number and nothing else, or a mark for a missing one.
  var isFigureOrMissing: Bool { NumberLexeme.read(text).value != nil || MissingMark.isMissing(text) }

  /// The number that the cell consists of, without its unit.
  var number: Double? { NumberLexeme.read(text).value?.value.doubleValue }

  /// The name or empty cell with the code below it; nil for anything else.
  func withCode(_ code: GridCell) -> GridCell? {
    guard code.isCode, !isCode, NumberLexeme.read(text).value == nil else { return nil }
    return isEmpty ? code : GridCell(raw: "\(raw) \(code.raw)", text: "\(text) \(code.text)", at: location)
  }
}
