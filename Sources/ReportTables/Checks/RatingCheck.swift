import Document
import ReportReading

/// Finds ratings that are not on any known scale.
enum RatingCheck: ReportCheck {
  static func all(_ report: Report) -> [Diagnostic] {
    let known = RatingWords.known.union(report.ratingScale.map { RatingWords.plain($0.rating) })
    let strange = Set(report.companies.compactMap(\.rating)).filter { !known.contains(RatingWords.plain($0)) }
    return report.companies.enumerated().compactMap { index, company in
      guard let rating = company.rating, strange.contains(rating) else { return nil }
      return Diagnostic(
        .ratingUnknown, "'\(rating)' is not on any known rating scale", dataset: "companies", row: index + 1,
        column: "rating", printed: rating, line: company.line)
    }
  }
}

// MARK: Checks

extension DiagnosticCode {
  /// A rating is not on any known scale.
  public static let ratingUnknown = DiagnosticCode(
    "rating-unknown", .info,
    "评级不在任何已知的评级标准中",
    "a rating is not on any known scale",
    example: #"`值得拥有`"#)
}
