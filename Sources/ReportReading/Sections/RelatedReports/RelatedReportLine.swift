import Document
import Lexemes
import Lexicon

/// A line of the list of related reports, with its titles and dates in order: `《…》——2024-06-23`.
struct RelatedReportLine: Sendable, Hashable {
  struct Entry: Sendable, Hashable {
    var title: String
    var published: PrintedDate?
  }

  /// A date and its range in the text, in Unicode scalars.
  struct PrintedDate: Sendable, Hashable {
    /// The date; nil if it does not exist, as `2024-06-31`.
    var day: CalendarDate?
    var range: Range<Int>
  }

  private(set) var entries: [Entry] = []
  /// The date of a line that contains nothing else.
  private(set) var date: PrintedDate?

  static let signs = " -—–―|｜:：()（）[]【】,，;；、.\t"

  /// Whether the line has only titles in brackets and dates, so that it is such a list in any context.
  private(set) var isStrict = false

  /// Whether the line has neither a title in brackets nor a date.
  var isUndated: Bool { entries.isEmpty && date == nil }

  /// Whether the line is one English title followed by its date.
  var isEnglishEntry: Bool {
    entries.count == 1 && entries[0].published?.day != nil && entries[0].title.count > 8
      && DateRange.first(in: entries[0].title) == nil
  }

  /// Characters between the two halves of a title. A running header such as `某行业研究专题报告` has none of them.
  private static let titleSigns: Signs = "—：:"
  private static let noTitles = ["研究所", "研究院", "来源", "注："]

  /// Reads a line below the heading of such a list. There, a title may lack both brackets and a date if it names the
  /// kind of report: `某行业数据点评——行业重大事件点评报告`.
  init(inList text: String) {
    self.init(text)
    if let entry = Self.filed(text) {
      entries = [entry]
      return
    }
    if isUndated, let entry = Self.dayInMonth(text) {
      entries = [entry]
      return
    }
    let title = Self.title(Enumerator.split(text).rest)
    guard isUndated, (10...60).contains(title.count), title.hanCount > 7, !text.unicodeScalars.contains("。"),
      title.unicodeScalars.contains(where: Self.titleSigns.contains), !title.holds("/"), !title.holds("|"),
      !Self.noTitles.contains(where: title.holds),
      SectionWords.reportKinds.contains(where: title.closes) || Self.opensWithKind(title)
    else { return }
    entries = [Entry(title: title, published: nil)]
  }

  /// The words without signs around them, but with a subject in brackets: `【某公司】点评报告：……`.
  private static func title(_ words: String) -> String {
    let title = words.trimming(signs)
    return title.holds("】") && !title.holds("【") ? "【" + title : title
  }

  /// Whether a title begins with a company or an industry and the kind of report: `某公司（600000）点评报告：拟收购某公司股权`.
  private static func opensWithKind(_ title: String) -> Bool {
    guard let colon = title.firstIndex(where: { $0 == "：" || $0 == ":" }) else { return false }
    let (head, theme) = (title[..<colon].trimmed, title[colon...].trimmed)
    return head.hanCount >= 6 && theme.hanCount >= 4 && SectionWords.reportKinds.contains(where: head.closes)
  }

  /// A title in the name of a file with the house and day before it: `某证券研究所20240701_行业周观点_AAA_传媒行业周观点`.
  private static func filed(_ text: String) -> Entry? {
    let parts = text.split(separator: "_", omittingEmptySubsequences: false)
    guard parts.count > 2, let head = parts.first, let title = parts.last.map({ $0.trimmed }),
      (6...60).contains(title.count), title.hasHan
    else { return nil }
    let digits = String(head.suffix(8))
    let house = String(head.dropLast(8))
    guard digits.utf8.count == 8, digits.utf8.allSatisfy(\.isDigit),
      HouseWords.desks.contains(where: house.closes(with:)),
      let year = Int(digits.prefix(4)), let month = Int(digits.dropFirst(4).prefix(2)),
      let day = Int(digits.suffix(2)),
      let date = CalendarDate(year: year, month: month, day: day)
    else { return nil }
    let start = house.scalarCount
    return Entry(title: title, published: PrintedDate(day: date, range: start..<(start + 8)))
  }

