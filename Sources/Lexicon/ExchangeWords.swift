/// Exchanges whose codes are known to be those of shares, but not what they are traded in: their prices have a currency only
/// where the report prints one.
package enum ExchangeWords {
  /// What Bloomberg and Reuters put behind a code, for exchanges other than those of China, Hong Kong and the United States.
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
