import Document

extension QuantityScanner {
  /// `US$1.5bn`: the sign before the number makes it money.
  func money(_ prefix: CurrencyPrefix, at start: Int) -> Quantity? {
    guard var quantity = single(at: start), quantity.kind == .count, quantity.unit == nil,
      quantity.upper == nil,
      rangeEnd(behind: quantity.range.upperBound) == nil,
      let scale = CurrencyPrefix.scale(scalars, at: quantity.range.upperBound),
      scale.exponent == 0 || quantity.exponent == 0,
      let rate = FactUnits.withMoneyRate(prefix.unit, scalars, scale.end)
    else { return nil }
    quantity.kind = .money
    quantity.exponent += scale.exponent
    quantity.unit = rate.unit
    quantity.range = start..<rate.end
    return quantity
  }

  /// `500 万刀`: dollars in the street's word.
  func isInDollars(_ quantity: Quantity) -> Bool {
    let place = quantity.range.upperBound
    guard quantity.exponent > 0, place < scalars.count, scalars[place] == "刀" else { return false }
    return place + 1 >= scalars.count || !"片具法锋郎".unicodeScalars.contains(scalars[place + 1])
  }
}
