import Lexemes
import Tabular
import Document
import ReportReading

/// How prices are brought into the currency and share that EPS are stated in, company by company.
///
/// Given factors win over inferred ones, and inferred ones over 1, which is taken only where price and EPS are
/// known to be in one currency. Docs/conversion.md works the rule through by hand.
struct Conversions: Sendable, Hashable {
  /// Where a factor comes from.
  enum Origin: String, Sendable, Hashable, CaseIterable {
    case given, inferred
    case assumed = "default"
  }

  /// One cell of the assumptions.
  struct Assumption: Sendable, Hashable {
    /// The name that expressions use: `fx_HKD`.
    var name: String
    /// The number; nil where it is not known.
    var value: DecimalNumber?
    /// The unit of the number.
    var unit: String?
    /// The least value that the printed PE allow.
    var low: Double?
    /// The largest value that the printed PE allow.
    var high: Double?
    /// Whether it was given, inferred or assumed.
    var origin: Origin
    /// Of a given number, where it comes from.
    var source: AssumptionSource?
    /// The line of the source that prints it; nil where none does.
    var line: Int?
  }

  /// What holds for one company.
  struct Company: Sendable, Hashable {
    /// From the assumptions: `fx_USD / ads_PDD.O`; nil where the currency is not known.
    var expression: Expression?
    /// What the expression comes to; nil where it is not known.
    var factor: Double?
    /// What the factor may be, the factor itself included; printed PE are held against it.
    var interval: RoundingInterval?
    /// What an inferred factor rests on.
    var agreement: Agreement?
    /// Whether the factor is the share's own and nothing known explains it.
    var isUnexplained = false
    /// What came of comparing the company's printed PE.
    var status = Status.unchecked
    /// ISO 4217 of EPS, profit and revenue; nil where it is not known.
    var reportingCurrency: String?
    /// What brings the market cap to yuan, see ``HomeRate``; nil where no rate is known.
    var homeRate: HomeRate?
    /// Indices of the fiscal years whose printed PE does not follow.
    var contradictedYears: [Int] = []
  }

  /// Whether printed PE follow from price, EPS and factor.
  enum Status: String, Sendable, Hashable, CaseIterable {
    case reconciled, contradicted, unchecked
  }

  /// Every number that computed values depend on.
  var assumptions: [Assumption] = []
  /// For each company of the report, in order.
  var companies: [Company] = []

  /// Values by name, for expressions.
  var inputs: [String: Double] {
    Dictionary(
      assumptions.compactMap { item in item.value.map { (item.name, $0.doubleValue) } },
      uniquingKeysWith: { first, _ in first })
  }
}
