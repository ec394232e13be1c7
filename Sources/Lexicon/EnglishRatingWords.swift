/// Words of ratings in English, small letters and without hyphens.
package enum EnglishRatingWords {
  /// Ratings; those of two or three words have blanks between them.
  package static let ratings: Set<String> = [
    "buy", "strong buy", "conviction buy", "trading buy", "outperform", "high conviction outperform", "opf",
    "overweight",
    "accumulate", "add", "hold", "neutral", "equalweight", "equal weight", "marketperform", "market perform",
    "marketweight", "market weight", "sectorperform", "sector perform", "peerperform", "peer perform",
    "underperform",
    "underweight", "reduce", "sell", "strong sell", "not rated",
  ]
  /// What is printed before a rating and says no more than that one follows.
  package static let labels: Set<String> = [
    "stock", "rating", "ratings", "recommendation", "recommendations", "opinion", "current", "company",
    "investment", "our",
    "12month", "12m", "12mth", "6month", "change", "share", "equity",
  ]
  /// What is done with a rating.
  package static let actions: Set<String> = [
    "maintain", "maintained", "maintains", "reiterate", "reiterated", "reiterates", "reaffirm", "reaffirmed",
    "remains",
    "retain", "retained", "unchanged", "initiate", "initiated", "initiation", "upgrade", "upgraded",
    "downgrade",
    "downgraded", "resume", "resumed",
  ]
  /// What the name of a report on a market or an industry ends with.
  package static let periodicals: Set<String> = [
    "weekly", "daily", "monthly", "quarterly", "biweekly", "fortnightly", "roundup", "wrap", "tracker",
  ]
  /// What a sentence says is done with a rating.
  package static let verbs: Set<String> = [
    "maintain", "maintains", "maintaining", "reiterate", "reiterates", "reiterating", "reaffirm", "reaffirms",
    "reaffirming", "retain", "retains", "retaining", "keep",
  ]
  /// What is before a colon and a figure on the same line as a rating: `PO: 780.00 HKD`.
  package static let figures: Set<String> = [
    "po", "pt", "tp", "price", "price target", "target price", "price objective", "target", "last price",
    "close",
    "upside", "downside", "upside/downside",
  ]
  /// How Bloomberg names markets.
  package static let markets: Set<String> = [
    "HK", "CH", "US", "JP", "TT", "KS", "KQ", "SP", "IN", "AU", "LN", "GR", "FP", "MK", "TB", "IJ", "PM",
    "VN", "NZ", "CN",
  ]
}