  /// A title and its month and day in parentheses, `汽车：新势力交付点评（0701）`; the year is not printed, so the date is not
  /// known.
  static func dayInMonth(_ text: String) -> Entry? {
    guard let last = text.last, last == ")" || last == "）",
      let open = text.lastIndex(where: { $0 == "(" || $0 == "（" })
    else { return nil }
    let digits = text[text.index(after: open)...].dropLast().trimmed
    let title = Enumerator.split(String(text[..<open])).rest.trimming(signs)
    guard digits.utf8.count == 4, digits.utf8.allSatisfy(\.isDigit), let month = Int(digits.prefix(2)),
      let day = Int(digits.suffix(2)), (1...12).contains(month), (1...31).contains(day),
      (6...60).contains(title.count), title.hasHan, !["。", "；", "，"].contains(where: title.holds),
      SectionWords.reportKinds.contains(where: title.closes)
    else { return nil }
    let range = text.scalarRange(text.index(after: open)..<text.index(before: text.endIndex))
    return Entry(title: title, published: PrintedDate(day: nil, range: range))
  }

  /// A date with a year of two digits between slashes, beside a title in brackets: `《某周报》24/06/01`.
  private static func shortDate(_ groups: [Substring], _ bare: String) -> CalendarDate? {
    guard groups.count == 3, groups.allSatisfy({ $0.count == 2 }), bare.utf8.count == 8,
      bare.utf8.count(where: { $0 == UInt8(ascii: "/") }) == 2, let year = Int(groups[0]),
      let month = Int(groups[1]), let day = Int(groups[2])
    else { return nil }
    return CalendarDate(year: 2000 + year, month: month, day: day)
  }

  /// Whether the only title is a document named in a sentence: `《某方案》：共建设 23 个……`, `日前发布《某意见》。`.
  private(set) var hasSentenceBehind = false

  private static func isSentence(_ text: String, _ titles: [BracketedTitle]) -> Bool {
    guard titles.count == 1, let title = titles.first else { return false }
    let before = text[..<title.outer.lowerBound].filter(\.isLetter)
    let behind = text[title.outer.upperBound...].trimmed
    if before.count > 3, behind.opens(with: "。") { return true }
    return behind.unicodeScalars.first.map { "：:".unicodeScalars.contains($0) } == true && behind.hanCount > 7
  }

  /// Reads a line. Where `isLabelled`, a label such as `相关研究` may precede the titles: `相关研究 1、《…》`.
  init(_ text: String, isLabelled: Bool) {
    self.init(text)
    guard isLabelled, !isStrict, let first = BracketedTitle.all(in: text).first else { return }
    let label = TemplateMarks.removed(from: String(text[..<first.outer.lowerBound]))
    let words = label.filter { !$0.isNumber }.trimming(Self.signs).filter { $0 != " " }
    guard SectionWords.relatedReports.contains(words) else { return }
    let rest = RelatedReportLine(String(text[first.outer.lowerBound...]))
    isStrict = rest.isStrict
  }

  init(_ text: String) {
    let titles = BracketedTitle.all(in: text)
    if titles.isEmpty || Self.isWithinTitle(titles, of: text) {
      readUnbracketed(text)
      return
    }
    hasSentenceBehind = Self.isSentence(text, titles)
    let gaps = Self.gaps(text, titles.map(\.outer))
    let between = gaps.enumerated().map { index, gap in Self.date(gap, in: text, beforeNumber: index + 1) }
    // Dates follow their titles, or precede them if nothing follows the last title.
    let isBefore = between.last == .some(nil) && between.first != .some(nil)
    entries = titles.enumerated().map { index, title in
      Entry(title: text[title.inner].trimmed, published: between[isBefore ? index : index + 1])
    }
    isStrict = entries.contains { $0.published?.day != nil } && zip(gaps, between).allSatisfy(Self.isBare)
  }

