import Lexemes
import Lexicon

/// A hundredth of a currency that heads a column: `EPS（港仙）`, `EPS (cents)`.
///
/// Read as whole units the figures would be a hundredfold, and the factor that the printed PE imply would hide it.
struct MinorUnit: Sendable, Hashable {
  /// As the header prints it.
  let word: String
  /// ISO 4217, where the word says it.
  let currency: String?

  /// - Returns: nil where the header names no such unit.
  init?(heading column: HeaderColumn) {
    let labels = (column.asides + column.path.map { $0.lowercased() })
      .flatMap { $0.split(atScalars: Self.isSeparator) }
    let found = MinorUnitWords.words.first { word, _ in
      // A character alone is inside many words: it counts as a label of its own.
      labels.contains {
        $0 == word
          || word.scalarCount > 1 && !word.utf8.allSatisfy(\.isASCIILetterByte) && $0.holds(word)
      }
    }
    guard let found else { return nil }
    (word, currency) = found
  }

  private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isWhitespace || "()（）/／,，:：-_.".unicodeScalars.contains(scalar)
  }
}

extension UInt8 {
  fileprivate var isASCIILetterByte: Bool { (0x61...0x7A).contains(self | 0x20) }
}
