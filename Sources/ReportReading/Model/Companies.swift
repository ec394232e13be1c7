import Document
import Lexemes

/// A company's row of the forecast table.
public struct Company: Sendable, Hashable {
  /// The code as printed, with a normalised value if it is written in a known way.
  public var ticker: Printed<Ticker>
  /// The company's name.
  public var name: String?
  /// The rating as printed.
  public var rating: String?
  /// The price per traded share, in ``Ticker/currency``.
  public var price: Printed<DecimalNumber>?
  /// The house's target price per traded share, in ``Ticker/currency``.
  public var targetPrice: Printed<DecimalNumber>?
  /// The market capitalisation, in millions of ``Ticker/currency``.
  public var marketCap: Printed<DecimalNumber>?
  /// The currency of EPS as its columns give it, as an ISO 4217 code; nil where they do not, and EPS is in the
  /// currency that the company reports in.
  public var epsCurrency: String?
  /// The heading inside the table that the row is under; nil if there is none.
  public var segment: String?
  /// Current ratios, which have no fiscal year: `PB`, `ROE`.
  public var figures: [CompanyFigure: Printed<DecimalNumber>] = [:]
  /// The estimates by fiscal year, ascending.
  public var estimates: [Estimate] = []
  /// Whether the row has fewer cells than its table has columns, so that some may be in the wrong one.
  public var lacksCells = false
  /// Fiscal years with EPS above 0 but an empty cell for PE, or with PE but no EPS, since a cell may be lost.
  public var halfPairs: [String] = []
  /// The line of the source, counted from 1.
  public var line: Int

  /// One fiscal year's figures.
  public struct Estimate: Sendable, Hashable {
    /// The fiscal year, `2024E`: as printed, but always with four digits first (``FiscalYear/label``).
    public var fiscalYear: String
    /// The header cell of the year's figures.
    public var header: Printed<String>?
    /// The figures printed for the year. Amounts of money are in millions of the currency that the company reports in.
    public var figures: [CompanyFigure: Printed<DecimalNumber>] = [:]

    /// The growth printed for the year, as fractions. It is only compared with the computed growth.
    public var printedGrowth: [CompanyFigure: Printed<DecimalNumber>] = [:]

    /// Earnings per share, in the currency that the company reports in.
    public var eps: Printed<DecimalNumber>? {
      get { figures[.eps] }
      set { figures[.eps] = newValue }
    }
    /// The price/earnings ratio.
    public var pe: Printed<DecimalNumber>? {
      get { figures[.pe] }
      set { figures[.pe] = newValue }
    }
    /// Net profit, in millions of the currency that the company reports in.
    public var netProfit: Printed<DecimalNumber>? {
      get { figures[.netProfit] }
      set { figures[.netProfit] = newValue }
    }
  }
}
