/// Changes of what `pdftotext -bbox` prints: words and their boxes, pages, and the XML itself. Each tag is on a line.
enum LayoutMutation {
  static func apply(to text: inout String, _ dice: inout Dice) {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    switch dice.below(12) {
    case 0, 1: mutateOrder(&lines, &dice)
    case 2, 3, 4: mutatePlace(&lines, &dice)
    case 5, 6: mutateWords(&lines, &dice)
    case 7, 8: repeatRun(&lines, &dice)
    case 9: moveAll(&lines, &dice)
    case 10: mutatePages(&lines, &dice)
    default: breakXML(&lines, &dice)
    }
    text = lines.joined(separator: "\n")
  }

  // MARK: Words

  private static func mutateOrder(_ lines: inout [String], _ dice: inout Dice) {
    let index = dice.below(lines.count)
    switch dice.below(4) {
    case 0: lines.remove(at: index)
    case 1: lines.insert(lines[index], at: dice.below(lines.count + 1))
    case 2: lines.swapAt(index, dice.below(lines.count))
    default:
      let end = min(lines.count, index + 1 + dice.below(12))
      lines.removeSubrange(index..<end)
    }
  }

  private static func mutatePlace(_ lines: inout [String], _ dice: inout Dice) {
    let index = dice.below(lines.count)
    guard var word = BoxedLine(lines[index]) else { return }
    switch dice.below(6) {
    case 0: word.edges[dice.below(4)] = dice.pick(oddNumbers)
    case 1: word.edges.swapAt(dice.below(4), dice.below(4))
    case 2: word.move(dice.below(2), by: dice.pick(steps))
    case 3:
      // Over another word, or beside it.
      guard let other = BoxedLine(lines[dice.below(lines.count)]) else { return }
      word.edges[dice.below(4)] = other.edges[dice.below(4)]
    default: word.stretch(dice.below(4), by: dice.pick(steps))
    }
    lines[index] = word.line
  }

  private static func mutateWords(_ lines: inout [String], _ dice: inout Dice) {
    let index = dice.below(lines.count)
    guard var word = BoxedLine(lines[index]) else { return }
    switch dice.below(5) {
    case 0, 1: word.text = dice.pick(texts)
    case 2: word.text += dice.pick(texts)
    case 3:
      // Cut in two, in the middle of its box.
      let place = word.text.index(word.text.startIndex, offsetBy: dice.below(word.text.count + 1))
      var (first, second) = (word, word)
      (first.text, second.text) = (String(word.text[..<place]), String(word.text[place...]))
      if let left = Double(word.edges[0]), let right = Double(word.edges[2]) {
        (first.edges[2], second.edges[0]) = ("\((left + right) / 2)", "\((left + right) / 2)")
      }
      lines.insert(second.line, at: index + 1)
      word = first
    default:
      // One with the next word.
      guard index + 1 < lines.count, let next = BoxedLine(lines[index + 1]) else { return }
      word.text += next.text
      word.edges[2] = next.edges[2]
      lines.remove(at: index + 1)
    }
    lines[index] = word.line
  }

  /// The same words again: further down as rows of a table, to the right as columns, or nearly on each other.
  private static func repeatRun(_ lines: inout [String], _ dice: inout Dice) {
    let first = dice.below(lines.count)
    let end = min(lines.count, first + 1 + dice.below(8))
    let run = lines[first..<end].compactMap(BoxedLine.init)
    guard !run.isEmpty else { return }
    let axis = dice.below(2)
    let step = dice.pick(steps)
    var copies: [String] = []
    for copy in 1...(1 + dice.below(dice.oneIn(4) ? 24 : 3)) {
      for var word in run {
        word.move(axis, by: step * Double(copy))
        copies.append(word.line)
      }
    }
    lines.insert(contentsOf: copies, at: end)
  }

  private static func moveAll(_ lines: inout [String], _ dice: inout Dice) {
    let (axis, step, factor) = (dice.below(2), dice.pick(steps), dice.pick([0.1, 0.5, 1, 1, -1, 3, 100]))
    let first = dice.below(lines.count)
    for index in lines.indices[first...] {
      guard var word = BoxedLine(lines[index]) else { continue }
      for edge in [axis, axis + 2] {
        if let number = Double(word.edges[edge]) { word.edges[edge] = "\(number * factor + step)" }
      }
      lines[index] = word.line
    }
  }

  // MARK: Pages

