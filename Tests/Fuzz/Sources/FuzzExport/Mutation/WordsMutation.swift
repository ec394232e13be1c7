/// Changes of a PDF's words, a line each: `x y width height text`; a line `page` begins a page.
enum WordsMutation {
  static func apply(to text: inout String, _ dice: inout Dice) {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let index = dice.below(lines.count)
    switch dice.below(8) {
    case 0: lines.remove(at: index)
    case 1: lines.insert(lines[index], at: dice.below(lines.count + 1))
    case 2: lines.swapAt(index, dice.below(lines.count))
    case 3: lines.insert("page", at: index)
    case 4:
      // A row of a table: the same words further down.
      let run = lines[index...].prefix(2 + dice.below(8))
      let step = 12 + dice.below(30)
      lines.insert(
        contentsOf: run.map { moved($0, 1, by: Double(step)) }, at: min(index + run.count, lines.count))
    case 5:
      lines[index] = replacedText(
        lines[index], dice.pick(Fragments.cells + Fragments.headers + Fragments.lines))
    default:
      let amount = dice.pick([1, -1, 5, -20, 100, 0.5, -0.5, 1e9])
      lines[index] = moved(lines[index], dice.below(4), by: amount)
    }
    text = lines.joined(separator: "\n")
  }

  private static func moved(_ line: String, _ field: Int, by amount: Double) -> String {
    var fields = line.split(separator: " ", maxSplits: 4).map(String.init)
    guard fields.count == 5, let number = Double(fields[field]) else { return line }
    fields[field] = String(number + amount)
    return fields.joined(separator: " ")
  }

  private static func replacedText(_ line: String, _ text: String) -> String {
    let fields = line.split(separator: " ", maxSplits: 4)
    guard fields.count == 5 else { return line }
    return fields[..<4].joined(separator: " ") + " " + text
  }
}