  /// Whether the brackets are inside the title of one report, which continues after them:
  /// `某行业：跨越周期—《某某》系列 2024-07-01`.
  private static func isWithinTitle(_ titles: [BracketedTitle], of text: String) -> Bool {
    guard titles.count == 1, let title = titles.first, title.outer.lowerBound > text.startIndex else {
      return false
    }
    let before = text[..<title.outer.lowerBound]
    let behind = text[title.outer.upperBound...]
    guard before.hasHan, let date = DateRange.first(in: String(behind)) else { return false }
    let words = String(behind)[..<date.bounds.lowerBound].trimming(signs)
    // A title has two parts: `某行业：跨越周期—《某某》系列——复盘某公司`.
    let longest = before.unicodeScalars.contains(where: titleSigns.contains) ? 40 : 12
    return (1...longest).contains(words.count) && words.hasHan
  }

  /// Whether a gap contains nothing except its date and numbers.
  private static func isBare(_ gap: Substring, _ date: PrintedDate?) -> Bool {
    let words = String(gap)
    guard date != nil, let found = DateRange.first(in: words) else {
      return words.filter { !$0.isNumber && $0 != "/" }.trimming(signs).isEmpty
    }
    let before = words[..<found.bounds.lowerBound].filter { !$0.isNumber }
    // `2024-06-23 2、`: the number belongs to the next title.
    let after = words[found.bounds.upperBound...].filter { !$0.isNumber }
    return before.trimming(signs).isEmpty && after.trimming(signs).isEmpty
  }

  /// Reads a title without brackets, where only a date at either end shows its extent: `周报：某标题-2024/07/14`.
  private mutating func readUnbracketed(_ text: String) {
    let pieces = Self.numbered(text)
    if pieces.count > 1 {
      for piece in pieces {
        let offset = text.scalarRange(text.startIndex..<piece.startIndex).upperBound
        for entry in RelatedReportLine(String(piece)).entries {
          var moved = entry
          if let range = entry.published?.range {
            moved.published?.range = (range.lowerBound + offset)..<(range.upperBound + offset)
          }
          entries.append(moved)
        }
      }
      return
    }
    let words = Enumerator.split(text).rest
    let dates = DateRange.all(in: words)
    guard let last = dates.last, let first = dates.first else { return }
    // The enumerator that was removed precedes the rest.
    let offset = text.scalarCount - words.scalarCount
    func printed(_ date: (range: DateRange, bounds: Range<String.Index>)) -> PrintedDate {
      let range = words.scalarRange(date.bounds)
      return PrintedDate(
        day: date.range.start, range: (range.lowerBound + offset)..<(range.upperBound + offset))
    }
    if let several = Self.titlesBefore(dates, in: words) {
      entries = several.map { Entry(title: $0.title, published: printed($0.date)) }
      return
    }
    let before = words[..<last.bounds.lowerBound].trimming(Self.signs)
    // `某行业公司估值表（数据截止日期：2024年7月1日）`: the caption of a table.
    if SectionWords.dataDays.contains(where: before.closes(with:)) { return }
    let after = words[first.bounds.upperBound...].trimming(Self.signs)
    if words[last.bounds.upperBound...].trimming(Self.signs).isEmpty {
      if before.trimming("》《>一").isEmpty {
        date = printed(last)
      } else {
        entries = [Entry(title: before, published: printed(last))]
      }
    } else if words[..<first.bounds.lowerBound].trimming(Self.signs).isEmpty {
      entries = [Entry(title: after, published: printed(first))]
    }
  }

  /// Splits numbered titles on one line where a date precedes the next number:
  /// `1. 某评论 (2024-07-01)2. 某周报 (2024-06-24)`.
  private static func numbered(_ text: String) -> [Substring] {
    guard text.utf8.count < 4_000 else { return [text[...]] }
    var pieces: [Substring] = []
    // The text of a list item does not include its number.
    var (start, next) = (text.startIndex, (Enumerator.value(opening: text) ?? 1) + 1)
    for date in DateRange.all(in: text) where date.range.start == date.range.end {
      let rest = text[date.bounds.upperBound...].drop { ")）】]〕 ".contains($0) }
      guard rest.opens(with: "\(next)"),
        [".", "、", "．"].contains(where: rest.dropFirst("\(next)".count).opens),
        // `2.0 时代` is not the beginning of the second title.
        !(rest.dropFirst("\(next)".count + 1).first?.isNumber ?? false)
      else { continue }
      pieces.append(text[start..<rest.startIndex])
      (start, next) = (rest.startIndex, next + 1)
    }
    return pieces + [text[start...]]
  }

