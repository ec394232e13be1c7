// Made by `make docs` from the declarations; do not edit by hand.

extension ReportChecks {
  /// Every check of a report, by its name in code.
  static let declared: [any ReportCheck.Type] = [
    CompanyGrowthCheck.self,
    ContentsCheck.self,
    DuplicateCheck.self,
    FigureChecks.self,
    FigureListCheck.self,
    FiscalYearChecks.self,
    LedgerCheck.self,
    MarketCapCheck.self,
    PageReadingCheck.self,
    PairChecks.self,
    ProseCompaniesCheck.self,
    RatingCheck.self,
    TextChecks.self,
  ]
}
