import Document
import Lexemes

extension QuantityScanner {
  /// `US$1.5bn`: the sign before the number makes it money.
  func money(_ prefix: CurrencyPrefix, at start: Int) -> Quantity? {
    guard var quantity = single(at: start), quantity.kind == .count, quantity.unit == nil,
      quantity.upper == nil,
      rangeEnd(behind: quantity.range.upperBound) == nil,
      let scale = CurrencyPrefix.scale(scalars, at: quantity.range.upperBound),
      scale.exponent == 0 || quantity.exponent == 0,
      let rate = FactUnits.withMoneyRate(prefix.unit, scalars, scale.end), !isInFormula(rate.end)
    else { return nil }
    quantity.kind = .money
    quantity.exponent += scale.exponent
    quantity.unit = rate.unit
    quantity.range = start..<rate.end
    return quantity
  }

  /// A formula that is not understood keeps its dollars: `$40\foo$` is not money.
  private func isInFormula(_ end: Int) -> Bool {
    end < scalars.count && "\\^_{}$".unicodeScalars.contains(scalars[end])
  }

  /// `人民币 5 亿`: the currency before an amount that has none behind it.
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

  /// `500 万刀`: dollars in the street's word.
  func isInDollars(_ quantity: Quantity) -> Bool {
    let place = quantity.range.upperBound
    guard quantity.exponent > 0, place < scalars.count, scalars[place] == "刀" else { return false }
    return place + 1 >= scalars.count || !"片具法锋郎".unicodeScalars.contains(scalars[place + 1])
  }
}
