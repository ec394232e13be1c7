import Tabular

/// A column's number format in spreadsheet notation: `0`, `0.00`, `#,##0.0`, `0.0%`, `0.0x`.
///
/// Only the kind of number and the count of decimals are read from it.
struct ColumnFormat {
  let type: ColumnType
  let decimals: Int

  private static let mostDecimals = 10

  /// - Returns: nil for any other text.
  init?(_ text: String) {
    let types: [(Substring, ColumnType)] = [("%", .percent), ("x", .multiple), ("", .number)]
    guard let (sign, type) = types.first(where: { text.hasSuffix($0.0) }) else { return nil }
    var digits = text.dropLast(sign.count)
    if digits.hasPrefix("#,##") { digits = digits.dropFirst(4) }
    guard digits.first == "0" else { return nil }
    let fraction = digits.dropFirst()
    guard fraction.isEmpty || (fraction.first == "." && fraction.count > 1),
      fraction.dropFirst().allSatisfy({ $0 == "0" }), fraction.count <= Self.mostDecimals + 1
    else { return nil }
    self.type = type
    decimals = max(0, fraction.count - 1)
  }
}
