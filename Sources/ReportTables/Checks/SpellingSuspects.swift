import Lexemes
import Document
import ReportReading

/// Latin words that the report spells differently, and more often, elsewhere.
///
/// Three patterns count as misspellings. All of them concern letters only, so that `iOS17`/`iOS18`, `Q1`/`Q2`,
/// `图1`/`图2` and `GPT4o`/`GPT-4o` are not reported:
/// - a blank within a name: `Simi larweb`, where `Similarweb` occurs elsewhere;
/// - one letter changed, or two adjacent ones swapped, between the same neighbors: `WPA AI 2.0` and `WPS AI 2.0`;
/// - the same, or a letter left out or doubled, in a name of seven letters or more that occurs three times as often in
///   the other spelling.
///
/// In running English the first words of sentences have capital letters too, and words one letter apart are both words:
/// `Contact` and `Contract`, `Analysts` and `Analysis`, `CEO` and `CFO`. There only two letters swapped or one doubled
/// count, in a word of seven letters or more that occurs three times as often in the other spelling and never with a
/// small letter.
struct SpellingSuspects {
  struct Suspect: Sendable, Hashable {
    let printed: String
    let suggested: String
    /// All lines with this spelling, in order.
    var lines: [Int]
  }

  private let words: [LatinWords.Word]
  /// The lines of captions and of the list of figures, which repeat each other and therefore count less.
  private let captionLines: Set<Int>
  /// Whether most of the Latin words are those of English sentences.
  private let isEnglish: Bool
  private var counts: [String: Int] = [:]
  /// The positions of each word.
  private var places: [String: [Int]] = [:]

  /// Returns all suspects in a text, in the order of their first lines.
  ///
  /// - Parameters:
  ///   - source: the report's text.
  ///   - captionLines: the lines of captions and of the list of figures.
  /// - Returns: one suspect for each spelling, with all its lines.
  static func all(in source: SourceText, captionLines: Set<Int> = []) -> [Suspect] {
    var finder = SpellingSuspects(LatinWords(source).words, captionLines)
    finder.count()
    // Ties are broken by spelling, so that the same report gives the same findings in the same order.
    return (finder.split() + finder.misspelt()).sorted {
      $0.lines == $1.lines ? $0.printed < $1.printed : $0.lines.lexicographicallyPrecedes($1.lines)
    }
  }

  private init(_ words: [LatinWords.Word], _ captionLines: Set<Int>) {
    self.words = words
    self.captionLines = captionLines
    let letters = words.lazy.filter(\.isLetters)
    let small = letters.count { !$0.isCapitalized }
    isEnglish = small >= Self.fewestOfEnglish && small * 2 > letters.count
  }

  /// Fewer words with small letters are names and units in Chinese text.
  private static let fewestOfEnglish = 400

  private mutating func count() {
    for (place, word) in words.enumerated() where word.isLetters {
      places[word.text, default: []].append(place)
    }
    counts = places.mapValues(\.count)
  }

  // MARK: A space within a word

  private func split() -> [Suspect] {
    var found: [String: Suspect] = [:]
    for place in words.indices.dropLast() {
      let (left, right) = (words[place], words[place + 1])
      guard right.followsWord, !right.isGlued, left.isLetters, right.isLetters, left.isCapitalized,
        !right.isCapitalized
      else { continue }
      let joined = left.text + right.text
      let printed = left.text + " " + right.text
      // `Fine tuning` is ordinary English if its halves are words of the report; `larweb` is not a word.
      guard joined.utf8.count >= 6, counts[joined, default: 0] > 0, counts[right.text, default: 0] == 1 else {
        continue
      }
      found[printed, default: Suspect(printed: printed, suggested: joined, lines: [])].lines.append(left.line)
    }
    return Array(found.values)
  }

  // MARK: A wrong letter

  private func misspelt() -> [Suspect] {
    let names = counts.keys.filter { (3...24).contains($0.utf8.count) && Self.isName($0) }.sorted()
    var suspects: [String: String] = [:]
    for group in SlipPatterns.groups(names) {
      for (word, other) in group.flatMap({ word in group.map { (names[word], names[$0]) } })
      where contradicts(other, word) {
        // If several words contradict it, the most frequent one is the most likely.
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

  /// Whether `other` is evidence against the spelling `word`.
  private func contradicts(_ other: String, _ word: String) -> Bool {
    guard other != word, other.lowercased() != word.lowercased() else { return false }
    let (more, less) = (counts[other, default: 0], counts[word, default: 0])
    // At equal frequency, prose wins over captions, because captions repeat each other.
    guard more > less || more == less && isInCaptionsOnly(word) && !isInCaptionsOnly(other) else {
      return false
    }
    let isOften = max(word.utf8.count, other.utf8.count) >= 7 && more >= 3 * less
    guard !isEnglish else {
      return isOften && counts[word.lowercased(), default: 0] == 0 && Self.isSlipOfFingers(word, other)
    }
    guard word.utf8.count == other.utf8.count else {
      // `Transformers` and `Transformer` are both words.
      return isOften && abs(word.utf8.count - other.utf8.count) == 1 && !word.opens(with: other)
        && !other.opens(with: word)
    }
    return isOften || !surroundings(word).isDisjoint(with: surroundings(other))
  }

  /// Whether two words differ by two adjacent letters swapped, or by one letter doubled.
  private static func isSlipOfFingers(_ word: String, _ other: String) -> Bool {
    let (word, other) = (Array(word.utf8), Array(other.utf8))
    let start = zip(word, other).prefix { $0 == $1 }.count
    switch word.count - other.count {
    case 0:
      guard start + 1 < word.count else { return false }
      return word[start] == other[start + 1] && word[start + 1] == other[start]
        && word[(start + 2)...] == other[(start + 2)...]
    case 1: return start > 0 && word[start] == word[start - 1] && word[(start + 1)...] == other[start...]
    case -1: return start > 0 && other[start] == other[start - 1] && other[(start + 1)...] == word[start...]
    default: return false
    }
  }

  private func isInCaptionsOnly(_ word: String) -> Bool {
    places[word, default: []].allSatisfy { captionLines.contains(words[$0].line) }
  }

  /// Whether a word begins with a capital letter, as names do; only names are compared.
  private static func isName(_ word: String) -> Bool {
    word.unicodeScalars.first.map { ("A"..."Z").contains($0) } ?? false
  }

  /// The context of a word: the two words after each occurrence, the two before it, and one on either side.
  private func surroundings(_ word: String) -> Set<[String]> {
    // A few hundred occurrences are enough context for a frequent word.
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

  /// The word with its neighbor, `WPA AI` rather than `WPA`, so that a reader can find it.
  private func withNeighbour(_ word: String, _ other: String) -> (String, String) {
    guard let place = places[word]?.first, words.indices.contains(place + 1), words[place + 1].followsWord
    else { return (word, other) }
    let joint = words[place + 1].isGlued ? "" : " "
    return (word + joint + words[place + 1].text, other + joint + words[place + 1].text)
  }
}

extension Array where Element: Hashable {
  /// The elements in order, without duplicates.
  func uniqued() -> [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
