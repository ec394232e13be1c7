import Lexemes
import Tabular

/// What one report says of one website.
struct SiteIssue: Sendable {
  /// The name without what converters add and lose: blanks, capitals, punctuation. `Simi larweb` is `Similarweb`.
  let key: String
  let app: Value
  let description: Value
  let visits: Value
  let growth: Value
  let duration: Value
  let rank: Int?
  let line: Value
  let page: Value

  /// The sites of a report; of two rows of one site the first.
  static func all(in table: TypedTable?) -> [SiteIssue] {
    guard let table else { return [] }
    let places = Places(table)
    var seen: Set<String> = []
    return table.rows.compactMap { row in
      let issue = SiteIssue(row.values, places)
      return issue.key.isEmpty || !seen.insert(issue.key).inserted ? nil : issue
    }
  }

  /// Where a table has the columns, looked up once for all its rows.
  private struct Places {
    let app, description, visits, growth, duration, rank, line, page: Int?

    init(_ table: TypedTable) {
      app = table.index(of: "app")
      description = table.index(of: "description")
      visits = table.index(of: "visits_mn")
      growth = table.index(of: "visits_growth")
      duration = table.index(of: "avg_duration_s")
      rank = table.index(of: "rank")
      line = table.index(of: "line")
      page = table.index(of: "source_page")
    }
  }

  private init(_ cells: [Value], _ places: Places) {
    app = cells.cell(places.app)
    description = cells.cell(places.description)
    visits = cells.cell(places.visits)
    growth = cells.cell(places.growth)
    duration = cells.cell(places.duration)
    rank = cells.cell(places.rank).wholeNumber
    line = cells.cell(places.line)
    page = cells.cell(places.page)
    key = Self.key(app.text ?? "")
  }

  /// The name's letters and digits, small.
  static func key(_ name: String) -> String {
    if let key = Self.plainKey(name) { return key }
    let letters = name.lowercased().unicodeScalars.filter {
      $0.properties.isAlphabetic || $0.properties.numericType != nil
    }
    return letters.isEmpty ? name : String(String.UnicodeScalarView(letters))
  }

  /// The same of a name in ASCII, which needs no table of characters; nil for any other, and where nothing would be left.
  private static func plainKey(_ name: String) -> String? {
    guard name.utf8.allSatisfy({ $0 < 0x80 }) else { return nil }
    let letters = name.utf8.compactMap { byte -> UInt8? in
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"): byte
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
      default: nil
      }
    }
    return letters.isEmpty ? nil : String(decoding: letters, as: UTF8.self)
  }

  /// Whether a site of the week before is this one under another name: its visits are what the growth says they were,
  /// and the one name is part of the other or the description is the same.
  func isRenamed(from other: SiteIssue) -> Bool {
    guard let visits = visits.exact, let growth = growth.number, growth > -1, let before = other.visits.exact,
      before.doubleValue > 0, visits.doubleValue > 0
    else { return false }
    let expected = visits.doubleValue / (1 + growth)
    let slack = 0.002 + (self.growth.exact.map { RoundingInterval(of: $0).width } ?? 0)
    guard abs(expected / before.doubleValue - 1) <= slack else { return false }
    let names = (key, other.key)
    let isPart =
      min(names.0.count, names.1.count) >= 2 && (names.0.contains(names.1) || names.1.contains(names.0))
    return isPart || (description != .missing && description == other.description)
  }
}

extension [Value] {
  /// The cell in a column; missing where the table has no such column.
  func cell(_ place: Int?) -> Value { place.map { self[$0] } ?? .missing }
}

extension Value {
  /// A printed number.
  var exact: DecimalNumber? {
    if case .decimal(let decimal) = self { decimal } else { nil }
  }
}
