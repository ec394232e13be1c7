import Document

@testable import PDFInput

/// Sets words on a page without a PDF: Chinese characters one em wide, others half an em.
struct Sheet {
  var words: [Word] = []

  /// Sets a line whose baseline is `y` below the page's top edge; a blank parts words by a quarter of an em.
  mutating func set(_ x: Double, _ y: Double, _ text: String, size: Double = 10) {
    var left = x
    for part in text.split(separator: " ", omittingEmptySubsequences: false) {
      let width = part.unicodeScalars.reduce(0) { $0 + ($1.isWide ? size : size / 2) }
      if !part.isEmpty {
        let box = Box(left: left, top: y - 0.8 * size, right: left + width, bottom: y + 0.2 * size)
        words.append(Word(text: String(part), box: box))
      }
      left += width + size / 4
    }
  }

  /// Sets a row of cells, each beginning at its own place.
  mutating func row(_ y: Double, _ cells: [(Double, String)], size: Double = 10) {
    for (x, text) in cells { set(x, y, text, size: size) }
  }

  /// Sets lines of one paragraph below each other.
  mutating func lines(_ x: Double, _ y: Double, _ lines: [String], size: Double = 10, pitch: Double = 16) {
    for (index, line) in lines.enumerated() { set(x, y + pitch * Double(index), line, size: size) }
  }

  static func page(_ number: Int = 1, _ set: (inout Sheet) -> Void) -> PageWords {
    var sheet = Sheet()
    set(&sheet)
    return PageWords(number: number, width: 595, height: 842, words: sheet.words)
  }
}

extension PageLayout {
  /// What the elements say, one line each; tables as rows with `|` between cells.
  var lines: [String] {
    elements.flatMap { element -> [String] in
      switch element.content {
      case .heading(let level, let text): [String(repeating: "#", count: level) + " " + text]
      case .item(let text): ["- " + text]
      case .paragraph(let text), .leader(let text), .caption(let text), .source(let text): [text]
      case .runningLine(let text): ["~ " + text]
      case .table(let table): table.texts
      }
    }
  }

  var tables: [LayoutTable] {
    elements.compactMap { if case .table(let table) = $0.content { table } else { nil } }
  }
}

extension LayoutTable {
  var texts: [String] {
    ([header] + rows.map(\.cells)).map { $0.map(\.text).joined(separator: "|") }
  }
}

/// A line of prose that fills a column of 40 characters.
let full = "这一行文字恰好排满了一整栏的宽度所以下一行接着往下读而不会另起一段直到句子自己结束为止才算完"
