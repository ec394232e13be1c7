import Lexemes
import Tabular

/// What one report prints about one website.
struct SiteIssue: Sendable {
  /// The name without differences that converters and houses introduce: blanks, case, width, punctuation. `Simi larweb`
  /// is `Similarweb`, and `Ｃｈａｔ GPT` is `ChatGPT`, but `Disney+` is not `Disney`.
  let key: String
  let app: Value
  let description: Value
  let visits: Value
  let growth: Value
  let duration: Value
  let rank: Int?
  let line: Value
  let page: Value

  /// The sites of a report; if a site has two rows, only the first.
  static func all(in table: TypedTable?) -> [SiteIssue] {
    guard let table else { return [] }
    let places = Places(table)
    var seen: Set<String> = []
    return table.rows.compactMap { row in
      let issue = SiteIssue(row.values, places)
      return issue.key.isEmpty || !seen.insert(issue.key).inserted ? nil : issue
    }
  }

  /// The indices of a table's columns, looked up once for all rows.
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

  /// The name's letters and digits, in lower case and normal width, and the signs that distinguish products.
  static func key(_ name: String) -> String {
    if let key = Self.plainKey(name) { return key }
    let letters = name.foldedWidth.lowercased().unicodeScalars.filter {
      $0.properties.isAlphabetic || $0.properties.numericType != nil || tellingSigns.contains($0)
    }
    return letters.isEmpty ? name : String(String.UnicodeScalarView(letters))
  }

  private static let tellingSigns: Set<Unicode.Scalar> = ["+", "#"]

  /// The key of an ASCII name, without Unicode's tables; nil for other names, and if nothing would be left.
  private static func plainKey(_ name: String) -> String? {
    guard name.utf8.allSatisfy({ $0 < 0x80 }) else { return nil }
    let letters = name.utf8.compactMap { byte -> UInt8? in
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "+"),
        UInt8(ascii: "#"):
        byte
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
      default: nil
      }
    }
    return letters.isEmpty ? nil : String(decoding: letters, as: UTF8.self)
  }
}

// MARK: Other names

extension SiteIssue {
  /// By how much visits may have moved for each week without a report if the site was renamed, as a fraction.
  private static let mostDriftAWeek = 0.1
  /// The most weeks between two reports; after more, similar visits mean little.
  private static let mostWeeksApart = 5

  /// Whether a site of a report from `weeks` weeks before is this one under another name.
  ///
  /// If that is the week before, its visits must be those that the printed growth implies, and one name must contain
  /// the other or the descriptions must be equal. If weeks are missing, nothing gives the visits of that report. So
  /// both names and descriptions must match, and the visits must be of similar size.
  func isRenamed(from other: SiteIssue, weeksApart weeks: Int) -> Bool {
    guard weeks > 0, weeks <= Self.mostWeeksApart, let drift = drift(from: other) else { return false }
    let isAlike = description != .missing && description == other.description
    guard weeks > 1 else {
      let rounding = 0.002 + (growth.exact.map { RoundingInterval(of: $0).width } ?? 0)
      return abs(drift) <= rounding && (isAlike || isPart(of: other))
    }
    return isAlike && isPart(of: other) && abs(drift) <= Self.mostDriftAWeek * Double(weeks - 1)
  }

  /// The relative difference between last week's visits, as implied by the printed growth, and those of another site.
  private func drift(from other: SiteIssue) -> Double? {
    guard let visits = visits.exact?.doubleValue, let growth = growth.number, growth > -1,
      let before = other.visits.exact?.doubleValue, before > 0, visits > 0
    else { return nil }
    return visits / (1 + growth) / before - 1
  }

  private func isPart(of other: SiteIssue) -> Bool {
    min(key.count, other.key.count) >= 2 && (key.contains(other.key) || other.key.contains(key))
  }
}

extension [Value] {
  /// The cell in a column; missing if the table has no such column.
  func cell(_ place: Int?) -> Value { place.map { self[$0] } ?? .missing }
}

extension Value {
  /// The number as printed; nil for any other value.
  var exact: DecimalNumber? {
    if case .decimal(let decimal) = self { decimal } else { nil }
  }
}
