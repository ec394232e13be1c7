// Made by `make docs` from the declarations; do not edit by hand.
import Document
import MarkdownInput
import ReportReading

extension DiagnosticCode {
  /// Every kind of finding, by its name in code.
  public static let all: [DiagnosticCode] = [
    .arrowSign,
    .assumptionUnused,
    .columnUnmatched,
    .contactUnclaimed,
    .contentsDiffers,
    .contentsUnmatched,
    .controlCharacter,
    .conversionAlone,
    .conversionDisagrees,
    .conversionInferred,
    .conversionMissing,
    .currencyContradicted,
    .dateUnparsed,
    .decimalComma,
    .duplicateRow,
    .eventUndated,
    .figureAdjusted,
    .figureNoData,
    .figureTitleDiffers,
    .figureUncaptioned,
    .figureUnlisted,
    .fiscalYearOrder,
    .growthContradicted,
    .ledger,
    .lineUnclaimed,
    .linesLeft,
    .marketInferred,
    .marketUnknown,
    .nothingRecognized,
    .numberApproximate,
    .numberCut,
    .numberUnparsed,
    .paragraphJoined,
    .peContradicted,
    .peUnchecked,
    .ratingUnknown,
    .recomputed,
    .rowShifted,
    .rowsSplit,
    .sectionEmpty,
    .sectionsUnknown,
    .sharesContradicted,
    .signFromArrow,
    .spellingSuspect,
    .tableContinued,
    .tableUnclaimed,
    .tableUnread,
    .textCut,
    .textRepeated,
    .unitConverted,
    .unitDiffers,
    .userColumn,
    .valueKind,
    .weekUnclear,
    .workbookDiffers,
    .yearInferred,
  ]

  /// The kind of finding of that name; nil where there is none.
  public static func named(_ name: String) -> DiagnosticCode? { all.first { $0.rawValue == name } }
}
