import Lexemes

/// The pieces of a page that may follow each other in a slanted line: those that begin where one ends, or a space after
/// it, and are beside it.
///
/// Pieces are kept by the stretches of the page's height that they are on, so that a page's other lines cost nothing.
struct SlantedFollowers {
  let words: [Word]
  /// The indices of the pieces, from left to right.
  let pieces: [Int]
  private let followers: [Int: [Int]]

  init(_ pieces: [Int], _ words: [Word], most: Int) {
    self.words = words
    self.pieces = pieces.sorted { words[$0].box.left < words[$1].box.left }
    var stretches: [Int: [Int]] = [:]
    for piece in self.pieces {
      for stretch in Self.stretches(of: words[piece]) { stretches[stretch, default: []].append(piece) }
    }
    followers = Dictionary(
      uniqueKeysWithValues: self.pieces.map { ($0, Self.followers(of: $0, stretches, words, most)) })
  }

  subscript(piece: Int) -> [Int] { followers[piece] ?? [] }

  private static let height = 20.0
  /// Only the upper part of taller words counts: no page has letters of that size.
  private static let mostStretches = 12
  /// The most pieces that are examined of those that begin on one stretch.
  private static let mostBeside = 200

  private static func stretches(of word: Word) -> Range<Int> {
    let first = Int((word.box.top / height).rounded(.down))
    return first..<min(Int((word.box.bottom / height).rounded(.down)) + 1, first + mostStretches)
  }

  private static func followers(
    of piece: Int, _ stretches: [Int: [Int]], _ words: [Word], _ most: Int
  ) -> [Int] {
    let word = words[piece]
    let own = Self.stretches(of: word)
    var found: [Int] = []
    for stretch in own {
      guard let beside = stretches[stretch] else { continue }
      let first = beside.partitioningIndex(where: { words[$0].box.left > leftmost(behind: word) })
      let near = beside[first...].prefix(mostBeside).prefix { words[$0].box.left < word.box.right + 9 }
      // A piece on several of the stretches is examined in the first of them.
      found += near.lazy.filter { index in
        stretch == max(own.lowerBound, Self.stretches(of: words[index]).lowerBound)
          && follows(words[index], word)
      }
      .prefix(most)
    }
    return Array(found.sorted { words[$0].box.left < words[$1].box.left }.prefix(most))
  }

  private static func leftmost(behind word: Word) -> Double {
    max(word.box.right - 1, word.box.left + 1)
  }

  private static func follows(_ next: Word, _ word: Word) -> Bool {
    next.box.top < word.box.bottom && next.box.bottom > word.box.top
      && next.text.firstScalar?.isHan == word.text.firstScalar?.isHan
  }
}
