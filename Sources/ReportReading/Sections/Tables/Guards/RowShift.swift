import Document
import Lexemes

/// Detects rows with cells in the wrong columns, because a cell was lost or inserted.
///
/// Figures of other columns look like figures, but have impossible values: EPS above the market cap in millions, or a
/// product of EPS and PE, which is the price, that differs by a factor of three between years.
enum RowShift {
  /// Why the figures of a company's row cannot be in the right columns; nil if they can.
  static func reason(_ company: Company, hasGap: Bool, hasExtraCell: Bool) -> (
    english: String, chinese: String
  )? {
    let cap = company.marketCap?.value
    for estimate in company.estimates {
      if let eps = estimate.eps?.value, let cap, cap.significand > 0, abs(eps.doubleValue) > cap.doubleValue {
        return ("EPS of \(eps) is above the market cap of \(cap) mn", "EPS \(eps) 大于总市值 \(cap) 百万")
      }
    }
    // Other oddities may be misprints, unless the row has a gap, too few cells or too many.
    let hasGap = hasGap || hasExtraCell || company.lacksCells || !company.halfPairs.isEmpty
    if let price = company.price?.value, let cap, hasGap, cap.significand > 0, price > cap {
      return ("the price of \(price) is above the market cap of \(cap) mn", "股价 \(price) 大于总市值 \(cap) 百万")
    }
    if hasGap, let ratio = priceRatio(company), ratio > 3 || ratio < 1.0 / 3 {
      return ("EPS times PE is the price, and differs threefold between years", "各年 EPS × PE 相差三倍以上")
    }
    if let rating = company.rating, let figures = figures(of: rating),
      figures.contains(where: { $0.fractionDigits > 0 || $0.doubleValue > highestRank })
    {
      return ("the rating '\(rating)' is a number", "评级“\(rating)”是数字")
    }
    return hasExtraCell ? ("the row has more cells than the table has columns", "该行单元格多于表头列数") : nil
  }

  /// The figures of a rating that has nothing else, on one line or several. Small whole numbers may be ranks.
  fileprivate static func figures(of rating: String) -> [DecimalNumber]? {
    let lines = rating.split(separator: "\n").map { NumberLexeme.read($0.trimmed).value?.value }
    return lines.contains { $0 == nil } ? nil : lines.compactMap(\.self)
  }

  private static let highestRank = 10.0

  /// EPS times PE of the last year that has both, divided by that of the first.
  private static func priceRatio(_ company: Company) -> Double? {
    let prices = company.estimates.compactMap { estimate -> Double? in
      guard let eps = estimate.eps?.value?.doubleValue, let pe = estimate.pe?.value?.doubleValue, eps > 0,
        pe > 0
      else { return nil }
      return eps * pe
    }
    guard let first = prices.first, let last = prices.last, prices.count > 1 else { return nil }
    return last / first
  }

  /// Empties the figures of a shifted row, and reports it.
  ///
  /// - Parameters:
  ///   - company: the row as read.
  ///   - row: its number in the dataset.
  ///   - hasGap: whether it has an empty cell that the other rows fill.
  ///   - hasExtraCell: whether it has a cell after the table's last column.
  ///   - diagnostics: the findings, to which one may be added.
  static func check(
    _ company: inout Company, row: Int, hasGap: Bool, hasExtraCell: Bool, _ diagnostics: inout [Diagnostic]
  ) {
    guard let reason = reason(company, hasGap: hasGap, hasExtraCell: hasExtraCell) else { return }
    company.emptyFigures()
    company.lacksCells = true
    diagnostics.append(
      Diagnostic(
        .rowShifted, "the row's cells have moved: \(reason.english); its figures are left empty",
        chinese: "该行单元格错位：\(reason.chinese)，数值留空", dataset: "companies", row: row, line: company.line))
  }
}

extension Company: FigureRow {
  /// Removes the values of all figures, and keeps their printed text. A figure is not a rating either.
  mutating func emptyFigures() {
    if rating.flatMap(RowShift.figures) != nil { rating = nil }
    price = price?.emptied
    marketCap = marketCap?.emptied
    targetPrice = targetPrice?.emptied
    figures = figures.mapValues(\.emptied)
    for index in estimates.indices {
      estimates[index].figures = estimates[index].figures.mapValues(\.emptied)
    }
  }
}

extension Printed {
  /// The printed text without a value.
  var emptied: Printed { Printed(nil, raw: raw, at: location) }
}

extension HeaderedTable {
  /// Whether a row has a cell after the last column with a header.
  func hasExtraCell(_ row: [GridCell]) -> Bool {
    guard let last = columns.lastIndex(where: { !$0.path.isEmpty }), row.count > last + 1 else {
      return false
    }
    return row[(last + 1)...].contains { $0.role == .own && !$0.isEmpty }
  }
}

// MARK: Checks

extension DiagnosticCode {
  /// The cells of a row have moved to other columns; its figures are left empty.
  public static let rowShifted = DiagnosticCode(
    "row-shifted", .warning,
    "整行单元格错位，数值留空",
    "the cells of a row have moved to other columns; its figures are left empty",
    example: #"总市值 · market cap `379.4`，EPS `3,549,273`"#)
}
