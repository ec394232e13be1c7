import Document
import Lexemes

/// An event with its dates, and what is needed for findings about them.
struct EventReading {
  private(set) var event: Event
  private var hasYear = false
  private var runsBackwards = false

  /// Reads the dates of an event from its name, or from a table's column of dates. Separate days make one row each.
  static func all(_ draft: EventDraft, defaultYear: DefaultYear?) -> [EventReading] {
    let event = draft.event
    let text = draft.text
    guard let found = atHead(text, defaultYear) ?? within(text, defaultYear) else {
      return [EventReading(event: event)]
    }
    let printed = text[found.bounds]
    return found.dates.map { dates in
      var reading = EventReading(event: event)
      reading.event.start = dates.start
      reading.event.end = dates.end
      if event.printedDates == nil { reading.event.name = found.name }
      reading.event.printedDates = draft.printed(reading.event.dates, at: found.bounds)
      let years = [dates.start, dates.end].compactMap { $0 }.map { String($0.year) }
      reading.hasYear = years.contains { printed.contains($0) }
      reading.runsBackwards = dates.runsBackwards
      return reading
    }
  }

  /// The dates in a text, where they are printed, and the remaining words.
  private typealias Found = (dates: [AnnouncedDates], bounds: Range<String.Index>, name: String)

  private static func atHead(_ text: String, _ year: DefaultYear?) -> Found? {
    guard let (dates, end) = AnnouncedDates.ofEvent(text, year) else { return nil }
    let start = text.firstIndex { !$0.isWhitespace } ?? text.startIndex
    return (dates, min(start, end)..<end, String(text[end...].drop(while: isSeparator)).trimmed)
  }

  /// The only date of a text that does not begin with it: `某会议（7 月 19 日-21 日）`, `某会议：7 月 19 日`. With several dates,
  /// it is not clear which one is the event's.
  private static func within(_ text: String, _ year: DefaultYear?) -> Found? {
    let dates = DateRange.all(in: text, defaultYear: year)
    guard dates.count == 1, let (range, bounds) = dates.first else { return nil }
    let before = text[..<bounds.lowerBound]
    let after = text[bounds.upperBound...]
    var name = text
    if let open = before.last(where: { $0 != " " }), "(（[【".contains(open),
      let close = after.first(where: { $0 != " " }), ")）]】".contains(close)
    {
      name = before.trimmed.dropLast().trimmed + after.trimmed.dropFirst()
    } else if after.trimmed.isEmpty, let sign = before.last, isSeparator(sign) {
      name = String(before.trimmed.reversed().drop(while: isSeparator).reversed())
    }
    return ([AnnouncedDates(range)], bounds, name.trimmed)
  }

  private static func isSeparator(_ sign: Character) -> Bool { " :：，,、-—–|｜·\u{3000}\n".contains(sign) }
}

extension EventReading {
  func diagnostics(row: Int, defaultYear: DefaultYear?) -> [Diagnostic] {
    guard event.start != nil || event.end != nil else { return [undated(row)] }
    return [inferredYear(row, defaultYear), backwards(row)].compactMap { $0 }
  }

  private func undated(_ row: Int) -> Diagnostic {
    let text = event.printedDates?.raw ?? event.name
    return Diagnostic(
      .eventUndated, "no date can be read in '\(text)'", dataset: "events", row: row, column: "start_date",
      printed: text, line: event.line)
  }

  private func inferredYear(_ row: Int, _ defaultYear: DefaultYear?) -> Diagnostic? {
    guard !hasYear, let printed = event.printedDates?.raw, let day = event.start ?? event.end else {
      return nil
    }
    let reason =
      if case .nearest(let reference) = defaultYear { "nearest to \(reference)" } else { "the report's" }
    return Diagnostic(
      .yearInferred, "'\(printed)' has no year; \(day.year) is \(reason)",
      chinese: "“\(printed)”未印年份，按报告日期取 \(day.year) 年", dataset: "events", row: row,
      column: event.start == nil ? "end_date" : "start_date", printed: printed, computed: "\(day)",
      line: event.line)
  }

  private func backwards(_ row: Int) -> Diagnostic? {
    guard runsBackwards, let printed = event.printedDates?.raw else { return nil }
    return Diagnostic(
      .dateUnparsed, "'\(printed)' ends before it starts; the end is left empty", dataset: "events", row: row,
      column: "end_date", printed: printed, line: event.line)
  }
}

// MARK: Checks

extension DiagnosticCode {
  /// A date has no year; the one nearest to the report was taken.
  public static let yearInferred = DiagnosticCode(
    "year-inferred", .info,
    "原文没有年份，取离报告最近的年份",
    "a date has no year; the one nearest to the report was used",
    example: #"第 52 周的 · in week 52 `1 月 7 日` → 2025-01-07"#)

  /// An event has no date that can be read; its dates are left empty.
  public static let eventUndated = DiagnosticCode(
    "event-undated", .warning,
    "事件没有可识别的日期，日期留空",
    "an event has no date that can be read; its dates are left empty",
    example: #"`8 月下旬：发布会`；`7 月 32 日`"#)

  /// A printed date does not exist or runs backwards; it is left empty.
  public static let dateUnparsed = DiagnosticCode(
    "date-unparsed", .warning,
    "日期不存在或首尾颠倒，留空",
    "a printed date does not exist or runs backwards; it is left empty",
    example: #"`7 月 21 日-7 月 19 日`；`2024-06-31`"#)
}
