import Tabular

/// The words by which findings ask the user for inputs, so that they say how to provide them.
///
/// A library has no options, so by default a finding names the thing itself: "give the rate of HKD". A program can
/// supply what its users type or click instead.
public struct InputWords: Sendable, Hashable {
  /// The rate of a currency; `{}` is replaced by the currency code.
  public var rate: LocalizedText
  /// The complete factor of a company; `{}` is replaced by the ticker.
  public var factor: LocalizedText
  /// The user's own columns.
  public var columns: LocalizedText

  /// Creates the words, by default those for users of the library; `{}` is the place of the currency or ticker.
  public init(
    rate: LocalizedText = LocalizedText("{} 兑人民币汇率", "the rate of {} in CNY"),
    factor: LocalizedText = LocalizedText("{} 的换算系数", "the conversion factor of {}"),
    columns: LocalizedText = LocalizedText("自定义列", "the user's own columns")
  ) {
    self.rate = rate
    self.factor = factor
    self.columns = columns
  }

  func rate(of currency: String) -> LocalizedText { Self.filled(rate, with: currency) }

  func factor(of ticker: String) -> LocalizedText { Self.filled(factor, with: ticker) }

  private static func filled(_ text: LocalizedText, with name: String) -> LocalizedText {
    LocalizedText(text.chinese.replacing("{}", with: name), text.english.replacing("{}", with: name))
  }
}
