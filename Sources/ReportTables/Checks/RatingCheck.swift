import Document
import ReportReading

/// Finds ratings that are not on any known scale.
enum RatingCheck: ReportCheck {
  static func all(_ report: Report) -> [Diagnostic] {
    let known = RatingWords.known.union(report.ratingScale.map { RatingWords.plain($0.rating) })
    let words = RatingWords.words(of: report.companies.compactMap(\.rating))
    let unknown = Set(
      words.filter { !known.contains($0.value) }.keys)
    let strange = unknown.subtracting(explained(unknown, report, known))
    return report.companies.enumerated().compactMap { index, company in
      guard let rating = company.rating, strange.contains(rating) else { return nil }
      return Diagnostic(
        .ratingUnknown, "'\(rating)' is not on any known rating scale", dataset: "companies", row: index + 1,
        column: "rating", printed: rating, line: company.line)
    }
  }

  /// More letters are a word of their own.
  private static let mostLetters = 3

  /// The letters that the report explains by words of a scale: `O - Outperform, M - Market-Perform`.
  private static func explained(
    _ ratings: Set<String>, _ report: Report, _ known: Set<String>
  ) -> Set<String> {
    let letters = ratings.filter {
      $0.utf8.count <= mostLetters && $0.utf8.allSatisfy { (0x41...0x5A).contains($0) }
    }
    guard !letters.isEmpty else { return [] }
    var found: Set<String> = []
    for line in 1...max(1, report.source.lineCount) where report.source.line(line).contains(UInt8(ascii: "-"))
    {
      for part in String(decoding: report.source.line(line), as: UTF8.self).split(at: ",;，；、|") {
        let words = part.trimmed.split(separator: " - ", maxSplits: 1).map(String.init)
        guard words.count == 2, letters.contains(words[0]), known.contains(RatingWords.plain(words[1])) else {
          continue
        }
        found.insert(words[0])
      }
    }
    return found
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
