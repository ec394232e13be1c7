import Document
import Lexemes

/// Reads announced events from lines, items and tables: `7 月 19 日-7 月 21 日：某会议`.
enum EventsParser: SectionParser {
  static func parse(_ outline: Outline, into report: inout Report) {
    let year = report.header.defaultYear
    // Dates of tables are read here, since the report's period may be below the table.
    let source = report.source
    var readings = report.events.flatMap { EventDraft($0, in: source).readings(year) }
    for section in outline.sections(.events) {
      for block in section.blocks where SourceNote(block) == nil && !isIntroduction(block) {
        switch block.content {
        case .item: break
        case .paragraph where !isComment(block, year): break
        default: continue
        }
        guard !isForeign(block) else { continue }
        readings += drafts(block, year, source).flatMap { $0.readings(year) }
        report.claim(block.lines, as: .dataset("events"))
      }
    }
    readings.sort { $0.event.line < $1.event.line }
    report.events = readings.map(\.event)
    for (index, reading) in readings.enumerated() {
      report.diagnostics += reading.diagnostics(row: index + 1, defaultYear: year)
    }
  }

  /// Whether a block is a long paragraph that comments on events: it has no date, or several sentences and no date at
  /// its head.
  private static func isComment(_ block: Block, _ year: DefaultYear?) -> Bool {
    let text = block.richText.text
    guard isLong(text), text.holds("。") else { return false }
    return DateRange.first(in: text, defaultYear: year ?? 2000) == nil || tellsPast(text, year)
  }

  /// Whether a text is a long paragraph of several sentences without a date at its head, which tells what has happened.
  static func tellsPast(_ text: String, _ year: DefaultYear?) -> Bool {
    isLong(text) && text.dropLast().contains("。") && AnnouncedDates.ofEvent(text, year ?? 2000) == nil
  }

  private static func isLong(_ text: String) -> Bool { text.count > 80 }

  /// Whether a block is a caption, an address, small print and the like. A date alone may belong to an event.
  private static func isForeign(_ block: Block) -> Bool {
    guard let kind = PassageKind(block) else { return false }
    return kind != .date && kind != .axis
  }

  /// Whether a block only introduces events: `下周关注以下事件：`.
  private static func isIntroduction(_ block: Block) -> Bool {
    guard case .paragraph = block.content else { return false }
    let text = block.richText.text
    return !text.hasDigit && (text.closes(with: "：") || text.closes(with: ":"))
  }

  /// The events of a block's lines. Lines that continue an event are joined to it.
  private static func drafts(_ block: Block, _ year: DefaultYear?, _ source: SourceText) -> [EventDraft] {
    let isItem = if case .item = block.content { true } else { false }
    var drafts: [EventDraft] = []
    for line in block.textLines {
      let text = line.text
      let opens = AnnouncedDates.ofEvent(text, year ?? 2000) != nil
      if isItem, !opens, let last = drafts.indices.last {
        drafts[last].append(line, text)
      } else {
        for (start, piece) in pieces(text, year) {
          drafts.append(
            EventDraft(Event(name: piece, line: line.number), [line], in: source, start: start))
        }
      }
    }
    return drafts
  }

  /// Splits a text with several events, `8 月 7 日，甲大会；8 月 20 日，乙大会`. Each piece has the number of characters before it.
  private static func pieces(_ text: String, _ year: DefaultYear?) -> [(start: Int, text: String)] {
    let scalars = text.scalarArray
    guard beginsWithDay(text, year) else { return [(0, text)] }
    var pieces: [(start: Int, text: String)] = []
    var start = 0
    for place in scalars.indices where "；;。".unicodeScalars.contains(scalars[place]) {
      let rest = scalars[(place + 1)...].drop(while: \.isWhitespace)
      guard beginsWithDay(String(scalars: rest.prefix(60)), year) else { continue }
      pieces.append((start, String(scalars: scalars[start..<place])))
      start = rest.startIndex
    }
    return pieces + [(start, String(scalars: scalars[start...]))]
  }

  /// Whether a text begins with a date that is written out. `7.19` inside a text may be anything.
  private static func beginsWithDay(_ text: String, _ year: DefaultYear?) -> Bool {
    guard let (_, end) = AnnouncedDates.ofEvent(text, year ?? 2000) else { return false }
    return text[..<end].holds("日") || text[..<end].holds("号")
  }
}
