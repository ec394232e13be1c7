/// Numbers in Chinese characters, as in headings and issue numbers: `三`, `十`, `十一`, `三十`, `三十一`.
package enum ChineseNumeral {
  private static let digits = Array("零一二三四五六七八九十".unicodeScalars)

  package static func isDigit(_ scalar: Unicode.Scalar) -> Bool { digits.contains(scalar) }

  /// A number from 0 to 99; nil for anything else.
  package static func value(_ scalars: some Collection<Unicode.Scalar>) -> Int? {
    guard scalars.count <= 3 else { return nil }
    let values = scalars.compactMap(digits.firstIndex(of:))
    guard values.count == scalars.count else { return nil }
    switch (values.count, values.firstIndex(of: 10)) {
    case (1, _): return values[0]
    case (2, 0): return values[1] < 10 ? 10 + values[1] : nil
    case (2, 1): return values[0] * 10
    case (3, 1): return values[2] < 10 ? values[0] * 10 + values[2] : nil
    default: return nil
    }
  }
}
