/// The power of ten that a unit's word stands for.
enum MagnitudeWord {
  private static let words: [(String, Int)] = [
    ("万亿", 12), ("十亿", 9), ("亿", 8), ("千万", 7), ("百万", 6), ("million", 6), ("billion", 9), ("mn", 6),
    ("bn", 9),
    ("万", 4), ("千", 3),
  ]
  private static let ones: Set<String> = [
    "元", "港元", "美元", "港币", "人民币", "人民币元", "次", "元/股", "人次", "hk$", "us$", "rmb", "hkd", "usd", "cny",
  ]

  /// The exponent that the remarks of a header name, 8 for `(亿元)`; nil where they name none.
  static func exponent(in remarks: [String]) -> Int? { unit(in: remarks)?.exponent }

  /// The first remark that names a unit, and its power of ten.
  static func unit(in remarks: [String]) -> (text: String, exponent: Int)? {
    for remark in remarks {
      let folded = remark.lowercased()
      if let word = words.first(where: { folded.contains($0.0) }) { return (remark, word.1) }
      if folded == "m" { return (remark, 6) }
      if folded == "b" { return (remark, 9) }
      if folded == "k" { return (remark, 3) }
      if ones.contains(folded) || folded.split(separator: "/").allSatisfy({ ones.contains(String($0)) }) {
        return (remark, 0)
      }
    }
    return nil
  }

  /// Whether a text is a unit and nothing else: `亿元`, `%`, `x`.
  static func isUnit(_ text: String) -> Bool {
    let folded = text.lowercased()
    if ones.contains(folded) || ["%", "x", "倍", "秒", "分钟", "m", "mn", "bn"].contains(folded) { return true }
    guard let word = words.first(where: { folded.hasPrefix($0.0) }) else { return false }
    let rest = String(folded.dropFirst(word.0.count))
    return rest.isEmpty || ones.contains(rest)
  }
}
