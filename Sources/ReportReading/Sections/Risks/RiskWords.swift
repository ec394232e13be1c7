import Lexemes
import Lexicon

/// Words that identify risks.
enum RiskWords {
  /// Whether a text ends with words that only risks end with.
  static func isPlain(_ text: String) -> Bool {
    ["风险", "不及预期", "低于预期", "不如预期", "不达预期", "未达预期", "弱于预期"].contains { text.closes(with: $0) }
  }

  private static let ends = [
    "加剧", "紧张", "趋严", "收紧", "恶化", "下行", "下滑", "放缓", "波动", "变化", "变动", "受限", "短缺", "延期", "摩擦", "不确定性", "超预期",
    "疲软", "偏慢", "升级", "回落", "反复", "失效", "上涨", "下跌", "升温", "冲突", "退坡", "扰动", "流失", "冲击", "衰退", "增大", "激烈",
  ]

  /// Whether a text ends like the name of a risk.
  static func end(_ text: String) -> Bool {
    let words = text.drop { $0 == " " }
    guard words.count >= 4 else { return false }
    return isPlain(text) || ends.contains { text.closes(with: $0) } || isSurprise(text)
  }

  /// Whether a text names a trouble, which is a risk only among others.
  static func isTrouble(_ text: String) -> Bool {
    ["问题", "事件", "事故", "疫情", "灾害", "诉讼", "处罚"].contains { text.closes(with: $0) }
  }

  /// Whether a text is a short clause about a deviation from expectations: `财政政策出现超预期调整`.
  private static func isSurprise(_ text: String) -> Bool {
    text.count <= 20 && text.holds("超预期")
      && ["调整", "宽松", "紧缩", "转向", "扩张"].contains(where: text.closes(with:))
  }

  /// Whether a clause can be the name of a risk: it ends like one, or is short and not part of a sentence.
  static func isName(_ text: String) -> Bool {
    guard !clauseOpenings.contains(where: { text.opens(with: $0) }), !text.closes(with: "时") else {
      return false
    }
    return text.count <= (end(text) ? 40 : 14)
  }

  private static let clauseOpenings = [
    "若", "如果", "如", "当", "随着", "由于", "因为", "同时", "但", "本报告", "报告的", "报告中", "本文", "投资者", "其", "该",
  ]

  /// Whether words are not a risk: the kind of report in a page header, a blank date, the title of a table, the
  /// section's own heading.
  static func isNone(_ text: String) -> Bool {
    let words = text.withoutBlanks
    if asksReader(text) { return true }
    if words == "年月日" || !FrontLabel.isWorded(words) || FrontLabel.isKindOfReport(words) || isCode(text) {
      return true
    }
    // `基本数据` is a label of the side bar, `附表：盈利预测` the title of a table.
    if FrontPageWords.labels.contains(words) || words.opens(with: "附表") { return true }
    // `单位：百万元`, the line above a table.
    if words.count <= 20, ["单位：", "单位:"].contains(where: words.opens(with:)) { return true }
    guard words.count <= 20, !words.closes(with: "风险") else { return false }
    return text.count <= 20 && HouseLine(text) != nil
      || SectionSpecs.kind(of: HeadingName(text)) == .risks && !end(words)
      || ["预测表", "一览表", "服务", "估值表", "报表"].contains(where: words.closes(with:))
  }

  /// Whether a text is a code: the rest of a template field, or a code of the page.
  private static func isCode(_ text: String) -> Bool {
    guard text.utf8.count >= 6, text.unicodeScalars.allSatisfy({ $0.isASCII && $0 != " " }) else {
      return false
    }
    let scalars = text.scalarArray
    let turns = zip(scalars, scalars.dropFirst()).count {
      ("a"..."z").contains($0) && ("A"..."Z").contains($1)
    }
    return text.utf8.count > 24 && (text.hasDigit || turns > 2) || text.holds("_")
      || turns > 0 && ("a"..."z").contains(scalars[0])
  }

  /// Whether a text is about risks at all. `风险分析` may be a chapter on the performance of a strategy.
  static func speaks(of text: String) -> Bool {
    ["风险", "不及预期", "超预期", "低于预期", "不确定", "可能", "若", "或将"].contains(where: text.holds)
  }

  /// Whether a clause is a condition.
  static func isCondition(_ text: String) -> Bool {
    ["若", "如果", "一旦", "由于", "如"].contains { text.opens(with: $0) }
  }

  /// Whether the first sentence is a request to the reader, as at the end of an English chapter: `please call …`.
  private static func asksReader(_ text: String) -> Bool {
    guard !text.hasWide, text.holds("lease ") else { return false }
    let first = text.lowercased().split(separator: ". ", maxSplits: 1)[0]
    return ["call", "contact", "see", "refer", "visit", "email", "click"].contains {
      first.holds("please \($0)")
    }
  }

  /// Whether a clause gives the basis of results, and the risk is in the clause after it: `结论均基于历史数据，模型存在失效的风险`.
  static func isBasis(_ text: String) -> Bool { text.holds("基于") && !end(text) }

  /// Whether a clause is a consequence of the one before it.
  static func goesOn(_ text: String) -> Bool {
    [
      "导致", "会", "则", "不利于", "从而", "进而", "可能", "影响", "或将", "或影响", "使得", "并", "将", "带来", "引发", "造成", "投资需谨慎",
      "入市需谨慎", "而", "不保证", "不代表",
    ]
    .contains { text.opens(with: $0) }
  }

  /// Whether a sentence is about the report itself, and so explains the risk named before it.
  static func takesUpReport(_ text: String) -> Bool {
    ["本文", "本报告", "本篇报告", "我们", "报告"].contains { text.opens(with: $0) }
  }

  /// Whether a sentence refers to the one before it.
  static func takesUp(_ text: String) -> Bool {
    ["若", "如果", "因此", "同时", "此外", "其", "该", "这", "此", "公司", "但", "并", "从而", "将", "可能", "上述"]
      .contains { text.opens(with: $0) }
  }
}
