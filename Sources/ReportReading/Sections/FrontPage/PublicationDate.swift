import Document
import Lexemes
import Lexicon

/// The date of publication in the head of a report: alone, after `发布日期`, or beside the house's name.
struct PublicationDate: Sendable, Hashable {
  let day: CalendarDate
  /// The range of the date in the text, in Unicode scalars.
  let bounds: Range<Int>
  /// Whether the date has a label, such as `报告时间`.
  let isLabelled: Bool
  /// The text beside the date: `投资评级：看好（维持）`.
  let rest: String

  private static let separators = "|│丨·•,，:：/ （）()-—"

  /// Whether words are a label, alone or after the kind of report: `报告日期`, `策略深度 报告日期`.
  private static func isLabel(_ words: String) -> Bool {
    if FrontPageWords.dateLabels.contains(words.lowercased().simplified) { return true }
    guard let cut = words.lastIndex(of: " ") else { return false }
    let label = words[words.index(after: cut)...].lowercased()
    return FrontPageWords.dateLabels.contains(label) && FrontLabel.isKindOfReport(words[..<cut].trimmed)
  }

  /// Whether words are what English houses print beside the date: `09:31:29 ET │ 12 pages`, `07:09 AM GMT`,
  /// `QUICK TAKE`.
  private static func isTime(_ words: String) -> Bool {
    let parts = words.lowercased().split(at: " |│:,.")
    return !parts.isEmpty && parts.count <= 7
      && parts.allSatisfy { part in
        // `59PM` in `7:59PM KST`.
        let digits = part.closes(with: "am") || part.closes(with: "pm") ? String(part.dropLast(2)) : part
        return FrontPageWords.besideEnglishDates.contains(part)
          || digits.utf8.count <= 2 && digits.utf8.allSatisfy(\.isDigit)
      }
  }

  /// Whether words are a place, alone or with the industry: `中国内地`, `中国内地 医药健康/医药健康`.
  static func isPlace(_ words: String) -> Bool {
    guard words.count <= 24 else { return false }
    let parts = words.split(at: " │|")
    guard let first = parts.first,
      FrontPageWords.places.contains(first) || FrontPageWords.places.contains(words)
    else { return false }
    return FrontPageWords.places.contains(words)
      || parts.dropFirst().allSatisfy { part in
        FrontLabel.isKindOfReport(part)
          || part.split(at: "/").allSatisfy {
            (2...8).contains($0.count) && $0.unicodeScalars.allSatisfy(\.isHan)
          }
      }
  }

  /// Whether a text is the label of a date and digits that are not a whole date.
  static func isUnread(_ text: String) -> Bool {
    let folded = text.foldedWidth
    guard folded.utf8.count < 60, folded.hasDigit, let colon = folded.firstIndex(of: ":") else {
      return false
    }
    return isLabel(folded[..<colon].trimmed) && DateRange.all(in: folded).isEmpty
  }

  /// Reads a date beside only labels of the report: `公司研究 | 公司跟踪报告 2021年3月23日 某公司(600000)`.
  ///
  /// - Returns: nil where the line has other words.
  init?(amongLabels text: String) {
    guard text.utf8.count < 200, text.hasDigit else { return nil }
    let dates = DateRange.all(in: text)
    guard dates.count == 1, let (range, bounds) = dates.first, range.start == range.end,
      text[bounds].count >= 8
    else { return nil }
    let (before, after) = (text[..<bounds.lowerBound].trimmed, text[bounds.upperBound...].trimmed)
    let english = EnglishHouse.headParts(before + "|" + after).filter { !$0.isEmpty }
    let parts = (before + " " + after).foldedWidth.split(at: " |│丨·•●")
    guard
      !parts.isEmpty && parts.count <= 6 && parts.allSatisfy(Self.namesReport)
        || !english.isEmpty && english.allSatisfy(Self.namesEnglishReport)
        || after.isEmpty && Self.isSeriesInCapitals(before) || Self.isApart(before, after)
    else { return nil }
    (day, isLabelled, rest) = (range.start, false, "")
    self.bounds = text.scalarRange(bounds)
  }

