import Document
import Lexemes

/// Reports a column of growth in which no figure has a sign: arrows and colours are lost in conversion, and falls then look
/// like rises.
enum UnsignedGrowth {
  /// In shorter tables all may have grown.
  private static let fewest = 5
  private static let signs: Signs = "+＋-−－–(（▲△▼▽↑↓负降跌减"

  static func note(_ sites: ArraySlice<WebsiteTraffic>, of table: HeaderedTable, _ column: Int)
    -> [Diagnostic]
  {
    let growths = sites.compactMap(\.growth).filter { $0.value.map { $0.significand != 0 } ?? false }
    guard growths.count >= fewest,
      !growths.contains(where: { $0.raw.unicodeScalars.contains(where: signs.contains) || $0.isNegative })
    else { return [] }
    let header = table.columns[column].text
    return [
      Diagnostic(
        .growthUnsigned,
        "no figure under '\(header)' has a sign; arrows or colours may be lost, so that falls look like rises",
        chinese: "“\(header)”列没有任何正负号：箭头或颜色可能已丢失，下降会被读成上升",
        dataset: "traffic", column: "visits_growth", printed: header, line: table.firstLine)
    ]
  }
}

extension Printed<DecimalNumber> {
  fileprivate var isNegative: Bool { value.map { $0.significand < 0 } ?? false }
}

// MARK: Checks

extension DiagnosticCode {
  /// No figure of a column of growth has a sign; falls may look like rises.
  public static let growthUnsigned = DiagnosticCode(
    "growth-unsigned", .warning,
    "整列增速没有正负号，下降可能被读成上升",
    "no figure of a column of growth has a sign; falls may look like rises",
    example: "环比 · growth `3.90%`、`1.87%`、`0.98%`、`4.20%`、`2.15%`")
}
