import Document
import Lexemes

/// Recognizes rows that summarize others, or have a former estimate: `合 计`, `平均（5家）`, `可比公司均值`, `OLD`.
enum SummaryRow {
  private static let words: WordSet = [
    "合计", "总计", "小计", "总和", "共计", "平均", "平均值", "平均数", "均值", "中位数", "中值", "average", "mean", "median", "total",
    "整体法", "算术平均法", "中位数法", "subtotal", "sum", "old", "new", "prior", "最大值", "最小值", "最高值", "最低值", "标准差",
    "avg", "med", "max", "min", "maximum", "minimum", "stdev", "stddev", "standarddeviation",
  ]
  /// The last characters of such words, or the last two Latin letters.
  private static let lastSigns = Signs(words.words.compactMap(\.unicodeScalars.last) + ["計", "數"])
  private static let lastLetters: [(UInt32, UInt32)] = words.words.compactMap { word in
    let letters = word.unicodeScalars.suffix(2).map(\.value)
    return word.hasHan || letters.count < 2 ? nil : (letters[0], letters[1])
  }
  /// Words that may precede them.
  private static let scopes: [Substring] = [
    "", "行业", "板块", "可比公司", "可比", "算术", "加权", "简单", "整体", "全部", "海外", "国内", "以上",
  ]

  /// Bytes that may be between the characters of a word and after it.
  private static let parts = [UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: ":"), UInt8(ascii: ".")]

  /// Whether a text ends with a word for a mean, whatever it is the mean of: `A股平均`, `China average`.
  private static func isMean(_ word: some StringProtocol, of scope: Substring, in text: String) -> Bool {
    guard means.contains(String(word)), scope.count <= 24 else { return false }
    guard word.utf8.first.map({ $0 < 0x80 }) == true else { return true }
    let last = text.prefix { $0 != "(" && $0 != "（" }.lowercased().split(at: " -:.").last
    return last == String(word)
  }

  private static let means: Set<String> = [
    "平均", "平均值", "平均数", "均值", "中位数", "中值", "average", "mean", "median", "avg",
  ]

  /// Such words in capitals are tickers: MAX is that of MediaAlpha.
  private static let tickers: Set<String> = ["AVG", "MAX", "MED", "MIN"]

  private static let ofGroups: WordSet = [
    "peers", "peergroup", "pe", "p/e", "pb", "p/b", "市盈率", "市净率", "估值", "同业", "同行",
  ]

  /// Whether the name of a row without a code, a price or a rating is that of a figure or of a group: `可比公司PE`,
  /// `Global peers`.
  static func isOfGroup(_ name: String) -> Bool {
    ofGroups.ending(name.foldedWidth.lowercased().withoutBlanks) != nil
  }

  /// A quick test of the last two characters before a bracket, which spares most names the closer look.
  private static func mayEndSo(_ text: String) -> Bool {
    var (before, last): (Unicode.Scalar?, Unicode.Scalar?) = (nil, nil)
    for scalar in text.unicodeScalars {
      if scalar == "(" || scalar == "（" { break }
      if scalar == ":" || scalar == "：" || scalar == "." || scalar.isWhitespace { continue }
      (before, last) = (last, scalar)
    }
    guard let last else { return false }
    guard last.isASCII else { return !last.isHan || lastSigns.contains(last) }
    guard let before, last.isASCIILetter else { return false }
    guard before.isASCII else { return true }
    // In lower case.
    let letters = (before.value | 0x20, last.value | 0x20)
    return lastLetters.contains { $0 == letters }
  }

  /// Whether a text is the mean of a figure: `Average PE`, `Median EV/EBITDA`.
  private static func isMeanOfFigure(_ text: String) -> Bool {
    guard let first = text.utf8.first, "aAmM".utf8.contains(first) else { return false }
    let words = text.split(at: " ").map { $0.lowercased() }
    guard (2...3).contains(words.count), means.contains(words[0]) else { return false }
    return words.dropFirst().allSatisfy {
      CompanyFigure.named($0) != nil || ["(x)", "multiple"].contains($0)
    }
  }

  /// The remark in parentheses at the end, in lower case: `median` for `Pan-Europe (median)`.
  private static func remark(of text: String) -> String? {
    guard text.utf8.last == UInt8(ascii: ")"), let open = text.lastIndex(of: "(") else { return nil }
    return text[text.index(after: open)...].dropLast().lowercased()
  }

  /// Whether a row of this name is a summary row.
  static func isName(_ text: String) -> Bool {
    guard text.utf8.count <= 60 else { return false }
    if isMeanOfFigure(text) || remark(of: text).map(means.contains) == true { return true }
    guard mayEndSo(text) else { return false }
    let folded = text.foldedWidth.lowercased().utf8.prefix { $0 != UInt8(ascii: "(") }
    let name = String(decoding: folded.filter { !parts.contains($0) }, as: UTF8.self)
    guard let word = words.ending(name) else { return false }
    let scope = name.dropLast(word.count)
    if tickers.contains(text) { return false }
    return scopes.contains(scope) || isMean(word, of: scope, in: text)
  }
}
