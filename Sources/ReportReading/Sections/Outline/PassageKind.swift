import Document
import Lexemes
import Lexicon

/// The kind of a paragraph that is clearly not text of the report itself, whatever heading it is under.
///
/// Converters put side bars, addresses and small print wherever they were on the page. Such a paragraph is neither a
/// key point nor news nor a risk.
enum PassageKind: String, Sendable, Hashable {
  case caption, source, contact, address, legal, formula, date, axis, reference, link, thanks, cells
  case ratingScale = "rating-scale"
  case contents = "contents-entry"
  case footer = "page-footer"
  case front = "first-page"
  /// What may turn out better than expected, among risks.
  case upside = "upside"

  /// The kind in Chinese.
  var chinese: String {
    switch self {
    case .caption: "图表标题"
    case .source: "资料来源"
    case .contact: "联系方式"
    case .address: "地址"
    case .legal: "声明"
    case .formula: "公式"
    case .date: "日期"
    case .axis: "坐标轴"
    case .reference: "引用"
    case .link: "链接"
    case .thanks: "致谢"
    case .cells: "表格行"
    case .ratingScale: "评级说明"
    case .contents: "目录"
    case .footer: "页脚"
    case .front: "首页信息"
    case .upside: "上行风险"
    }
  }

  /// - Returns: nil for running text.
  init?(_ block: Block) {
    switch block.content {
    case .paragraph(let lines):
      if FigureCaption(block) != nil || TableCaption.matches(lines) { self = .caption; return }
      if SourceNote(block) != nil { self = .source; return }
      if Self.areContacts(lines) { self = .contact; return }
    case .item: break
    case .leader: self = .contents; return
    case .heading, .table, .image, .hidden, .boilerplate: return nil
    }
    if Self.areReferences(block) { self = .reference; return }
    guard let kind = Self.kind(of: block.richText.text) else { return nil }
    self = kind
  }

  /// Whether a block is running text of at least a clause, as in a summary or comment.
  static func isProse(_ block: Block) -> Bool {
    switch block.content {
    case .paragraph, .item: break
    default: return false
    }
    guard block.textLines.reduce(0, { $0 + $1.text.utf8.count }) >= 60 else { return false }
    return PassageKind(block) == nil
      && block.textLines.contains { $0.text.unicodeScalars.contains(where: clauses.contains) }
  }

  /// Whether a block is running text, however short.
  static func isText(_ block: Block) -> Bool {
    switch block.content {
    case .paragraph, .item: PassageKind(block) == nil && !block.richText.text.trimmed.isEmpty
    default: false
    }
  }

  private static let clauses: Signs = "，。；、：,;:"

  private static let legalPhrases = WordSet(SectionWords.legalPhrases)
  private static let notices = WordSet(PageWords.notices)
  private static let englishNotices = WordSet(PageWords.englishNotices)
  private static let pictureOpenings = WordSet(PassageWords.pictureOpenings)
  private static let marketTitles = WordSet(FrontPageWords.marketTitles)
  private static let contactWords = WordSet(PassageWords.contactWords)
  private static let contactOpenings = WordSet(PassageWords.contactOpenings)

  private static func kind(of text: String) -> PassageKind? {
    let scalars = text.scalarArray
    let start = LeadingSigns.length(scalars)
    let length = scalars.count - start
    let words = start == 0 ? text : String(scalars: scalars[start...])
    if isFormula(text) { return .formula }
    if length <= 80, isThanks(words) { return .thanks }
    if length <= 300, words.opens(with: "http"), !words.holds(" "),
      !words.hasWide
    {
      return .link
    }
    if length <= 120, notices.isWithin(words) { return .footer }
    if length <= 16, isHouse(words) { return .footer }
    if length <= 700, scalars.first?.isWide == false, englishNotices.isWithin(words),
      !words.hasWide
    {
      return .footer
    }
    if words.holds("....") || words.holds("…………") { return .contents }
    if length <= 160, isContact(words) { return .contact }
    if length <= 160, isAddress(words, scalars[start...]) { return .address }
    if length <= 30, isDate(words) { return .date }
    if length <= 100, isReference(words) { return .reference }
    if isRating(words) { return .ratingScale }
    if pictureOpenings.opening(words) != nil { return .caption }
    if length <= 30, FrontLabel.isOfChart(words) { return .caption }
    if legalPhrases.isWithin(words) { return .legal }
    if length <= 120, isAxis(scalars[start...]) { return .axis }
    if length <= 160, isCells(words) || marketTitles.contains(words) { return .cells }
    if length <= 500, isMarketData(words), length <= 160 || !words.holds("，") { return .cells }
    return nil
  }

