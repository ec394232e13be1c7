import Lexemes

/// People and offices printed side by side, each with lines of its own: name, mail, licence.
///
/// Read across, nobody knows whose mail it is; so each column is read down.
enum ContactColumns {
  /// The rows, those of such columns replaced by the lines of one column after the other.
  static func unfolded(_ rows: [Row]) -> [Row] {
    var unfolded: [Row] = []
    var index = 0
    while index < rows.count {
      let run = run(from: index, rows)
      if run.rows.count > 1, !isNamesBesideValues(run), isContact(run.rows) || isDefinitions(run) {
        unfolded += columns(run)
        index += run.rows.count
      } else {
        unfolded.append(rows[index])
        index += 1
      }
    }
    return unfolded
  }

  private struct Run {
    var rows: [Row]
    /// Where the columns begin.
    let edges: [Double]
  }

  /// The rows from one that has several segments on, as long as all their segments begin where those of the first do.
  private static func run(from first: Int, _ rows: [Row]) -> Run {
    let edges = rows[first].segments.map(\.box.left)
    var run = Run(rows: [rows[first]], edges: edges)
    guard (2...5).contains(edges.count) else { return run }
    for row in rows[(first + 1)...] {
      guard let last = run.rows.last, row.baseline - last.baseline < 3 * row.size,
        row.segments.allSatisfy({ segment in edges.contains { abs($0 - segment.box.left) < 6 } })
      else { break }
      run.rows.append(row)
    }
    while let last = run.rows.last, last.segments.count == 1, run.rows.count > 1 { run.rows.removeLast() }
    return run
  }

  /// A column of names and roles, and beside each what belongs to that person: such rows are read across.
  private static func isNamesBesideValues(_ run: Run) -> Bool {
    guard run.edges.count == 2 else { return false }
    let columns = run.edges.map { edge in
      run.rows.flatMap(\.segments).filter { abs($0.box.left - edge) < 6 }.map(\.text)
    }
    return columns[0].allSatisfy { text in
      (2...6).contains(text.unicodeScalars.count) && text.unicodeScalars.allSatisfy(\.isIdeograph)
    }
      && columns[1].allSatisfy { isContact($0) || isPhone($0) }
  }

  private static func isPhone(_ text: String) -> Bool {
    text.unicodeScalars.count { $0.isASCIIDigit } >= 7
      && text.unicodeScalars.allSatisfy { $0.isASCIIDigit || "+-() *（）".unicodeScalars.contains($0) }
  }

  /// Whether two cells at least are mails, phones or licences.
  private static func isContact(_ rows: [Row]) -> Bool {
    rows.flatMap(\.segments).count { isContact($0.text) } > 1
  }

  /// `买入：…` and `领先：…` side by side: two labels at least in each column.
  private static func isDefinitions(_ run: Run) -> Bool {
    run.edges.count == 2
      && run.edges.allSatisfy { edge in
        run.rows.count { row in
          row.segments.contains { abs($0.box.left - edge) < 6 && LayoutWords.startsWithLabel($0.text) }
        } > 1
      }
  }

  /// Whether a text is a mail, a phone or a licence.
  static func isContact(_ text: String) -> Bool {
    if text.unicodeScalars.contains("@") || text.unicodeScalars.contains("＠") { return true }
    if contactWords.contains(where: text.holds) { return true }
    let digits = text.unicodeScalars.reversed().prefix { $0.isASCIIDigit }.count
    return digits >= 10 && text.unicodeScalars.contains("S")
  }

  private static func columns(_ run: Run) -> [Row] {
    run.edges.flatMap { edge in
      run.rows.compactMap { row in row.filter { abs($0.box.left - edge) < 6 } }
    }
  }

  private static let contactWords = ["电话：", "邮箱：", "证书编号", "执业证", "登记编码", "邮编：", "传真："]
}
