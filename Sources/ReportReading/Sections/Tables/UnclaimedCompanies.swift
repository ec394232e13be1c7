import Document

/// Tells whether a table that no dataset took is likely one of companies that could not be read.
enum UnclaimedCompanies {
  private static let mostRows = 200
  private static let mostHeaderRows = 8
  private static let fewestCodes = 2

  /// Whether a table has codes of shares and, in its header or the rows that may be a part of it, the name of a figure
  /// that companies have. The codes of several companies may be in one cell.
  static func mayBe(in placed: PlacedTable) -> Bool {
    let table = placed.table
    guard
      table.columns.contains(where: headsFigures)
        || table.rows.prefix(mostHeaderRows).contains(where: headsFigures)
    else { return false }
    let texts =
      table.rows.prefix(mostRows).joined().map(\.text) + table.columns.flatMap(\.path)
    var codes = 0
    for text in texts where text.hasDigit {
      codes += text.split(separator: "\n").count { isCode($0.trimmed) }
      if codes >= fewestCodes { return true }
    }
    return false
  }

  /// Whether a text is the code of a share, alone, beside a name or beside another code: `601318.SH/2318.HK`.
  private static func isCode(_ text: String) -> Bool {
    let first = text.split(separator: "/").first.map(String.init) ?? text
    return Ticker.isCode(first) || SecurityKind(printed: first) == .share || CodeAndName(text) != nil
  }

  /// Whether a column is headed by a figure that companies have, or by a target price.
  private static func headsFigures(_ column: HeaderColumn) -> Bool {
    !CompanyHeader.readings(column).isEmpty || CompanyColumns.role(column) == .targetPrice
      || column.path.contains(where: headsFigures)
  }

  private static func headsFigures(_ row: [GridCell]) -> Bool { row.contains { headsFigures($0.text) } }

  private static func headsFigures(_ label: String) -> Bool {
    label.split(separator: "\n").contains { CompanyFigure.heads($0.trimmed) }
      || valuations.contains(where: label.holds)
  }

  /// Names of valuations within longer labels: `A股PE 2025E`.
  private static let valuations = ["EPS", "PE", "P/E", "市盈率", "每股收益"]
}
