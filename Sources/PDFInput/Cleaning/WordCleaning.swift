import Document
import Lexemes

/// Removes words that are not text of the report, and counts them.
struct WordCleaning: Sendable, Hashable {
  private(set) var counts = LeftOut()

  /// The pages without hidden words, vertical labels and watermarks, and with radicals replaced by ideographs.
  mutating func cleaned(_ pages: [PageWords]) -> [PageWords] {
    let marks = Watermarks(pages)
    let copies = CopyMarks(pages)
    let sizes = FontSizes(pages)
    return pages.map { page in
      var page = page
      let own = page.words.filter { !copies.contains($0) }
      counts.watermarks += page.words.count - own.count
      let straight = VerticalLabels.withoutShortWords(own)
      counts.rotated += own.count - straight.count
      page.words = withoutFields(withoutFieldNames(straight).compactMap { word in clean(word, page, sizes) })
      let upright = VerticalLabels.removed(from: page.words)
      counts.rotated += page.words.count - upright.count
      let slanted = SlantedWords.found(in: upright)
      page.words = upright.indices.filter { !slanted.contains($0) && !marks.contains(upright[$0]) }
        .map { upright[$0] }
      counts.watermarks += upright.count - page.words.count
      return page
    }
  }

  /// Removes names of template fields. This comes before whole names are removed, since the rest of a cut one would
  /// not be recognized.
  private mutating func withoutFieldNames(_ words: [Word]) -> [Word] {
    let names = TemplateFields.found(in: words)
    counts.hidden += names.count
    return names.isEmpty ? words : words.indices.filter { !names.contains($0) }.map { words[$0] }
  }

  private mutating func withoutFields(_ words: [Word]) -> [Word] {
    let blanks = TemplateBlanks.found(in: words)
    counts.hidden += blanks.count
    return blanks.isEmpty ? words : words.indices.filter { !blanks.contains($0) }.map { words[$0] }
  }

  /// The text without invisible characters: zero-width spaces and joiners, soft hyphens, direction marks.
  private static func withoutUnseen(_ text: String) -> String {
    let isSeen = { (scalar: Unicode.Scalar) in
      scalar.value < 0xAD || !scalar.properties.isDefaultIgnorableCodePoint
    }
    guard !text.unicodeScalars.allSatisfy(isSeen) else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.filter(isSeen)))
  }

  /// The text without surrounding spaces, and with line breaks and tabs replaced by spaces, since they would add
  /// lines that are not counted; nil if nothing is left.
  private static func withoutBlanks(_ text: String) -> String? {
    let words = text.trimmed
    let isOdd = { (scalar: Unicode.Scalar) in
      scalar.isWhitespace && scalar != " " && scalar != "\u{3000}"
    }
    guard words.unicodeScalars.contains(where: isOdd) else { return words.isEmpty ? nil : words }
    return String(scalars: words.unicodeScalars.map { isOdd($0) ? " " : $0 })
  }

  private mutating func clean(_ word: Word, _ page: PageWords, _ sizes: FontSizes) -> Word? {
    let text = Self.withoutUnseen(Ideographs.unified(Ideographs.withoutTwins(word.text)))
    let size = sizes.size(of: text, word.box)
    // A font may have spaces as wide as a character, which pdftotext takes for words or for the start of one.
    guard let bare = Self.withoutBlanks(text) else { return nil }
    let word = Word(text: bare, box: word.box, size: size)
    if HiddenWords.isHidden(word) || HiddenWords.isDrawing(word) || HiddenWords.isCopyNumber(word)
      || !HiddenWords.isOnPage(word, page)
    {
      counts.hidden += 1
      return nil
    }
    if VerticalLabels.isTurned(word) {
      counts.rotated += 1
      return nil
    }
    return word
  }
}
