import Lexemes
import TestSupport

/// A way in which a table goes wrong on its way from the page to Markdown, or in the printing.
enum TableSlip: String, CaseIterable, Sendable {
  // The row's cells move.
  case cellLost, cellLostClosedUp, cellPutIn, cellPutInGrown, cellBlank, cellsMerged, cellsSwapped
  // A figure is read or printed wrong.
  case digitWrong, digitLost, digitTwice, digitAsLetter, pointLost, pointAsComma, pointAsBlank, commaAsPoint,
    commaLost, blankInside, signLost, signPutIn, letterBehind, unitBehind, percentBehind, percentLost,
    mathSpaced
  // More than a row goes wrong.
  case headersSwapped, columnsSwapped, rowsSwapped, figuresSwapped, figuresMovedUp, rowTwice, rowLost,
    headerUnit, headerYear, headerWithin

  /// Whether the report that comes of it prints what the page prints, in another way.
  var isHarmless: Bool { [.mathSpaced, .columnsSwapped, .rowsSwapped, .commaLost, .rowTwice].contains(self) }

  /// - Returns: nil where the table has no place for it.
  func applied(to table: EditableTable, _ generator: inout SeededGenerator) -> EditableTable? {
    var table = table
    let row = Int.random(in: table.rows.indices, using: &generator)
    guard let column = figures(table.rows[row]).randomElement(using: &generator) else { return nil }
    if let cells = movedCells(table.rows[row], at: column) {
      table.rows[row] = cells
    } else if let cell = changed(table.rows[row][column], &generator) {
      table.rows[row][column] = cell
    } else if !change(&table, row, column, &generator) {
      return nil
    }
    return table
  }

  private func figures(_ cells: [String]) -> [Int] {
    cells.indices.filter { NumberLexeme.read(cells[$0]).value != nil }
  }

  /// What a second header inside a table may print.
  private static let otherFigures = [
    "最高价", "最低价", "年内最高", "年内最低", "毛利率", "净利率", "换手率", "振幅", "贝塔系数", "持股比例",
  ]

  // MARK: Cells

  private func movedCells(_ cells: [String], at column: Int) -> [String]? {
    var cells = cells
    switch self {
    case .cellLost: cells.remove(at: column)
    case .cellLostClosedUp:
      cells.remove(at: column)
      cells.append("")
    case .cellPutIn:
      cells.insert("", at: column)
      cells.removeLast()
    case .cellPutInGrown: cells.insert("", at: column)
    case .cellBlank: cells[column] = ""
    case .cellsMerged:
      guard column + 1 < cells.count, !cells[column + 1].isEmpty else { return nil }
      cells[column] += " " + cells[column + 1]
      cells[column + 1] = ""
    case .cellsSwapped:
      guard column + 1 < cells.count, cells[column] != cells[column + 1] else { return nil }
      cells.swapAt(column, column + 1)
    default: return nil
    }
    return cells
  }

  // MARK: Figures

  private func changed(_ cell: String, _ generator: inout SeededGenerator) -> String? {
    var text = Array(cell)
    let digits = text.indices.filter { text[$0].isASCII && text[$0].isNumber }
    guard let place = digits.randomElement(using: &generator) else { return nil }
    func first(_ sign: Character) -> Int? { text.firstIndex(of: sign) }
    switch self {
    case .digitWrong: text[place] = Character("\((Int(String(text[place])) ?? 0) % 9 + 1)")
    case .digitLost: text.remove(at: place)
    case .digitTwice: text.insert(text[place], at: place)
    case .digitAsLetter:
      let letters: [Character: Character] = ["0": "O", "1": "l", "5": "S", "8": "B", "6": "b", "2": "Z"]
      guard let letter = letters[text[place]] else { return nil }
      text[place] = letter
    case .pointLost, .pointAsComma, .pointAsBlank:
      guard let point = first(".") else { return nil }
      if self == .pointLost {
        text.remove(at: point)
      } else {
        text[point] = self == .pointAsComma ? "," : " "
      }
    case .commaAsPoint, .commaLost:
      guard let comma = first(",") else { return nil }
      if self == .commaLost { text.removeAll { $0 == "," } } else { text[comma] = "." }
    case .blankInside:
      guard let last = digits.last, place < last else { return nil }
      text.insert(" ", at: place + 1)
    case .signLost:
      guard let sign = first("-") ?? first("－") else { return nil }
      text.remove(at: sign)
    case .signPutIn:
      guard first("-") == nil, first("(") == nil, first("↓") == nil, let start = digits.first, start == 0
      else { return nil }
      text.insert("-", at: 0)
    case .letterBehind: text.append("BKM".randomElement(using: &generator) ?? "B")
    case .unitBehind: text.append("万亿".randomElement(using: &generator) ?? "万")
    case .percentBehind:
      guard first("%") == nil else { return nil }
      text.append("%")
    case .percentLost:
      guard let sign = first("%") else { return nil }
      text.remove(at: sign)
    case .mathSpaced:
      guard text.allSatisfy({ $0.isASCII && ($0.isNumber || ".,-%".contains($0)) }) else { return nil }
      return "$" + text.map { $0 == "%" ? "\\%" : String($0) }.joined(separator: " ") + "$"
    default: return nil
    }
    return String(text)
  }

