import Document
import Lexemes

/// Whether a paragraph goes on with the next one.
///
/// Half a paragraph before a page break and a headline without a full stop look alike, and to join a headline to
/// its text, or one item to the next, makes sentences that nobody printed. So a joint wants evidence; where the two
/// cannot be told, they stay two.
enum SentenceJoint {
  /// Whether `second` goes on with `first`; `acrossPage` says that something which a page prints is between: a
  /// footer, a figure, a picture.
  static func joins(_ first: RichText, _ second: RichText, acrossPage: Bool) -> Bool {
    let left = Half(first.text)
    let right = Half(second.text)
    guard left.isOpen, !first.isWhollyBold, !left.isNumbered, !right.opensItem,
      second.bold.first?.lowerBound != 0,
      let last = left.scalars.last, let next = right.scalars.first,
      // `12` and `5%` would make a number that nobody printed.
      !(last.isDecimalDigit && next.isDecimalDigit)
    else { return false }
    if left.isDangling || Half.continuing.contains(next) { return true }
    // A headline's text often begins with the headline's own subject.
    guard right.hasSentenceEnd, !left.scalars.prefix(2).elementsEqual(right.scalars.prefix(2)) else {
      return false
    }
    if left.hasSentenceEnd { return true }
    return left.hasClause && left.width >= (acrossPage ? Half.shortest : Half.printedLine)
  }
}

/// A paragraph as its neighbour sees it.
private struct Half {
  let scalars: [Unicode.Scalar]
  private let text: String

  /// Columns of about a printed line, a Chinese character taking two.
  static let printedLine = 64
  /// Less than this is a headline, whatever is behind it.
  static let shortest = 24

  init(_ text: String) {
    self.text = text
    scalars = text.scalarArray
  }

  /// Signs that only what goes on begins with.
  static let continuing: Signs = "，、。；）”》」’"
  private static let clauseSigns: Signs = "，,、；：。"
  private static let sentenceEnds: Signs = "。！？；!?;"

  /// Whether it stops without any sign that ends a sentence, a clause or a quotation.
  var isOpen: Bool {
    guard let last = scalars.last else { return false }
    return !"。！？：；…”’」』）】》.!?:;\")]>*".unicodeScalars.contains(last)
  }

  var hasClause: Bool { scalars.contains(where: Self.clauseSigns.contains) }

  var hasSentenceEnd: Bool {
    scalars.contains(where: Self.sentenceEnds.contains) || scalars.last == "." || text.holds(". ")
  }

  var width: Int { scalars.reduce(0) { $0 + ($1.isWide ? 2 : 1) } }

  /// Whether it stops at a sign or word that no sentence and no headline ends with. 和, 与, 及, 为 and their like are
  /// not among them: 饱和, 参与, 普及 and 华为 end headlines.
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

  /// Whether it begins as an item of its own does: numbered, with a bracket, a label or a note's words.
  var opensItem: Bool {
    isNumbered || scalars.first == "【" || SourceNote(text: text) != nil || FigureCaption(text: text) != nil
      || !PlainLabels.find(in: scalars).isEmpty
  }
}

extension RichText {
  /// Whether no character is outside bold.
  var isWhollyBold: Bool {
    !bold.isEmpty && bold.reduce(0) { $0 + $1.count } == text.scalarCount
  }
}
