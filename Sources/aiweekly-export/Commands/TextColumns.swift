/// Columns of text on a terminal.
enum TextColumns {
  /// A text with blanks after it up to a width in characters. Only Latin text is padded, so that each is one column wide.
  static func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
}
