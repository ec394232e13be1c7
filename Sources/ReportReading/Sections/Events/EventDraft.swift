import Document
import Lexemes

/// An event before its dates are read.
struct EventDraft {
  private(set) var event: Event
  /// The lines of the event; empty if it is from a table.
  private var lines: [TextLine]
  private let source: SourceText
  /// How many characters of the lines precede the event and belong to another one.
  private let start: Int

  init(_ event: Event, _ lines: [TextLine] = [], in source: SourceText, start: Int = 0) {
    self.event = event
    self.start = start
    self.lines = lines
    self.source = source
  }

  /// Appends a line that continues the event.
  mutating func append(_ line: TextLine, _ text: String) {
    event.name += TextJoint.between(event.name, text) + text
    lines.append(line)
  }

  func readings(_ defaultYear: DefaultYear?) -> [EventReading] {
    EventReading.all(self, defaultYear: defaultYear)
  }

  /// The text that contains the dates.
  var text: String { event.printedDates?.raw ?? event.name }

  func printed(_ dates: DateRange?, at bounds: Range<String.Index>) -> Printed<DateRange> {
    if let cell = event.printedDates { return Printed(dates, raw: cell.raw, at: cell.location) }
    let range = text.scalarRange(bounds)
    return TextPlaces(lines, in: source).printed(
      dates, at: (start + range.lowerBound)..<(start + range.upperBound))
  }
}
