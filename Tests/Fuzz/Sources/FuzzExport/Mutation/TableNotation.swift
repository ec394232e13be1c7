/// A table in the notations that converters write.
enum TableNotation {
  static func written(_ table: [[String]], _ dice: inout Dice) -> [String] {
    switch dice.below(6) {
    case 0: html(table, &dice)
    case 1: table.map { $0.joined(separator: "\t") }
    case 2:
      ["\\begin{tabular}{\(String(repeating: "l", count: table.first?.count ?? 1))}"]
        + table.map { $0.joined(separator: " & ") + " \\\\ \\hline" } + ["\\end{tabular}"]
    case 3: grid(table)
    case 4: table.map { $0.joined(separator: ",") }
    default: table.map { "| " + $0.joined(separator: " | ") + " |" }
    }
  }

  private static func html(_ table: [[String]], _ dice: inout Dice) -> [String] {
    var rows: [String] = []
    for row in table {
      var cells = ""
      for cell in row {
        let span =
          dice.oneIn(9)
          ? dice.pick([" colspan=\"2\"", " rowspan=\"3\"", " colspan=\"0\"", " rowspan=\"99999\""]) : ""
        cells += "<td\(span)>\(cell)</td>"
      }
      rows.append("<tr>\(cells)</tr>")
    }
    return dice.oneIn(2) ? ["<table>" + rows.joined() + "</table>"] : ["<table>"] + rows + ["</table>"]
  }

  private static func grid(_ table: [[String]]) -> [String] {
    let columns = table.first?.count ?? 0
    let rule = "+" + String(repeating: "--------+", count: columns)
    var lines = [rule]
    for row in table {
      var line = "|"
      for cell in row {
        let text = String(cell.prefix(6))
        line += " " + text + String(repeating: " ", count: 7 - text.count) + "|"
      }
      lines += [line, rule]
    }
    return lines
  }
}
