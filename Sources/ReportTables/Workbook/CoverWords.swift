import Lexemes
import Tabular

/// The key points of a report's text in their first words: whole items and whole clauses, never half a sentence.
///
/// Beside figures, each topic has two lines. In a report without companies and sites the text has the page to itself:
/// topics then have as many lines as fit, with each item on its own line, and news and analysts are included.
struct CoverWords {
  let tables: [TypedTable]
  /// How many lines of text the page has room for.
  let lines: Int

  /// The width of a line in half-width characters.
  private static let line = 95
  /// The fewest and the most lines of a topic.
  private static let fewest = 2
  private static let most = 14
  private static let mostCategories = 6
  /// More items never fit.
  private static let mostItems = 60

  /// A topic, before it is known how much of it fits.
  private struct Subject {
    let label: LocalizedText
    let items: [String]
    let dataset: String
  }

  /// The topics, each with as many lines as all have room for.
  var points: [CoverPoint] {
    let sections = sections
    var subjects = sections + highlights + views + events + risks
    let more = news + people
    if Self.height(subjects + more, Self.fewest) <= lines {
      subjects = sections + highlights + views + news + events + risks + people
    }
    var each = Self.fewest
    while each < Self.most, Self.height(subjects, each + 1) <= lines { each += 1 }
    return subjects.map { CoverPoint($0.label, Self.text($0.items, lines: each), dataset: $0.dataset) }
  }

  private func table(_ name: String) -> TypedTable? {
    tables.first { $0.description.name == name && !$0.rows.isEmpty }
  }

  private func texts(_ table: TypedTable, _ column: String) -> [String] {
    (table.values(of: column) ?? []).map { $0.filledText ?? "" }
  }

  private var highlights: [Subject] {
    guard let table = table("highlights") else { return newsAsPoints }
    return byCategory(table, "highlights", LocalizedText("要点", "Key points"))
  }

  /// Whether no key points, news or views were recognized.
  static func isPlain(_ tables: [TypedTable]) -> Bool {
    !tables.contains { ["highlights", "news", "views"].contains($0.description.name) && !$0.rows.isEmpty }
  }

  /// For a report without recognized key points, news or views: the first sentences of its sections, under their
  /// titles.
  private var sections: [Subject] {
    guard Self.isPlain(tables), let table = table("sections") else { return [] }
    let kinds = texts(table, "kind")
    let found = zip(texts(table, "title"), texts(table, "text")).enumerated().compactMap {
      place, section -> Subject? in
      let (title, text) = section
      guard kinds[place] == "other" else { return nil }
      // Up to the first caption or description of a picture.
      func isSentence(_ paragraph: Substring) -> Bool { paragraph.last.map { "。.！？".contains($0) } ?? false }
      let sentences = text.split(separator: "\n").drop { !isSentence($0) }.prefix(while: isSentence)
        .prefix(Self.mostItems).map(String.init)
      guard !sentences.isEmpty, !title.isEmpty else { return nil }
      return Subject(label: LocalizedText(same: Self.cut(title, 24)), items: sentences, dataset: "sections")
    }
    return Array(found.prefix(Self.mostCategories))
  }

  /// The news, in place of key points where a report has none.
  private var newsAsPoints: [Subject] {
    guard let table = table("news") else { return [] }
    return byCategory(table, "news", LocalizedText("新闻", "News"))
  }

  /// The news in addition to the key points.
  private var news: [Subject] {
    guard self.table("highlights") != nil, let table = table("news") else { return [] }
    return byCategory(table, "news", LocalizedText("新闻", "News"), before: LocalizedText("新闻：", "News: "))
  }

  private func byCategory(
    _ table: TypedTable, _ dataset: String, _ label: LocalizedText,
    before: LocalizedText = LocalizedText(same: "")
  ) -> [Subject] {
    var order: [String] = []
    var items: [String: [String]] = [:]
    for (category, text) in zip(texts(table, "category"), texts(table, "text")) where !text.isEmpty {
      if items[category] == nil { order.append(category) }
      items[category, default: []].append(text)
    }
    return order.prefix(Self.mostCategories).map { category in
      let name = Self.cut(category, 24)
      return Subject(
        label: category.isEmpty ? label : LocalizedText(before.chinese + name, before.english + name),
        items: category.contains("投资建议") ? Self.advice(items[category] ?? []) : items[category] ?? [],
        dataset: dataset)
    }
  }

  private var views: [Subject] {
    // If the key points have a paragraph with that title, the page already has the views.
    let isTold = (self.table("highlights").map { texts($0, "category") } ?? []).contains {
      $0.contains("投资建议")
    }
    guard !isTold, let table = table("views") else { return [] }
    let sentences = Self.advice(texts(table, "text"))
    return sentences.isEmpty
      ? [] : [Subject(label: LocalizedText("投资建议", "Views"), items: sentences, dataset: "views")]
  }

