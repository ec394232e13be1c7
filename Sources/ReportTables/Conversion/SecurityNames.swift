import Lexemes
import Document
import ReportReading

/// What securities are called in the names of assumptions: `conversion_0005.HK`.
///
/// A code names a security. A row without one that is known is called by what it prints in its place, or by the
/// company's name, with as much besides as keeps it apart from all others.
enum SecurityNames {
  /// The names that a row may have, the plainest first, the most particular last.
  static func names(code: String?, printed: String, name: String?, line: Int?) -> [String] {
    if let code { return [code] }
    switch (printed.nonEmptyWord, name?.nonEmptyWord) {
    case (let printed?, let name?): return [printed, "\(printed) \(name)"]
    case (let printed?, nil): return [printed, "\(printed) (code)"]
    case (nil, let name?): return [name, "\(name) (name)"]
    case (nil, nil): return line.map { ["line \($0)"] } ?? []
    }
  }

  /// For each security the plainest of its names that no other claims.
  static func suffixes(_ names: [[String]], _ companies: [Company]) -> [String] {
    let currencies = companies.compactMap(\.ticker.value?.currency)
    var claims: [String: Int] = [:]
    for name in names.flatMap({ $0.uniqued() }) + currencies { claims[name, default: 0] += 1 }
    var taken: Set<String> = []
    return names.map { names in
      let free = names.first { claims[$0] == 1 && !taken.contains($0) } ?? names.last ?? ""
      var suffix = free
      var number = 2
      while !taken.insert(suffix).inserted {
        suffix = "\(free) \(number)"
        number += 1
      }
      return suffix
    }
  }
}

extension String {
  /// nil for nothing and for the marks of nothing, for example `-`.
  var nonEmptyWord: String? { isEmpty || MissingMark.isMissing(self) ? nil : self }
}