  /// Whether a text is the house's own name, as at the end of contacts and pages: `某某证券研究所`.
  private static func isHouse(_ words: String) -> Bool {
    guard let desk = HouseWords.desks.first(where: { $0.count > 2 && words.closes(with: $0) }) else {
      return false
    }
    let house = words.dropLast(desk.count)
    return house.count > 3 && house.closes(with: PageWords.house) && words.allSatisfy(\.isLetter)
  }

  /// Whether a text is a table row converted to a line of text: Chinese words with three or more spaces between them,
  /// and no punctuation: `公告时间 合并方 被合并方 效果`.
  private static func isCells(_ words: String) -> Bool {
    guard !["。", "；", "，", "！", "？"].contains(where: words.holds) else { return false }
    let pieces = words.split(at: " \u{3000}\t")
    guard pieces.count > 3 else { return false }
    let ofWords = pieces.count { $0.utf8.count >= 6 && $0.unicodeScalars.allSatisfy { $0.isHan } }
    return ofWords > 3 && 2 * ofWords > pieces.count
  }

  /// Whether a text is the joined figures of a side bar: `总股本（百万股） 7621已上市流通股（百万股） 5919总市值…`.
  private static func isMarketData(_ words: String) -> Bool {
    guard words.hasDigit, !words.holds("。"), !words.holds("；") else { return false }
    return FrontPageWords.marketLabels.count(where: words.holds) > 1
      && words.unicodeScalars.count(where: \.isDecimalDigit) * 5 > words.unicodeScalars.count(where: \.isHan)
  }

  /// Whether a text is an acknowledgement: `感谢实习生某某对本报告的贡献`.
  private static func isThanks(_ words: String) -> Bool {
    PassageWords.thanks.contains(where: words.opens(with:)) && PassageWords.help.contains(where: words.holds)
  }

  private static func isFormula(_ text: String) -> Bool {
    guard text.hasByte(where: { $0 == UInt8(ascii: "\\") }) else { return false }
    return ["\\frac", "\\begin{", "\\sqrt", "\\sum", "\\overline", "\\widehat"].contains { text.holds($0) }
      && !text.holds("。")
  }

  private static func isContact(_ words: String) -> Bool {
    if contactWords.isWithin(words) || hasLicence(words) { return true }
    if contactOpenings.opening(words) != nil,
      contactOpenings.words.contains(where: { label in
        guard words.opens(with: label) else { return false }
        let rest = words.dropFirst(label.count).drop { $0 == " " }
        return rest.first.map { ":：".contains($0) || $0.isASCII && !rest.holds("，") } ?? true
          || words.dropFirst(label.count).first == " "
            && HanName.isName(String(rest).scalarArray, isAnnounced: false)
      })
    {
      return !words.holds("。")
    }
    guard words.holds("@") else { return false }
    return words.count <= 80 ? !words.holds("。") : isEnglishContact(words)
  }

  /// Whether a text is an English line that ends with an e-mail address, without a full stop: `Analyst, Industrials
  /// Research …`.
  private static func isEnglishContact(_ words: String) -> Bool {
    guard !words.hasWide, let last = words.split(at: " ").last, last.holds("@") else { return false }
    return !words.dropLast(last.count).holds(". ")
  }

