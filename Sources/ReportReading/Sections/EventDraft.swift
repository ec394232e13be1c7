import Document
import Lexemes

/// An event as it is found, before its dates are read.
struct EventDraft {
  private(set) var event: Event
  /// The lines that say it; none where a table does.
  private var lines: [TextLine]
  private let source: SourceText
  /// How many characters of the lines are before it: they are another event's.
  private let start: Int

  init(_ event: Event, _ lines: [TextLine] = [], in source: SourceText, start: Int = 0) {
    self.event = event
    self.start = start
    self.lines = lines
    self.source = source
  }

  /// Takes in a line that goes on with it.
  mutating func append(_ line: TextLine, _ text: String) {
    event.name += TextJoint.between(event.name, text) + text
    lines.append(line)
  }

  func readings(_ defaultYear: DefaultYear?) -> [EventReading] {
    EventReading.all(self, defaultYear: defaultYear)
  }

  /// What holds the dates.
  var text: String { event.printedDates?.raw ?? event.name }

  func printed(_ dates: DateRange?, at bounds: Range<String.Index>) -> Printed<DateRange> {
    if let cell = event.printedDates { return Printed(dates, raw: cell.raw, at: cell.location) }
    let range = text.scalarRange(bounds)
    return TextPlaces(lines, in: source).printed(
      dates, at: (start + range.lowerBound)..<(start + range.upperBound))
  }
}
