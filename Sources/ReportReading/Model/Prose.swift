import Document
import Lexemes

/// One item of the key points, `核心观点`.
public struct Highlight: Sendable, Hashable {
  /// The label over several categories: `人工智能动态`.
  public var topic: String?
  /// The bold label it is under: `产品应用`.
  public var category: String?
  /// Its place within the category, from 1.
  public var number: Int
  /// The text, with its bold parts.
  public var text: RichText
  /// The line of the source, counted from 1.
  public var line: Int
}

/// A paragraph or list item of the news.
public struct NewsEntry: Sendable, Hashable {
  /// Whether it is a paragraph or an item of a list.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case paragraph, item
  }

  /// The heading it is under, its number left off: `产品应用`.
  public var category: String
  /// The headline over it, below the category; nil where there is none.
  public var heading: String?
  /// Its place within the category, from 1.
  public var number: Int
  /// Whether it is a paragraph or an item of a list.
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
  /// Its place, counted from 1.
  public var number: Int
  /// The text, with its bold parts.
  public var text: RichText
  /// The line of the source, counted from 1.
  public var line: Int
}

/// An announced event. Where no year is printed, it is the one that brings the event nearest to the report.
public struct Event: Sendable, Hashable {
  /// Either may be missing: an event goes on from now, or has no last day yet.
  public var start: CalendarDate?
  /// The last day; nil where it is not known yet.
  public var end: CalendarDate?
  /// What is announced.
  public var name: String
  /// The dates as printed; nil where none are.
  public var printedDates: Printed<DateRange>?
  /// The line of the source, counted from 1.
  public var line: Int

  /// The days from first to last, where both are known.
  public var dates: DateRange? {
    guard let start, let end else { return nil }
    return DateRange(start: start, end: end)
  }
}
