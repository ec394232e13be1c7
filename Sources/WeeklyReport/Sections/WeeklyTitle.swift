/// A title that names its issue: `人工智能周报（24年第27周）`.
struct WeeklyTitle: Sendable, Hashable {
  /// The title without its issue.
  let series: String
  let year: Int
  let week: Int

  /// - Returns: nil where no issue stands in the title. Two digits of a year are of this century.
  init?(_ title: String) {
    // Blanks and widths do not matter for finding the issue, but the series keeps its own.
    let printed = Array(title.unicodeScalars)
    let places = printed.indices.filter { !printed[$0].properties.isWhitespace }
    let folded = places.map { printed[$0].narrowed }
    guard let week = Self.number(in: folded, after: "第", before: "周"),
      let year = Self.number(in: folded, after: nil, before: "年"), (1...53).contains(week.value)
    else { return nil }
    let fullYear = year.value < 100 ? 2000 + year.value : year.value
    guard (1990...2199).contains(fullYear) else { return nil }
    self.year = fullYear
    self.week = week.value
    let bracket = folded[..<year.start].last.map { "([【".unicodeScalars.contains($0) } ?? false
    let end = places[year.start - (bracket ? 1 : 0)]
    series = String(scalars: printed[..<end]).trimmed
  }

  /// The digits right before a sign, and where they start.
  private static func number(
    in scalars: [Unicode.Scalar], after prefix: Unicode.Scalar?, before sign: Unicode.Scalar
  ) -> (value: Int, start: Int)? {
    for end in scalars.indices where scalars[end] == sign {
      let digits = scalars[..<end].reversed().prefix { ("0"..."9").contains($0) }.count
      guard (1...4).contains(digits),
        let value = Int(String(scalars: scalars[(end - digits)..<end]))
      else { continue }
      let start = end - digits
      guard let prefix else { return (value, start) }
      if start > 0, scalars[start - 1] == prefix { return (value, start - 1) }
    }
    return nil
  }
}

extension Unicode.Scalar {
  /// The ASCII character that a full-width one stands for; any other as it is.
  fileprivate var narrowed: Unicode.Scalar {
    (0xFF01...0xFF5E).contains(value) ? Unicode.Scalar(value - 0xFEE0) ?? self : self
  }
}
