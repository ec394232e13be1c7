import Document
import Lexemes

extension QuantityScanner {
  /// Reads an amount of money after a currency sign: `US$1.5bn`, `US$60-65 billion`.
  func money(_ prefix: CurrencyPrefix, at start: Int) -> Quantity? {
    guard let low = amount(of: prefix, at: start) else { return nil }
    var quantity = low
    if low.upper == nil, let second = rangeEnd(behind: low.range.upperBound) {
      guard let high = amount(of: prefix, at: second), let range = range(low, high) else { return nil }
      quantity = range
    }
    guard let rate = FactUnits.withMoneyRate(prefix.unit, scalars, quantity.range.upperBound),
      !isInFormula(rate.end)
    else { return nil }
    quantity.unit = rate.unit
    quantity.range = start..<rate.end
    return quantity
  }

  /// The number at a place with its magnitude, as money. The currency may be repeated after it, as `euro` after
  /// `€14.5bn`.
  private func amount(of prefix: CurrencyPrefix, at start: Int) -> Quantity? {
    guard var quantity = single(at: start), !isInCrores(quantity) else { return nil }
    if quantity.kind == .money, quantity.unit == prefix.unit { return quantity }
    guard quantity.kind == .count, quantity.unit == nil,
      let scale = CurrencyPrefix.scale(scalars, at: quantity.range.upperBound),
      scale.exponent == 0 || quantity.exponent == 0
    else { return nil }
    quantity.kind = .money
    quantity.unit = prefix.unit
    quantity.exponent += scale.exponent
    quantity.range = start..<scale.end
    return quantity
  }

  /// Whether `cr` follows an amount, as in `INR 48 cr`. It may be short for crore, and for credit.
  private func isInCrores(_ quantity: Quantity) -> Bool {
    let place = scalars.skippingBlanks(from: quantity.range.upperBound)
    let word = scalars[min(place, scalars.count)...].prefix { $0.isASCIILetter }
    return ["cr", "crs"].contains(String(scalars: word).lowercased())
  }

  /// A range of money. In `US$60-65 billion` the magnitude applies to both ends; `US$900m-1.2bn` has two. `$5-8` may
  /// be half of a formula.
  private func range(_ low: Quantity, _ high: Quantity) -> Quantity? {
    guard low.unit != Currency.dollar.rawValue || high.exponent > 0 else { return nil }
    var low = low
    if low.exponent == 0 { low.exponent = high.exponent }
    return range(low, high, hasHyphen: true)
  }

  /// Whether the number is in a formula that was not converted and kept its dollar signs: `$40\foo$` is not money.
  private func isInFormula(_ end: Int) -> Bool {
    if end < scalars.count, "^_{}$".unicodeScalars.contains(scalars[end]) { return true }
    let place = scalars.skippingBlanks(from: end)
    return place < scalars.count && scalars[place] == "\\"
  }

  /// Adds the currency that precedes an amount without one after it: `人民币 5 亿`.
  func inNamedMoney(_ quantity: Quantity) -> Quantity {
    guard quantity.kind == .count, quantity.unit == nil, quantity.exponent >= 4 else { return quantity }
    let words = scalars[..<quantity.range.lowerBound].suffix(5).filter { $0 != " " }
    let named = [("人民币", "CNY"), ("港币", "HKD")].first {
      words.suffix($0.0.scalarCount).elementsEqual($0.0.unicodeScalars)
    }
    guard let named else { return quantity }
    var money = quantity
    money.kind = .money
    money.unit = named.1
    return money
  }

  /// Whether the amount is in dollars, by the colloquial word: `500 万刀`.
  func isInDollars(_ quantity: Quantity) -> Bool {
    let place = quantity.range.upperBound
    guard quantity.exponent > 0, place < scalars.count, scalars[place] == "刀" else { return false }
    return place + 1 >= scalars.count || !"片具法锋郎".unicodeScalars.contains(scalars[place + 1])
  }
}
