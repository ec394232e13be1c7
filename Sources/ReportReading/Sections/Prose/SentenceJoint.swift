import Document
import Lexemes

/// Decides whether the next paragraph continues a paragraph.
///
/// Half a paragraph before a page break and a headline without a full stop look alike. Joining a headline to its
/// text, or one item to the next, would make sentences that were never printed. So joining requires evidence; in
/// doubt, the two stay separate.
enum SentenceJoint {
  /// Whether `second` continues `first`. `acrossPage` means that a footer, a figure or a picture is between them.
  static func joins(_ first: RichText, _ second: RichText, acrossPage: Bool) -> Bool {
    let left = Half(first.text)
    let right = Half(second.text)
    guard left.isOpen, !first.isWhollyBold, !left.isNumbered, !right.opensItem,
      second.bold.first?.lowerBound != 0,
      let last = left.scalars.last, let next = right.scalars.first,
      // `12` and `5%` would make a number that was never printed.
      !(last.isDecimalDigit && next.isDecimalDigit)
    else { return false }
    if left.isDangling || Half.continuing.contains(next) { return true }
    // The text of a headline often begins with the headline's subject.
    guard right.hasSentenceEnd, !left.scalars.prefix(2).elementsEqual(right.scalars.prefix(2)) else {
      return false
    }
    if left.hasSentenceEnd { return true }
    return left.hasClause && left.width >= (acrossPage ? Half.shortest : Half.printedLine)
  }
}

/// The properties of a paragraph that matter for joining it.
private struct Half {
  let scalars: [Unicode.Scalar]
  private let text: String

  /// The approximate width of a printed line, in columns, two for a Chinese character.
  static let printedLine = 64
  /// The least width, in columns, of a first half. A shorter one is a headline.
  static let shortest = 24

  init(_ text: String) {
    self.text = text
    scalars = text.scalarArray
  }

  /// Characters that only a continuation begins with.
  static let continuing: Signs = "，、。；）”》」’"
  private static let clauseSigns: Signs = "，,、；：。"
  private static let sentenceEnds: Signs = "。！？；!?;"

  /// Whether it ends without punctuation that ends a sentence, a clause or a quotation.
  var isOpen: Bool {
    guard let last = scalars.last else { return false }
    return !"。！？：；…”’」』）】》.!?:;\")]>*".unicodeScalars.contains(last)
  }

  var hasClause: Bool { scalars.contains(where: Self.clauseSigns.contains) }

  var hasSentenceEnd: Bool {
    scalars.contains(where: Self.sentenceEnds.contains) || scalars.last == "." || text.holds(". ")
  }

  var width: Int { scalars.reduce(0) { $0 + ($1.isWide ? 2 : 1) } }

  /// Whether it ends with a character or word that neither a sentence nor a headline ends with. `和`, `与`, `及`, `为`
  /// and the like are not among them, since headlines may end with `饱和`, `参与`, `普及` or `华为`.
  var isDangling: Bool {
    guard let last = scalars.last else { return false }
    if "，、,".unicodeScalars.contains(last) { return true }
    if "即把被而且但以该若也".unicodeScalars.contains(last) { return true }
    if last == "的" { return !text.closes(with: "标的") && !text.closes(with: "目的") }
    let word = scalars.suffix(8).reversed().prefix { $0.isASCIILetter }.reversed()
    return Self.danglingWords.contains(String(scalars: word))
  }

  private static let danglingWords: Set<String> = [
    "a", "an", "and", "as", "at", "by", "for", "from", "in", "of", "on", "or", "that", "the", "to", "which",
    "with",
  ]

  /// Whether it begins with a number or a bullet.
  var isNumbered: Bool {
    if let first = scalars.first, Bullets.signs.contains(first) { return true }
    return Enumerator.length(scalars, at: 0) != nil || Enumerator.split(text).number != nil
  }

  /// Whether it begins like a separate item: with a number, a bracket, a label or the words of a note.
  var opensItem: Bool {
    isNumbered || scalars.first == "【" || SourceNote(text: text) != nil || FigureCaption(text: text) != nil
      || !PlainLabels.find(in: scalars).isEmpty
  }
}

extension RichText {
  /// Whether all characters are bold.
  var isWhollyBold: Bool {
    !bold.isEmpty && bold.reduce(0) { $0 + $1.count } == text.scalarCount
  }
}
