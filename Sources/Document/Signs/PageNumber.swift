import Lexemes
import Lexicon

/// A page number on a line of its own.
package enum PageNumber {
  private static let pageSigns = Signs((PageWords.numberSigns + "/-–— |").unicodeScalars)

  private static let pageLetters: Signs = "pagePAGE"

  private static func mayBelong(_ scalar: Unicode.Scalar) -> Bool {
    ("0"..."9").contains(scalar) || pageSigns.contains(scalar) || pageLetters.contains(scalar)
  }

  /// `4`, `- 4 -`, `4/12`, `第 4 页`, `Page 4`.
  package static func isNumber(_ words: String) -> Bool {
    // A cheap check first: most lines are words.
    guard words.utf8.count <= 40, words.hasDigit, words.unicodeScalars.allSatisfy(mayBelong) else {
      return false
    }
    let rest = String(scalars: words.lowercased().unicodeScalars.filter { !pageSigns.contains($0) })
    let digits = rest.opens(with: "page") ? rest.dropFirst(4).drop { $0 == " " } : rest[...]
    // `2024-6-1` is a day.
    guard words.split(whereSeparator: { !$0.isNumber }).count <= 2 else { return false }
    return !digits.isEmpty && digits.utf8.count <= 6 && digits.utf8.allSatisfy(\.isDigit)
  }
}
