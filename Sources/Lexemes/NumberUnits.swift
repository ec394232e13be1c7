extension NumberLexeme {
  /// What kind of number the mark behind it makes it.
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
        ("%", .percent), ("x", .multiple), ("倍", .multiple), ("×", .multiple), ("\\times", .multiple),
        ("‰", .permille), ("pct", .percentagePoints), ("pcts", .percentagePoints),
        ("pp", .percentagePoints), ("pps", .percentagePoints), ("ppt", .percentagePoints),
        ("ppts", .percentagePoints), ("个百分点", .percentagePoints), ("百分点", .percentagePoints),
        ("bp", .basisPoints), ("bps", .basisPoints), ("个基点", .basisPoints), ("基点", .basisPoints),
      ], ignoringCase: true)
  }

  /// The power of ten a word behind the number multiplies it by.
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

    /// Every spelling, longer ones before those they begin with. Case counts: a lower-case `m` may be
    /// metres or months and a lower-case `b` bytes, so they are no scale.
    static let words = WordList<Scale>([
      ("万亿", .trillion), ("千亿", .hundredBillion), ("百亿", .tenBillion), ("十亿", .billion),
      ("亿", .hundredMillion), ("千万", .tenMillion), ("百万", .million), ("十万", .hundredThousand),
      ("万", .tenThousand), ("千", .thousand),
      ("trillion", .trillion), ("Trillion", .trillion), ("tn", .trillion),
      ("billion", .billion), ("Billion", .billion), ("bn", .billion), ("Bn", .billion), ("BN", .billion),
      ("B", .billion),
      ("million", .million), ("Million", .million), ("mln", .million), ("mn", .million), ("Mn", .million),
      ("MN", .million), ("M", .million),
      ("thousand", .thousand), ("k", .thousand), ("K", .thousand),
    ])
  }

  /// The direction an arrow before or behind the number shows.
  public enum Arrow: Sendable, Hashable, CaseIterable {
    case up
    case down

    static let words = WordList<Arrow>([
      ("↑", .up), ("↓", .down), ("▲", .up), ("▼", .down), ("⬆", .up), ("⬇", .down),
      ("\\uparrow", .up), ("\\downarrow", .down),
    ])
  }
}
