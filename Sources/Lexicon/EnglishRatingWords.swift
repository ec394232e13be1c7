/// English words of ratings, in lower case and without hyphens.
package enum EnglishRatingWords {
  /// Ratings; those of several words have blanks between them.
  package static let ratings: Set<String> = [
    "buy", "strong buy", "conviction buy", "trading buy", "outperform", "high conviction outperform", "opf",
    "overweight",
    "accumulate", "add", "hold", "neutral", "equalweight", "equal weight", "marketperform", "market perform",
    "marketweight", "market weight", "sectorperform", "sector perform", "peerperform", "peer perform",
    "underperform",
    "underweight", "reduce", "sell", "strong sell", "not rated",
  ]
  /// Abbreviations in the rating columns of tables, without hyphens.
  package static let abbreviations = [
    "ow": "overweight", "ew": "equalweight", "mw": "equalweight", "uw": "underweight",
    "op": "outperform", "opf": "outperform", "mp": "marketperform", "up": "underperform",
    "upf": "underperform",
    "unpf": "underperform", "acc": "accumulate", "hld": "hold", "red": "reduce", "nr": "notrated",
  ]
  /// Single letters in the rating columns of tables, scale by scale.
  package static let letters = [
    ["o": "overweight", "e": "equalweight", "n": "neutral", "u": "underweight"],
    ["o": "outperform", "m": "marketperform", "u": "underperform"],
    ["b": "buy", "a": "accumulate", "n": "neutral", "h": "hold", "r": "reduce", "s": "sell"],
  ]
  /// Words before a rating that only announce it.
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
  /// Endings of the names of reports on a market or an industry.
  package static let periodicals: Set<String> = [
    "weekly", "daily", "monthly", "quarterly", "biweekly", "fortnightly", "roundup", "wrap", "tracker",
  ]
  /// Classes of risk after a rating and a slash.
  package static let riskClasses: Set<String> = [
    "high risk", "medium risk", "low risk", "speculative", "speculative risk",
  ]
  /// Verbs in a sentence that say what is done with a rating.
  package static let verbs: Set<String> = [
    "maintain", "maintains", "maintaining", "reiterate", "reiterates", "reiterating", "reaffirm", "reaffirms",
    "reaffirming", "retain", "retains", "retaining", "keep",
  ]
  /// Labels before a colon and a figure, on the same line as a rating: `PO: 780.00 HKD`.
  package static let figures: Set<String> = [
    "po", "pt", "tp", "price", "price target", "target price", "price objective", "target", "last price",
    "close", "cmp", "current price", "mcap", "m-cap", "mkt cap", "market cap", "potential upside",
    "upside potential",
    "upside", "downside", "upside/downside",
  ]
  /// The words of such labels.
  package static let figureWords = Set(figures.flatMap { $0.split(separator: " ").map(String.init) })
  /// Bloomberg's codes for markets.
  package static let markets: Set<String> = [
    "HK", "CH", "US", "JP", "TT", "KS", "KQ", "SP", "IN", "AU", "LN", "GR", "FP", "MK", "TB", "IJ", "PM",
    "VN", "NZ", "CN",
  ]
}
