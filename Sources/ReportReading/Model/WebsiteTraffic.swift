import Document
import Lexemes

/// A website's row of the traffic table: `AI 相关网站流量数据`.
public struct WebsiteTraffic: Sendable, Hashable {
  /// The name of the site or app.
  public var app: String
  /// What the site is, as printed.
  public var description: String?
  /// Millions a week.
  public var visits: Printed<DecimalNumber>?
  /// Against the week before, as a fraction: `↓ - 3.90%` is -0.039.
  public var growth: Printed<DecimalNumber>?
  /// Average time on site, in seconds.
  public var duration: Printed<Int>?
  /// The line of the source, counted from 1.
  public var line: Int
}
