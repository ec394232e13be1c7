import Document
import Lexemes

/// Finds running numbers before rows whose header has no cell for them, so that each label is one column too far left:
///
///     | 代码 | 名称 | 收盘价 |
///     | 1 | 600001.SH | 甲公司 | 12.30 |
///     | 2 | 600002.SH | 乙公司 | 8.15 |
enum RunningNumbers {
  /// The header with an empty cell above the numbers; unchanged if there are none or the header has a cell for them.
  static func headed(_ header: [[GridCell]], over body: ArraySlice<[GridCell]>) -> [[GridCell]] {
    let width = body.reduce(0) { max($0, $1.count) }
    guard let first = header.first?.first, !first.isEmpty, header.allSatisfy({ $0.count == width - 1 }) else {
      return header
    }
    let rows = body.filter { $0.count == width && $0.onlyText == nil }
    let numbers = rows.compactMap { Int($0[0].text.foldedWidth) }
    guard numbers.count > 1, numbers.count * 5 >= rows.count * 4, numbers == Array(1...numbers.count),
      rows.allSatisfy({ NumberLexeme.read($0[1].text).value == nil || Ticker(digits: $0[1].text) != nil })
    else { return header }
    return header.map { [GridCell(raw: "", text: "", at: first.location)] + $0 }
  }
}
