import Document

/// A word and its position on a page.
struct PlacedWord: Sendable, Hashable {
  let text: String
  let page: Int
  let box: Box

  init(_ word: Word, page: Int) { self.init(text: word.text, page: page, box: word.box) }

  private init(text: String, page: Int, box: Box) {
    self.text = text
    self.page = page
    self.box = box
  }

  /// The word with other text at the same position.
  func replacing(text: String) -> PlacedWord { PlacedWord(text: text, page: page, box: box) }
}

/// Finds the positions on the pages of the characters of printed lines.
enum PrintedPlaces {
  /// For each line, its ranges that are words or cells of a page.
  static func stretches(
    of elements: [LayoutElement], _ output: MarkdownPrinter.Output
  ) -> [Int: [PageMap.Stretch]] {
    var stretches: [Int: [PageMap.Stretch]] = [:]
    for (element, lines) in zip(elements, output.elementLines) {
      let line = lines.lowerBound
      switch element.content {
      case .heading(let level, let text):
        let masked = PrintedText(text, opensLine: false, isMarked: true).places
        stretches[line] = words(element, in: text, from: level + 2, masked: masked)
      case .item(let text):
        let masked = PrintedText(text, opensLine: true).places
        stretches[line] = words(element, in: text, from: 3, masked: masked)
      case .leader(let text): stretches[line] = words(element, in: text, from: 1)
      case .paragraph(let text), .caption(let text), .source(let text):
        let masked = PrintedText(text, opensLine: true).places
        stretches[line] = words(element, in: text, from: 1, masked: masked)
      case .runningLine(let text):
        let length = PrintedText(text, opensLine: true).text.unicodeScalars.count
        stretches[line] = [.init(column: 1, length: length, place: element.box.place(on: element.page))]
      case .table(let table):
        stretches[line] = cells(table.header, page: element.page)
        for (index, row) in table.rows.enumerated() {
          stretches[line + 2 + index] = cells(row.cells, page: row.page)
        }
      }
    }
    return stretches
  }

  private static func cells(_ cells: [TableCell], page: Int) -> [PageMap.Stretch] {
    zip(cells, MarkdownPrinter.row(cells, at: 1)).compactMap { cell, printed in
      cell.box.map {
        PageMap.Stretch(
          column: printed.location.column, length: printed.raw.unicodeScalars.count, place: $0.place(on: page)
        )
      }
    }
  }

  /// The most characters between two words of a text: a space, and characters that belong to neither word.
  private static let farthest = 4

  /// The ranges of an element's words in its text, in order. A word that the text lacks, such as a bullet, is skipped.
  private static func words(
    _ element: LayoutElement, in text: String, from column: Int, masked: [Int]? = nil
  ) -> [PageMap.Stretch] {
    let scalars = Array(text.unicodeScalars)
    var next = 0
    return element.words.compactMap { word in
      var wanted = Array(word.text.unicodeScalars)[...]
      if next == 0 { wanted = wanted.drop(while: ListMarker.isBullet) }
      let places = next...(next + farthest)
      guard !wanted.isEmpty,
        let start = places.first(where: { scalars.dropFirst($0).starts(with: wanted) })
      else { return nil }
      next = start + wanted.count
      let (first, last) = (masked?[start] ?? start, masked?[next - 1] ?? next - 1)
      return PageMap.Stretch(
        column: column + first, length: last - first + 1, place: word.box.place(on: word.page))
    }
  }
}

extension Box {
  fileprivate func place(on page: Int) -> PagePlace {
    PagePlace(page: page, left: left, top: top, right: right, bottom: bottom)
  }
}
