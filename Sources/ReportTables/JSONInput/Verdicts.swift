import Document
import Lexemes
import ReportReading
import Tabular

/// Judges the printed PE of a document, which may have been edited, by the same rule as those of a report.
struct Verdicts: Sendable {
  /// The status of each row whose printed PE can be compared with the computed ones.
  private(set) var statuses: [Int: Conversions.Status] = [:]
  /// The findings for printed PE that do not follow, by row.
  private(set) var findings: [Int: [Diagnostic]] = [:]

  /// - Parameters:
  ///   - draft: the companies as in the document.
  ///   - table: the companies with all computed cells.
  ///   - assumptions: the assumptions that conversions read.
  init(_ draft: DatasetDraft, _ table: TypedTable, _ assumptions: AssumptionCells) {
    let years = (1...).prefix {
      draft.index(of: "eps_fy\($0)") != nil && draft.index(of: "pe_printed_fy\($0)") != nil
    }
    for row in draft.rows.indices {
      func decimal(_ column: String) -> DecimalNumber? {
        draft.index(of: column).flatMap { draft.rows[row].values[$0].decimal }
      }
      func text(_ column: String) -> String? {
        draft.index(of: column).flatMap { draft.rows[row].values[$0].text }
      }
      guard let price = decimal("price"),
        let factor = table.columns.firstIndex(where: { $0.name == "conversion" })
          .flatMap({ table.rows[row].values[$0].number }),
        let interval = assumptions.bounds(of: draft.rows[row].expressions["conversion"], at: factor)
      else { continue }
      let pairs = years.compactMap { year -> PrintedPair? in
        guard let eps = decimal("eps_fy\(year)"), let pe = decimal("pe_printed_fy\(year)") else { return nil }
        return PrintedPair(company: row, year: year - 1, price: price, eps: eps, pe: pe)
      }
      guard !pairs.isEmpty else { continue }
      let wrong = pairs.filter { !$0.agrees(with: interval) }
      statuses[row] = wrong.isEmpty ? .reconciled : .contradicted
      let name = text("ticker_normalized") ?? text("ticker") ?? text("name") ?? "row \(row + 1)"
      findings[row] = wrong.map { pair in
        let year = text("fy\(pair.year + 1)") ?? "FY\(pair.year + 1)"
        return Self.finding(pair, "\(name) \(year)", interval, at: factor, line: draft.line(row))
      }
    }
  }

  private static func finding(
    _ pair: PrintedPair, _ name: String, _ interval: RoundingInterval, at factor: Double, line: Int?
  ) -> Diagnostic {
    let computed = pair.multiple(at: factor).map {
      "; computed \($0.significant) at the factor \(factor.significant)"
    }
    let agreeing = pair.agreeing(with: interval)
    return Diagnostic(
      .peContradicted,
      "\(name): the printed PE \(pair.pe) does not follow from price \(pair.price) and EPS \(pair.eps)"
        + (computed ?? "") + (agreeing.map { "; \($0.english) would agree" } ?? ""),
      chinese: "\(name)：报告 PE \(pair.pe) 与股价 \(pair.price)、EPS \(pair.eps) 对不上"
        + (agreeing.map { "；相容的 PE 为 \($0.chinese)" } ?? ""),
      dataset: CompaniesDataset.description.name, row: pair.company + 1,
      column: "pe_printed_fy\(pair.year + 1)",
      printed: "\(pair.pe)", computed: agreeing?.plain, line: line)
  }
}

extension DatasetDraft {
  fileprivate func line(_ row: Int) -> Int? {
    guard let place = index(of: Column.line.name), case .integer(let line) = rows[row].values[place] else {
      return nil
    }
    return line
  }
}

extension Value {
  /// The exact decimal of a number.
  fileprivate var decimal: DecimalNumber? {
    switch self {
    case .decimal(let decimal): decimal
    case .integer(let integer): DecimalNumber(Int64(integer))
    // JSON may contain notations that reports do not use: `-0`, `1.8e1`.
    case .real(let real): DecimalNumber(exactly: "\(real)")?.trimmed
    default: nil
    }
  }
}
