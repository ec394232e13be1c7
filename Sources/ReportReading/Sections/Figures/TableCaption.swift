import Document
import Lexemes

/// Captions of tables in text: `表 1：重点公司估值`.
enum TableCaption {
  static func matches(_ lines: [TextLine]) -> Bool {
    guard lines.count == 1, let text = lines.first?.text else { return false }
    guard let label = ["表格", "表"].first(where: text.opens(with:)) else { return false }
    let number = text.dropFirst(label.count).drop { $0 == " " }
    let digits = number.prefix { ("0"..."9").contains($0) }
    guard (1...3).contains(digits.count),
      let sign = number.dropFirst(digits.count).drop(while: { $0 == " " }).first
    else { return false }
    return ":：.．、".contains(sign)
  }

  /// Whether a line announces the rest of a table: `续表：重点公司估值`, `重点公司估值（续）`.
  static func goesOn(_ lines: [TextLine]) -> Bool {
    guard lines.count == 1, let text = lines.first?.text, text.utf8.count <= 120 else { return false }
    return text.opens(with: "续表") || ["（续）", "(续)", "（续表）", "(续表)"].contains(where: text.closes(with:))
  }

  /// Whether a block is a short line directly above a table and not the end of a sentence: `盈利预测和投资评级`,
  /// `■ 重点公司估值`. Such a line names the table.
  static func isTitle(_ block: Block, above next: @autoclosure () -> Block?) -> Bool {
    guard block.textLines.count == 1, let text = block.textLines.first?.text, next()?.isTable ?? false,
      (2...longestTitle).contains(text.count), text.canBeHeading
    else { return false }
    return !["，", "；", "。"].contains(where: text.holds)
  }

  /// In characters.
  private static let longestTitle = 30

  /// Whether a line above a table begins like a caption, with or without a sign after the number: `表 1 重点公司估值`,
  /// `Table 2: Comps`.
  static func opens(_ text: String) -> Bool {
    guard let label = ["表", "Table"].first(where: text.opens(with:)) else { return false }
    return text.dropFirst(label.count).first { $0 != " " }?.isNumber == true
  }
}