  private var events: [Subject] {
    guard let table = table("events") else { return [] }
    let starts = table.values(of: "start_date") ?? []
    let ends = table.values(of: "end_date") ?? []
    let items = texts(table, "name").enumerated().compactMap { index, name -> String? in
      guard !name.isEmpty else { return nil }
      let days = [starts, ends].compactMap { $0.indices.contains(index) ? $0[index].day?.dropFirst(5) : nil }
      let date =
        Set(days).count == 1 ? days.first.map(String.init) : days.isEmpty ? nil : days.joined(separator: "–")
      return [date, name].compactMap(\.self).joined(separator: " ")
    }
    return items.isEmpty
      ? [] : [Subject(label: LocalizedText("事件预告", "Events"), items: items, dataset: "events")]
  }

  private var risks: [Subject] {
    let isTold = (self.table("highlights").map { texts($0, "category") } ?? []).contains { $0.contains("风险") }
    guard !isTold, let table = table("risks") else { return [] }
    let items = texts(table, "text").filter { !$0.isEmpty }
    return items.isEmpty
      ? [] : [Subject(label: LocalizedText("风险提示", "Risks"), items: items, dataset: "risks")]
  }

  /// The analysts of the report, with their roles where printed.
  private var people: [Subject] {
    guard let table = table("analysts") else { return [] }
    let names = zip(texts(table, "name"), texts(table, "role")).compactMap { name, role in
      name.isEmpty ? nil : role.isEmpty ? name : "\(name) \(role)"
    }
    guard !names.isEmpty else { return [] }
    return [
      Subject(
        label: LocalizedText("分析师", "Analysts"), items: [names.joined(separator: "；")], dataset: "analysts")
    ]
  }

  private static let advising = ["推荐", "建议", "看好", "重点关注", "首选", "给予", "评级"]

  /// The sentences with a recommendation, or else the first sentence. A lead-in such as `核心假设：` is skipped.
  private static func advice(_ texts: [String]) -> [String] {
    let sentences = texts.flatMap { $0.split(separator: "。").map(String.init) }.filter { sentence in
      sentence.last { !$0.isWhitespace }.map { !"：:".contains($0) } ?? false
    }
    let found = sentences.filter { sentence in advising.contains(where: sentence.holds) }
    return found.isEmpty ? Array(sentences.prefix(1)) : found
  }

  // MARK: Room

  /// The number of lines that all topics take.
  private static func height(_ subjects: [Subject], _ lines: Int) -> Int {
    subjects.reduce(0) { $0 + height(of: text($1.items, lines: lines).chinese) }
  }

  private static func height(of text: String) -> Int {
    text.split(separator: "\n", omittingEmptySubsequences: false).reduce(0) {
      $0 + max(1, (width($1) + line - 1) / line)
    }
  }

  /// As many whole items as fit, with the total number if some are left out. In two lines they follow one another; with
  /// more lines, each has its own.
  private static func text(_ items: [String], lines: Int) -> LocalizedText {
    let trimmed = items.prefix(mostItems).map(clean)
    let separator = lines > fewest ? "\n" : "；"
    let room = lines * line - 12
    func joined(_ count: Int) -> String {
      let sign = lines > fewest && trimmed.count > 1 ? "· " : ""
      return trimmed[..<count].map { sign + $0 }.joined(separator: separator)
    }
    func fits(_ count: Int) -> Bool {
      lines > fewest ? height(of: joined(count) + "（共 99 条）") <= lines : width(joined(count)) <= room
    }
    var count = trimmed.count
    while count > 1, !fits(count) { count -= 1 }
    let text = cut(joined(count), room)
    guard count < items.count else { return LocalizedText(same: text) }
    return LocalizedText("\(text)（共 \(items.count) 条）", "\(text) (\(items.count) in all)")
  }

  /// Removes blanks around punctuation and the final full stop.
  private static func clean(_ text: String) -> String {
    var words = text
    for sign in ["，", "；", "。", "、"] where words.holds(" " + sign) || words.holds(sign + " ") {
      words = words.replacing(" \(sign)", with: sign).replacing("\(sign) ", with: sign)
    }
    while let last = words.last, "。；;. ".contains(last) { words.removeLast() }
    return words
  }

  /// The text up to the last clause that fits.
  private static func cut(_ text: String, _ room: Int) -> String {
    let clean = clean(text)
    guard width(clean) > room else { return clean }
    var end = clean.startIndex
    var last: String.Index?
    var used = 0
    while end < clean.endIndex {
      used += width(clean[end...end])
      guard used <= room - 2 else { break }
      if "，；。,;".contains(clean[end]), used > room / 2 { last = end }
      end = clean.index(after: end)
    }
    return clean[..<(last ?? end)] + "…"
  }

  private static func width(_ text: some StringProtocol) -> Int {
    text.unicodeScalars.reduce(0) { $0 + ($1.value < 0x2E80 ? 1 : 2) }
  }
}
