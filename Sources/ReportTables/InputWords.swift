import Tabular

/// What a program calls the inputs that findings ask for, so that a finding tells its reader how to give them.
///
/// A library has no options, so without these a finding names the thing: "give the rate of HKD". A program puts in what
/// its users type or click.
public struct InputWords: Sendable, Hashable {
  /// The rate of a currency; `{}` is replaced by its code.
  public var rate: LocalizedText
  /// The whole factor of a company; `{}` is replaced by its ticker.
  public var factor: LocalizedText
  /// The columns of the user's own.
  public var columns: LocalizedText

  /// Creates a value from its parts.
  public init(
    rate: LocalizedText = LocalizedText("{} 兑人民币汇率", "the rate of {} in CNY"),
    factor: LocalizedText = LocalizedText("{} 的换算系数", "the conversion factor of {}"),
    columns: LocalizedText = LocalizedText("自定义列", "the columns of one's own")
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
