import Lexemes

/// Words of a watermark that is printed diagonally across a page.
///
/// `pdftotext` cuts such a line into pieces of one to three letters, each with an upright box. The pieces follow each
/// other closely from left to right, each overlapping the previous one in height, and their lower or upper left
/// corners are on one slanted line. Lines of text do not match, since words of different lines do not overlap in
/// height.
enum SlantedWords {
  /// The fewest pieces of a slanted line.
  private static let fewest = 6
  /// The most pieces of a page that is searched, so that the search does not take long.
  private static let mostCandidates = 6_000
  /// The most followers of a piece that are tried: where more overlap, no reader sees a line.
  private static let mostFollowers = 8

  /// The indices of the words that belong to a slanted line.
  static func found(in words: [Word]) -> Set<Int> {
    let pieces = words.indices.filter { words[$0].text.unicodeScalars.count <= 8 }
    guard pieces.count >= fewest, pieces.count <= mostCandidates else { return [] }
    let followers = SlantedFollowers(pieces, words, most: mostFollowers)
    return line(followers) { $0.box.bottom }.union(line(followers) { $0.box.top })
  }

  /// Pieces whose upper or lower left corners are on one line.
  private static func line(_ followers: SlantedFollowers, _ edge: (Word) -> Double) -> Set<Int> {
    var found: Set<Int> = []
    for start in followers.pieces where !found.contains(start) {
      for next in followers[start] {
        let chain = chain(from: start, next, followers, edge)
        if chain.count >= fewest { found.formUnion(chain) }
      }
    }
    return found
  }

  private static func chain(
    from start: Int, _ second: Int, _ followers: SlantedFollowers, _ edge: (Word) -> Double
  ) -> [Int] {
    let words = followers.words
    let (first, next) = (words[start], words[second])
    let slope = (edge(next) - edge(first)) / max(0.1, next.box.left - first.box.left)
    guard abs(slope) > 0.2, abs(slope) < 5 else { return [] }
    var chain = [start, second]
    var last = second
    while chain.count < 200 {
      func far(_ index: Int) -> Double {
        abs(edge(words[index]) - edge(first) - slope * (words[index].box.left - first.box.left))
      }
      let goesOn = followers[last].min { far($0) < far($1) }
      guard let goesOn, far(goesOn) < 1.2 + 0.05 * Double(chain.count) else { break }
      chain.append(goesOn)
      last = goesOn
    }
    return chain
  }
}
