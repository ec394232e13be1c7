import Document
import Lexemes
import Lexicon

/// Labels on a first page, which are not part of its text: `所属部门：行业公司部`, `宏观研究`, `研究院 FICC 组`, the description of a
/// picture.
enum FrontLabel {
  static func matches(_ text: String) -> Bool {
    guard text.utf8.count < 200 else { return false }
    if FrontPageWords.houseWords.contains(where: text.holds) { return true }
    // `#海外政治` is a tag. With a space it would be a heading.
    if text.opens(with: "#"), text.count <= 12, text.unicodeScalars.dropFirst().allSatisfy(\.isHan) {
      return true
    }
    // `【标题信息】：…` describes a picture.
    if text.opens(with: "【"), text.holds("】：") || text.holds("】:") { return true }
    let folded = text.foldedWidth
    if isOfChart(folded) || isCode(text) || isCutSentence(text) || isRatedDay(text) || isOfPeople(text) {
      return true
    }
    if let words = folded.split(at: "(").first, FrontPageWords.marketTitles.contains(words.trimmed) {
      return true
    }
    return !isWorded(folded) || isEnglishHouse(folded) || EnglishFrontLabel.matches(folded)
      || isLabelled(folded) || isKindOfReport(folded)
      || isDepartment(folded)
      || isOfMarket(folded) || folded.closes(with: "模板")
  }

  /// Whether a text is a house's name in capitals: `JIAYI FUTURES`.
  private static func isEnglishHouse(_ text: String) -> Bool {
    let words = text.split(at: " ")
    // A spaced name: `J I A Y I Global Research`.
    let spaced = words.prefix { $0.utf8.count == 1 && $0.utf8.allSatisfy { $0.isCapital } }
    if spaced.count > 4 { return true }
    guard (2...4).contains(words.count), let last = words.last else { return false }
    return text.utf8.allSatisfy { $0.isCapital || $0 == 0x20 }
      && FrontPageWords.capitalTrades.contains(last)
  }

  /// Whether a text is the title of a chart in the side bar: `行业指数走势`, `一年该股与沪深300走势比较`.
  static func isOfChart(_ text: String) -> Bool {
    guard text.count <= 30 else { return false }
    let words = text.split(at: "(").first?.trimmed ?? text
    return FrontPageWords.chartEnds.contains(where: words.closes(with:))
  }

  /// Whether a line contains a licence number or e-mail address, or a label for one, and so belongs to a person.
  private static func isOfPeople(_ text: String) -> Bool {
    if ["执业证", "执业编号", "登记编号", "登记编码", "资格编号", "从业资格号", "邮箱：", "邮箱:", "@", "＠"].contains(where: text.holds) {
      return true
    }
    let scalars = text.scalarArray
    return scalars.indices.contains { place in
      ("A"..."Z").contains(scalars[place])
        && scalars[(place + 1)...].prefix(13).count { $0.isDecimalDigit } == 13
        && (place + 13 < scalars.count)
    }
  }

  /// Whether a text is a running header or footer: `某某视野 公司研究 Page 1`, `证券研究报告·行业研究·第13期1/8某某证券研究所`.
  static func isOfPage(_ text: String) -> Bool {
    if CopyMark.matches(text) { return true }
    let lower = text.lowercased()
    if let place = lower.bounds(of: "page"), lower[place.upperBound...].trimmed.first?.isNumber == true,
      lower.hasHan
    {
      return true
    }
    return text.opens(with: "证券研究报告") && FrontPageWords.pageEnds.contains(where: text.closes(with:))
      && text.hasDigit
  }

  /// Whether a text is a code that a library stamps on downloaded pages: `UDAwMDE3MDY3NTIwMjAx`.
  private static func isCode(_ text: String) -> Bool {
    text.utf8.count >= 16
      && text.utf8.allSatisfy { $0.isDigit || $0.isCapital || (0x61...0x7A).contains($0) || $0 == 0x3D }
      && text.utf8.contains { $0.isDigit } && text.utf8.count(where: { $0.isCapital }) > 3
  }

  /// Whether a text is the end of a sentence that begins elsewhere: `，建议关注高成长板块`.
  private static func isCutSentence(_ text: String) -> Bool {
    text.first.map { "，,、。；;：）)》”".contains($0) } ?? false
  }

