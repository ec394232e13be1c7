import Document
import Lexemes

/// A company's row of the forecast table.
public struct Company: Sendable, Hashable {
  /// Raw as printed, value normalised where the code is written in a known way.
  public var ticker: Printed<Ticker>
  /// The company's name.
  public var name: String?
  /// The rating as printed.
  public var rating: String?
  /// Per traded share, in ``Ticker/currency``.
  public var price: Printed<DecimalNumber>?
  /// What the house expects the price to be, in ``Ticker/currency``.
  public var targetPrice: Printed<DecimalNumber>?
  /// In millions of ``Ticker/currency``.
  public var marketCap: Printed<DecimalNumber>?
  /// What the columns of EPS say that they are in, as ISO 4217 has it; nil where they do not: then it is the currency
  /// that the company reports in.
  public var epsCurrency: String?
  /// The heading inside the table that it is under, where there are such.
  public var segment: String?
  /// Ratios that hold now and name no fiscal year: `PB`, `ROE`.
  public var figures: [CompanyFigure: Printed<DecimalNumber>] = [:]
  /// In the order of the fiscal years.
  public var estimates: [Estimate] = []
  /// Whether the row has fewer cells than its table has columns, so that some may be in the wrong one.
  public var lacksCells = false
  /// Fiscal years of which the row has EPS above 0 and an empty cell for PE, or PE and no EPS: a cell may be lost.
  public var halfPairs: [String] = []
  /// The line of the source, counted from 1.
  public var line: Int

  /// One fiscal year's figures.
  public struct Estimate: Sendable, Hashable {
    /// As printed: `2024E`.
    public var fiscalYear: String
    /// The cell that heads its figures.
    public var header: Printed<String>?
    /// What is printed for the year; money in millions of the currency that the company reports in.
    public var figures: [CompanyFigure: Printed<DecimalNumber>] = [:]

    /// The growth that is printed for the year, as fractions; it is computed anew and only held against that.
    public var printedGrowth: [CompanyFigure: Printed<DecimalNumber>] = [:]

    /// Per share, in the currency the company reports in.
    public var eps: Printed<DecimalNumber>? {
      get { figures[.eps] }
      set { figures[.eps] = newValue }
    }
    /// Price over EPS.
    public var pe: Printed<DecimalNumber>? {
      get { figures[.pe] }
      set { figures[.pe] = newValue }
    }
    /// Net profit.
    public var netProfit: Printed<DecimalNumber>? {
      get { figures[.netProfit] }
      set { figures[.netProfit] = newValue }
    }
  }
}
