/// Exchanges whose codes are known to be those of shares. The currency in which the shares are traded is not known, so
/// a price has one only if the report prints it.
package enum ExchangeWords {
  /// ISO 4217 codes that are not among the spellings of ``Lexemes/Currency``, since in running text they may be words or
  /// other abbreviations. In a column of currencies they can be nothing else.
  package static let currencies: Set<String> = [
    "AUD", "CAD", "CHF", "SGD", "NZD", "SEK", "NOK", "DKK", "IDR", "MYR", "THB", "PHP", "VND", "BRL", "MXN",
    "ZAR",
    "SAR", "AED", "TRY",
    "PLN", "ILS", "CZK", "HUF", "RUB", "MOP",
  ]
  /// Those of Bloomberg that are neither words nor forms of companies, so that letters before them are a code.
  package static let unmistakable: Set<String> = [
    "TT", "KS", "KQ", "JP", "JT", "SP", "MK", "TB", "IJ", "LN", "GY", "GR", "FP", "SW", "AU", "NZ", "VN",
  ]
  /// What Wind appends to codes of indices.
  package static let indices: Set<String> = ["WI", "CSI", "HI", "GI", "CI"]
  /// What Bloomberg and Reuters append to codes of exchanges outside China, Hong Kong and the United States.
  package static let foreign: Set<String> = [
    // Asia and the Pacific
    "TT", "TW", "TWO", "KS", "KQ", "JP", "JT", "T", "SP", "SI", "MK", "KL", "TB", "BK", "IJ", "JK", "PM",
    "PS", "VN", "IN",
    "IS", "IB", "NS", "BO", "AU", "AT", "AX", "NZ",
    // Europe
    "LN", "L", "GR", "GY", "DE", "FP", "PA", "NA", "AS", "IM", "MI", "SM", "MC", "SW", "SE", "ST", "DC", "CO",
    "FH", "HE",
    "OL", "BB", "BR", "ID", "PL", "LS", "AV", "VI", "PW",
    // Elsewhere
    "CN", "CT", "TO", "MM", "MX", "BZ", "SA", "AB", "DH", "SJ",
  ]
}
