import Lexemes

/// Finds the report's title: the largest heading of the first page that has headings.
enum Title {
  static func mark(in elements: inout [LayoutElement]) {
    let headings = elements.indices.filter { if case .heading = elements[$0].content { true } else { false } }
    guard let page = headings.first.map({ elements[$0].page }), page <= 2 else { return }
    let first = headings.filter { elements[$0].page == page && !elements[$0].isSide }
    guard let largest = first.map({ elements[$0].size }).max() else { return }
    let hasSubject = first.contains { elements[$0].size >= largest - 0.6 && isSubject(elements[$0]) }
    let large = first.filter { elements[$0].size >= largest - (hasSubject ? 0.2 * largest : 0.6) }
    // `Global | Industry` and `#海外` give the kind of report; the title is below.
    guard let title = large.first(where: { !isSubject(elements[$0]) }) ?? large.first,
      case .heading(_, let text) = elements[title].content
    else { return }
    elements[title].content = .heading(level: 1, text)
    let headline = LatinTitle.isLatin(text) ? Self.headline(below: title, in: elements) : nil
    for index in elements.indices where index != title && index != headline {
      guard case .heading(let level, let text) = elements[index].content, LatinTitle.isLatin(text),
        text.unicodeScalars.count > longestHeading, level != 2 || !isSection(text, index, elements)
      else { continue }
      elements[index].content = .paragraph(text)
    }
  }

  /// Whether a long English heading in large characters is the title of a section, and not a line of a sentence that goes on
  /// below it.
  private static func isSection(_ text: String, _ index: Int, _ elements: [LayoutElement]) -> Bool {
    guard text.unicodeScalars.count <= longestSection, !LatinTitle.isLowercase(text),
      !LatinTitle.isLeftOpen(text)
    else { return false }
    guard elements.indices.contains(index + 1), case .paragraph(let next) = elements[index + 1].content else {
      return true
    }
    return !LatinTitle.isLowercase(next)
  }

  /// The first heading below the title, on its page and beside it, which may be as long as a title; nil if running
  /// text comes first.
  private static func headline(below title: Int, in elements: [LayoutElement]) -> Int? {
    for index in elements.indices[(title + 1)...] {
      let element = elements[index]
      guard element.page == elements[title].page, !element.isSide else { return nil }
      switch element.content {
      case .heading: return element.size >= 0.5 * elements[title].size ? index : nil
      case .paragraph(let text) where text.unicodeScalars.count <= longestHeading: continue
      default: return nil
      }
    }
    return nil
  }

  private static func isSubject(_ element: LayoutElement) -> Bool {
    guard case .heading(_, let text) = element.content else { return false }
    return text.holds(" | ") || text.unicodeScalars.first == "#"
  }

  /// The most characters of an English heading other than the title. A longer one is a sentence in a large font.
  private static let longestHeading = 60
  /// The most characters of an English title over a section, which is much larger than the text.
  private static let longestSection = 110
}
