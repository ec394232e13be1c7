import Document
import Lexemes

/// The longest number lexeme that begins at a place of running text.
///
/// ``NumberLexeme`` reads a text that is only a number. Here other text follows, so ends are tried from the farthest
/// to the nearest; the first that can be read is the number with all its marks. The number of ends is bounded, so the
/// whole text is read in linear time.
enum NumberPrefix {
  /// The most characters after the digits that may belong to the number: `.5亿港元-12.5亿港元`.
  private static let reach = 20

  static func longest(
    in scalars: [Unicode.Scalar], at start: Int
  ) -> (lexeme: NumberLexeme, end: Int)? {
    let digits = digitsEnd(scalars, start)
    guard digits - start <= 24 else { return nil }
    var end = tailEnd(scalars, from: digits)
    while end >= digits {
      if isPossible(end, scalars),
        let lexeme = NumberLexeme.read(String(scalars: scalars[start..<end])).value
      {
        return (lexeme, end)
      }
      end -= 1
    }
    return nil
  }

  /// The index after the digits with their separators and decimal point.
  static func digitsEnd(_ scalars: [Unicode.Scalar], _ start: Int) -> Int {
    var end = start
    while end < scalars.count {
      let goesOn =
        scalars[end].isDecimalDigit
        || (".,，．".unicodeScalars.contains(scalars[end]) && end + 1 < scalars.count
          && scalars[end + 1].isDecimalDigit)
      guard goesOn else { break }
      end += 1
    }
    return end
  }

  private static let tail: Signs = "%％‰xX×倍个百分点基亿億万萬千十元港币幣美金人民欧英镑日圆韩新台澳加坡瑞士法郎泰铢銖$€£¥￥₩至到-~～–—－.,"

  private static func tailEnd(_ scalars: [Unicode.Scalar], from digits: Int) -> Int {
    var end = digits
    let limit = min(scalars.count, digits + reach)
    while end < limit {
      let scalar = scalars[end]
      if scalar == " " {
        // `2. 5%的企业` at the beginning of a sentence: the point is that of a list.
        if end == digits + 1, scalars[digits] == ".", NumberCut.isListNumber(endingAt: digits - 1, scalars) {
          return digits
        }
        // Two numbers separated by a space are two cells run together, unless a dash joins them.
        if end + 1 < limit, scalars[end + 1].isDecimalDigit, scalars[end - 1].isDecimalDigit { break }
      } else if !scalar.isDecimalDigit, !scalar.isASCIILetter, !tail.contains(scalar) {
        break
      }
      end += 1
    }
    return end
  }

  /// Whether `end` is not inside a word or a number.
  private static func isPossible(_ end: Int, _ scalars: [Unicode.Scalar]) -> Bool {
    let last = scalars[end - 1]
    guard last != " " else { return false }
    guard end < scalars.count else { return true }
    let next = scalars[end]
    // `3亿5千万元`: the first step of two.
    if next.isDecimalDigit { return MagnitudeWords.exponent(of: last) != nil || isWholeSum(scalars[..<end]) }
    if last.isASCIILetter, next.isASCIILetter { return false }
    if last.isDecimalDigit, ".,".unicodeScalars.contains(next), end + 1 < scalars.count,
      scalars[end + 1].isDecimalDigit
    {
      return false
    }
    return true
  }
}

extension NumberPrefix {
  /// Whether a sum with its magnitude and currency ends here, so that digits begin another word: `2,262亿元` in
  /// `2,262亿元7天期逆回购`.
  private static func isWholeSum(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let last = scalars.last, "元币幣".unicodeScalars.contains(last) else { return false }
    return scalars.dropLast().suffix(3).contains { MagnitudeWords.exponent(of: $0) != nil }
  }
}

extension Collection<Unicode.Scalar> where Self: BidirectionalCollection {
  /// The digits at the end.
  var trailingDigits: SubSequence {
    let start = lastIndex { !$0.isDecimalDigit }.map(index(after:)) ?? startIndex
    return self[start...]
  }
}
