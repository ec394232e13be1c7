import Document
import Lexemes
import Lexicon

/// Recognizes lines by their words: captions, sources, notes, page numbers.
enum LayoutWords {
  /// Whether the text is a caption: `图表 12：…`, `表1 …`, `Figure 3: …`.
  static func isCaption(_ text: String) -> Bool {
    guard let rest = CaptionWords.pageLabels.lazy.compactMap({ text.droppingPrefix($0) }).first else {
      return false
    }
    let body = rest.unicodeScalars.drop { $0 == " " }
    guard let first = body.first else { return false }
    if "：:".unicodeScalars.contains(first) { return true }
    guard first.isASCIIDigit || numerals.contains(first) else { return false }
    return !first.isASCIIDigit || !isSentence(behindNumbers(body))
  }

  /// What follows the number of a figure with its chapter, and other numbers that a sentence names with it: `4.3 is …`,
  /// `4和图5展示了…`, `9-图11表示…`.
  private static func behindNumbers(_ text: String.UnicodeScalarView.SubSequence)
    -> String.UnicodeScalarView.SubSequence
  {
    let rest = text.drop { $0.isASCIIDigit }
    guard let sign = rest.first, ".-–~和与及、".unicodeScalars.contains(sign) else { return rest }
    let next = String(String.UnicodeScalarView(rest.dropFirst()))
    let words = CaptionWords.pageLabels.lazy.compactMap { next.droppingPrefix($0) }.first ?? next[...]
    let number = words.unicodeScalars.drop { $0 == " " }
    guard number.first?.isASCIIDigit == true else { return rest }
    let behind = number.drop { $0.isASCIIDigit }
    // `图1-2 某某指数`: only what a sentence goes on with shows that it is one.
    return isSentence(behind) ? behind : rest
  }

  /// Whether what follows the number of a figure continues a sentence: `, the …`, `) in …`, ` plots the …`, `分别展示了…`.
  private static func isSentence(_ rest: String.UnicodeScalarView.SubSequence) -> Bool {
    let words = rest.drop { $0 == " " }
    guard let sign = rest.first, let first = words.first else { return false }
    if ",，);；)）".unicodeScalars.contains(sign) { return true }
    let text = String(String.UnicodeScalarView(words))
    // `图4、图5以…`: two figures are named.
    if sign == "、" { return CaptionWords.pageLabels.contains(where: text.dropFirst().hasPrefix) }
    if first.isASCIILetter { return sign == " " && LatinTitle.isLowercase(text) }
    return CaptionWords.predicates.contains(where: text.hasPrefix)
      && !CaptionWords.questions.contains(where: text.hasPrefix)
  }

  /// `表1 …`, `Table 2: …`: what is below is a table, while `图表` and `Exhibit` are over charts too.
  static func isTableCaption(_ text: String) -> Bool {
    isCaption(text) && CaptionWords.tableLabels.contains { text.hasPrefix($0) }
  }

  /// Whether the text is a source: `资料来源：…`, `Source: …`.
  static func isSource(_ text: String) -> Bool {
    CaptionWords.sourceOpenings.contains { text.hasPrefix($0) }
  }

  /// Whether the text is a note: `注：…`, `备注：…`, `Note: …`.
  static func isNote(_ text: String) -> Bool {
    CaptionWords.noteOpenings.contains { text.hasPrefix($0) }
  }

  /// Whether the text is a date, of digits and separators only: `2026年4月7日`, `2026-04-07`.
  static func isDate(_ text: String) -> Bool {
    let scalars = text.unicodeScalars.filter { !$0.isWhitespace }
    return scalars.count >= 6 && scalars.count { CellText.isDigit($0) } >= 4
      && scalars.allSatisfy {
        CellText.isDigit($0) || CellText.isDash($0) || "年月日./".unicodeScalars.contains($0)
      }
      && !isPhone(Array(scalars))
  }

  /// Whether digits are a phone number or another figure, such as `0000-00000001`: a group has more than four digits,
  /// or there are two groups that do not begin with a year.
  private static func isPhone(_ scalars: [Unicode.Scalar]) -> Bool {
    let groups = scalars.split { !CellText.isDigit($0) }
    guard groups.count > 1 else { return false }
    // `12.88-16.90`: a lowest and a highest price.
    if groups.count > 2, !scalars.contains(where: { "年月".unicodeScalars.contains($0) }),
      !groups.contains(where: { CellText.isCentury(String(scalars: $0)) }),
      groups.count != 3 || groups.contains(where: { $0.count > 2 })
    {
      return true
    }
    let first = String(scalars: groups[0])
    return groups.contains { $0.count > 4 }
      || groups.count == 2 && first.utf8.count > 2 && !CellText.isCentury(first)
  }

  /// Whether the line names a person: `证券分析师 陆明川`, `联系人：…`.
  static func isPerson(_ text: String) -> Bool {
    PeopleWords.leadingRoles.contains { text.hasPrefix($0) }
  }

  /// Whether the text is a name of two to four characters with a role in parentheses: `陆明川（分析师）`.
  static func isNamedPerson(_ text: String) -> Bool {
    let scalars = Array(text.unicodeScalars)
    let name = scalars.prefix(while: \.isHan)
    guard (2...4).contains(name.count), name.count < scalars.count,
      "（(".unicodeScalars.contains(scalars[name.count])
    else { return false }
    let role = String(String.UnicodeScalarView(scalars[(name.count + 1)...]))
    return PeopleWords.roleNotes.contains { role.hasPrefix($0) }
  }

