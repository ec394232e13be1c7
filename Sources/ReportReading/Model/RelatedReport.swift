import Document
import Lexemes

/// A report that this one refers to.
public struct RelatedReport: Sendable, Hashable {
  /// The title as printed.
  public var title: String
  /// The date of publication; without a value if the printed date does not exist: `2024-06-31`.
  public var published: Printed<CalendarDate>?
  /// The line of the source, counted from 1.
  public var line: Int
}
