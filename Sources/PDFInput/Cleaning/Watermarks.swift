/// Words printed across the text, the same at the same place on most pages.
///
/// Headers are the same on most pages too: they are told by their place, at the edges, and dealt with later.
struct Watermarks: Sendable {
  private struct Mark: Hashable {
    let text: String
    let column: Int
    let row: Int
  }

  private let marks: Set<Mark>

  init(_ pages: [PageWords]) {
    guard pages.count >= 4 else {
      marks = []
      return
    }
    var counts: [Mark: Int] = [:]
    for page in pages {
      var seen: Set<Mark> = []
      for word in page.words
      where word.baseline > 0.15 * page.height && word.baseline < 0.88 * page.height
        && word.text.utf8.count > 1
      {
        seen.insert(Self.mark(word))
      }
      for mark in seen { counts[mark, default: 0] += 1 }
    }
    let enough = max(4, Int(0.4 * Double(pages.count)))
    marks = Set(counts.filter { $0.value >= enough }.keys)
  }

  func contains(_ word: Word) -> Bool { !marks.isEmpty && marks.contains(Self.mark(word)) }

  private static func mark(_ word: Word) -> Mark {
    Mark(text: word.text, column: Int((word.box.left / 4).rounded()), row: Int((word.box.top / 4).rounded()))
  }
}
