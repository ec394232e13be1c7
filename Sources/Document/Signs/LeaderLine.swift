/// A line of a list of contents: words, a run of dots, a page number.
package struct LeaderLine {
  /// Bytes of the words, dots left off.
  package let title: ArraySlice<UInt8>
  package let page: Int?
  /// Bytes of what is in the page's place; empty where the line ends with its dots.
  package let mark: ArraySlice<UInt8>
  /// Whether there are words before the dots.
  package var isEntry: Bool { !title.isEmpty }

  /// - Returns: nil where the line has no run of three dots or more before a page at its end.
  package init?(_ line: ArraySlice<UInt8>) {
    guard let last = line.last(where: { !$0.isBlank }), PageMark.mayEnd(last) else { return nil }
    var rest = line[...]
    while let byte = rest.last, byte.isBlank { rest.removeLast() }
    let mark = PageMark(endOf: rest)
    self.mark = rest.suffix(mark.length)
    rest = rest.dropLast(mark.length)
    while let byte = rest.last, byte.isBlank { rest.removeLast() }
    guard let dots = LeaderLine.dots(endingIn: rest) else { return nil }
    rest = rest.dropLast(dots)
    while let byte = rest.last, byte.isBlank { rest.removeLast() }
    title = rest.drop { $0.isBlank }
    page = mark.page
  }

  /// How many bytes of dots end the text: `.....`, `……`, `····`.
  private static func dots(endingIn text: ArraySlice<UInt8>) -> Int? {
    var bytes = 0
    var signs = 0
    var rest = text
    let ellipsis = Array("…".utf8)
    let middleDot = Array("·".utf8)
    while !rest.isEmpty {
      if rest.last == UInt8(ascii: ".") {
        rest = rest.dropLast()
        (bytes, signs) = (bytes + 1, signs + 1)
      } else if rest.suffix(3).elementsEqual(ellipsis) {
        rest = rest.dropLast(3)
        (bytes, signs) = (bytes + 3, signs + 3)
      } else if rest.suffix(2).elementsEqual(middleDot) {
        rest = rest.dropLast(2)
        (bytes, signs) = (bytes + 2, signs + 1)
      } else if rest.last == UInt8(ascii: " "), signs > 0, bytes < text.count {
        rest = rest.dropLast()
        bytes += 1
      } else {
        break
      }
    }
    return signs >= 3 ? bytes : nil
  }

  /// The words of an entry that is the item of a list: `- 风险提示 ..... 9`.
  package static func withoutBullet(_ title: String) -> String {
    let sign = title.prefix(2)
    return ["- ", "* ", "+ ", "• ", "· "].contains(String(sign)) ? String(title.dropFirst(2)) : title
  }
}
