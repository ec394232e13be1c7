extension NumberLexeme {
  /// The kind of number, according to the mark after it.
  public enum Suffix: Sendable, Hashable, CaseIterable {
    /// No mark.
    case none
    /// `%`, `％`.
    case percent
    /// `‰`.
    case permille
    /// `pct`, `pcts`, `pp`, `个百分点`: a difference of two percentages, in hundredths.
    case percentagePoints
    /// `bp`, `bps`, `个基点`: hundredths of a percentage point.
    case basisPoints
    /// `x`, `X`, `×`, `倍`.
    case multiple

    /// Every spelling, in lower case.
    static let words = WordList<Suffix>(
      [
        ("%pts", .percentagePoints), ("%pt", .percentagePoints), ("% pts", .percentagePoints),
        ("%-pts", .percentagePoints), ("% points", .percentagePoints), ("%-points", .percentagePoints),
        ("percentage points", .percentagePoints), ("percentage point", .percentagePoints),
        ("percent", .percent), ("per cent", .percent), ("%", .percent), ("x", .multiple), ("倍", .multiple),
        ("×", .multiple), ("\\times", .multiple),
        ("‰", .permille), ("pct", .percentagePoints), ("pcts", .percentagePoints),
        ("pp", .percentagePoints), ("pps", .percentagePoints), ("ppt", .percentagePoints),
        ("ppts", .percentagePoints), ("个百分点", .percentagePoints), ("百分点", .percentagePoints),
        ("個百分點", .percentagePoints), ("百分點", .percentagePoints),
        ("bp", .basisPoints), ("bps", .basisPoints), ("basis points", .basisPoints),
        ("个基点", .basisPoints), ("基点", .basisPoints), ("個基點", .basisPoints), ("基點", .basisPoints),
      ], ignoringCase: true)
  }

  /// The power of ten by which a word after the number multiplies it.
  public enum Scale: Int, Sendable, Hashable, CaseIterable {
    case one = 0
    case thousand = 3
    case tenThousand = 4
    case hundredThousand = 5
    case million = 6
    case tenMillion = 7
    case hundredMillion = 8
    case billion = 9
    case tenBillion = 10
    case hundredBillion = 11
    case trillion = 12

    /// The power of ten: 8 for 亿.
    public var exponent: Int { rawValue }

    static let words = WordList<Scale>(
      MagnitudeWords.spellings.compactMap { word, exponent in
        Scale(rawValue: exponent).map { (word, $0) }
      })
  }

  /// The direction of an arrow before or after the number.
  public enum Arrow: Sendable, Hashable, CaseIterable {
    case up
    case down

    static let words = WordList<Arrow>([
      ("↑", .up), ("↓", .down), ("▲", .up), ("▼", .down), ("⬆", .up), ("⬇", .down),
      ("\\uparrow", .up), ("\\downarrow", .down),
    ])
  }
}
