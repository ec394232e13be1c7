import Document

/// Keeps the tags of a cell that may enclose a footnote's number: `20<sup>1</sup>`, `20<a href="#n1">1</a>`.
///
/// The cell is read as Markdown later, where ``InlineText`` interprets these tags. Tags with no content are dropped,
/// so that a lone anchor leaves its cell empty.
struct HTMLScripts {
  private var pending: String?
  private var open: [String] = []

  /// Reads a tag. An opening one is not written before its first character.
  mutating func read(_ tag: String, isOpening: Bool, into text: inout [UInt8]) {
    if isOpening {
      pending = tag
    } else if pending == tag {
      pending = nil
    } else if open.last == tag {
      open.removeLast()
      text.append(contentsOf: "</\(tag)>".utf8)
    }
  }

  /// Writes the pending tag before the first character of its content.
  mutating func begin(with first: UInt8, in text: inout [UInt8]) {
    guard let tag = pending else { return }
    pending = nil
    // A link matters only where it encloses a footnote's number after a figure.
    guard tag != "a" || (first.isDigit && text.last?.isDigit == true) else { return }
    open.append(tag)
    text.append(contentsOf: "<\(tag)>".utf8)
  }
}
