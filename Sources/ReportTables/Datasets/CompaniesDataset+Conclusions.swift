import Tabular
import Document
import ReportReading

/// Conclusions about a company as a whole: whether its PE hold, its rating's rank, and its normalized code.
extension CompaniesDataset {
  static var status: Column {
    Column(
      "pe_status", LocalizedText("PE 核对", "PE check"), .text,
      meaning: LocalizedText(
        "报告 PE 与股价、EPS 是否在舍入范围内一致", "whether the printed PE follow from price and EPS, rounding allowed for"),
      group: LocalizedText("核对", "Check"), allowedValues: Conversions.Status.allCases.map(\.rawValue),
      style: ColumnStyle(
        mark: .words(["reconciled": .good, "contradicted": .bad, "unchecked": .attention]), words: statusWords
      ))
  }

  /// The words of a workbook for the verdicts; the first page shows only their signs.
  static let statusWords = [
    "reconciled": LocalizedText("✓ 一致", "✓ holds"), "contradicted": LocalizedText("✗ 不符", "✗ does not"),
    "unchecked": LocalizedText("– 未核对", "– unchecked"),
  ]

  static var normalizedTicker: Column {
    Column(
      "ticker_normalized", LocalizedText("标准代码", "Normalized ticker"), .code,
      meaning: LocalizedText("统一写法的证券代码", "the code in one spelling, 0700.HK"),
      style: ColumnStyle(isAdministrative: true))
  }

  static var ratingColumns: [Column] {
    [
      Column(
        "rating_rank", LocalizedText("评级序位", "Rating rank"), .integer,
        meaning: LocalizedText(
          "在评级标准中的序位，1 为最高；无评级或无法确定时留空", "place on the rating scale, 1 is best; empty without a rating"),
        style: ColumnStyle(isAdministrative: true)),
      Column(
        "rating_scale_source", LocalizedText("评级标准来源", "Rating scale"), .text,
        meaning: LocalizedText(
          "序位取自报告的评级标准或通行的评级阶梯，见 Docs/ratings.md", "the report's own scale, or a usual one"),
        allowedValues: RatingRanks.Source.allCases.map(\.rawValue),
        style: ColumnStyle(isAdministrative: true)),
    ]
  }

  static func ratingValues(_ company: Company, _ ranks: RatingRanks) -> [(String, Value)] {
    guard let (rank, source) = ranks.rank(of: company.rating) else { return [] }
    return [("rating_rank", .integer(rank)), ("rating_scale_source", .text(source.rawValue))]
  }
}
