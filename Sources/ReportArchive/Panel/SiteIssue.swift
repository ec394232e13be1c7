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
    let places = Dictionary(
      table.columns.enumerated().map { ($0.element.name, $0.offset) }, uniquingKeysWith: { first, _ in first }
    )
    var seen: Set<String> = []
    return table.rows.compactMap { row in
      let issue = SiteIssue { name in places[name].map { row.values[$0] } ?? .missing }
      return issue.key.isEmpty || !seen.insert(issue.key).inserted ? nil : issue
    }
  }

  private init(cell: (String) -> Value) {
    app = cell("app")
    description = cell("description")
    visits = cell("visits_mn")
    growth = cell("visits_growth")
    duration = cell("avg_duration_s")
    rank = cell("rank").number.map { Int($0) }
    line = cell("line")
    page = cell("source_page")
    key = Self.key(app.text ?? "")
  }

  /// The name's letters and digits, small.
  static func key(_ name: String) -> String {
    let letters = name.lowercased().unicodeScalars.filter {
      $0.properties.isAlphabetic || $0.properties.numericType != nil
    }
    return letters.isEmpty ? name : String(String.UnicodeScalarView(letters))
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

extension Value {
  /// A printed number.
  var exact: DecimalNumber? {
    if case .decimal(let decimal) = self { decimal } else { nil }
  }
}
