import Lexemes
import Document
import ReportReading

/// Decides whether the printed PE follow from price, EPS and factor.
extension ConversionFinder {
  mutating func judge() {
    for row in companies.indices {
      guard !pairs[row].isEmpty else {
        reportUnchecked(row, "too little is printed")
        continue
      }
      if let interval = conversions.companies[row].interval {
        judge(row, interval)
      } else {
        judgeWithoutFactor(row)
      }
    }
  }

  private mutating func judge(_ row: Int, _ interval: RoundingInterval) {
    let wrong = pairs[row].filter { !$0.agrees(with: interval) }
    for pair in wrong { reportContradicted(pair, interval) }
    let certain = wrong.filter { !$0.isApproximate || $0.factor == nil }
    conversions.companies[row].contradictedYears = certain.map(\.year)
    if !certain.isEmpty {
      conversions.companies[row].status = .contradicted
    } else if let year = companies[row].halfPairs.first {
      conversions.companies[row].status = .unchecked
      reportUnchecked(
        row, "only one of EPS and PE of \(year) is printed, so a cell may be lost",
        severity: .warning)
    } else if let doubt = doubt(row, wrong.isEmpty ? nil : wrong[0]) {
      conversions.companies[row].status = .unchecked
      let isTied = conversions.companies[row].agreement?.tie == .spanned
      reportUnchecked(row, doubt, severity: isTied ? .warning : nil)
    } else {
      conversions.companies[row].status = .reconciled
    }
  }

  /// Why pairs without a contradiction prove nothing; nil where they do prove something.
  private func doubt(_ row: Int, _ approximate: PrintedPair?) -> String? {
    if let approximate {
      return "\(companies[row].estimates[approximate.year].fiscalYear) is printed as an approximate number"
    }
    if conversions.companies[row].isUnexplained { return "its own factor has no known explanation" }
    if companies[row].isShifted { return "columns of the row may have shifted" }
    guard let agreement = conversions.companies[row].agreement else { return nil }
    if agreement.count == 1 { return "the factor was inferred from its only pair of EPS and PE" }
    let disputed = pairs[row].filter { pair in
      agreement.tie == .spanned && pair.factor.map { !$0.covers(agreement.interval) } ?? true
    }
    guard !disputed.isEmpty else { return nil }
    let years = disputed.map { companies[row].estimates[$0.year].fiscalYear }.joined(separator: ", ")
    return "as many other PE contradict that of \(years) as support it; a figure is misprinted"
  }

  /// The signs and pairs of one share may contradict each other whatever the factor is.
  private mutating func judgeWithoutFactor(_ row: Int) {
    let impossible = pairs[row].filter { $0.factor == nil }
    for pair in impossible { reportImpossible(pair) }
    let outermost = security(of: row).outermost
    var years = impossible.map(\.year)
    for pair in pairs[row] where pair.isEvidence && !companies[row].pricesAboveCap {
      guard let rival = outermost.first(where: { $0.factor.map { !pair.agrees(with: $0) } ?? false }) else {
        continue
      }
      reportConflict(pair, with: rival)
      years.append(pair.year)
    }
    conversions.companies[row].contradictedYears = years.sorted()
    if !years.isEmpty { conversions.companies[row].status = .contradicted }
  }
}
