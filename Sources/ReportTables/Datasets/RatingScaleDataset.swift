import Tabular
import Document
import ReportReading

/// The house's rating scale.
enum RatingScaleDataset: DatasetDefinition {
  static let description = TableSpec.ratingScale.description

  static func columns(_ shape: ReportShape) -> [Column] {
    [
      Column("scope", LocalizedText("类别", "Scope"), .text, meaning: LocalizedText("评级对象", "what is rated")),
      Column("rating", LocalizedText("级别", "Rating"), .text, meaning: LocalizedText("级别", "the rating")),
      Column(
        "definition", LocalizedText("说明", "Definition"), .text,
        meaning: LocalizedText("级别的含义", "what it means"), style: ColumnStyle(width: .wrapped(48))),
      Column(
        "basis", LocalizedText("评级基准", "Basis"), .text,
        meaning: LocalizedText("评级的计量方法", "how ratings are measured"), style: .prose),
    ]
  }

  static func rows(_ reading: Reading) -> [Row] {
    let columns = columns(reading.shape)
    return reading.report.ratingScale.map { level in
      Row(
        columns, line: level.line,
        [
          "scope": .text(level.scope), "rating": .text(level.rating), "definition": Value(level.definition),
          "basis": Value(level.basis),
        ])
    }
  }
}
