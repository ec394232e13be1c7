/// Hundredths of a currency, as the headers of prices and earnings per share print them.
package enum MinorUnitWords {
  /// Each with the ISO 4217 code of the currency; nil where the word does not say which.
  package static let words: [(word: String, currency: String?)] = [
    ("港仙", "HKD"), ("港分", "HKD"), ("美分", "USD"), ("美仙", "USD"), ("欧分", "EUR"), ("便士", "GBP"),
    ("pence", "GBP"),
    ("cents", nil), ("cent", nil), ("仙", nil), ("分", nil), ("¢", nil),
  ]
}
