import Document
import Lexemes
import Lexicon

/// An English rating on a line of its own: `Overweight`, `Stock Rating Overweight`, `12-month rating Buy`,
/// `Reiterate Rating: BUY | PO: 780.00 HKD`.
struct EnglishRating: Sendable, Hashable {
  /// The rating as printed.
  let rating: String
  let action: String?

  /// - Returns: nil where the line contains anything else: `Previous BUY`, `Buy the dips`, `Upgrade to Buy: …`.
  init?(_ line: String) {
    // Most lines begin with a Chinese character.
    guard let first = line.utf8.first, first < 0x80 else { return nil }
    let text = Self.beforePrice(line)
    guard text.utf8.count < 80, text.utf8.allSatisfy({ $0 < 0x80 }) else { return nil }
    let parts = text.split(at: "|").map(\.trimmed)
    guard let first = parts.first, parts.dropFirst().allSatisfy(Self.isFigure) else { return nil }
    var words = Self.withoutPriceOrCode(first.split(at: " :,;()\t").filter { $0 != "-" })
    guard (1...8).contains(words.count) else { return nil }
    let isLabelled = words.contains { $0.lowercased() == "rating" }
    words.removeAll { EnglishRatingWords.labels.contains(Self.plain($0)) }
    let actions = words.filter { EnglishRatingWords.actions.contains(Self.plain($0)) }
    words.removeAll { actions.contains($0) }
    // `Buy / High Risk`: the class of risk.
    if let slash = words.firstIndex(of: "/"), slash > 0,
      EnglishRatingWords.riskClasses.contains(words[(slash + 1)...].joined(separator: " ").lowercased())
    {
      words.removeSubrange(slash...)
    }
    // `Buy (1)`: the number of the step.
    if words.count > 1, let last = words.last, last.utf8.count == 1, last.utf8.allSatisfy(\.isDigit) {
      words.removeLast()
    }
    let rating = words.joined(separator: " ").trimming(".")
    guard actions.count <= 1, words.count <= 3, let letter = rating.utf8.first,
      letter.isCapital,
      EnglishRatingWords.ratings.contains(Self.plain(rating))
        || isLabelled && rating == "NR"
    else { return nil }
    self.rating = rating
    action = actions.first
  }

  /// The most bytes of a line with a rating and labelled figures.
  static let longest = 200

  /// A line that begins with the label of the rating, or with the rating itself, without the labelled figures after it:
  /// `Rating: Outperform (reiterated) Price (29 Oct): HK$58.30 TP: HK$72.00`, `Buy (unchanged) | TP HK$72.00`.
  private static func beforePrice(_ line: String) -> String {
    guard line.utf8.count < longest, line.hasDigit, opensWithRating(line) else { return line }
    let starts = priceLabels.compactMap { line.bounds(of: $0)?.lowerBound }
    guard let start = starts.min(), areFigures(line[start...]) else { return line }
    return line[..<start].trimming(" |,;·")
  }

  private static func opensWithRating(_ line: String) -> Bool {
    let word = line.prefix { $0.isASCII && $0.isLetter }.lowercased()
    return word == "rating" || EnglishRatingWords.ratings.contains(word)
  }

  /// Whether a text is the label of a figure with the figure, `Target price: HK$72.00`, and no sentence.
  private static func areFigures(_ text: Substring) -> Bool {
    let words = text.split(at: " :|()")
    guard !text.holds(". "), let figure = words.prefix(5).firstIndex(where: \.hasDigit) else { return false }
    return words[..<figure].allSatisfy { word in
      EnglishRatingWords.figureWords.contains(word.lowercased())
        || word.utf8.count <= 4 && word.utf8.allSatisfy { $0.isCapital || $0 == UInt8(ascii: "$") }
    }
  }

  private static let priceLabels = [
    " Price", " TP", " PT", " PO", " Target", " CMP", " Close", " Upside", " Current price", " Last price",
  ]

  private static func plain(_ word: String) -> String { word.lowercased().filter { $0 != "-" && $0 != "." } }

  /// Whether a part is a labelled figure: `PO: 780.00 HKD`.
  private static func isFigure(_ part: String) -> Bool {
    guard let colon = part.utf8.firstIndex(of: UInt8(ascii: ":")) else { return false }
    return EnglishRatingWords.figures.contains(part[..<colon].trimmed.lowercased())
  }

  /// The words without a leading price or code, such as `HK$550.50 -` or `700 HK`.
  private static func withoutPriceOrCode(_ words: [String]) -> [String] {
    guard words.count > 1 else { return words }
    if words[0].holds("$"), words[0].utf8.last.map(\.isDigit) == true { return Array(words.dropFirst()) }
    if words.count > 2, EnglishRatingWords.markets.contains(words[1]), words[0].utf8.count <= 6,
      words[0].utf8.allSatisfy({ $0.isDigit || $0.isCapital })
    {
      return Array(words.dropFirst(2))
    }
    return words
  }
}
