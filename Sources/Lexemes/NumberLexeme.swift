/// A printed number and its marks: `↓ - 3.90%`, `1.2亿港元`, `约15-20x`.
///
/// Reading is strict: an ambiguous text is unreadable, with a reason.
/// ``NumberProblem`` lists the reasons.
public struct NumberLexeme: Sendable, Hashable {
  /// The number in its own unit: -3.90 for `-3.90%`. For a range, the lower end.
  public var value: DecimalNumber
  /// The upper end of a range: 20 for `15-20x`. Never below ``value``.
  public var upper: DecimalNumber?
  /// The mark after the number: percent, multiple, …
  public var suffix: Suffix
  /// The scale after the number: 万, 亿, mn, …
  public var scale: Scale
  /// The currency, if one is printed.
  public var currency: Currency?
  /// The arrow, if one is printed.
  public var arrow: Arrow?
  /// Whether only the arrow makes the value negative: `↓ 3.90%` prints no minus sign and reads as -3.90.
  public var signFromArrow: Bool
  /// Whether the report says that the number is not exact: 约, 近, 逾, 超, ~, 左右.
  public var isApproximate: Bool
  /// How many stars of statistical significance follow: 3 in `0.10***`. At most 3.
  public var significanceMarks: Int

  /// Creates a number; all marks are absent unless given.
  public init(
    value: DecimalNumber, upper: DecimalNumber? = nil, suffix: Suffix = .none, scale: Scale = .one,
    currency: Currency? = nil, arrow: Arrow? = nil, signFromArrow: Bool = false,
    isApproximate: Bool = false, significanceMarks: Int = 0
  ) {
    self.value = value
    self.upper = upper
    self.suffix = suffix
    self.scale = scale
    self.currency = currency
    self.arrow = arrow
    self.signFromArrow = signFromArrow
    self.isApproximate = isApproximate
    self.significanceMarks = significanceMarks
  }
}

extension NumberLexeme {
  /// ``value`` times ``scale``, exactly: 120000000 for `1.2亿`. Marks such as `%` are not applied.
  ///
  /// It is nil if the digits do not fit.
  public var baseValue: DecimalNumber? { value.shifted(by: scale.exponent) }

  /// ``upper`` times ``scale``, exactly; nil if there is no range or the digits do not fit.
  public var baseUpper: DecimalNumber? { upper?.shifted(by: scale.exponent) }

  /// A percentage or per mille as a fraction, shifted exactly and without trailing zeros: -0.039 for `↓ - 3.90%`.
  ///
  /// It is nil for anything else: a difference in percentage points is not a share of anything.
  public var fraction: DecimalNumber? { asFraction(value) }

  /// ``upper`` as a fraction, like ``fraction``.
  public var upperFraction: DecimalNumber? { upper.flatMap(asFraction) }

  private func asFraction(_ number: DecimalNumber) -> DecimalNumber? {
    switch suffix {
    case .percent: number.trimmed.shifted(by: -2)?.trimmed
    case .permille: number.trimmed.shifted(by: -3)?.trimmed
    case .none, .percentagePoints, .basisPoints, .multiple: nil
    }
  }
}
