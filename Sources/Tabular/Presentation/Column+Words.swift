extension Column {
  /// A value as a workbook of a language shows it: machine words are translated for the reader.
  public func shown(_ value: Value, in language: Language) -> Value {
    guard !style.words.isEmpty, case .text(let word) = value, let text = style.words[word] else {
      return value
    }
    return .text(text.text(in: language))
  }
}
