/// Changes of a user's own file in YAML: of its names and values, of the notation, of the bytes; and of the report that it is for,
/// which is behind a form feed.
enum YAMLMutation {
  static func apply(to text: inout String, _ dice: inout Dice) {
    var parts = text.split(separator: "\u{0C}", maxSplits: 1, omittingEmptySubsequences: false).map(
      String.init)
    if parts.count > 1, dice.oneIn(4) {
      MarkdownMutation.apply(to: &parts[1], &dice)
    } else if parts.count == 1, dice.oneIn(40) {
      parts.append("# 周报\n" + Fragments.table(&dice).joined(separator: "\n"))
    } else if !dice.oneIn(8), var tree = YAMLTree(parsing: parts[0]) {
      mutate(&tree, under: "", &dice, depth: 0)
      parts[0] = YAMLPrinter.print(tree, &dice)
    } else {
      breakNotation(&parts[0], &dice)
    }
    text = parts.joined(separator: "\u{0C}")
  }

  // MARK: Names and values

  private static func mutate(_ tree: inout YAMLTree, under name: String, _ dice: inout Dice, depth: Int) {
    switch tree {
    case .mapping(var members) where !members.isEmpty && !dice.oneIn(16):
      let index = dice.below(members.count)
      switch dice.below(18) {
      case 0: members.remove(at: index)
      case 1:
        var twin = members[index]
        if !dice.oneIn(8) { twin.name += dice.pick(["_2", "x", "_b"]) }
        members.insert(twin, at: dice.below(members.count + 1))
      case 2: members[index].name = dice.pick(names(at: depth))
      case 3: members.swapAt(index, dice.below(members.count))
      case 4: members.append(member(at: depth, &dice))
      default: mutate(&members[index].value, under: members[index].name, &dice, depth: depth + 1)
      }
      tree = .mapping(members)
    case .sequence(var items) where !items.isEmpty && !dice.oneIn(16):
      let index = dice.below(items.count)
      switch dice.below(6) {
      case 0: items.remove(at: index)
      case 1: items.insert(.scalar(dice.pick(values(of: name))), at: index)
      case 2: items.insert(items[index], at: dice.below(items.count + 1))
      default: mutate(&items[index], under: name, &dice, depth: depth + 1)
      }
      tree = .sequence(items)
    case .scalar(let text) where dice.oneIn(4):
      tree = .scalar(changed(text, &dice))
    default:
      tree = value(of: name, &dice)
    }
  }

  /// A value that the name may have, most of the time.
  private static func value(of name: String, _ dice: inout Dice) -> YAMLTree {
    let scalar = YAMLTree.scalar(dice.pick(values(of: name)))
    switch dice.below(12) {
    case 0: return .sequence([scalar, .scalar(dice.pick(values(of: name)))])
    case 1:
      return .mapping([.init("zh", scalar), .init(dice.pick(["en", "zh", "fr"]), .scalar(dice.pick(odd)))])
    case 2: return .mapping([.init("0700.HK", .scalar(dice.pick(numbers)))])
    case 3: return .scalar(dice.pick(odd))
    case 4 where dice.oneIn(4):
      // Nested more deeply than is allowed, or nearly so.
      return (0..<(25 + dice.below(12))).reduce(scalar) { inner, _ in .sequence([inner]) }
    default: return scalar
    }
  }

  private static func member(at depth: Int, _ dice: inout Dice) -> YAMLTree.Member {
    guard depth == 2 else {
      let name = dice.pick(names(at: depth))
      return .init(name, value(of: name, &dice))
    }
    // A column.
    var parts: [YAMLTree.Member] = [
      dice.oneIn(3)
        ? .init("expression", .scalar(dice.pick(expressions)))
        : .init("headers", .scalar(dice.pick(Fragments.headers + ["日期", "回购数量", "回购金额"])))
    ]
    if dice.oneIn(2) { parts.append(.init("type", .scalar(dice.pick(types)))) }
    if dice.oneIn(3) { parts.append(.init("unit", .scalar(dice.pick(units)))) }
    if dice.oneIn(3) { parts.append(.init("optional", .scalar(dice.pick(["true", "false"])))) }
    return .init(dice.pick(columns), .mapping(parts))
  }

  private static func changed(_ text: String, _ dice: inout Dice) -> String {
    switch dice.below(4) {
    case 0: return String(text.prefix(dice.below(text.count)))
    case 1: return text + text
    default:
      let place = text.index(text.startIndex, offsetBy: dice.below(text.count + 1))
      return text[..<place] + dice.pick(Fragments.spans + odd) + text[place...]
    }
  }

