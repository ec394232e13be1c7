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
  /// How many pieces to the right are considered, and how many of these may follow a piece. Where more overlap, no
  /// line is visible.
  private static let mostBeside = 200
  private static let mostFollowers = 8

  /// The indices of the words that belong to a slanted line.
  static func found(in words: [Word]) -> Set<Int> {
    let pieces = words.indices.filter { words[$0].text.unicodeScalars.count <= 8 }
    guard pieces.count >= fewest, pieces.count <= mostCandidates else { return [] }
    let sorted = pieces.sorted { words[$0].box.left < words[$1].box.left }
    return line(sorted, words) { $0.box.bottom }.union(line(sorted, words) { $0.box.top })
  }

  /// The pieces whose left corners at the top or bottom edge are on one slanted line.
  private static func line(_ sorted: [Int], _ words: [Word], _ edge: (Word) -> Double) -> Set<Int> {
    var found: Set<Int> = []
    for start in sorted.indices where !found.contains(sorted[start]) {
      for next in followers(of: start, sorted, words) {
        let chain = chain(from: start, next, sorted, words, edge)
        if chain.count >= fewest { found.formUnion(chain) }
      }
    }
    return found
  }

  private static func chain(
    from start: Int, _ second: Int, _ sorted: [Int], _ words: [Word], _ edge: (Word) -> Double
  ) -> [Int] {
    let (first, next) = (words[sorted[start]], words[sorted[second]])
    let slope = (edge(next) - edge(first)) / max(0.1, next.box.left - first.box.left)
    guard abs(slope) > 0.2, abs(slope) < 5 else { return [] }
    var chain = [sorted[start], sorted[second]]
    var place = second
    while chain.count < 200 {
      func far(_ index: Int) -> Double {
        let word = words[sorted[index]]
        return abs(edge(word) - edge(first) - slope * (word.box.left - first.box.left))
      }
      let goesOn = followers(of: place, sorted, words).min { far($0) < far($1) }
      guard let goesOn, far(goesOn) < 1.2 + 0.05 * Double(chain.count) else { break }
      chain.append(sorted[goesOn])
      place = goesOn
    }
    return chain
  }

  /// The pieces that begin where a piece ends, or after a gap of at most a space.
  private static func followers(of place: Int, _ sorted: [Int], _ words: [Word]) -> some Sequence<Int> {
    let word = words[sorted[place]]
    let first = sorted[(place + 1)...].partitioningIndex(where: {
      words[$0].box.left > max(word.box.right - 1, word.box.left + 1)
    })
    return sorted.indices[first...].prefix(mostBeside).prefix {
      words[sorted[$0]].box.left < word.box.right + 9
    }
    .lazy.filter { index in
      let next = words[sorted[index]]
      return next.box.left > word.box.right - 1 && next.box.left > word.box.left + 1
        && next.box.top < word.box.bottom && next.box.bottom > word.box.top
        && next.text.firstScalar?.isIdeograph == word.text.firstScalar?.isIdeograph
    }
    .prefix(mostFollowers)
  }
}
