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

  /// `2026年4月7日`, `2026-04-07`: digits and what stands between those of a date.
  static func isDate(_ text: String) -> Bool {
    let scalars = text.unicodeScalars.filter { !$0.isWhitespace }
    return scalars.count >= 6 && scalars.count { CellText.isDigit($0) } >= 4
      && scalars.allSatisfy {
        CellText.isDigit($0) || CellText.isDash($0) || "年月日./".unicodeScalars.contains($0)
      }
  }

  /// `证券分析师 陆明川`, `联系人：…`: a line that names a person.
  static func isPerson(_ text: String) -> Bool {
    ["证券分析师", "分析师", "首席分析师", "联系人", "研究助理", "研究员", "作者"].contains { text.hasPrefix($0) }
  }

  /// What stands in a header's corner and heads no column: a day, a unit.
  static func isAside(_ text: String) -> Bool {
    isDate(text) || text.hasPrefix("单位：") || text.hasPrefix("单位:")
  }

  /// `电话：`, `执业证书编号：`: two to eight characters and a colon.
  static func startsWithLabel(_ text: String) -> Bool {
    let label = text.unicodeScalars.prefix(9).prefix { $0 != "：" && $0 != ":" }
    return (2...8).contains(label.count) && label.count < text.unicodeScalars.count
      && label.allSatisfy { $0.isIdeograph || $0.isASCIILetter || $0 == "-" }
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
