import Lexemes

/// A phrase that appears twice in a row: `算力利用率算力利用率`.
///
/// For each length from three characters to forty (`large language model` takes 20), one pass finds runs where the text
/// equals itself shifted by that length; a run is long enough that it suffices to look at every few characters.
/// Intentional repetitions are ignored: `人人`, `常常` and `研究研究` are too short, `哈哈哈哈哈哈` repeats within the phrase, `2024
/// 2024` has no words, and `一个又一个又一个` contains 又.
struct RepeatedText: Sendable, Hashable {
  let phrase: String
  /// Both occurrences, as printed.
  let printed: String

  private static let lengths = 3...40
  private static let rhetoric: Set<Unicode.Scalar> = ["又", "再", "还", "一"]

  /// The repetitions in a text, in order and without overlaps.
  static func all(in text: String) -> [RepeatedText] {
    let scalars = text.scalarArray
    var found: [(start: Int, end: Int, text: RepeatedText)] = []
    for length in lengths {
      scalars.withUnsafeBufferPointer { scalars in
        for run in runs(of: length, in: scalars) { found += repetitions(scalars, run, length) }
      }
    }
    var end = 0
    return found.sorted { ($0.start, -$0.end) < ($1.start, -$1.end) }.compactMap { item in
      guard item.start >= end else { return nil }
      end = item.end
      return item.text
    }
  }

  private typealias Scalars = UnsafeBufferPointer<Unicode.Scalar>

  /// The longest runs that equal the text `length` further on, if they are long enough for a phrase of that length.
  private static func runs(of length: Int, in scalars: Scalars) -> [Range<Int>] {
    // There may be a blank between the occurrences, in place of the last character: `算力利用率 算力利用率`.
    let least = length > 3 ? length - 1 : length
    let last = scalars.count - length
    var runs: [Range<Int>] = []
    var end = 0
    var place = least - 1
    while place < last {
      if scalars[place] == scalars[place + length] {
        var start = place
        while start > end, scalars[start - 1] == scalars[start - 1 + length] { start -= 1 }
        end = place + 1
        while end < last, scalars[end] == scalars[end + length] { end += 1 }
        if end - start >= least { runs.append(start..<end) }
        place = end
      }
      place += least
    }
    return runs
  }

  private static func repetitions(
    _ scalars: Scalars, _ run: Range<Int>, _ length: Int
  ) -> [(start: Int, end: Int, text: RepeatedText)] {
    // A phrase cannot begin with a blank.
    guard let start = run.first(where: { scalars[$0] != " " }) else { return [] }
    let count = run.upperBound - start
    let isSpaced = length > 3 && count >= length - 1 && scalars[start + length - 1] == " "
    return [
      isSpaced ? repetition(scalars, start..<(start + length - 1), length) : nil,
      count >= length ? repetition(scalars, start..<(start + length), length) : nil,
    ].compactMap { $0 }
  }

  private static func repetition(
    _ scalars: Scalars, _ range: Range<Int>, _ length: Int
  ) -> (start: Int, end: Int, text: RepeatedText)? {
    let phrase = Scalars(rebasing: scalars[range])
    let end = range.upperBound + length
    guard phrase.count >= 3, phrase.allSatisfy(\.isWordOrBlank), phrase.count(where: \.isWord) >= 3,
      phrase.first != " ", phrase.last != " ", !isPeriodic(phrase),
      !phrase.contains(where: rhetoric.contains),
      isWholeWord(scalars, range.lowerBound, end)
    else { return nil }
    return (
      range.lowerBound, end,
      RepeatedText(
        phrase: String(scalars: phrase),
        printed: String(scalars: scalars[range.lowerBound..<end]))
    )
  }

  /// Whether the phrase itself repeats one or two characters.
  private static func isPeriodic(_ phrase: Scalars) -> Bool {
    (1...2).contains { phrase.dropFirst($0).elementsEqual(phrase.dropLast($0)) }
  }

  /// Whether the repetition begins and ends at word boundaries of Latin text: `Mississippi` has `iss` twice but repeats
  /// nothing.
  private static func isWholeWord(_ scalars: Scalars, _ start: Int, _ end: Int) -> Bool {
    func isLatin(_ place: Int) -> Bool { scalars.indices.contains(place) && scalars[place].isLatin }
    let isLatinPhrase = scalars[start..<end].allSatisfy { $0.isLatin }
    return !isLatinPhrase && !(isLatin(start - 1) && isLatin(start)) && !(isLatin(end - 1) && isLatin(end))
  }
}

extension Unicode.Scalar {
  /// An ASCII letter or digit.
  var isLatin: Bool {
    ("a"..."z").contains(self) || ("A"..."Z").contains(self) || ("0"..."9").contains(self)
  }

  /// A letter of any script, including Chinese characters.
  var isWord: Bool { properties.isAlphabetic }

  fileprivate var isWordOrBlank: Bool { isWord || isLatin || self == " " }
}
