import Document
import Lexemes

extension QuantityScanner {
  /// Whether a number is part of a name, judged by its unit and what precedes it.
  func isName(_ quantity: Quantity, _ surroundings: NumberSurroundings) -> Bool {
    guard quantity.kind == .count else { return false }
    if surroundings.isRank, ["名", "位", "家", "强", "大"].contains(quantity.unit) { return true }
    if quantity.unit == nil, quantity.exponent > 0 { return isBareLetterScale(quantity, surroundings) }
    guard quantity.exponent == 0, let unit = quantity.unit else { return false }
    // `2024 款` is a model year; `AI 2.0 个` is a version that a measure word happens to follow.
    let isYear = quantity.number.fractionDigits == 0 && (1900...2099).contains(quantity.number.significand)
    if isYear, ["款", "届", "版"].contains(unit) { return true }
    return surroundings.mayEndName && quantity.number.fractionDigits > 0 && unit.scalarCount == 1
      && !unit.unicodeScalars.allSatisfy(\.isASCII)
  }

  /// `13B 级别` is a count, but `Llama 70B`, `4K`, `5M` and `2B 业务` are names or cannot be determined.
  private func isBareLetterScale(_ quantity: Quantity, _ surroundings: NumberSurroundings) -> Bool {
    let last = scalars[quantity.range.upperBound - 1]
    guard last.isASCIILetter else { return false }
    guard last == "B" || last == "T", !surroundings.mayEndName else { return true }
    // `910B 集群`: the chip, without the name of its series.
    if last == "B", quantity.number.significand == 910, quantity.upper == nil { return true }
    let next = quantity.range.upperBound
    let goesOn = next < scalars.count && "-_/".unicodeScalars.contains(scalars[next])
    let isShort =
      quantity.upper == nil && quantity.number.significand < 10 && quantity.number.fractionDigits == 0
    return goesOn || isShort
  }
}
