/// `图 1: AI 相关网站周访问量 (百万)`: the number, the words and the unit in parentheses.
struct FigureCaption: Sendable, Hashable {
  let number: Int
  let title: String
  let unit: String?

  /// - Returns: nil where the block is no single line that opens with a figure's number.
  init?(_ block: Block) {
    switch block.content {
    case .paragraph(let lines) where lines.count == 1:
      self.init(text: InlineText.read(lines[0].markdown).text)
    case .leader(let line, _): self.init(text: InlineText.read(line.markdown).text)
    case .image(let line): self.init(text: InlineText.read(line.markdown).text)
    default: return nil
    }
  }

  init?(text: String) {
    guard let label = ["图表", "图", "Figure", "Exhibit"].first(where: { text.hasPrefix($0) }) else {
      return nil
    }
    let rest = text.dropFirst(label.count).drop { $0 == " " }
    let digits = rest.prefix { ("0"..."9").contains($0) }
    let behind = rest.dropFirst(digits.count).drop { $0 == " " }
    guard let number = Int(digits), digits.count < 4, let sign = behind.first, ":：.．、".contains(sign) else {
      return nil
    }
    self.number = number
    (title, unit) = Self.unit(of: behind.dropFirst().trimmed)
  }

  /// Units that a caption ends with in parentheses; other words there belong to the title.
  private static let units: Set<String> = [
    "百万", "亿", "万", "亿元", "万元", "百万元", "亿美元", "百万美元", "亿港元", "百万港元", "%", "x", "倍", "元", "个", "次", "百万次",
    "万次",
    "分钟", "秒", "小时",
  ]

  private static func unit(of title: String) -> (String, String?) {
    guard let last = title.last, last == ")" || last == "）",
      let open = title.lastIndex(where: { $0 == "(" || $0 == "（" })
    else { return (title, nil) }
    var unit = title[title.index(after: open)...].dropLast().trimmed
    if unit.hasPrefix("单位") { unit = unit.dropFirst(2).drop { $0 == ":" || $0 == "：" }.trimmed }
    return units.contains(unit.foldedUnit) ? (title[..<open].trimmed, unit) : (title, nil)
  }
}

extension String {
  fileprivate var foldedUnit: String { self == "％" ? "%" : self }
}
