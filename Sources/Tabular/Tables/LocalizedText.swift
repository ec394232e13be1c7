/// The languages of labels; text from the report is never translated.
public enum Language: String, Sendable, CaseIterable {
  case chinese = "zh"
  case english = "en"
}

/// A text in both languages.
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

  /// Creates a text that is the same in both languages, such as a fiscal year or a unit sign.
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
