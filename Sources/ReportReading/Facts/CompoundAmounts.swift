import Document
import Lexemes

/// Amounts printed in two steps: `1 亿 2,000 万元` is one number. Read separately, both parts would be wrong.
enum CompoundAmounts {
  static func merging(_ found: [Quantity], in scalars: [Unicode.Scalar]) -> [Quantity] {
    var merged: [Quantity] = []
    var hasDropped = false
    /// The end of a step that could not be added up. A number directly after it is another of its steps.
    var lostEnd: Int?
    for quantity in found {
      if let end = lostEnd, isRight(behind: end, quantity, scalars) {
        lostEnd = quantity.range.upperBound
        continue
      }
      lostEnd = nil
      guard let left = merged.last, areSteps(left, quantity, scalars) else {
        merged.append(quantity)
        continue
      }
      merged.removeLast()
      hasDropped = true
      // Where the sum is not exact, both parts are left out.
      if let sum = sum(left, quantity) { merged.append(sum) } else { lostEnd = quantity.range.upperBound }
    }
    return hasDropped ? merged : found
  }

  /// Whether two quantities are steps of one amount: a scaled number without a unit, then one of a smaller scale, or
  /// any number directly after it.
  private static func areSteps(_ left: Quantity, _ right: Quantity, _ scalars: [Unicode.Scalar]) -> Bool {
    guard left.kind == .count, left.unit == nil, left.exponent > 0, right.dates == nil,
      left.range.upperBound <= right.range.lowerBound, !scalars[left.range.upperBound - 1].isASCIILetter
    else { return false }
    if left.range.upperBound == right.range.lowerBound { return true }
    let gap = scalars[left.range.upperBound..<right.range.lowerBound].filter { $0 != " " }
    // `1亿零500万元`: the zero says that a step is missing.
    if gap.elementsEqual(["零"]) { return true }
    return gap.isEmpty && left.exponent >= 4 && right.exponent > 0 && right.exponent < left.exponent
  }

  private static func isRight(behind end: Int, _ quantity: Quantity, _ scalars: [Unicode.Scalar]) -> Bool {
    quantity.range.lowerBound == end && MagnitudeWords.exponent(of: scalars[end - 1]) != nil
  }

  private static func sum(_ left: Quantity, _ right: Quantity) -> Quantity? {
    guard left.upper == nil, right.upper == nil, left.number.fractionDigits == 0,
      right.kind == .count || right.kind == .money, right.exponent > 0,
      let high = left.amounts.first ?? nil, let low = right.amounts.first ?? nil,
      let unit = DecimalNumber(1).shifted(by: left.exponent), DecimalNumber(0) < low, low < unit,
      high.fractionDigits == 0, low.fractionDigits == 0
    else { return nil }
    let (total, overflows) = high.significand.addingReportingOverflow(low.significand)
    guard !overflows, !(high < DecimalNumber(0)) else { return nil }
    var whole = right
    whole.number = DecimalNumber(total)
    whole.exponent = 0
    whole.range = left.range.lowerBound..<right.range.upperBound
    // Without a unit, the scale must be kept as the only mark of a quantity.
    guard whole.unit == nil else { return whole }
    guard let scaled = DecimalNumber(total).shifted(by: -right.exponent) else { return nil }
    whole.number = scaled
    whole.exponent = right.exponent
    return whole
  }
}
