import Document
import Lexemes

/// Rows whose cells have moved to other columns: a cell was lost or put in, and the rest closed up or moved on.
///
/// Figures of other columns look like figures. What gives them away is that no company has them: earnings per share
/// above the market cap in millions, or the product of EPS and PE, which is the price, threefold from one year to the
/// next.
enum RowShift {
  /// Why the figures of a company's row cannot be where they are; nil where they may be.
  static func reason(_ company: Company, hasGap: Bool, hasExtraCell: Bool) -> (
    english: String, chinese: String
  )? {
    let cap = company.marketCap?.value
    for estimate in company.estimates {
      if let eps = estimate.eps?.value, let cap, cap.significand > 0, abs(eps.doubleValue) > cap.doubleValue {
        return ("EPS of \(eps) is above the market cap of \(cap) mn", "EPS \(eps) 大于总市值 \(cap) 百万")
      }
    }
    // What else is odd may be a misprint, unless the row itself has a gap, too few cells or too many.
    let hasGap = hasGap || hasExtraCell || company.lacksCells || !company.halfPairs.isEmpty
    if let price = company.price?.value, let cap, hasGap, cap.significand > 0, price > cap {
      return ("the price of \(price) is above the market cap of \(cap) mn", "股价 \(price) 大于总市值 \(cap) 百万")
    }
    if hasGap, let ratio = priceRatio(company), ratio > 3 || ratio < 1.0 / 3 {
      return ("EPS times PE is the price, and differs threefold between years", "各年 EPS × PE 相差三倍以上")
    }
    if let rating = company.rating, let number = NumberLexeme.read(rating).value,
      number.value.fractionDigits > 0
    {
      return ("the rating '\(rating)' is a number", "评级“\(rating)”是数字")
    }
    return hasExtraCell ? ("the row has more cells than the table has columns", "该行单元格多于表头列数") : nil
  }

  /// EPS times PE of the last year that has both, over that of the first.
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

  /// Empties the figures of a row that has shifted, and says so.
  ///
  /// - Parameters:
  ///   - company: the row as it was read.
  ///   - row: its number in the dataset.
  ///   - hasGap: whether a cell of it is empty that the other rows fill.
  ///   - hasExtraCell: whether a figure is behind the table's last column.
  ///   - diagnostics: takes the finding.
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

extension Company {
  /// Takes back every figure; what is printed stays.
  mutating func emptyFigures() {
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
  /// The same print without a value.
  var emptied: Printed { Printed(nil, raw: raw, at: location) }
}

extension HeaderedTable {
  /// Whether a row has a cell behind the last column that something heads.
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
