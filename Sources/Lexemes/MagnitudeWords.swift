/// Words that multiply a number by a power of ten, for cells, headers and prose.
package enum MagnitudeWords {
  /// The exponent of a Chinese sign. Adjacent signs multiply, so 百万 is 6.
  package static func exponent(of sign: Unicode.Scalar) -> Int? {
    switch sign {
    case "十": 1
    case "百": 2
    case "千": 3
    case "万", "萬": 4
    case "亿", "億": 8
    default: nil
    }
  }

  /// English words in lower case; longer ones come before their own prefixes.
  package static let names: [(word: String, exponent: Int)] = [
    ("trillion", 12), ("billion", 9), ("million", 6), ("thousand", 3), ("trn", 12), ("tn", 12), ("bn", 9),
    ("mln", 6),
    ("mn", 6), ("lakh crores", 12), ("lakh crore", 12), ("crores", 7), ("crore", 7), ("lakhs", 5),
    ("lakh", 5),
  ]

  /// Letters that are a magnitude only next to money or in a header: an `m` alone may be metres.
  package static let letters: [(letter: Unicode.Scalar, exponent: Int)] = [
    ("k", 3), ("m", 6), ("b", 9), ("t", 12),
  ]

  /// Words that multiply the number before them in any context; longer ones come before their own prefixes. Case
  /// matters: lower-case `m` may be metres or months and lower-case `b` may be bytes, so they are left out.
  static let spellings: [(word: String, exponent: Int)] =
    chinese
    + names.flatMap { name, exponent in
      [name, name.prefix(1).uppercased() + name.dropFirst(), name.uppercased()].map { ($0, exponent) }
    }
    + [("B", 9), ("M", 6), ("k", 3), ("K", 3)]

  private static let chinese: [(word: String, exponent: Int)] = {
    let large: [Unicode.Scalar] = ["亿", "億", "万", "萬"]
    let small: [Unicode.Scalar] = ["万", "萬", "千", "百", "十"]
    let products = large.flatMap { sign in
      small.compactMap { product([$0, sign]).map { ($0.word, $0.exponent) } }
    }
    return products + (large + ["千"]).compactMap { sign in exponent(of: sign).map { (String(sign), $0) } }
  }()

  private static func product(_ signs: [Unicode.Scalar]) -> (word: String, exponent: Int)? {
    guard let (exponent, count) = product(signs, at: 0), count == signs.count else { return nil }
    return (String(scalars: signs), exponent)
  }

  /// The ascending Chinese signs at an index, such as 百万 or 万亿: their joint exponent and how many they are; nil if
  /// there are none. 亿万 descends, so it is not a magnitude.
  package static func product(_ scalars: [Unicode.Scalar], at start: Int) -> (exponent: Int, count: Int)? {
    guard start < scalars.count else { return nil }
    let exponents = scalars[start...].prefix(6).prefix { exponent(of: $0) != nil }.compactMap {
      exponent(of: $0)
    }
    guard !exponents.isEmpty, zip(exponents, exponents.dropFirst()).allSatisfy({ $0 < $1 }) else {
      return nil
    }
    return (exponents.reduce(0, +), exponents.count)
  }
}
