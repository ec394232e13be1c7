import Document
import Lexemes

/// One item of the key points, `核心观点`.
public struct Highlight: Sendable, Hashable {
  /// The label over several categories: `人工智能动态`.
  public var topic: String?
  /// The bold label that the item is under: `产品应用`.
  public var category: String?
  /// The position within the category, from 1.
  public var number: Int
  /// The text, with its bold parts.
  public var text: RichText
  /// The line of the source, counted from 1.
  public var line: Int
}

/// A paragraph or list item of the news.
public struct NewsEntry: Sendable, Hashable {
  /// Whether an entry is a paragraph or an item of a list.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case paragraph, item
  }

  /// The heading that the entry is under, without its number: `产品应用`.
  public var category: String
  /// The headline between the category and the entry; nil if there is none.
  public var heading: String?
  /// The position within the category, from 1.
  public var number: Int
  /// Whether an entry is a paragraph or an item of a list.
  public var kind: Kind
  /// The list number as printed, `1)`; nil for paragraphs.
  public var marker: String?
  /// The text, with its bold parts.
  public var text: RichText
  /// The line of the source, counted from 1.
  public var line: Int
}

/// A numbered paragraph: an investment view, a risk.
public struct TextEntry: Sendable, Hashable {
  /// The position, counted from 1.
  public var number: Int
  /// The text, with its bold parts.
  public var text: RichText
  /// The line of the source, counted from 1.
  public var line: Int
}

/// An announced event. Where no year is printed, it is the year that brings the event nearest to the report.
public struct Event: Sendable, Hashable {
  /// The first day; nil where the event is already under way or the day is not known.
  public var start: CalendarDate?
  /// The last day; nil where it is not known yet.
  public var end: CalendarDate?
  /// The name of the event.
  public var name: String
  /// The dates as printed; nil if none are.
  public var printedDates: Printed<DateRange>?
  /// The line of the source, counted from 1.
  public var line: Int

  /// The days from first to last; nil unless both are known.
  public var dates: DateRange? {
    guard let start, let end else { return nil }
    return DateRange(start: start, end: end)
  }
}
