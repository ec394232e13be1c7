/// The colors of rises and falls.
public enum TrendColors: String, Sendable, CaseIterable {
  /// Red is up and green is down, as on Chinese markets.
  case chinese
  /// Green is up and red is down.
  case western
}
