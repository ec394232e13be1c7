/// EPS times PE, which is the price where all three are in their columns.
enum EarningsTimesPE {
  /// Whether the product is about the price. The price may be in another currency of similar value.
  static func isPrice(_ price: Double, eps: Double, pe: Double) -> Bool { abs(eps * pe / price - 1) < 0.25 }
}
