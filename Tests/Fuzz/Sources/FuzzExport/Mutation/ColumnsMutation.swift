/// Changes of columns of a user's own, each on a line: names and expressions.
enum ColumnsMutation {
  private static let values = [
    "pe_fy1 / 0", "sum(visits_mn) / count(visits_mn)", "((((((((1))))))))", "rank(pe_fy1) where pe_fy1 > 0",
    "a + b",
    "sumif(visits_mn, description, \"搜索\")", "input(conversion_HKD)", "1e999", "median(price) - price", "x",
    "max(eps_fy1) / min(eps_fy1)", "-price", "price * 999999999999999999", "up + up",
    "eps_fy2 / eps_fy1 - 1", "price / sum(price)", "rank(price)", "median(pe_fy1) * 0",
    "max(visits_mn) - visits_mn",
    "(price - eps_fy1) / (price - price)", "2 * pe_fy2",
  ]
  private static let keys = ["up", "x", "a", "b", "price", "pe_fy1", "Up", "_", "visits_2"]

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