  // MARK: Tables

  private func change(
    _ table: inout EditableTable, _ row: Int, _ column: Int, _ generator: inout SeededGenerator
  )
    -> Bool
  {
    let other = Int.random(in: table.rows.indices, using: &generator)
    switch self {
    case .headersSwapped:
      guard var labels = table.labels, column + 1 < labels.count, labels[column] != labels[column + 1] else {
        return false
      }
      labels.swapAt(column, column + 1)
      table.labels = labels
    case .columnsSwapped:
      guard var labels = table.labels, column + 1 < labels.count,
        table.rows.allSatisfy({ $0.count == labels.count })
      else { return false }
      labels.swapAt(column, column + 1)
      table.labels = labels
      for index in table.rows.indices { table.rows[index].swapAt(column, column + 1) }
    case .headerUnit:
      guard var labels = table.labels else { return false }
      let units = [("百万", "亿"), ("亿", "百万"), ("万", "亿"), ("(M)", "(B)")]
      guard let place = labels.firstIndex(where: { label in units.contains { label.contains($0.0) } }),
        let unit = units.first(where: { labels[place].contains($0.0) })
      else { return false }
      labels[place] = labels[place].replacing(unit.0, with: unit.1)
      table.labels = labels
    case .headerYear:
      guard var labels = table.labels else { return false }
      let years = labels.indices.filter { labels[$0].contains(/20\d\d/) }
      guard let place = years.randomElement(using: &generator),
        let year = labels[place].firstMatch(of: /20\d\d/)
      else { return false }
      var digits = Array(labels[place][year.range])
      let digit = Int.random(in: 2...3, using: &generator)
      digits[digit] = Character(
        "\(((Int(String(digits[digit])) ?? 0) + Int.random(in: 1...9, using: &generator)) % 10)")
      labels[place].replaceSubrange(year.range, with: String(digits))
      table.labels = labels
    case .headerWithin:
      guard var labels = table.labels, row + 1 < table.rows.count else { return false }
      for (place, label) in zip(figures(table.rows[row]), Self.otherFigures) where place < labels.count {
        labels[place] = label
      }
      for index in (row + 1)..<table.rows.count {
        for place in figures(table.rows[index]) { table.rows[index][place] = "9" + table.rows[index][place] }
      }
      table.rows.insert(labels, at: row + 1)
    case .rowsSwapped:
      guard other != row else { return false }
      table.rows.swapAt(row, other)
    case .figuresSwapped:
      guard other != row, column < table.rows[other].count,
        table.rows[row][column] != table.rows[other][column]
      else {
        return false
      }
      let cell = table.rows[row][column]
      table.rows[row][column] = table.rows[other][column]
      table.rows[other][column] = cell
    case .figuresMovedUp:
      guard table.rows.count > 1 else { return false }
      for index in table.rows.indices.dropLast() where column < table.rows[index].count {
        table.rows[index][column] = column < table.rows[index + 1].count ? table.rows[index + 1][column] : ""
      }
      if column < table.rows[table.rows.count - 1].count { table.rows[table.rows.count - 1][column] = "" }
    case .rowTwice: table.rows.insert(table.rows[row], at: row)
    case .rowLost:
      guard table.rows.count > 1 else { return false }
      table.rows.remove(at: row)
    default: return false
    }
    return true
  }
}