  // MARK: Words

  private static func names(at depth: Int) -> [String] {
    switch depth {
    case 0:
      [
        "buybacks", "companies", "traffic", "deals_2", "as_of", "source", "currencies", "tickers", "lang",
        "bom",
        "Buybacks", "source_text", "x", "colors", "only",
      ]
    case 1:
      ["title", "headings", "columns", "meaning", "HKD", "USD", "0700.HK", "9988.HK", "up", "CNY", "title "]
    case 2: columns
    default:
      [
        "headers", "type", "unit", "expression", "optional", "title", "zh", "en", "rate", "conversion",
        "shares_per_ads", "values", "format",
      ]
    }
  }

  private static func values(of name: String) -> [String] {
    switch name {
    case "type": types
    case "unit": units
    case "expression": expressions
    case "format": ["0", "0.00", "0.0%", "#,##0.0x", "0.00000000000", "#", "%", "0.0%%"]
    case "headers", "headings":
      Fragments.headers + ["日期", "回购日期", "代码", "回购数量", "回购金额", "回购", " ", "\u{3000}"]
    case "optional", "bom": ["true", "false", "yes", "True", ""]
    case "as_of": ["2024-07-02", "2024-02-30", "2024/7/2", "7月2日", "9999-12-31"]
    case "lang", "colors": ["zh", "en", "fr", "western", "chinese"]
    case "rate", "conversion", "shares_per_ads", "HKD", "USD": numbers
    default: numbers + odd + Fragments.headers
    }
  }

  private static let columns = [
    "date", "ticker", "shares", "amount", "average_price", "line", "price", "a", "b1", "Shares", "provenance",
    "总数",
  ]
  private static let types = [
    "number", "text", "code", "date", "integer", "percent", "multiple", "duration", "boolean", "dates", "",
  ]
  private static let units = [
    "万股", "百万港元", "亿港元", "%", "元", "港元/股", "US$ mn", "x", "bn", "千", "万亿", "", "USD", "每股", "个",
  ]
  private static let numbers = [
    "0.9304", "7.27", "0", "-1", "4", "1e9", "0.00000000000000000000000000001",
    "123456789012345678901234567890",
    "１２", ".5", "5.", "0x10", "NaN",
  ]
  private static let expressions = [
    "amount / shares", "shares * 2", "amount / sum(amount)", "rank(shares)", "average_price + 1",
    "median(amount) - amount",
    "a", "1 / 0", "((((((1))))))", "amount /", "sumif(shares, ticker, \"0700.HK\")",
    "max(shares) / min(shares)",
    "price / eps_fy1 - 1", "visits_mn / sum(visits_mn)", "-amount", "date", "nobody", "", "1e400",
  ]
  private static let odd = [
    "", "~", "null", "true", "[", "{", "# x", "a: b", "- a", "*a", "&a", "!!int 3", "%", "@", "`", "\"", "'",
    "\\", "\t",
    "\u{202E}", "\u{FEFF}", "\u{85}", "\u{2028}", "\u{0}", "e\u{301}", "𠀀", "=1+1", "\u{1B}[31m", "| ", "> ",
    "line\nline",
    "[Table]", "Sheet1!A1", "_xlnm.Print_Area", "R1C1", String(repeating: "长", count: 300),
  ]

  // MARK: Notation

  /// Signs of YAML where they may mean anything.
  private static func breakNotation(_ text: inout String, _ dice: inout Dice) {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let index = dice.below(lines.count)
    switch dice.below(8) {
    case 0: lines.remove(at: index)
    case 1: lines.insert(lines[index], at: index)
    case 2: lines[index] = dice.pick(["  ", "\t", " ", "- ", "? ", ": "]) + lines[index]
    case 3: lines[index] = String(lines[index].drop { $0 == " " })
    case 4:
      lines.insert(
        dice.pick(["---", "...", "%YAML 1.1", "%TAG ! x", "# words", "<<: *a", "? a", ": b"]), at: index)
    case 5: lines[index] = String(lines[index].prefix(dice.below(lines[index].count + 1)))
    default:
      let place = lines[index].index(lines[index].startIndex, offsetBy: dice.below(lines[index].count + 1))
      lines[index].insert(
        contentsOf: dice.pick([
          "&a ", "*a", "!!str ", "!x ", ": ", ", ", "[", "]", "{", "}", "\"", "'", "|\n", ">-\n", "\\x41",
          "\\q",
          "# ",
        ]), at: place)
    }
    text = lines.joined(separator: "\n")
  }
}
