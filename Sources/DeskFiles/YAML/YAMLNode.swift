/// A value of a YAML text and where it is.
struct YAMLNode {
  enum Content {
    /// The column is that of the text's first character, past a quote; nil where the text is not as it is written:
    /// its lines are folded, or it has escapes.
    case scalar(String, textColumn: Int?)
    case sequence([YAMLNode])
    case mapping([(key: YAMLNode, value: YAMLNode)])
  }

  let content: Content
  /// 1-based; columns count characters.
  let line: Int
  let column: Int

  /// The text of a scalar, whether quoted or plain; nil for a list.
  var text: String? {
    guard case .scalar(let text, _) = content else { return nil }
    return text
  }

  /// The column of a text's first character; nil where characters of the text cannot be counted from it.
  var textColumn: Int? {
    guard case .scalar(_, let column) = content else { return nil }
    return column
  }
}
