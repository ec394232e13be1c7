/// Sets a report in Markdown as houses print it: a title page with a side bar, tables in columns, headings by size.
///
/// For the sample PDF: what is read from it must be what is read from the Markdown. Pictures, bold and empty lines are
/// left out.
package struct HouseLayout {
  private var writer = PDFWriter([[]])
  private var lines: [Substring]
  private var y = 60.0
  private var left = 40.0
  private var width = 515.0
  private let bottom = 780.0

  /// The report as a PDF.
  package static func pdf(of markdown: String, sideBarFrom start: String, to end: String) -> PDFWriter {
    var layout = HouseLayout(lines: markdown.split(separator: "\n", omittingEmptySubsequences: false))
    layout.setAll(sideBar: (start, end))
    return layout.writer
  }

  private init(lines: [Substring]) { self.lines = lines }

  // MARK: The whole

  private mutating func setAll(sideBar: (start: String, end: String)) {
    let start = lines.firstIndex { $0.hasPrefix(sideBar.start) } ?? lines.count
    let end = lines.firstIndex { $0.hasPrefix(sideBar.end) } ?? lines.count
    let side = Array(lines[start..<max(start, end)])
    (left, width) = (40, 340)
    set(Array(lines[..<start]))
    if !side.isEmpty {
      (left, width, y) = (410, 150, 70)
      set(side)
    }
    newPage()
    (left, width) = (40, 515)
    set(Array(lines[max(start, end)...]))
  }

  private mutating func newPage() {
    writer.pages.append([])
    y = 60
  }

  private mutating func set(_ lines: [Substring]) {
    var index = 0
    while index < lines.count {
      let table = lines[index...].prefix { $0.contains("\t") && !$0.contains(".....") }
      if !table.isEmpty {
        set(table: table.map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(Self.plain) })
        index += table.count
        continue
      }
      set(line: lines[index])
      index += 1
    }
  }

  // MARK: Text

  private mutating func set(line: Substring) {
    let level = line.prefix { $0 == "#" }.count
    let text = Self.plain(line.drop { $0 == "#" || $0 == " " })
    guard !text.allSatisfy(\.isWhitespace), !line.hasPrefix("!"), !line.hasPrefix("<!--") else { return }
    switch level {
    case 1: set(text, size: 18, after: 14)
    case 2:
      y += 8
      set(text, size: 14, after: 10)
    case 3...: set(text, size: 12, after: 8)
    case _ where line.hasPrefix("- "): set("\u{2022} " + text.dropFirst(2), size: 9, after: 5)
    case _ where text.contains("....."):
      set(text.replacing("\t", with: " "), size: 9, after: 3)
    default: set(text, size: 9, after: line.hasSuffix("  ") ? 6 : 8)
    }
  }

  private mutating func set(_ text: String, size: Double, after: Double) {
    for line in Self.wrapped(text, width: width, size: size) {
      if y > bottom { newPage() }
      put(left, line, size: size)
      y += 1.5 * size
    }
    y += after
  }

  private mutating func put(_ x: Double, _ text: String, size: Double) {
    writer.pages[writer.pages.count - 1].append(.init(x, y, text, size: size))
  }

  private static func plain(_ text: Substring) -> String {
    String(text).replacing("**", with: "").replacing("$\\pm 10\\%$", with: "±10%").replacing("$", with: "")
  }

  private static func extent(_ text: some StringProtocol, _ size: Double) -> Double {
    text.reduce(0) { $0 + (PDFWriter.isWide($1) ? size : size / 2) }
  }

  /// Lines as full as they can be; a Latin word is not cut.
  private static func wrapped(_ text: String, width: Double, size: Double) -> [String] {
    var lines = [""]
    for piece in pieces(text) {
      let line = lines[lines.count - 1]
      if extent(line + piece, size) > width, !line.isEmpty {
        lines.append(piece == " " ? "" : piece)
      } else {
        lines[lines.count - 1] += piece
      }
    }
    return lines.filter { !$0.isEmpty }
  }

  /// Where a line may end: behind every Chinese character and every blank.
  private static func pieces(_ text: String) -> [String] {
    var pieces: [String] = []
    for character in text {
      let isWord = !PDFWriter.isWide(character) && character != " "
      if isWord, let last = pieces.last, let end = last.last, !PDFWriter.isWide(end), end != " " {
        pieces[pieces.count - 1].append(character)
      } else {
        pieces.append(String(character))
      }
    }
    return pieces
  }

  // MARK: Tables

  private mutating func set(table rows: [[String]]) {
    let columns = rows.map(\.count).max() ?? 0
    let isScale = columns == 4 && rows.contains { $0.contains { $0.count > 60 } }
    if isScale { return set(scale: rows) }
    let size = 7.0
    let body = rows.filter { $0.count { !$0.isEmpty } == columns }
    let widths = (0..<columns).map { column in
      min(90, body.map { column < $0.count ? Self.extent($0[column], size) : 0 }.max() ?? 0)
    }
    let gap = max(6, (width - widths.reduce(0, +)) / Double(max(1, columns)))
    let places = (0..<columns).map { column in left + widths[..<column].reduce(0, +) + gap * Double(column) }
    if y + 14 * Double(rows.count) > bottom, y > 200 { newPage() }
    for row in rows {
      if y > bottom { newPage() }
      // A group stands over the middle of the columns that follow it without a heading.
      for (column, text) in row.enumerated() where !text.isEmpty {
        let next = row[(column + 1)...].firstIndex { !$0.isEmpty } ?? row.count
        let isGroup = next > column + 1 && column > 0
        put(isGroup ? (places[column] + places[next - 1]) / 2 : places[column], text, size: size)
      }
      y += 14
    }
    y += 8
  }

  /// A scale of ratings: the first column is a text beside all rows, the second names what several rows are of.
  private mutating func set(scale rows: [[String]]) {
    if y > 520 { newPage() }
    let places = [left, left + 150, left + 240, left + 320]
    for (column, text) in rows[0].enumerated() { put(places[column], text, size: 8) }
    let top = y + 22
    let body = rows.dropFirst()
    var groups: [(text: String, first: Int, last: Int)] = []
    for (index, row) in body.enumerated() {
      y = top + 24 * Double(index)
      for column in 2..<min(4, row.count) { put(places[column], row[column], size: 8) }
      if row.count > 1, !row[1].isEmpty {
        groups.append((row[1], index, index))
      } else if !groups.isEmpty {
        groups[groups.count - 1].last = index
      }
    }
    for group in groups {
      y = top + 12 * Double(group.first + group.last) + 1
      put(places[1], group.text, size: 8)
    }
    let note = Self.wrapped(body.first?.first ?? "", width: 120, size: 8)
    for (index, line) in note.enumerated() {
      y = top + 3 + 10 * Double(index)
      put(places[0], line, size: 8)
    }
    y = max(top + 24 * Double(body.count), top + 10 * Double(note.count)) + 16
  }
}
