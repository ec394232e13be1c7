import Document
import Lexemes
import ReportReading
import Tabular

/// The optional columns of companies that a report prints: the target price, and figures such as net profit or PB, by
/// fiscal year or current.
package struct CompanyColumnSet: Sendable, Hashable {
  private(set) var hasTargetPrice = false
  /// Figures that are current, without a fiscal year.
  private(set) var standing: Set<CompanyFigure> = []
  /// Figures for each fiscal year.
  private(set) var yearly: Set<CompanyFigure> = []

  /// EPS and PE, which every document has.
  private static let always: Set<CompanyFigure> = [.eps, .pe]

  static let all: CompanyColumnSet = {
    var set = CompanyColumnSet()
    set.hasTargetPrice = true
    set.yearly = Set(CompanyFigure.allCases).subtracting(always)
    set.standing = set.yearly.filter(\.canStandAlone)
    return set
  }()

  package init() {}

  /// Collects the optional columns that the companies of a report print.
  init(_ companies: [Company]) {
    for company in companies {
      hasTargetPrice = hasTargetPrice || company.targetPrice != nil
      standing.formUnion(company.figures.keys)
      for estimate in company.estimates { yearly.formUnion(estimate.figures.keys) }
    }
    yearly.subtract(Self.always)
  }

  /// Determines the optional columns from the names in a document's rows.
  package init(names: Set<String>) {
    hasTargetPrice = names.contains("target_price")
    standing = Self.all.standing.filter { names.contains($0.column) }
    yearly = Self.all.yearly.filter { names.contains("\($0.column)_fy1") }
  }

  /// The columns, grouped by figure.
  func columns(years: [String]) -> [Column] {
    CompanyFigure.allCases.flatMap { figure in
      (yearly.contains(figure) ? years.enumerated().map { figure.printed($0.offset + 1, $0.element) } : [])
        + (standing.contains(figure) ? [figure.printed] : [])
    }
  }

  static let targetPrice = Column(
    "target_price", LocalizedText("目标价", "Target price"), .number, unit: Units.currencyPerShare,
    meaning: LocalizedText("报告所载的目标价", "the price that the house expects"), isOptional: true)
}

extension CompanyFigure {
  /// The column for one fiscal year.
  fileprivate func printed(_ number: Int, _ year: String) -> Column {
    Column(
      "\(column)_fy\(number)", LocalizedText("\(title.chinese) \(year)", "\(title.english) \(year)"), type,
      unit: unit, meaning: meaning, group: LocalizedText("\(title.chinese)（报告）", "\(title.english), printed"),
      familyPattern: "^\(column)_fy[1-9][0-9]*$", isOptional: true)
  }

  /// The column for the current value.
  fileprivate var printed: Column {
    Column(
      column, title, type, unit: unit, meaning: meaning, group: LocalizedText("估值（报告）", "Valuation, printed"),
      isOptional: true)
  }

  private var type: ColumnType {
    switch self {
    case .eps, .netProfit, .revenue, .peg: .number
    case .pe, .pb, .ps, .evEBITDA: .multiple
    case .roe, .dividendYield: .percent
    }
  }

  private var unit: LocalizedText {
    switch self {
    case .eps: Units.epsPerShare
    case .netProfit, .revenue: Units.millionsOfReporting
    case .pe, .pb, .ps, .peg, .evEBITDA: Units.times
    case .roe, .dividendYield: Units.fraction
    }
  }

  private var title: LocalizedText {
    switch self {
    case .eps: LocalizedText(same: "EPS")
    case .pe: LocalizedText("报告 PE", "Printed PE")
    case .netProfit: LocalizedText("净利润", "Net profit")
    case .revenue: LocalizedText("营业收入", "Revenue")
    case .pb: LocalizedText("报告 PB", "Printed PB")
    case .ps: LocalizedText("报告 PS", "Printed PS")
    case .peg: LocalizedText("报告 PEG", "Printed PEG")
    case .evEBITDA: LocalizedText("报告 EV/EBITDA", "Printed EV/EBITDA")
    case .roe: LocalizedText("报告 ROE", "Printed ROE")
    case .dividendYield: LocalizedText("报告股息率", "Printed dividend yield")
    }
  }

  private var meaning: LocalizedText {
    switch self {
    case .eps: LocalizedText("报告所载的每股收益", "printed earnings per share")
    case .pe: LocalizedText("报告所载的市盈率", "printed price to earnings")
    case .netProfit: LocalizedText("报告所载的（归母）净利润", "printed net profit")
    case .revenue: LocalizedText("报告所载的营业收入", "printed revenue")
    case .pb: LocalizedText("报告所载的市净率", "printed price to book")
    case .ps: LocalizedText("报告所载的市销率", "printed price to sales")
    case .peg: LocalizedText("报告的 PEG", "printed PE to growth")
    case .evEBITDA: LocalizedText("报告所载的企业价值倍数", "printed enterprise value to EBITDA")
    case .roe: LocalizedText("报告所载的净资产收益率", "printed return on equity")
    case .dividendYield: LocalizedText("报告所载的股息率", "printed dividend yield")
    }
  }
}
