/// Words for hundredths and tenths of a currency, in headers of prices and earnings per share.
package enum MinorUnitWords {
  /// Each word with the ISO 4217 code of its currency; nil if the word may be of several.
  package static let words: [(word: String, currency: String?)] = [
    ("港仙", "HKD"), ("港分", "HKD"), ("美分", "USD"), ("美仙", "USD"), ("欧分", "EUR"), ("便士", "GBP"),
    ("pence", "GBP"),
    ("cents", nil), ("cent", nil), ("仙", nil), ("分", nil), ("¢", nil), ("角", "CNY"),
  ]
  /// Those of the words that are tenths.
  package static let tenths: Set<String> = ["角"]
  /// Letters for them, alone in parentheses: `EPS (c)`, `Price (p)`.
  package static let letters: [String: String?] = ["c": nil, "p": "GBP"]
}
