import Tabular

extension ReportShape {
  /// The shape of a document's rows, with the fiscal years of their members.
  ///
  /// - Parameters:
  ///   - companies: the unread dataset; errors in it are reported when it is read.
  ///   - own: the names of the user's columns, which are not taken for printed ones.
  init(companies: JSONValue?, own: Set<String> = []) {
    var rows: [[String: JSONValue]] = []
    if case .array(let elements) = companies {
      for case .object(let members) in elements {
        rows.append(Dictionary(members.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first }))
      }
    }
    let names = Set(rows.flatMap(\.keys))
    let numbers = Self.widest.fiscalYears.indices.map { $0 + 1 }.prefix { names.contains("fy\($0)") }
    let labels = rows.map { row in numbers.compactMap { row["fy\($0)"]?.text } }
    let longest = labels.max { $0.count < $1.count } ?? []
    let standard = Self.standard.fiscalYears.count
    self.init(
      fiscalYears: (0..<max(numbers.count, standard)).map {
        longest.indices.contains($0) ? longest[$0] : "FY\($0 + 1)"
      }, hasSegments: names.contains("segment"),
      companyColumns: CompanyColumnSet(names: names.subtracting(own)))
  }
}

extension JSONValue {
  /// The text of a string; nil for anything else.
  fileprivate var text: String? {
    if case .string(let text) = self { text } else { nil }
  }
}
