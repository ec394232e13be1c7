import Document

/// The purpose of a section, as far as its heading or position shows it.
public enum SectionKind: String, Sendable, Hashable, CaseIterable {
  case title, highlights, companies, series, industry, rating, market
  case relatedReports = "related_reports"
  case contents, figures, traffic, news, events, views, risks, analysts
  case legal, ratingScale = "rating_scale"
  case offices
  case other
}
