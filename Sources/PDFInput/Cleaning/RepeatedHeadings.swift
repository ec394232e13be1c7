/// Table titles and column headings that pages repeat at the same place, as watermarks are repeated.
///
/// A watermark overlaps text on some page. Headings overlap nothing, and their line has several headings, or words
/// close by that the other pages do not have.
struct RepeatedHeadings: Sendable {
  private(set) var marks: Set<WordMark> = []

  init(_ pages: [PageWords], _ repeated: Set<WordMark>) {
    var covered: Set<WordMark> = []
    for page in pages {
      let lines = Lines(page.words)
      for word in page.words {
        let mark = WordMark(word)
        guard repeated.contains(mark), !covered.contains(mark) else { continue }
        let near = lines.near(word)
        if near.contains(where: { Self.overlaps($0, word) }) {
          covered.insert(mark)
        } else if Self.isInLine(word, near, repeated) {
          marks.insert(mark)
        }
      }
    }
    marks.subtract(covered)
  }

  /// The words of a page, by their height on it.
  private struct Lines {
    private var words: [Int: [Word]] = [:]
    private static let height = 12.0
    /// The most words of a line that are compared. No legible line has more, and comparing all would be slow.
    private static let most = 400

    init(_ all: [Word]) {
      for word in all { words[Self.key(word), default: []].append(word) }
    }

    func near(_ word: Word) -> [Word] {
      let key = Self.key(word)
      return (key - 1...key + 1).flatMap { (words[$0] ?? []).prefix(Self.most) }.filter { $0 != word }
    }

    private static func key(_ word: Word) -> Int {
      let place = word.baseline / height
      return place.isFinite && abs(place) < 1e9 ? Int(place.rounded()) : 0
    }
  }

  private static func overlaps(_ other: Word, _ word: Word) -> Bool {
    let height = min(other.box.bottom, word.box.bottom) - max(other.box.top, word.box.top)
    return height > 0.4 * min(other.box.height, word.box.height)
      && other.box.span.overlap(word.box.span) > 0.3 * min(other.box.width, word.box.width)
  }

  /// Whether the word's line has cells, which is at least two wide gaps between words of its size; or whether a word
  /// beside it is on this page only.
  private static func isInLine(_ word: Word, _ near: [Word], _ repeated: Set<WordMark>) -> Bool {
    let line = near.filter {
      abs($0.baseline - word.baseline) < 0.15 * word.size && abs($0.size - word.size) < 0.1 * word.size
    }
    let words = (line + [word]).sorted { $0.box.left < $1.box.left }
    if run(around: word, words).contains(where: { !repeated.contains(WordMark($0)) }) { return true }
    let spans = words.map(\.box.span)
    let gaps = zip(spans, spans.dropFirst()).count { $1.left - $0.right > word.size }
    return gaps >= 2
  }

  /// The word and its neighbours on the line, with no gap wider than a space between them.
  private static func run(around word: Word, _ words: [Word]) -> ArraySlice<Word> {
    guard let place = words.firstIndex(of: word) else { return [] }
    func isNext(_ left: Word, _ right: Word) -> Bool { right.box.left - left.box.right < 0.8 * word.size }
    var (first, last) = (place, place)
    while first > 0, isNext(words[first - 1], words[first]) { first -= 1 }
    while last + 1 < words.count, isNext(words[last], words[last + 1]) { last += 1 }
    return words[first...last]
  }
}
