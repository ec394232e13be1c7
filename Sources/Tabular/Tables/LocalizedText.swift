/// The languages that labels come in; data is never translated.
public enum Language: String, Sendable, CaseIterable {
  case chinese = "zh"
  case english = "en"
}

/// One label in both languages.
public struct LocalizedText: Sendable, Hashable {
  /// The text in Chinese.
  public let chinese: String
  /// The text in English.
  public let english: String

  /// Creates a text in both languages.
  public init(_ chinese: String, _ english: String) {
    self.chinese = chinese
    self.english = english
  }

  /// A label that reads the same in both languages, a fiscal year or a unit sign.
  public init(same text: String) {
    self.init(text, text)
  }

  /// The text in one language.
  public func text(in language: Language) -> String {
    switch language {
    case .chinese: chinese
    case .english: english
    }
  }
}