  /// Whether the text starts with a role or the label of a person's details: `分析师: …`, `SAC执业证书编号：…`, `Email: …`.
  static func startsWithContactLabel(_ text: String) -> Bool {
    let label = text.unicodeScalars.prefix(16).prefix { !"：:".unicodeScalars.contains($0) }
    guard (2...15).contains(label.count), label.count < text.unicodeScalars.count else { return false }
    let words = String(String.UnicodeScalarView(label))
    return PeopleWords.leadingRoles.contains(words) || PeopleWords.englishLabels.contains(words.lowercased())
      || PeopleWords.labelEnds.contains { $0.unicodeScalars.count > 1 && words.hasSuffix($0) }
  }

  /// Whether the text is a role, a blank and a name: `分析师 陆明川`.
  static func isRoleAndName(_ text: String) -> Bool {
    let words = text.split(separator: " ")
    return words.count == 2 && PeopleWords.leadingRoles.contains(String(words[0]))
      && (2...4).contains(words[1].unicodeScalars.count) && words[1].unicodeScalars.allSatisfy(\.isHan)
  }

  /// Whether the text ends with a date that has a year: `…》-2026.3.29`, `…复苏 (2026-03-27)`.
  static func endsWithDate(_ text: String) -> Bool {
    let scalars = text.unicodeScalars.reversed().drop { " )）".unicodeScalars.contains($0) }
    let tail = scalars.prefix {
      CellText.isDigit($0) || CellText.isDash($0) || "年月日./".unicodeScalars.contains($0)
    }
    let date = String(String.UnicodeScalarView(tail.reversed()))
    return date.unicodeScalars.count { CellText.isDigit($0) } >= 6 && date.contains("20")
      && date.unicodeScalars.count >= 8
  }

  /// Whether the text starts with a date in digits, as in lists of reports: `2026-03-01，…`.
  static func startsWithDay(_ text: String) -> Bool {
    let scalars = Array(text.unicodeScalars.prefix(10))
    return scalars.count == 10 && scalars[0] == "2" && scalars[1] == "0"
      && scalars.indices.allSatisfy {
        $0 == 4 || $0 == 7 ? "-./".unicodeScalars.contains(scalars[$0]) : scalars[$0].isASCIIDigit
      }
  }

  /// Whether the text in the corner of a header does not head a column: a date, a unit.
  static func isAside(_ text: String) -> Bool {
    isDate(text) || CaptionWords.unitOpenings.contains { text.hasPrefix($0) }
  }

  /// Whether the text starts with a label: two to eight characters and a colon, or a rating and a dash: `电话：`,
  /// `“买入”：`, `增持 — `.
  static func startsWithLabel(_ text: String) -> Bool {
    let bare = text.unicodeScalars.drop { "“\"".unicodeScalars.contains($0) }
    let label = bare.prefix(10).prefix { !"：:—”\"".unicodeScalars.contains($0) }
    let sign = bare.dropFirst(label.count).first { !"”\"".unicodeScalars.contains($0) }
    if sign == "—" { return RatingTable.isRating(String(String.UnicodeScalarView(label))) }
    guard (2...8).contains(label.count), sign == "：" || sign == ":" else { return false }
    // `汪 洋：`, a name spaced to be as wide as others.
    let isSpacedName =
      label.count == 3 && label.first?.isHan == true && label.dropFirst().first == " "
    return label.allSatisfy { $0.isHan || $0.isASCIILetter || $0 == "-" || isSpacedName && $0 == " " }
  }

  /// Whether the text starts with a rating and its definition: `增持 — …`, `“持有”：…`.
  static func startsWithRating(_ text: String) -> Bool {
    guard startsWithLabel(text) else { return false }
    let word = text.unicodeScalars.drop { "“\"".unicodeScalars.contains($0) }
      .prefix { !"：:—”\"".unicodeScalars.contains($0) }
    return RatingTable.isRating(String(String.UnicodeScalarView(word)))
  }

  /// Whether the text is a line that houses print at the foot of their pages.
  static func isFooter(_ text: String) -> Bool { Boilerplate.isFooter(text) }

  /// Whether the text is a page number: `12`, `3 / 36`, `8 of 13`, `- 4 -`, `第 3 页`.
  static func isPageNumber(_ text: String) -> Bool {
    guard text.utf8.count < 40 else { return false }
    let parts = text.split(separator: " ")
    if parts.count == 3, parts[1] == "of" { return isPageNumber("\(parts[0])/\(parts[2])") }
    let scalars = text.unicodeScalars.filter { !$0.isWhitespace }
    return scalars.contains { $0.isASCIIDigit }
      && scalars.allSatisfy {
        $0.isASCIIDigit || CellText.isDash($0) || "/|第页共Pp".unicodeScalars.contains($0)
      }
      && scalars.count < 12
      && !scalars.split { !$0.isASCIIDigit }.contains { $0.count > 4 }
  }

  private static let numerals = Set("一二三四五六七八九十".unicodeScalars)
}

extension String {
  /// The rest after a prefix; nil if the string does not start with it.
  func droppingPrefix(_ prefix: String) -> Substring? {
    hasPrefix(prefix) ? dropFirst(prefix.count) : nil
  }
}