  /// Splits titles on one line that are each followed by a date: `某评论2024-07-01某周报：景气回升2024-06-24`.
  private static func titlesBefore(
    _ dates: [(range: DateRange, bounds: Range<String.Index>)], in text: String
  ) -> [(title: String, date: (range: DateRange, bounds: Range<String.Index>))]? {
    guard dates.count > 1, let last = dates.last, text[last.bounds.upperBound...].trimming(signs).isEmpty
    else {
      return nil
    }
    var start = text.startIndex
    var found: [(title: String, date: (range: DateRange, bounds: Range<String.Index>))] = []
    for date in dates {
      let printed = text[date.bounds]
      guard date.range.start == date.range.end, printed.count >= 8, !printed.allSatisfy(\.isNumber) else {
        return nil
      }
      let title = Enumerator.split(text[start..<date.bounds.lowerBound].trimmed).rest.trimming(signs)
      guard title.count >= 8, title.hasHan else { return nil }
      // `某双周报 2024-07-14：新品亮相 2024-07-15`: the title continues after a date.
      if let next = text[date.bounds.upperBound...].first, !next.isLetter, !"【《“".contains(next),
        date.bounds.upperBound < last.bounds.lowerBound
      {
        return nil
      }
      found.append((title, date))
      start = date.bounds.upperBound
    }
    return found
  }

  /// The text before, between and after the titles.
  static func gaps(_ text: String, _ titles: [Range<String.Index>]) -> [Substring] {
    let starts = [text.startIndex] + titles.map(\.upperBound)
    let ends = titles.map(\.lowerBound) + [text.endIndex]
    return zip(starts, ends).map { text[$0..<$1] }
  }

  /// The date in part of the text. The number of the next title may directly follow it: `2024-11-012、` is 1 November
  /// before the second title.
  static func date(_ stretch: Substring, in text: String, beforeNumber number: Int? = nil) -> PrintedDate? {
    let start = text.scalarRange(stretch.startIndex..<stretch.endIndex).lowerBound
    var words = String(stretch)
    let end = words.trimmed
    if let number, ["、", ".", "．"].contains(where: end.closes(with:)),
      let cut = words.lastIndex(where: { "、.．".contains($0) }), words[..<cut].closes(with: "\(number)")
    {
      let whole = String(words[..<cut].dropLast(String(number).count))
      if DateRange.first(in: words) == nil, DateRange.first(in: whole) != nil { words = whole }
    }
    func printed(_ day: CalendarDate?, _ bounds: Range<String.Index>) -> PrintedDate {
      let range = words.scalarRange(bounds)
      return PrintedDate(day: day, range: (range.lowerBound + start)..<(range.upperBound + start))
    }
    if let found = DateRange.first(in: words) { return printed(found.range.start, found.bounds) }
    let bare = words.trimming(signs)
    guard bare.utf8.count < 30 else { return nil }
    let groups = bare.split { !$0.isASCII || !$0.isNumber }
    if let day = shortDate(groups, bare), let bounds = words.bounds(of: bare) { return printed(day, bounds) }
    let isDate = groups.count == 3 && groups[0].count == 4 || groups.count == 1 && bare.utf8.count == 8
    guard isDate, let bounds = words.bounds(of: bare) else { return nil }
    return printed(nil, bounds)
  }
}

extension RelatedReportLine {
  /// A row may have its own number and a date in digits.
  private static let mostNumbers = 2

  /// Turns tables of titles and dates, which converters make of lists, back into lines. A table with figures is none.
  static func unfolding(_ blocks: [Block]) -> [Block] {
    blocks.map { block in
      guard case .table(let grid) = block.content,
        !grid.rows.contains(where: { row in row.count { $0.number != nil } > mostNumbers })
      else { return block }
      let lines = grid.rows.filter { !$0.isBlank }.compactMap { row -> TextLine? in
        let own = row.filter { !$0.isEmpty && $0.role == .own }
        guard let first = own.first else { return nil }
        return TextLine(
          own.map(\.text).joined(separator: "  "), number: first.location.line, column: first.location.column,
          breaks: true)
      }
      let isList = lines.contains { !RelatedReportLine($0.text).entries.isEmpty }
      return isList ? Block(content: .paragraph(lines), lines: block.lines) : block
    }
  }
}