  private static func mutatePages(_ lines: inout [String], _ dice: inout Dice) {
    let index = dice.below(lines.count + 1)
    let page = "<page width=\"\(dice.pick(sizes))\" height=\"\(dice.pick(sizes))\">"
    switch dice.below(5) {
    case 0, 1: lines.insert(contentsOf: ["</page>", page], at: index)
    case 2:
      for place in lines.indices where lines[place].hasPrefix("<page") { lines[place] = page }
    case 3: lines.insert(contentsOf: Array(repeating: page, count: 1 + dice.below(40)), at: index)
    default:
      // All pages once more.
      guard let start = lines.firstIndex(where: { $0.hasPrefix("<page") }),
        let end = lines.lastIndex(of: "</page>"), start < end
      else { return }
      lines.insert(contentsOf: lines[start...end], at: end + 1)
    }
  }

  // MARK: XML

  private static func breakXML(_ lines: inout [String], _ dice: inout Dice) {
    let index = dice.below(lines.count)
    switch dice.below(6) {
    case 0:
      let depth = 1 << dice.below(9)
      lines[index] =
        String(repeating: "<g>", count: depth) + lines[index] + String(repeating: "</g>", count: depth)
    case 1: lines[index] = String(lines[index].prefix(dice.below(lines[index].count + 1)))
    case 2: lines.removeSubrange(index...)
    case 3:
      lines[index] = lines[index].replacing(
        dice.pick(["\"", ">", "=", "word", "xM"]), with: dice.pick(["", "'", " ", "<"]))
    default:
      let place = lines[index].index(lines[index].startIndex, offsetBy: dice.below(lines[index].count + 1))
      lines[index].insert(contentsOf: dice.pick(pieces), at: place)
    }
  }

  private static let pieces = [
    "<", "&", "&amp;", "&lt;", "&#0;", "&#x110000;", "&#xD800;", "&nbsp;", "<![CDATA[", "]]>", "<!--", "-->",
    "<?x",
    "<!DOCTYPE d [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>", "&b;", "</doc>", "<doc>",
    "<word>", "</page>",
    "\u{0}", "\u{FFFE}", "\u{1F600}", "<flow><block>",
  ]

  static let oddNumbers = [
    "nan", "inf", "-inf", "1e999", "-1e5", "1e-300", "", "0", "-0", "0x10", "999999", "1e6", " 5", "5,5",
    "123456789012345678901234567890",
  ]

  private static let sizes = ["595", "842", "0", "-5", "nan", "1", "999999", "1e-9"]
  private static let steps = [1, -1, 0.4, 5, 8, 12, 16, -20, 40, 80, 100, 250, -0.5, 0.01, 1e5]

  private static let texts: [String] =
    Fragments.cells + Fragments.headers + Fragments.lines + Fragments.spans + [
      "买入", "增持", "中性", "股票评级", "行业评级", "强于大盘5%以上", "相对沪深300指数涨幅15%以上", "图1：收入", "资料来源：公司公告", "——", "■",
      "n", "\u{F06C}", "1", "100", "80", "60", "2024A", "25Q1", "电话：", "[Table_Date]", "S11305XXXXXX", "姓名",
      "下载仅供内部",
      "a@b.cn", "［", "1.2", "（一）", "一、", "3.", "《", "》", "“", "2026年4月3日", "| a | b |", "> ", "1) ", "+", "%",
      "一个句子，", "没有说完",
    ]
}

/// A line `<word xMin="…" yMin="…" xMax="…" yMax="…">…</word>`, its edges as they are written.
private struct BoxedLine {
  /// Left, top, right, bottom.
  var edges: [String]
  var text: String

  init?(_ line: String) {
    guard line.hasPrefix("<word "), let open = line.firstIndex(of: ">"),
      let close = line.range(ofLast: "</word>"), open < close
    else { return nil }
    let parts = line[..<open].split(separator: "\"", omittingEmptySubsequences: false)
    guard parts.count == 9 else { return nil }
    edges = [1, 3, 5, 7].map { String(parts[$0]) }
    text = String(line[line.index(after: open)..<close])
  }

  var line: String {
    "<word xMin=\"\(edges[0])\" yMin=\"\(edges[1])\" xMax=\"\(edges[2])\" yMax=\"\(edges[3])\">\(text)</word>"
  }

  /// Along an axis: 0 to the right, 1 down.
  mutating func move(_ axis: Int, by step: Double) {
    for edge in [axis, axis + 2] { stretch(edge, by: step) }
  }

  mutating func stretch(_ edge: Int, by step: Double) {
    if let number = Double(edges[edge]) { edges[edge] = "\(number + step)" }
  }
}

extension String {
  /// Where the last occurrence of some text begins.
  fileprivate func range(ofLast text: String) -> Index? {
    hasSuffix(text) ? index(endIndex, offsetBy: -text.count) : nil
  }
}
