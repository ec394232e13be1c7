/// Words printed over the text, the same at the same place on many pages.
///
/// Headers repeat too; they are recognized by their place at the edges and handled later. A table over several pages
/// has the same headings at the same place; these have other words on their line and overlap none.
struct Watermarks: Sendable {
  private let marks: Set<WordMark>

  init(_ pages: [PageWords]) {
    guard pages.count >= 4 else {
      marks = []
      return
    }
    let enough = max(4, Int(0.4 * Double(pages.count)))
    let repeated = WordMark.repeated(pages, on: enough) { word, page in
      word.baseline > 0.15 * page.height && word.baseline < 0.88 * page.height && word.text.utf8.count > 1
        && !Self.isBullet(word.text)
    }
    marks = repeated.isEmpty ? [] : repeated.subtracting(RepeatedHeadings(pages, repeated).marks)
  }

  /// Bullets of slides are at the same places too.
  private static func isBullet(_ text: String) -> Bool {
    text.unicodeScalars.count == 1 && text.unicodeScalars.allSatisfy(ListMarker.isBullet)
  }

  func contains(_ word: Word) -> Bool { !marks.isEmpty && marks.contains(WordMark(word)) }
}
