import Document

/// Keeps the tags of a cell that set characters apart from a number: `20<sup>1</sup>`, `20<a href="#n1">1</a>`.
///
/// The cell is read as Markdown later, where ``InlineText`` knows what these tags mean. Tags with nothing inside are
/// dropped, so that an anchor alone leaves its cell empty.
struct HTMLScripts {
  private var pending: String?
  private var open: [String] = []

  /// Takes a tag; an opening one waits for its first character.
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

  /// Writes the tag that waits, where characters follow that it sets apart.
  mutating func begin(with first: UInt8, in text: inout [UInt8]) {
    guard let tag = pending else { return }
    pending = nil
    // A link says so only of a footnote's number behind a figure.
    guard tag != "a" || (first.isDigit && text.last?.isDigit == true) else { return }
    open.append(tag)
    text.append(contentsOf: "<\(tag)>".utf8)
  }
}
