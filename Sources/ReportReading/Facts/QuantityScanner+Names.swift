import Document
import Lexemes
import Lexicon

extension QuantityScanner {
  /// Whether a number is part of a name, judged by its unit and what precedes it.
  func isName(_ quantity: Quantity, _ surroundings: NumberSurroundings) -> Bool {
    if quantity.kind == .multiple { return isModelNumber(quantity) }
    guard quantity.kind == .count else { return false }
    if surroundings.isRank, ["名", "位", "家", "强", "大"].contains(quantity.unit) { return true }
    if quantity.unit == nil, quantity.exponent > 0 { return isBareLetterScale(quantity, surroundings) }
    guard quantity.exponent == 0, let unit = quantity.unit else { return false }
    // `2024 款` is a model year; `AI 2.0 个` is a version that a measure word happens to follow.
    let isYear = quantity.number.fractionDigits == 0 && (1900...2099).contains(quantity.number.significand)
    if isYear, ["款", "届", "版"].contains(unit) || isYearOfSentence(quantity, unit) { return true }
    return surroundings.mayEndName && quantity.number.fractionDigits > 0 && unit.scalarCount == 1
      && !unit.unicodeScalars.allSatisfy(\.isASCII)
  }

  /// Whether a number of four digits before an English noun is a year: `In 2023 customers left`.
  private func isYearOfSentence(_ quantity: Quantity, _ unit: String) -> Bool {
    let start = quantity.range.lowerBound
    guard MeasureWords.nouns.contains(unit), start > 1, quantity.upper == nil, scalars[start - 1] == " ",
      scalars[start..<min(scalars.count, start + 5)].prefix(while: \.isDecimalDigit).count == 4
    else { return false }
    let word = scalars[..<(start - 1)].suffix(8).reversed().prefix { $0.isASCIILetter }
    return MeasureWords.beforeYears.contains(String(scalars: word.reversed()).lowercased())
  }

  /// `13B 级别` is a count, but `Llama 70B`, `4K`, `5M` and `2B 业务` are names or cannot be determined.
  private func isBareLetterScale(_ quantity: Quantity, _ surroundings: NumberSurroundings) -> Bool {
    let last = scalars[quantity.range.upperBound - 1]
    guard last.isASCIILetter else { return false }
    guard last == "B" || last == "T", !surroundings.mayEndName else { return true }
    // Three digits and a letter are the number of a part, `910B 集群`, unless what they count directly follows.
    if quantity.upper == nil, quantity.number.fractionDigits == 0, quantity.number.significand >= 100 {
      return !countsModels(behind: quantity.range.upperBound)
    }
    let next = quantity.range.upperBound
    let goesOn = next < scalars.count && "-_/".unicodeScalars.contains(scalars[next])
    let isShort =
      quantity.upper == nil && quantity.number.significand < 10 && quantity.number.fractionDigits == 0
    return goesOn || isShort
  }

  private static let models = ["参数", "模型", "级", "词元", "token", "param", "model"].map { $0.scalarArray }

  /// Whether what comes in such numbers directly follows: `405B 模型`, `671B parameters`.
  private func countsModels(behind end: Int) -> Bool {
    let place = scalars.skippingBlanks(from: end)
    return Self.models.contains { scalars[place...].starts(with: $0) }
  }

  /// Whether an apparent multiple is the number of a model: four digits and a capital directly after them, as in
  /// `锐龙 9950X`. Multiples of a thousand and more have a comma.
  private func isModelNumber(_ quantity: Quantity) -> Bool {
    let printed = scalars[quantity.range]
    return quantity.upper == nil && printed.last == "X" && printed.count > 4
      && printed.dropLast().allSatisfy(\.isDecimalDigit)
  }
}
