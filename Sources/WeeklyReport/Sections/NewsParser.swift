/// News by category: a row a paragraph or list item.
enum NewsParser: SectionParser {
  static func parse(_ outline: Outline, into report: inout Report) {
    var joiner = ParagraphJoiner()
    for section in outline.sections(.news) { joiner.read(section) }
    var counts: [String: Int] = [:]
    for entry in joiner.finish(into: &report) {
      let category = entry.section.name
      counts[category, default: 0] += 1
      report.news.append(
        NewsEntry(
          category: category, number: counts[category] ?? 1, kind: entry.isItem ? .item : .paragraph,
          marker: entry.marker, text: entry.text, line: entry.line))
      for lines in entry.lines { report.claim(lines, as: .dataset("news")) }
    }
  }
}
