import Lexemes

/// A range of numbers in a finding, in the words of each edition.
struct ShownRange: Sendable, Hashable {
  private let low: String
  /// Nil where there is no upper end.
  private let high: String?

  init(_ low: String, _ high: String?) {
    self.low = low
    self.high = high
  }

  /// `17.9 to 18.4`; a single number where both ends read alike.
  var english: String { words(" to ", open: "\(low) or more") }
  /// `17.9 至 18.4`.
  var chinese: String { words(" 至 ", open: "\(low) 或更高") }
  /// `17.9~18.4`, for cells that both editions show. A dash would be read as a sign: `-322.1–-309.9`.
  var plain: String { words("~", open: "≥\(low)") }

  private func words(_ joint: String, open: String) -> String {
    guard let high else { return open }
    return low == high ? low : low + joint + high
  }
}
