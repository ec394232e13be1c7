import Lexemes
import Document
import ReportReading

/// Latin words that another place of the report spells otherwise, and more often.
///
/// Three things are taken for slips, all of them on letters alone, so that `iOS17`/`iOS18`, `Q1`/`Q2`, `图1`/`图2` and
/// `GPT4o`/`GPT-4o` are none:
/// - a blank within a name: `Simi larweb` where `Similarweb` is elsewhere;
/// - one letter changed, or two swapped, between the same neighbours: `WPA AI 2.0` and `WPS AI 2.0`;
/// - the same, or a letter dropped or doubled, in a name of seven letters or more that occurs three times as often in
///   the other spelling.
struct SpellingSuspects {
  struct Suspect: Sendable, Hashable {
    let printed: String
    let suggested: String
    /// Every line that prints it, in order.
    var lines: [Int]
  }

  private let words: [LatinWords.Word]
  /// Lines of captions and of the list of figures, which repeat each other and so count for less.
  private let captionLines: Set<Int>
  private var counts: [String: Int] = [:]
  /// For each word the places where it is.
  private var places: [String: [Int]] = [:]

  /// Every suspect of a text, by where it is first.
  ///
  /// - Parameters:
  ///   - source: the report's text.
  ///   - captionLines: lines of captions and of the list of figures.
  /// - Returns: one for each spelling, with all its lines.
  static func all(in source: SourceText, captionLines: Set<Int> = []) -> [Suspect] {
    var finder = SpellingSuspects(LatinWords(source).words, captionLines)
    finder.count()
    // Those of one line by their spelling: the same report gives the same findings in the same order.
    return (finder.split() + finder.misspelt()).sorted {
      $0.lines == $1.lines ? $0.printed < $1.printed : $0.lines.lexicographicallyPrecedes($1.lines)
    }
  }

  private init(_ words: [LatinWords.Word], _ captionLines: Set<Int>) {
    self.words = words
    self.captionLines = captionLines
  }

  private mutating func count() {
    for (place, word) in words.enumerated() where word.isLetters {
      counts[word.text, default: 0] += 1
      places[word.text, default: []].append(place)
    }
  }

  // MARK: A blank within

  private func split() -> [Suspect] {
    var found: [String: Suspect] = [:]
    for place in words.indices.dropLast() {
      let (left, right) = (words[place], words[place + 1])
      guard right.followsWord, !right.isGlued, left.isLetters, right.isLetters, left.isCapitalized,
        !right.isCapitalized
      else { continue }
      let joined = left.text + right.text
      let printed = left.text + " " + right.text
      // `Fine tuning` is English where its halves are words of the report; `larweb` is none.
      guard joined.utf8.count >= 6, counts[joined, default: 0] > 0, counts[right.text, default: 0] == 1 else {
        continue
      }
      found[printed, default: Suspect(printed: printed, suggested: joined, lines: [])].lines.append(left.line)
    }
    return Array(found.values)
  }

  // MARK: A letter amiss

  private func misspelt() -> [Suspect] {
    let names = counts.keys.filter { (3...24).contains($0.utf8.count) && Self.isName($0) }.sorted()
    var suspects: [String: String] = [:]
    for group in SlipPatterns.groups(names) {
      for (word, other) in group.flatMap({ word in group.map { (names[word], names[$0]) } })
      where contradicts(other, word) {
        // Of several that contradict it, the most frequent is the likeliest.
        let best = suspects[word].map { counts[$0, default: 0] } ?? 0
        if counts[other, default: 0] > best { suspects[word] = other }
      }
    }
    return suspects.map { word, other in
      let (printed, suggested) = withNeighbour(word, other)
      let lines = places[word, default: []].map { words[$0].line }
      return Suspect(printed: printed, suggested: suggested, lines: lines.uniqued())
    }
  }

  /// Whether `other` speaks against the spelling `word`.
  private func contradicts(_ other: String, _ word: String) -> Bool {
    guard other != word, other.lowercased() != word.lowercased() else { return false }
    let (more, less) = (counts[other, default: 0], counts[word, default: 0])
    // As often as the prose has the one, captions may have the other: they repeat each other.
    guard more > less || more == less && isInCaptionsOnly(word) && !isInCaptionsOnly(other) else {
      return false
    }
    let isOften = max(word.utf8.count, other.utf8.count) >= 7 && more >= 3 * less
    guard word.utf8.count == other.utf8.count else {
      // `Transformers` and `Transformer` are both words.
      return isOften && abs(word.utf8.count - other.utf8.count) == 1 && !word.opens(with: other)
        && !other.opens(with: word)
    }
    return isOften || !surroundings(word).isDisjoint(with: surroundings(other))
  }

  private func isInCaptionsOnly(_ word: String) -> Bool {
    places[word, default: []].allSatisfy { captionLines.contains(words[$0].line) }
  }

  /// Only names are compared: they begin with a capital letter.
  private static func isName(_ word: String) -> Bool {
    word.unicodeScalars.first.map { ("A"..."Z").contains($0) } ?? false
  }

  /// The two words behind each occurrence, the two before it, and one on either side.
  private func surroundings(_ word: String) -> Set<[String]> {
    // A word that occurs everywhere has shown its company after a few hundred places.
    Set(
      places[word, default: []].prefix(200).flatMap { place -> [[String]] in
        let before = neighbour(place, -1)
        let behind = neighbour(place, 1)
        return [
          behind.flatMap { first in neighbour(place, 2).map { ["behind", first, $0] } },
          before.flatMap { last in neighbour(place, -2).map { ["before", $0, last] } },
          before.flatMap { last in behind.map { ["around", last, $0] } },
        ].compactMap { $0 }
      })
  }

  private func neighbour(_ place: Int, _ offset: Int) -> String? {
    let other = place + offset
    guard words.indices.contains(other) else { return nil }
    let joints = offset > 0 ? (place + 1)...other : (other + 1)...place
    return joints.allSatisfy { words[$0].followsWord } ? words[other].text.lowercased() : nil
  }

  /// `WPA AI` rather than `WPA`, so that a reader finds the place.
  private func withNeighbour(_ word: String, _ other: String) -> (String, String) {
    guard let place = places[word]?.first, words.indices.contains(place + 1), words[place + 1].followsWord
    else { return (word, other) }
    let joint = words[place + 1].isGlued ? "" : " "
    return (word + joint + words[place + 1].text, other + joint + words[place + 1].text)
  }
}

extension Array where Element: Hashable {
  /// The same without repetitions, in order.
  func uniqued() -> [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
