import Document
import Lexemes

/// The data of a report as a whole. Whatever is not printed is nil.
public struct ReportHeader: Sendable, Hashable {
  /// The title as printed.
  public var title: String?
  /// The headline under the title.
  public var headline: String?
  /// The house that publishes it, for example `国信证券`.
  public var publisher: String?
  /// The title without its issue: `人工智能周报`.
  public var series: String?
  /// The year of the issue.
  public var year: Printed<Int>?
  /// The week of the issue.
  public var week: Printed<Int>?
  /// The industry that the report is about.
  public var industry: String?
  /// The rating of the industry.
  public var rating: String?
  /// The rating action: `维持`, `上调`, `首次`.
  public var ratingAction: String?
  /// The period that the traffic figures cover.
  public var period: Printed<DateRange>?
  /// The day of publication.
  public var published: Printed<CalendarDate>?
  /// The line of the title, counted from 1.
  public var line = 1
}

extension ReportHeader {
  /// The year of dates without one: the year that brings them nearest to the period of the figures, the date of
  /// publication, the dates in the title or the week of the issue, whichever is known first; otherwise the year of
  /// the issue.
  var defaultYear: DefaultYear? {
    let year = year?.value
    let lastDayOfIssue = year.flatMap { year in
      week?.value.flatMap { CalendarDate(lastDayOfWeek: $0, of: year) }
    }
    let printed = title.flatMap { DateRange.first(in: $0)?.range.end }
    guard let day = period?.value?.end ?? published?.value ?? printed ?? lastDayOfIssue else {
      return year.map(DefaultYear.fixed)
    }
    return .nearest(to: day)
  }
}