  /// Whether a text is a date beside labels of ratings: `2021年5月7日 投资评级 行业评级`.
  private static func isRatedDay(_ text: String) -> Bool {
    (text.holds("投资评级") || text.holds("行业评级")) && text.count <= 40
      && DateRange.first(in: text).map { $0.range.start == $0.range.end } ?? false
  }

  /// Whether a text is a line of market data: `总市值 123 亿元`, `沪深300`, `电子 沪深300`. A title may mention these too.
  private static func isOfMarket(_ text: String) -> Bool {
    guard let word = FrontPageWords.marketWords.first(where: text.holds) else { return false }
    let rest = text.replacing(word, with: "").trimmed
    return rest.hasDigit || text.opens(with: word) || rest.count <= 8 && !rest.holds("，") && !rest.holds(",")
  }

  /// Whether a text has words: at least two letters, and more than half as many as digits.
  static func isWorded(_ text: String) -> Bool {
    var (letters, digits) = (0, 0)
    for scalar in text.unicodeScalars {
      if scalar.isHan || scalar.isASCIILetter { letters += 1 }
      if scalar.isDecimalDigit { digits += 1 }
    }
    return letters > 1 && (letters * 2 > digits)
  }

  private static func isLabelled(_ text: String) -> Bool {
    guard let colon = text.firstIndex(of: ":") else {
      // `股票代码 股票评级 目标价` is a header.
      let words = text.split(at: " |")
      return FrontPageWords.labels.contains(text.withoutBlanks)
        || words.count > 1 && words.allSatisfy(FrontPageWords.labels.contains)
    }
    return FrontPageWords.labels.contains(text[..<colon].withoutBlanks) || text.last == ":"
  }

  /// Whether a text is only words for a kind of report: `策略专题研究报告`, `公司信息更新报告`.
  static func isKindOfReport(_ text: String) -> Bool {
    let signs: Signs = " ·•・●|│丨-—–/,、()【】"
    let parts = text.split(at: signs)
    if parts.count == 1, isOnIndustry(parts[0]) { return true }
    return !parts.isEmpty && parts.count <= 4 && parts.contains(where: isMadeOfParts)
      && parts.allSatisfy { isMadeOfParts($0) || IndustryWords.isName($0) && parts.count > 1 }
  }

  /// `周报`, `跟踪周报`, `双周报`: what follows the name of an industry.
  static func isKindOfPeriodical(_ words: String) -> Bool {
    let kind = ["半", "双"].first(where: words.opens(with:)).map { String(words.dropFirst($0.count)) } ?? words
    return FrontPageWords.periodicals.contains(kind) || isMadeOfParts(kind)
  }

  /// Whether a word is an industry and a kind of report: `非银金融行业深度报告`. `传媒行业周报` is the name of a periodical.
  private static func isOnIndustry(_ word: String) -> Bool {
    guard word.closes(with: "报告"), !isPeriodical(word), let place = word.bounds(of: "行业"),
      IndustryWords.isName(String(word[..<place.lowerBound]))
    else { return false }
    return isMadeOfParts(String(word[place.lowerBound...]))
  }

  private static let parts = FrontPageWords.kindParts.sorted { $0.utf8.count > $1.utf8.count }

  private static func isMadeOfParts(_ word: String) -> Bool {
    guard word.count <= 14, word.count > 1 else { return false }
    var rest = Substring(word)
    while let part = parts.first(where: rest.opens(with:)) {
      rest = rest.dropFirst(part.count)
      if rest.isEmpty { return true }
    }
    return false
  }

  /// Whether a text is a department: `研究院 FICC 组`, `化工研究部`.
  private static func isDepartment(_ text: String) -> Bool {
    guard text.count <= 20, !text.holds(":") else { return false }
    return FrontPageWords.departments.contains { text.closes(with: $0) }
      || text.closes(with: "组")
        && (text.count <= 8 || FrontPageWords.departments.contains { text.opens(with: $0) })
  }

  /// Whether a title is that of a periodical, the same for every issue.
  static func isPeriodical(_ title: String) -> Bool {
    FrontPageWords.periodicals.contains { title.holds($0) }
  }

  /// Whether words end like the name of a column: `人工智能周报`, `A股市场大势研判`.
  static func namesColumn(_ words: String) -> Bool {
    (FrontPageWords.periodicals + FrontPageWords.columns).contains { words.closes(with: $0) }
  }
}
