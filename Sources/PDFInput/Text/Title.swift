/// Finds the report's title: the largest heading of the first page that has any.
enum Title {
  static func mark(in elements: inout [LayoutElement]) {
    let headings = elements.indices.filter { if case .heading = elements[$0].content { true } else { false } }
    guard let page = headings.first.map({ elements[$0].page }), page <= 2 else { return }
    let first = headings.filter { elements[$0].page == page && !elements[$0].isSide }
    guard let largest = first.map({ elements[$0].size }).max(),
      let title = first.first(where: { elements[$0].size >= largest - 0.6 }),
      case .heading(_, let text) = elements[title].content
    else { return }
    elements[title].content = .heading(level: 1, text)
    for index in elements.indices where index != title {
      guard case .heading(_, let text) = elements[index].content, LatinTitle.isLatin(text),
        text.unicodeScalars.count > longestHeading
      else { continue }
      elements[index].content = .paragraph(text)
    }
  }

  /// A title in English may have more characters; other lines that are as long are sentences in a large font.
  private static let longestHeading = 60
}