  /// Whether a text is short and has a licence: `张三 S0000524010001`.
  private static func hasLicence(_ words: String) -> Bool {
    guard words.utf8.count <= 120, words.holds("S") else { return false }
    return words.split(at: " ：:（(）)").contains { word in
      word.utf8.count == 14 && word.utf8.first == UInt8(ascii: "S")
        && word.utf8.dropFirst().allSatisfy(\.isDigit)
    }
  }

  /// Whether a text is an address: a street with a number, `金融大街 35 号 8 楼`, or a postcode.
  private static func isAddress(_ words: String, _ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    guard words.hasDigit, !words.holds("。"), !words.holds("；"), !words.holds("%") else { return false }
    if words.holds("邮编") || words.holds("邮政编码") { return true }
    guard PassageWords.addressParts.contains(where: words.holds) else { return false }
    return scalars.indices.contains { place in
      guard scalars[place] == "号" else { return false }
      let before = scalars[..<place].suffix(8).reversed().drop { $0 == " " }
      let street = before.drop { $0.isDecimalDigit || $0 == " " || $0 == "-" || $0 == "甲" || $0 == "乙" }
      return street.count < before.count && street.first.map { "路街道".unicodeScalars.contains($0) } == true
    }
  }

  private static func isDate(_ words: String) -> Bool {
    guard words.hasDigit, let (_, bounds) = DateRange.first(in: words) else { return false }
    let rest = words[..<bounds.lowerBound] + words[bounds.upperBound...]
    return rest.unicodeScalars.allSatisfy { !$0.properties.isAlphabetic }
  }

  /// Whether each of several lines is the title of another report with its date.
  private static func areReferences(_ block: Block) -> Bool {
    let lines = block.textLines
    return lines.count > 1 && lines.allSatisfy { $0.text.utf8.count <= 300 && isReference($0.text.trimmed) }
  }

  /// Whether a text is the title of another report with its date: `《行业周报：…》2024-07-01`.
  private static func isReference(_ words: String) -> Bool {
    if RelatedReportLine.dayInMonth(words) != nil { return true }
    for (open, close) in [("《", "》"), ("<<", ">>")] where words.opens(with: open) {
      guard let end = words.bounds(of: close) else { continue }
      let rest = words[end.upperBound...]
      return rest.unicodeScalars.allSatisfy {
        !$0.properties.isAlphabetic || "年月日".unicodeScalars.contains($0)
      }
    }
    return false
  }

  private static let colons: Signs = ":："

  /// Whether lines are of several people: short ones, of which two or more have an e-mail address.
  private static func areContacts(_ lines: [TextLine]) -> Bool {
    guard lines.count > 3, lines.allSatisfy({ $0.text.utf8.count <= 120 && !$0.text.holds("。") }) else {
      return false
    }
    return lines.count { $0.text.holds("@") } > 1
  }

  /// Whether a text is a step of a rating scale: `买入：未来 6 个月相对大盘涨幅 15% 以上`.
  private static func isRating(_ words: String) -> Bool {
    guard let colon = words.prefix(scalars: 8).unicodeScalars.firstIndex(where: colons.contains) else {
      return false
    }
    return RatingWords.known.contains(String(words[..<colon]).withoutBlanks)
      && PassageWords.ratingMeasures.contains { words.holds($0) }
  }

  /// Whether a text is axis labels of a chart: mostly digits and almost no Chinese.
  private static func isAxis(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    let wide = scalars.count(where: \.isWide)
    let digits = scalars.count(where: \.isDecimalDigit)
    // An English sentence has no Chinese either, but many letters.
    guard scalars.count(where: \.isASCIILetter) <= 2 * digits + 8 else { return false }
    // A single number may be a year or page separated from a sentence.
    let words = scalars.split(whereSeparator: \.isWhitespace)
    return words.count > 1 && digits > 0 && wide * 3 < digits && wide < 6
  }
}
