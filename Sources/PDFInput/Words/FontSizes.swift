import Document

/// Estimates font sizes, which `pdftotext -bbox` does not print.
///
/// Chinese characters are as wide as the font size. The height of a Latin word's box depends on the font's ascent and
/// descent, from 0.9 to 1.4 em; its size is learned from Chinese words whose boxes have the same height.
struct FontSizes: Sendable {
  /// The font size by height of box, in tenths of a point.
  private let sizes: [Int: Double]

  init(_ pages: [PageWords]) {
    var found: [Int: [Double]] = [:]
    for page in pages {
      for word in page.words {
        guard let size = Self.chinese(word.text, word.box), (found[Self.key(word.box)]?.count ?? 0) < 200
        else { continue }
        found[Self.key(word.box), default: []].append(size)
      }
    }
    sizes = found.filter { $0.value.count >= 3 }.mapValues(\.median)
  }

  /// The font size of a word, in points.
  func size(of text: String, _ box: Box) -> Double {
    if let size = Self.chinese(text, box) {
      // Characters of a line that fills its column may be spaced out. Most words of the same height show the size.
      guard text.unicodeScalars.count > 1, let usual = sizes[Self.key(box)], size > 1.06 * usual,
        size < 1.3 * usual
      else { return size }
      return usual
    }
    // Box heights of one font differ by rounding.
    let key = Self.key(box)
    return sizes[key] ?? sizes[key - 1] ?? sizes[key + 1] ?? 0.9 * box.height
  }

  /// The font size of an all-Chinese word; nil for other words, and if the width is implausible.
  static func chinese(_ text: String, _ box: Box) -> Double? {
    let scalars = text.unicodeScalars
    guard !scalars.isEmpty, scalars.allSatisfy(\.isWide) else { return nil }
    let width = box.width / Double(scalars.count)
    return width > 0.5 * box.height && width < 1.3 * box.height ? width : nil
  }

  private static func key(_ box: Box) -> Int { Int((10 * box.height).rounded()) }
}
