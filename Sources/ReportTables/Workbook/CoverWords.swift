import Lexemes
import Tabular

/// What the text of a report says, in its first words: whole items and whole clauses, never half a sentence.
struct CoverWords {
  let tables: [TypedTable]

  /// Half-width characters of two lines.
  private static let room = 190
  private static let mostCategories = 6

  var points: [CoverPoint] { highlights + views + events + risks }

  private func table(_ name: String) -> TypedTable? {
    tables.first { $0.description.name == name && !$0.rows.isEmpty }
  }

  private func texts(_ table: TypedTable, _ column: String) -> [String] {
    (table.values(of: column) ?? []).map { $0.filledText ?? "" }
  }

  private var highlights: [CoverPoint] {
    guard let table = table("highlights") else { return news }
    return byCategory(table, "highlights", LocalizedText("要点", "Key points"))
  }

  /// Where a report has no key points, its news stand for them.
  private var news: [CoverPoint] {
    guard let table = table("news") else { return [] }
    return byCategory(table, "news", LocalizedText("新闻", "News"))
  }

  private func byCategory(_ table: TypedTable, _ dataset: String, _ label: LocalizedText) -> [CoverPoint] {
    var order: [String] = []
    var items: [String: [String]] = [:]
    for (category, text) in zip(texts(table, "category"), texts(table, "text")) where !text.isEmpty {
      if items[category] == nil { order.append(category) }
      items[category, default: []].append(text)
    }
    return order.prefix(Self.mostCategories).map { category in
      CoverPoint(
        category.isEmpty ? label : LocalizedText(same: Self.cut(category, 14)),
        category.contains("投资建议")
          ? Self.cut(Self.advice(items[category] ?? []), Self.room) : Self.joined(items[category] ?? []),
        dataset: dataset)
    }
  }

  private var views: [CoverPoint] {
    // Where the key points have a paragraph of the same name, it is on the page already.
    let isTold = (self.table("highlights").map { texts($0, "category") } ?? []).contains {
      $0.contains("投资建议")
    }
    guard !isTold, let table = table("views") else { return [] }
    let text = Self.advice(texts(table, "text"))
    return text.isEmpty
      ? [] : [CoverPoint(LocalizedText("投资建议", "View"), Self.cut(text, Self.room), dataset: "views")]
  }

  private var events: [CoverPoint] {
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
      ? [] : [CoverPoint(LocalizedText("事件预告", "Events"), Self.joined(items), dataset: "events")]
  }

  private var risks: [CoverPoint] {
    let isTold = (self.table("highlights").map { texts($0, "category") } ?? []).contains { $0.contains("风险") }
    guard !isTold, let table = table("risks") else { return [] }
    let items = texts(table, "text").filter { !$0.isEmpty }
    return items.isEmpty
      ? [] : [CoverPoint(LocalizedText("风险提示", "Risks"), Self.joined(items), dataset: "risks")]
  }

  private static let advising = ["推荐", "建议", "看好", "重点关注", "首选"]

  /// The sentences that recommend something, or the first of all.
  private static func advice(_ texts: [String]) -> String {
    let sentences = texts.flatMap { $0.split(separator: "。").map(String.init) }
    let found = sentences.filter { sentence in advising.contains(where: sentence.holds) }
    return (found.isEmpty ? Array(sentences.prefix(1)) : found).joined(separator: "。")
  }

  // MARK: Room

  /// As many whole items as have room, and how many there are where some have not.
  private static func joined(_ items: [String]) -> String {
    let trimmed = items.map(clean)
    var count = trimmed.count
    while count > 1, width(trimmed[..<count].joined(separator: "；")) > room - 12 { count -= 1 }
    let text = cut(trimmed[..<count].joined(separator: "；"), room - 12)
    return count < trimmed.count ? "\(text)（共 \(trimmed.count) 条）" : text
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
