import Document
import Lexemes

/// A website's row of the traffic table: `AI 相关网站流量数据`.
public struct WebsiteTraffic: Sendable, Hashable {
  /// The name of the site or app.
  public var app: String
  /// The description of the site as printed.
  public var description: String?
  /// Visits per week, in millions.
  public var visits: Printed<DecimalNumber>?
  /// The change from the previous week as a fraction: `↓ - 3.90%` is -0.039.
  public var growth: Printed<DecimalNumber>?
  /// The average time on site, in seconds.
  public var duration: Printed<Int>?
  /// The line of the source, counted from 1.
  public var line: Int
}
