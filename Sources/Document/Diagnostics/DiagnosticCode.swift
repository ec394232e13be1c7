/// What kinds of findings there are. The raw value is what `check` prints in brackets and what the `checks`
/// dataset holds; `Docs/checks.md` is made from this list.
public enum DiagnosticCode: String, Sendable, Hashable, CaseIterable {
  // Numbers
  case numberUnparsed = "number-unparsed"
  case numberApproximate = "number-approximate"
  case valueKind = "value-kind"
  case arrowSign = "arrow-sign"
  case signFromArrow = "sign-from-arrow"
  case growthContradicted = "growth-contradicted"
  case peContradicted = "pe-contradicted"
  case peUnchecked = "pe-unchecked"
  case conversionInferred = "conversion-inferred"
  case conversionMissing = "conversion-missing"
  case conversionDisagrees = "conversion-disagrees"
  case conversionAlone = "conversion-alone"
  case assumptionUnused = "assumption-unused"
  case sharesContradicted = "shares-contradicted"
  case fiscalYearOrder = "fiscal-year-order"
  case unitConverted = "unit-converted"
  case currencyContradicted = "currency-contradicted"
  case marketInferred = "market-inferred"
  case marketUnknown = "market-unknown"
  // Structure
  case duplicateRow = "duplicate-row"
  case columnUnmatched = "column-unmatched"
  case tableUnclaimed = "table-unclaimed"
  case tableContinued = "table-continued"
  case tableUnread = "table-unread"
  case figureAdjusted = "figure-adjusted"
  case sectionsUnknown = "sections-unknown"
  case contentsUnmatched = "contents-unmatched"
  case contentsDiffers = "contents-differs"
  case figureNoData = "figure-no-data"
  case figureTitleDiffers = "figure-title-differs"
  case figureUnlisted = "figure-unlisted"
  case figureUncaptioned = "figure-uncaptioned"
  case yearInferred = "year-inferred"
  case eventUndated = "event-undated"
  case dateUnparsed = "date-unparsed"
  case weekUnclear = "week-unclear"
  case contactUnclaimed = "contact-unclaimed"
  case ratingUnknown = "rating-unknown"
  // Text
  case spellingSuspect = "spelling-suspect"
  case textRepeated = "text-repeated"
  case paragraphJoined = "paragraph-joined"
  case controlCharacter = "control-character"
  // Outputs
  case textCut = "text-cut"
  case rowsSplit = "rows-split"
  case workbookDiffers = "workbook-differs"
  // Documents and columns of the user's own
  case recomputed = "recomputed"
  case userColumn = "user-column"
  // Ledger
  case lineUnclaimed = "line-unclaimed"
  case ledger = "ledger"

  /// How bad a finding of this kind is unless its finder says otherwise.
  public var severity: Diagnostic.Severity {
    switch self {
    case .peContradicted, .lineUnclaimed, .workbookDiffers:
      .error
    case .numberUnparsed, .numberApproximate, .valueKind, .arrowSign, .growthContradicted, .conversionMissing,
      .conversionDisagrees, .conversionAlone, .assumptionUnused, .currencyContradicted, .marketUnknown,
      .tableUnread, .sectionsUnknown,
      .sharesContradicted, .fiscalYearOrder, .duplicateRow, .contentsUnmatched, .figureTitleDiffers,
      .figureUnlisted, .figureUncaptioned, .eventUndated, .dateUnparsed, .contactUnclaimed, .controlCharacter,
      .textCut,
      .spellingSuspect, .textRepeated:
      .warning
    case .signFromArrow, .marketInferred, .figureAdjusted, .peUnchecked, .conversionInferred, .unitConverted,
      .columnUnmatched, .tableUnclaimed, .tableContinued, .contentsDiffers, .figureNoData, .yearInferred,
      .weekUnclear, .ratingUnknown, .paragraphJoined,
      .rowsSplit, .recomputed, .userColumn, .ledger:
      .info
    }
  }
}
