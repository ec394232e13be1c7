@testable import PDFInput

/// Pages of words as the fuzzer keeps them: a line each, `x y width height text`.
enum PageWordsText {
  static func pages(_ text: String) -> [PageWords] {
    let pages = text.split(separator: "\n").split { $0 == "page" }
    return pages.enumerated().map { index, lines in
      PageWords(number: index + 1, width: 595, height: 842, words: lines.compactMap(word))
    }
  }

  private static func word(_ line: Substring) -> Word? {
    let fields = line.split(separator: " ", maxSplits: 4)
    let numbers = fields.prefix(4).compactMap { Double($0) }
    guard fields.count == 5, numbers.count == 4, numbers.allSatisfy({ abs($0) < 1e6 }), numbers[2] > 0,
      numbers[3] > 0
    else { return nil }
    // A PDF's words have none of them: reading XML makes blanks of zero bytes.
    let text = fields[4].unicodeScalars.filter { $0.value != 0 }
    guard !text.isEmpty else { return nil }
    return Word(
      text: String(text),
      box: Box(
        left: numbers[0], top: numbers[1], right: numbers[0] + numbers[2], bottom: numbers[1] + numbers[3]))
  }
}
