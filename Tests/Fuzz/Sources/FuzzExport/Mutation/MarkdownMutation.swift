/// Changes of a report's structure: its blocks, the cells of its tables, spans and numbers of its lines.
enum MarkdownMutation {
  static func apply(to text: inout String, _ dice: inout Dice) {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    switch dice.below(10) {
    case 0, 1: mutateBlocks(&lines, &dice)
    case 2, 3, 4, 5: mutateTable(&lines, &dice)
    case 6, 7: mutateLine(&lines, &dice)
    case 8: lines.insert(dice.pick(Fragments.lines), at: dice.below(lines.count + 1))
    default: lines.insert(contentsOf: Fragments.table(&dice), at: dice.below(lines.count + 1))
    }
    text = lines.joined(separator: "\n")
  }

  /// Blocks are what blank lines part.
  private static func mutateBlocks(_ lines: inout [String], _ dice: inout Dice) {
    var blocks = lines.split(separator: "", omittingEmptySubsequences: false).map(Array.init)
    let (first, second) = (dice.below(blocks.count), dice.below(blocks.count))
    switch dice.below(5) {
    case 0: blocks.remove(at: first)
    case 1: blocks.insert(blocks[first], at: second)
    case 2: blocks.swapAt(first, second)
    case 3: blocks[first] += blocks[second]
    default:
      // Cut in two, as a page break does.
      let cut = dice.below(blocks[first].count + 1)
      blocks.insert(Array(blocks[first][cut...]), at: first + 1)
      blocks[first].removeSubrange(cut...)
    }
    lines = Array(blocks.joined(separator: [""]))
  }

  private static func mutateTable(_ lines: inout [String], _ dice: inout Dice) {
    let rows = lines.indices.filter { lines[$0].utf8.contains { $0 == 0x7C || $0 == 0x09 } }
    guard !rows.isEmpty else { return lines.append(contentsOf: Fragments.table(&dice)) }
    let start = dice.pick(rows)
    let separator: Character = lines[start].contains("\t") ? "\t" : "|"
    // The run of rows around it is the table.
    var (first, last) = (start, start)
    while first > 0, lines[first - 1].contains(separator) { first -= 1 }
    while last + 1 < lines.count, lines[last + 1].contains(separator) { last += 1 }
    var table = lines[first...last].map {
      $0.split(separator: separator, omittingEmptySubsequences: false).map(String.init)
    }
    mutateCells(&table, &dice)
    let written =
      dice.oneIn(8)
      ? TableNotation.written(table, &dice) : table.map { $0.joined(separator: String(separator)) }
    lines.replaceSubrange(first...last, with: written)
  }

  private static func mutateCells(_ table: inout [[String]], _ dice: inout Dice) {
    let row = dice.below(table.count)
    let column = dice.below(table[row].count)
    switch dice.below(11) {
    case 0: table[row].remove(at: column)
    case 1: table[row].insert("", at: column)
    case 2: table[row][column] = dice.pick(Fragments.cells)
    case 3: table[row].swapAt(column, dice.below(table[row].count))
    case 4: table.insert(table[row], at: dice.below(table.count + 1))
    case 5: table.remove(at: row)
    case 6: table[0][dice.below(table[0].count)] = dice.pick(Fragments.headers)
    case 7:
      for row in table.indices where column < table[row].count { table[row].remove(at: column) }
    case 8:
      for row in table.indices where column < table[row].count {
        table[row].insert(table[row][column], at: column)
      }
    case 9: table[row][column] += "<br>" + dice.pick(Fragments.cells)
    default: table[row][column] = changedNumber(table[row][column], &dice)
    }
  }

  private static func mutateLine(_ lines: inout [String], _ dice: inout Dice) {
    let index = dice.below(lines.count)
    let line = lines[index]
    let place = line.index(line.startIndex, offsetBy: dice.below(line.count + 1))
    switch dice.below(4) {
    case 0: lines[index] = changedNumber(line, &dice)
    case 1: lines[index].insert(contentsOf: dice.pick(Fragments.spans), at: place)
    case 2: lines[index] = String(line[..<place])
    default: lines[index] = dice.pick(Fragments.prefixes) + line
    }
  }

  /// A text with one of its runs of digits replaced.
  private static func changedNumber(_ text: String, _ dice: inout Dice) -> String {
    guard let digit = text.firstIndex(where: \.isNumber) else { return text + dice.pick(Fragments.numbers) }
    let rest = text[digit...].drop { $0.isNumber || $0 == "." || $0 == "," }
    return text[..<digit] + dice.pick(Fragments.numbers) + rest
  }
}
