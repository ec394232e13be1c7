import Lexemes
import Tabular

/// What the text of a report says, in its first words: whole items and whole clauses, never half a sentence.
///
/// Beside figures each subject has two lines. A report without companies and sites has the page to itself: then subjects have
/// as many lines as there are, each item on its own, and the news and the analysts are told too.
struct CoverWords {
  let tables: [TypedTable]
  /// How many lines the page has for them.
  let lines: Int

  /// Half-width characters of a line.
  private static let line = 95
  /// Lines of a subject: no fewer than these, and no more than those.
  private static let fewest = 2
  private static let most = 14
  private static let mostCategories = 6
  /// More items than these have no room whatever they are.
  private static let mostItems = 60

  /// A subject, before it is known how much of it has room.
  private struct Subject {
    let label: LocalizedText
    let items: [String]
    let dataset: String
  }

  /// As many lines for each subject as all have room for.
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

  /// Whether neither points nor news nor views were recognised.
  static func isPlain(_ tables: [TypedTable]) -> Bool {
    !tables.contains { ["highlights", "news", "views"].contains($0.description.name) && !$0.rows.isEmpty }
  }

  /// Of a report in which no such thing was recognised the first sentences of its sections, under their titles.
  private var sections: [Subject] {
    guard Self.isPlain(tables), let table = table("sections") else { return [] }
    let kinds = texts(table, "kind")
    let found = zip(texts(table, "title"), texts(table, "text")).enumerated().compactMap {
      place, section -> Subject? in
      let (title, text) = section
      guard kinds[place] == "other" else { return nil }
      // Up to the first caption or the description of a picture.
      func isSentence(_ paragraph: Substring) -> Bool { paragraph.last.map { "。.！？".contains($0) } ?? false }
      let sentences = text.split(separator: "\n").drop { !isSentence($0) }.prefix(while: isSentence)
        .prefix(Self.mostItems).map(String.init)
      guard !sentences.isEmpty, !title.isEmpty else { return nil }
      return Subject(label: LocalizedText(same: Self.cut(title, 24)), items: sentences, dataset: "sections")
    }
    return Array(found.prefix(Self.mostCategories))
  }

  /// Where a report has no key points, its news stand for them.
  private var newsAsPoints: [Subject] {
    guard let table = table("news") else { return [] }
    return byCategory(table, "news", LocalizedText("新闻", "News"))
  }

  /// The news beside the key points.
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
    // Where the key points have a paragraph of the same name, it is on the page already.
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

  /// Who signs the report: names, with what they are where that is printed.
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

  /// The sentences that recommend something, or the first of all. What only leads to the next (`核心假设：`) is none.
  private static func advice(_ texts: [String]) -> [String] {
    let sentences = texts.flatMap { $0.split(separator: "。").map(String.init) }.filter { sentence in
      sentence.last { !$0.isWhitespace }.map { !"：:".contains($0) } ?? false
    }
    let found = sentences.filter { sentence in advising.contains(where: sentence.holds) }
    return found.isEmpty ? Array(sentences.prefix(1)) : found
  }

  // MARK: Room

  /// How many lines all subjects take.
  private static func height(_ subjects: [Subject], _ lines: Int) -> Int {
    subjects.reduce(0) { $0 + height(of: text($1.items, lines: lines).chinese) }
  }

  private static func height(of text: String) -> Int {
    text.split(separator: "\n", omittingEmptySubsequences: false).reduce(0) {
      $0 + max(1, (width($1) + line - 1) / line)
    }
  }

  /// As many whole items as have room, and how many there are where some have not: one after another in two lines, in
  /// more lines each on its own.
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

  /// Without blanks around punctuation, and without the full stop at the end.
  private static func clean(_ text: String) -> String {
    var words = text
    for sign in ["，", "；", "。", "、"] where words.holds(" " + sign) || words.holds(sign + " ") {
      words = words.replacing(" \(sign)", with: sign).replacing("\(sign) ", with: sign)
    }
    while let last = words.last, "。；;. ".contains(last) { words.removeLast() }
    return words
  }

  /// The text up to the last clause that has room.
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
