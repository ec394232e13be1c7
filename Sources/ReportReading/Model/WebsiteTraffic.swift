import Document
import Lexemes

/// A website's row of the traffic table: `AI 相关网站流量数据`.
public struct WebsiteTraffic: Sendable, Hashable {
  public var app: String
  public var description: String?
  /// Millions a week.
  public var visits: Printed<DecimalNumber>?
  /// Against the week before, as a fraction: `↓ - 3.90%` is -0.039.
  public var growth: Printed<DecimalNumber>?
  /// Average time on site, in seconds.
  public var duration: Printed<Int>?
  public var line: Int
}
