import Document

/// The sizes of a document's fonts, which `pdftotext -bbox` does not print.
///
/// Chinese characters are as wide as their font is large. Boxes of Latin words are as high as the font's ascent and
/// descent make them, from 0.9 to 1.4 em: how much it is is learned from Chinese words whose boxes are as high.
struct FontSizes: Sendable {
  /// For heights of boxes in tenths of a point, the size.
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

  /// The size of a word's font.
  func size(of text: String, _ box: Box) -> Double {
    if let size = Self.chinese(text, box) {
      // A line set wide to fill its column has its characters apart: of words as high most tell the size.
      guard text.unicodeScalars.count > 1, let usual = sizes[Self.key(box)], size > 1.06 * usual,
        size < 1.3 * usual
      else { return size }
      return usual
    }
    // The heights of one font's boxes differ by a rounding.
    let key = Self.key(box)
    return sizes[key] ?? sizes[key - 1] ?? sizes[key + 1] ?? 0.9 * box.height
  }

  /// The size of a word that is all Chinese; nil of others, and where the width is none that text has.
  static func chinese(_ text: String, _ box: Box) -> Double? {
    let scalars = text.unicodeScalars
    guard !scalars.isEmpty, scalars.allSatisfy(\.isWide) else { return nil }
    let width = box.width / Double(scalars.count)
    return width > 0.5 * box.height && width < 1.3 * box.height ? width : nil
  }

  private static func key(_ box: Box) -> Int { Int((10 * box.height).rounded()) }
}
