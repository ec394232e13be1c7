/// The power of ten that a unit's word stands for.
enum MagnitudeWord {
  private static let words: [(String, Int)] = [
    ("万亿", 12), ("十亿", 9), ("亿", 8), ("千万", 7), ("百万", 6), ("million", 6), ("mn", 6), ("bn", 9), ("万", 4),
    ("千", 3),
  ]

  /// The exponent that the remarks of a header name, 8 for `(亿元)`; nil where they name none.
  static func exponent(in remarks: [String]) -> Int? {
    for remark in remarks {
      let folded = remark.lowercased()
      if let word = words.first(where: { folded.contains($0.0) }) { return word.1 }
      if folded == "m" { return 6 }
      if ["元", "港元", "美元", "人民币", "次"].contains(folded) { return 0 }
    }
    return nil
  }
}
