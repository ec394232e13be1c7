/// Sets the levels of numbered headings by the styles that the report uses: `一、`, then `（一）`, then `1.`.
enum HeadingLevels {
  static func settle(in elements: inout [LayoutElement]) {
    let numbers = elements.map { element -> HeadingNumber? in
      guard case .heading(let level, let text) = element.content, level > 1 else { return nil }
      return HeadingNumber(text)
    }
    let styles = Set(numbers.compactMap { $0?.style }).sorted()
    guard styles.count > 1 else { return }
    for (index, number) in numbers.enumerated() {
      guard let number, case .heading(_, let text) = elements[index].content,
        let rank = styles.firstIndex(of: number.style)
      else { continue }
      let inner = number.style == .decimal ? number.depth - 1 : 0
      elements[index].content = .heading(level: min(6, 2 + rank + inner), text)
    }
  }
}