  /// Whether the rest of a line is one or two short labels, split from the date by a bar or by a dash that a converter
  /// wrote as hyphens: `Singapore | Utilities | 12 May 2025`, `*Sector comparison* --- 3 June 2025`.
  private static func isApart(_ before: String, _ after: String) -> Bool {
    let bars = ["|", "│", "---"]
    guard before.isEmpty || bars.contains(where: before.closes(with:)),
      after.isEmpty || bars.contains(where: after.opens(with:)), !(before.isEmpty && after.isEmpty)
    else { return false }
    let words = (before + "|" + after).replacing("---", with: "|")
    let labels = words.split(at: "|│*").map(\.trimmed).filter { !$0.isEmpty }
    return (1...2).contains(labels.count)
      && labels.allSatisfy { label in
        let isShort = label.hasHan ? label.count <= 8 : label.split(at: " ").count <= 3
        return isShort && !label.hasDigit && !label.holds(":") && !label.holds("：")
          && !FrontPageWords.dataDays.contains(where: label.lowercased().holds)
          && !label.uppercased().split(at: " ").contains(where: FrontPageWords.beforeOtherDates.contains)
      }
  }

  /// Whether words before a date are a series in capitals at the top of a page: `PUMP REVOLUTION 3 July 2024`.
  /// `PRICED AS OF` announces another date.
  private static func isSeriesInCapitals(_ words: String) -> Bool {
    let parts = words.split(at: " ")
    return (1...5).contains(parts.count)
      && parts.allSatisfy { part in
        part.utf8.count > 1 && part.utf8.allSatisfy { $0.isCapital || $0 == UInt8(ascii: "&") }
          && !FrontPageWords.beforeOtherDates.contains(part)
      }
  }

  private static func namesReport(_ part: String) -> Bool {
    FrontLabel.isKindOfReport(part) || IndustryWords.isName(part) || HouseLine(part) != nil
      || part.count <= 14 && FrontLabel.namesColumn(part) || isCompany(part) || RatingLine(part) != nil
  }

  /// Whether a part is an English label or house: `Equity Research`, `Acme Securities`, `Greater China Autos`.
  private static func namesEnglishReport(_ part: String) -> Bool {
    EnglishFrontLabel.matches(part) || EnglishHouse.isName(part)
      || FrontPageWords.englishKinds.contains(part.lowercased())
  }

  /// Whether a part is a company with its code: `某公司(600000.SH)`.
  private static func isCompany(_ part: String) -> Bool {
    guard part.count <= 24, part.last == ")", let open = part.lastIndex(of: "("), part.hasHan else {
      return false
    }
    let code = part[part.index(after: open)...].dropLast()
    let digits = code.unicodeScalars.count { $0.isDecimalDigit }
    return (4...6).contains(digits) && code.utf8.count <= 10 && part[..<open].allSatisfy(\.isLetter)
  }

  /// - Returns: nil where the line contains anything else: `截至 2024年1月8日 的数据` is not a date of publication.
  init?(_ text: String) {
    guard text.utf8.count < 120, text.hasDigit || text.unicodeScalars.contains(where: \.isDecimalDigit) else {
      return nil
    }
    let dates = DateRange.all(in: text)
    guard dates.count == 1, let (range, bounds) = dates.first, range.start == range.end else { return nil }
    let before = text[..<bounds.lowerBound].trimmed
    let after = text[bounds.upperBound...].trimmed
    let words =
      TemplateMarks.removed(from: before.trimming(Self.separators)) + " " + after.trimming(Self.separators)
    let rest = words.trimming(Self.separators)
    let isApart =
      before.last.map(Self.separators.contains) ?? false
      || after.first.map(Self.separators.contains) ?? false
    isLabelled = Self.isLabel(rest)
    let isAlone =
      rest.isEmpty || isLabelled || HouseLine(rest) != nil || FrontPageWords.weekdays.contains(rest)
      || RatingLine(rest) != nil || FrontLabel.isKindOfReport(rest) || Self.isTime(rest)
      || before.isEmpty && SectionSpecs.isPlainTitle(HeadingName(rest))
    // A date beside a place: `2024 年 7 月 28 日│中国内地`.
    guard isAlone || isApart && Self.isPlace(rest) else { return nil }
    day = range.start
    self.bounds = text.scalarRange(bounds)
    self.rest = rest
  }
}
