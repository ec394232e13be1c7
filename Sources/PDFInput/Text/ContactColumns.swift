import Lexemes
import Lexicon

/// People and offices printed side by side, each with several lines: name, e-mail address, licence number.
///
/// Read across, an address could not be assigned to its person; so each column is read from top to bottom.
enum ContactColumns {
  /// The rows, with those of such columns replaced by the lines of one column after the other.
  static func unfolded(_ rows: [Row]) -> [Row] {
    let lines = rows.map(Line.init)
    var unfolded: [Row] = []
    var index = 0
    while index < lines.count {
      let run = run(from: index, lines)
      if run.lines.count > 1, isContact(run) || isDefinitions(run), !isNamesBesideValues(run) {
        unfolded += columns(run)
        index += run.lines.count
      } else {
        unfolded.append(rows[index])
        index += 1
      }
    }
    return unfolded
  }

  /// A row with its properties. A row may be in many runs, so these are determined only once.
  private struct Line {
    let row: Row
    let size: Double
    /// How many of its cells are e-mail addresses, phone or licence numbers.
    let contacts: Int
    /// The left edges of its cells with a label: `买入：…`.
    let labels: [Double]

    init(_ row: Row) {
      self.row = row
      size = row.size
      contacts = row.segments.count { ContactColumns.isContact($0.text) }
      labels = row.segments.filter { LayoutWords.startsWithLabel($0.text) }.map(\.box.left)
    }
  }

  private struct Run {
    var lines: [Line]
    /// The left edges of the cells.
    let edges: [Double]
    /// Where columns begin. A person's column may have several cells on a line.
    let columns: [Double]
  }

  /// The most rows of a run. No page has a longer list of contacts.
  private static let mostRows = 150

  /// The rows from a row with several segments on, as long as all segments begin at the left edges of the first row's.
  private static func run(from first: Int, _ lines: [Line]) -> Run {
    let edges = lines[first].row.segments.map(\.box.left)
    let people = edgesOfPeople(lines[first].row)
    var run = Run(lines: [lines[first]], edges: edges, columns: people.isEmpty ? edges : people)
    guard (2...5).contains(edges.count) else { return run }
    for next in lines[(first + 1)..<min(lines.count, first + mostRows)] {
      let line = people.isEmpty ? next : Line(next.row.cut(at: people))
      guard line.row.baseline - run.lines[run.lines.count - 1].row.baseline < 3 * line.size,
        line.row.segments.allSatisfy({ segment in edges.contains { abs($0 - segment.box.left) < 6 } })
      else { break }
      run.lines.append(line)
    }
    while run.lines.count > 1, run.lines[run.lines.count - 1].row.segments.count == 1 {
      run.lines.removeLast()
    }
    return run
  }

  /// The left edges of two or more people in a row in which details are beside their names: `分析师：…`, a phone number,
  /// `联系人：…`, another one.
  private static func edgesOfPeople(_ row: Row) -> [Double] {
    let people = row.segments.filter { LayoutWords.isPerson($0.text) || LayoutWords.isNamedPerson($0.text) }
    let isBegun = people.first == row.segments.first && people.count > 1
    return isBegun && people.count < row.segments.count ? people.map(\.box.left) : []
  }

  /// Whether names or roles are on the left and each person's details beside them. Such rows are read across.
  private static func isNamesBesideValues(_ run: Run) -> Bool {
    guard run.edges.count == 2 else { return false }
    if isNamesBesideRoles(run) { return true }
    let columns = run.edges.map { edge in
      run.lines.flatMap(\.row.segments).filter { abs($0.box.left - edge) < 6 }.map(\.text)
    }
    let isOfNames = columns[0].allSatisfy { text in
      (2...6).contains(text.unicodeScalars.count) && text.unicodeScalars.allSatisfy(\.isHan)
    }
    if isOfNames { return columns[1].allSatisfy { isContact($0) || isPhone($0) } }
    // Names and e-mail addresses on the left, only phone or licence numbers on the right.
    return !columns[1].isEmpty && (columns[1].allSatisfy(isPhone) || columns[1].allSatisfy(isLicence))
      && columns[0].contains { !isContact($0) && !isPhone($0) } && !columns[0].contains(where: isPhone)
  }

  /// Whether `分析师` is on the left and the name beside it, with licence and e-mail address below; the right column has
  /// only names.
  private static func isNamesBesideRoles(_ run: Run) -> Bool {
    let pairs = run.lines.filter { $0.row.segments.count == 2 }
    return !pairs.isEmpty
      && pairs.allSatisfy { line in
        let (role, name) = (line.row.segments[0].text, line.row.segments[1].text)
        return LayoutWords.isPerson(role) && role.unicodeScalars.count <= 6
          && (2...4).contains(name.unicodeScalars.count)
          && name.unicodeScalars.allSatisfy { $0.isHan || $0 == " " }
      }
      && run.lines.allSatisfy { $0.row.segments.count == 2 || $0.row.segments[0].box.left < run.edges[1] - 6 }
  }

  private static func isPhone(_ text: String) -> Bool {
    text.unicodeScalars.count { $0.isASCIIDigit } >= 7
      && text.unicodeScalars.allSatisfy { $0.isASCIIDigit || "+-() *（）".unicodeScalars.contains($0) }
  }

  /// Whether the text is a licence number: `S0000000000001`.
  private static func isLicence(_ text: String) -> Bool {
    text.hasPrefix("S") && text.utf8.count >= 12
      && text.utf8.dropFirst().allSatisfy { (0x30...0x39).contains($0) }
  }

  /// Whether at least two cells are e-mail addresses, phone or licence numbers.
  private static func isContact(_ run: Run) -> Bool { run.lines.reduce(0) { $0 + $1.contacts } > 1 }

  /// Whether two columns of definitions are side by side, `买入：…` and `领先：…`, each with at least two labels.
  private static func isDefinitions(_ run: Run) -> Bool {
    run.edges.count == 2 && areApart(run)
      && run.edges.allSatisfy { edge in
        run.lines.count { line in line.labels.contains { abs($0 - edge) < 6 } } > 1
      }
  }

  /// Whether most lines of the left column end before the right one; lines below an indented first line do not.
  private static func areApart(_ run: Run) -> Bool {
    let left = run.lines.flatMap(\.row.segments).filter {
      $0.box.left < run.edges[1] - 6 && !isBullet($0.text)
    }
    return 2 * left.count { $0.box.right > run.edges[1] + 6 } < left.count
  }

  private static func isBullet(_ text: String) -> Bool {
    text.unicodeScalars.count == 1 && text.unicodeScalars.allSatisfy(ListMarker.isBullet)
  }

  /// Whether a text is an e-mail address, a phone number or a licence number.
  static func isContact(_ text: String) -> Bool {
    if text.unicodeScalars.contains("@") || text.unicodeScalars.contains("＠") { return !text.holds("://") }
    if PeopleWords.contactLabels.contains(where: text.holds) { return true }
    let digits = text.unicodeScalars.reversed().prefix { $0.isASCIIDigit }.count
    return digits >= 10 && text.unicodeScalars.contains("S")
  }

  private static func columns(_ run: Run) -> [Row] {
    zip(run.columns, run.columns.dropFirst() + [.infinity]).flatMap { left, right in
      run.lines.compactMap { line in line.row.filter { $0.box.left > left - 6 && $0.box.left < right - 6 } }
    }
  }
}
