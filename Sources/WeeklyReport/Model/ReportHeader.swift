import Lexemes

/// What a report says of itself as a whole. Nothing is made up: what is not printed is nil.
public struct ReportHeader: Sendable, Hashable {
  public var title: String?
  public var headline: String?
  /// The house that publishes it, `国信证券` say.
  public var publisher: String?
  /// The title without its issue: `人工智能周报`.
  public var series: String?
  public var year: Int?
  public var week: Int?
  public var industry: String?
  public var rating: String?
  /// What the house does with the rating: `维持`, `上调`, `首次`.
  public var ratingAction: String?
  /// The window that the traffic figures cover.
  public var period: DateRange?
  public var published: CalendarDate?
  /// Where the title stands.
  public var line = 1
}
