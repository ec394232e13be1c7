/// A value in a YAML text, and its place.
struct YAMLNode {
  enum Content {
    /// The column is that of the text's first character, after an opening quote. It is nil if the text differs from its
    /// source, because lines are folded or it has escapes.
    case scalar(String, textColumn: Int?)
    case sequence([YAMLNode])
    case mapping([(key: YAMLNode, value: YAMLNode)])
  }

  let content: Content
  /// The 1-based line. The column below is 1-based too and counts characters.
  let line: Int
  let column: Int

  /// The text of a scalar, quoted or plain; nil for a list or a mapping.
  var text: String? {
    guard case .scalar(let text, _) = content else { return nil }
    return text
  }

  /// The column of a text's first character; nil if characters cannot be counted from it.
  var textColumn: Int? {
    guard case .scalar(_, let column) = content else { return nil }
    return column
  }
}
