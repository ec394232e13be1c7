/// Changes of a YAML file: its lines, their depth, keys and values.
enum YAMLMutation {
  private static let values = [
    "{}", "[]", "[a, b]", "{zh: 甲, en: A}", "&a [*a]", "*a", "!!int 3", "'", "\"\\u0000\"", "|", ">-", "~",
    "0.0%", "2024-02-30",
    "pe_fy1 / 0", "sum(visits_mn) / count(visits_mn)", "((((((((1))))))))", "rank(pe_fy1) where pe_fy1 > 0",
    "a + b",
    "sumif(visits_mn, description, \"搜索\")", "input(conversion_HKD)", "1e999", "percent", "code", "companies",
  ]
  private static let keys = [
    "companies", "traffic", "expression", "values", "title", "unit", "type", "format", "headers", "headings",
    "columns",
    "meaning", "currencies", "tickers", "HKD", "PDD.O", "rate", "as_of", "source", "shares_per_ads",
    "conversion", "x",
  ]

  static func apply(to text: inout String, _ dice: inout Dice) {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let index = dice.below(lines.count)
    switch dice.below(8) {
    case 0: lines.remove(at: index)
    case 1: lines.insert(lines[index], at: dice.below(lines.count + 1))
    case 2: lines[index] = dice.pick(["  ", "    ", "\t"]) + lines[index]
    case 3: lines[index] = String(lines[index].drop { $0 == " " })
    case 4: lines.insert("  \(dice.pick(keys)): \(dice.pick(values))", at: index)
    case 5, 6:
      let parts = lines[index].split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      lines[index] =
        dice.oneIn(3) ? "  \(dice.pick(keys)):\(parts.last ?? "")" : "\(parts[0]): \(dice.pick(values))"
    default: lines.swapAt(index, dice.below(lines.count))
    }
    text = lines.joined(separator: "\n")
  }
}
