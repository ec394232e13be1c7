import Lexemes
import Tabular
import Document
import ReportReading

/// How prices are converted to the currency and share that EPS are stated in, for each company.
///
/// Given factors take precedence over inferred ones, and these over 1, which is assumed only where price and EPS are
/// known to be in the same currency. Docs/conversion.md explains the rule with worked examples.
struct Conversions: Sendable, Hashable {
  /// Where a factor is from.
  enum Origin: String, Sendable, Hashable, CaseIterable {
    case given, inferred
    case assumed = "default"
  }

  /// One number of the assumptions.
  struct Assumption: Sendable, Hashable {
    /// The name that expressions use: `fx_HKD`.
    var name: String
    /// The value; nil where it is not known.
    var value: DecimalNumber?
    /// The unit of the value.
    var unit: String?
    /// The smallest value that the printed PE allow.
    var low: Double?
    /// The largest value that the printed PE allow.
    var high: Double?
    /// Whether it was given, inferred or assumed.
    var origin: Origin
    /// The source of a given number.
    var source: AssumptionSource?
    /// The source line of the first company that uses it; nil where there is none.
    var line: Int?
  }

  /// The conversion of one company.
  struct Company: Sendable, Hashable {
    /// An expression over assumptions, such as `fx_USD / ads_PDD.O`; nil where there is none.
    var expression: Expression?
    /// The value of the expression; nil where it is not known.
    var factor: Double?
    /// The possible values of the factor, against which printed PE are checked.
    var interval: RoundingInterval?
    /// The agreement from which the factor was inferred.
    var agreement: Agreement?
    /// Whether the factor is the company's own and has no known explanation.
    var isUnexplained = false
    /// The result of checking the company's printed PE.
    var status = Status.unchecked
    /// The ISO 4217 code of the currency of EPS, profit and revenue; nil where it is not known.
    var reportingCurrency: String?
    /// How the market cap is converted to yuan, see ``HomeRate``; nil where no rate is known.
    var homeRate: HomeRate?
    /// The indices of fiscal years with a contradicted PE.
    var contradictedYears: [Int] = []
  }

  /// Whether printed PE follow from price, EPS and factor.
  enum Status: String, Sendable, Hashable, CaseIterable {
    case reconciled, contradicted, unchecked
  }

  /// All numbers that computed values depend on.
  var assumptions: [Assumption] = []
  /// The conversion of each company of the report, in order.
  var companies: [Company] = []

  /// The values by name, for expressions.
  var inputs: [String: Double] {
    Dictionary(
      assumptions.compactMap { item in item.value.map { (item.name, $0.doubleValue) } },
      uniquingKeysWith: { first, _ in first })
  }
}
