import Document
import Lexemes

/// The words that say what a line is: captions, sources, notes, page numbers.
enum LayoutWords {
  /// `图表 12：…`, `表1 …`, `Figure 3: …`
  static func isCaption(_ text: String) -> Bool {
    guard let rest = captionWords.lazy.compactMap({ text.droppingPrefix($0) }).first else { return false }
    let body = rest.unicodeScalars.drop { $0 == " " }
    guard let first = body.first else { return false }
    if "：:".unicodeScalars.contains(first) { return true }
    return first.isASCIIDigit || numerals.contains(first)
  }

  /// `资料来源：…`, `Source: …`
  static func isSource(_ text: String) -> Bool {
    sourceWords.contains { text.hasPrefix($0) }
  }

  /// `注：…`, `备注：…`, `Note: …`
  static func isNote(_ text: String) -> Bool {
    noteWords.contains { text.hasPrefix($0) }
  }

  /// `2026年4月7日`, `2026-04-07`: digits and what is between those of a date.
  static func isDate(_ text: String) -> Bool {
    let scalars = text.unicodeScalars.filter { !$0.isWhitespace }
    return scalars.count >= 6 && scalars.count { CellText.isDigit($0) } >= 4
      && scalars.allSatisfy {
        CellText.isDigit($0) || CellText.isDash($0) || "年月日./".unicodeScalars.contains($0)
      }
      && !isPhone(Array(scalars))
  }

  /// `0000-00000001` and other figures: groups of digits that are longer than a year's, or two that begin with no year.
  private static func isPhone(_ scalars: [Unicode.Scalar]) -> Bool {
    let groups = scalars.split { !CellText.isDigit($0) }
    guard groups.count > 1 else { return false }
    // `12.88-16.90`: the lowest and the highest price.
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

  /// `证券分析师 陆明川`, `联系人：…`: a line that names a person.
  static func isPerson(_ text: String) -> Bool {
    ["证券分析师", "分析师", "首席分析师", "联系人", "研究助理", "研究员", "作者"].contains { text.hasPrefix($0) }
  }

  /// `陆明川（分析师）`, `分析师：陆明川（执业S0000000000000）`: a name of two to four characters and what the person is.
  static func isNamedPerson(_ text: String) -> Bool {
    let scalars = Array(text.unicodeScalars)
    let name = scalars.prefix(while: \.isIdeograph)
    guard (2...4).contains(name.count), name.count < scalars.count,
      "（(".unicodeScalars.contains(scalars[name.count])
    else { return false }
    let role = String(String.UnicodeScalarView(scalars[(name.count + 1)...]))
    return ["分析师", "联系人", "研究助理", "研究员"].contains { role.hasPrefix($0) }
  }

  /// `…》-2026.3.29`, `…复苏 (2026-03-27)`: a day of a year is the last that is there.
  static func endsWithDate(_ text: String) -> Bool {
    let scalars = text.unicodeScalars.reversed().drop { " )）".unicodeScalars.contains($0) }
    let tail = scalars.prefix {
      CellText.isDigit($0) || CellText.isDash($0) || "年月日./".unicodeScalars.contains($0)
    }
    let date = String(String.UnicodeScalarView(tail.reversed()))
    return date.unicodeScalars.count { CellText.isDigit($0) } >= 6 && date.contains("20")
      && date.unicodeScalars.count >= 8
  }

  /// `2026-03-01，…`: a day that is written with signs, as in lists of reports.
  static func startsWithDay(_ text: String) -> Bool {
    let scalars = Array(text.unicodeScalars.prefix(10))
    return scalars.count == 10 && scalars[0] == "2" && scalars[1] == "0"
      && scalars.indices.allSatisfy {
        $0 == 4 || $0 == 7 ? "-./".unicodeScalars.contains(scalars[$0]) : scalars[$0].isASCIIDigit
      }
  }

  /// What is in a header's corner and heads no column: a day, a unit.
  static func isAside(_ text: String) -> Bool {
    isDate(text) || text.hasPrefix("单位：") || text.hasPrefix("单位:")
  }

  /// `电话：`, `“买入”：`, `增持 — `: two to eight characters and a colon, or a rating and a dash.
  static func startsWithLabel(_ text: String) -> Bool {
    let bare = text.unicodeScalars.drop { "“\"".unicodeScalars.contains($0) }
    let label = bare.prefix(10).prefix { !"：:—”\"".unicodeScalars.contains($0) }
    let sign = bare.dropFirst(label.count).first { !"”\"".unicodeScalars.contains($0) }
    if sign == "—" { return RatingTable.isRating(String(String.UnicodeScalarView(label))) }
    guard (2...8).contains(label.count), sign == "：" || sign == ":" else { return false }
    // `汪 洋：`, a name that is set as wide as others.
    let isSpacedName =
      label.count == 3 && label.first?.isIdeograph == true && label.dropFirst().first == " "
    return label.allSatisfy { $0.isIdeograph || $0.isASCIILetter || $0 == "-" || isSpacedName && $0 == " " }
  }

  /// `增持 — …`, `“持有”：…`: a step of a scale of ratings, and what it means.
  static func startsWithRating(_ text: String) -> Bool {
    guard startsWithLabel(text) else { return false }
    let word = text.unicodeScalars.drop { "“\"".unicodeScalars.contains($0) }
      .prefix { !"：:—”\"".unicodeScalars.contains($0) }
    return RatingTable.isRating(String(String.UnicodeScalarView(word)))
  }

  /// A line that a house prints at the foot of its pages.
  static func isFooter(_ text: String) -> Bool { Boilerplate.isFooter(text) }

  /// `12`, `3 / 36`, `- 4 -`, `第 3 页`
  static func isPageNumber(_ text: String) -> Bool {
    let scalars = text.unicodeScalars.filter { !$0.isWhitespace }
    return scalars.contains { $0.isASCIIDigit }
      && scalars.allSatisfy {
        $0.isASCIIDigit || CellText.isDash($0) || "/|第页共Pp".unicodeScalars.contains($0)
      }
      && scalars.count < 12
      && !scalars.split { !$0.isASCIIDigit }.contains { $0.count > 4 }
  }

  private static let captionWords = ["图表", "图", "表格", "表", "Figure", "Exhibit", "Table", "Chart", "Fig."]
  private static let sourceWords = ["资料来源", "数据来源", "来源：", "来源:", "Source:", "Source：", "Sources:"]
  private static let noteWords = ["注：", "注:", "备注：", "备注:", "注1", "Note:", "Notes:"]
  private static let numerals = Set("一二三四五六七八九十".unicodeScalars)
}

extension String {
  /// What follows a prefix; nil where the string does not start with it.
  func droppingPrefix(_ prefix: String) -> Substring? {
    hasPrefix(prefix) ? dropFirst(prefix.count) : nil
  }
}
