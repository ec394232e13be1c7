import Lexemes
import Document
import ReportReading

/// The names of securities in assumptions: `conversion_0005.HK`.
///
/// A code names a security. A row without a known code is named by the text printed in its place, or by the company's
/// name, extended as far as necessary to be unique.
enum SecurityNames {
  /// The possible names of a row, from the simplest to the most specific.
  static func names(code: String?, printed: String, name: String?, line: Int?) -> [String] {
    if let code { return [code] }
    switch (printed.nonEmptyWord, name?.nonEmptyWord) {
    case (let printed?, let name?): return [printed, "\(printed) \(name)"]
    case (let printed?, nil): return [printed, "\(printed) (code)"]
    case (nil, let name?): return [name, "\(name) (name)"]
    case (nil, nil): return line.map { ["line \($0)"] } ?? []
    }
  }

  /// The simplest name of each security that no other one claims.
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
  /// The text, or nil where it is empty or a mark for a missing value, such as `-`.
  var nonEmptyWord: String? { isEmpty || MissingMark.isMissing(self) ? nil : self }
}
