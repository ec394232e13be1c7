import Lexemes
import Lexicon

/// A hundredth or tenth of a currency in a column header: `EPS（港仙）`, `EPS (cents)`, `每股收益（角）`.
///
/// Read as whole units, the figures would be too large by a factor of 100 or 10, and the conversion factor inferred from
/// the printed PE would hide it.
struct MinorUnit: Sendable, Hashable {
  /// The unit as printed in the header.
  let word: String
  /// The ISO 4217 code of the currency, if the word determines it.
  let currency: String?

  /// The power of ten that makes whole units of the figures: -2 for hundredths.
  var exponent: Int { MinorUnitWords.tenths.contains(word) ? -1 : -2 }

  /// - Parameters:
  ///   - column: the column whose header may have such a unit.
  ///   - columns: those of its table. Letters are footnotes if others are: `(a)`, `(b)`, `(c)`.
  init?(heading column: HeaderColumn, among columns: [HeaderColumn]) {
    if let word = column.asides.first(where: { MinorUnitWords.letters[$0] != nil }),
      !columns.contains(where: { $0.asides.contains(where: Self.isFootnote) })
    {
      (self.word, currency) = (word, MinorUnitWords.letters[word] ?? nil)
      return
    }
    let labels = (column.asides + column.path.map { $0.lowercased() })
      .flatMap { $0.split(atScalars: Self.isSeparator) }
    let found = MinorUnitWords.words.first { word, _ in
      // A single character occurs in many words, so it must be a label of its own.
      labels.contains {
        $0 == word
          || word.scalarCount > 1 && !word.utf8.allSatisfy(\.isASCIILetterByte) && $0.holds(word)
      }
    }
    guard let found else { return nil }
    (word, currency) = found
  }

  /// Whether a text in parentheses is a letter for a footnote; `(x)` is a unit.
  private static func isFootnote(_ aside: String) -> Bool {
    aside.utf8.count == 1 && aside.utf8.allSatisfy(\.isASCIILetterByte) && aside != "x"
      && MinorUnitWords.letters[aside] == nil
  }

  private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isWhitespace || "()（）/／,，:：-_.".unicodeScalars.contains(scalar)
  }
}

extension UInt8 {
  fileprivate var isASCIILetterByte: Bool { (0x61...0x7A).contains(self | 0x20) }
}
