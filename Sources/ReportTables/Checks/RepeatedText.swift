/// A phrase that stands twice in a row: `算力利用率算力利用率`.
///
/// For each length from three characters to forty (`large language model` takes 20), one walk counts how far a text equals itself shifted by
/// that length: linear in the text. What repeats for a reason is left: `人人`, `常常` and `研究研究` are shorter,
/// `哈哈哈哈哈哈` repeats within the phrase, `2024 2024` has no words, `一个又一个又一个` says so.
struct RepeatedText: Sendable, Hashable {
  let phrase: String
  /// Both, as printed.
  let printed: String

  private static let lengths = 3...40
  private static let rhetoric: Set<Unicode.Scalar> = ["又", "再", "还", "一"]

  /// The repetitions of a text, in order, none within another.
  static func all(in text: String) -> [RepeatedText] {
    let scalars = Array(text.unicodeScalars)
    var found: [(start: Int, end: Int, text: RepeatedText)] = []
    for length in lengths {
      var run = 0
      for place in scalars.indices.dropLast(length) {
        run = scalars[place] == scalars[place + length] ? run + 1 : 0
        // No phrase begins with a blank.
        if run == 1, scalars[place] == " " { run = 0 }
        // A blank may stand between the two: `算力利用率 算力利用率`.
        let isWhole = run == length
        let isSpaced = run == length - 1 && length > 3 && isBlank(scalars, place + 1)
        guard isWhole || isSpaced else { continue }
        let start = place - run + 1
        let range = start..<(start + length - (isSpaced ? 1 : 0))
        if let repeated = repetition(scalars, range, length) { found.append(repeated) }
      }
    }
    var end = 0
    return found.sorted { ($0.start, -$0.end) < ($1.start, -$1.end) }.compactMap { item in
      guard item.start >= end else { return nil }
      end = item.end
      return item.text
    }
  }

  private static func isBlank(_ scalars: [Unicode.Scalar], _ place: Int) -> Bool {
    scalars.indices.contains(place) && scalars[place] == " "
  }

  private static func repetition(
    _ scalars: [Unicode.Scalar], _ range: Range<Int>, _ length: Int
  ) -> (start: Int, end: Int, text: RepeatedText)? {
    let phrase = scalars[range]
    let end = range.upperBound + length
    guard phrase.count >= 3, phrase.allSatisfy(\.isWordOrBlank), phrase.count(where: \.isWord) >= 3,
      phrase.first != " ", phrase.last != " ", !isPeriodic(phrase),
      !phrase.contains(where: rhetoric.contains),
      isWholeWord(scalars, range.lowerBound, end)
    else { return nil }
    return (
      range.lowerBound, end,
      RepeatedText(
        phrase: String(String.UnicodeScalarView(phrase)),
        printed: String(String.UnicodeScalarView(scalars[range.lowerBound..<end])))
    )
  }

  /// Whether the phrase is itself a repetition of one or two characters.
  private static func isPeriodic(_ phrase: ArraySlice<Unicode.Scalar>) -> Bool {
    (1...2).contains { phrase.dropFirst($0).elementsEqual(phrase.dropLast($0)) }
  }

  /// `Mississippi` has `iss` twice and repeats nothing: where Latin letters meet, the ends are ends of words.
  private static func isWholeWord(_ scalars: [Unicode.Scalar], _ start: Int, _ end: Int) -> Bool {
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

  /// A letter of any script, a Chinese character included.
  var isWord: Bool { properties.isAlphabetic }

  fileprivate var isWordOrBlank: Bool { isWord || isLatin || self == " " }
}
