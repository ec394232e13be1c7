/// A line of a table of contents: title, a run of dots, a page number.
package struct LeaderLine {
  /// The bytes of the title, without the dots.
  package let title: ArraySlice<UInt8>
  package let page: Int?
  /// The bytes of what is printed in the page's place; empty if the line ends with its dots.
  package let mark: ArraySlice<UInt8>
  /// Whether there is a title before the dots.
  package var isEntry: Bool { !title.isEmpty }

  /// - Returns: nil unless the line ends with a run of at least three dots, with or without a page after it.
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

  /// The length in bytes of the run of dots at the end of the text: `.....`, `……`, `····`; nil for fewer than three
  /// dots.
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

  /// The title of an entry without the bullet of a list: `- 风险提示 ..... 9`.
  package static func withoutBullet(_ title: String) -> String {
    let sign = title.prefix(2)
    return ["- ", "* ", "+ ", "• ", "· "].contains(String(sign)) ? String(title.dropFirst(2)) : title
  }
}
