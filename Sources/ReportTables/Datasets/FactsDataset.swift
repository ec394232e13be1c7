import Tabular
import Document
import ReportReading

/// Quantities in prose.
enum FactsDataset: DatasetDefinition {
  static let description = DatasetDescription(
    "facts", LocalizedText("数字摘录", "Facts"), tableName: "Facts",
    meaning: LocalizedText("正文中的数量，一个数量一行", "quantities in prose, one row each"),
    sheet: SheetStyle(.prose, place: 11))

  static func columns(_ shape: ReportShape) -> [Column] {
    [
      Column(
        "section", LocalizedText("章节", "Section"), .text,
        meaning: LocalizedText("所在章节", "the section it is in"), style: ColumnStyle(width: .wrapped(24))),
      Column(
        "text", LocalizedText("内容", "Text"), .text,
        meaning: LocalizedText("所在句子", "the sentence it is in"), style: .prose),
      Column(
        "value", LocalizedText("数值", "Value"), .number,
        meaning: LocalizedText("基本单位的数值，百分比为小数", "the number in base units; a percentage as a fraction"),
        style: ColumnStyle(kinds: shownKinds, isScaled: true, printedUnits: shownUnits)),
      Column(
        "unit", LocalizedText("单位", "Unit"), .text,
        meaning: LocalizedText("单位；日期为 ISO 日期或区间", "its unit; for dates, the ISO 8601 date or interval")),
      Column(
        "kind", LocalizedText("类型", "Kind"), .text,
        meaning: LocalizedText("金额、百分比、倍数、数量或日期", "money, percent, multiple, count or date"),
        allowedValues: Fact.Kind.allCases.map(\.rawValue), style: ColumnStyle(words: kindWords)),
      Column(
        "subject", LocalizedText("主体", "Subject"), .text,
        meaning: LocalizedText("并列数字所属的主体", "the name it belongs to, from a list of names matched to numbers")
      ),
    ]
  }

  private static let kindWords = [
    "money": LocalizedText("金额", "money"), "percent": LocalizedText("百分比", "percent"),
    "multiple": LocalizedText("倍数", "multiple"), "count": LocalizedText("数量", "count"),
    "date": LocalizedText("日期", "date"),
  ]

  /// Percentage points, per mille and basis points are stored as fractions like percentages but shown in their own
  /// units: a rise of 4.4 points is not one of 4.4 %, and nobody says 0.042 % for 4.2 basis points.
  private static let shownUnits = ColumnStyle.PrintedUnits(
    in: "unit",
    [
      "pp": .init(100, LocalizedText("pct", "pp")), "bp": .init(10_000, LocalizedText(same: "bp")),
      "‰": .init(1_000, LocalizedText(same: "‰")),
    ])

  /// Fractions are shown as percentages, and multiples with an `x`.
  private static let shownKinds = ColumnStyle.Kinds(
    in: "kind", [Fact.Kind.percent.rawValue: .percent, Fact.Kind.multiple.rawValue: .multiple])

  static func rows(_ reading: Reading) -> [Row] {
    let columns = columns(reading.shape)
    return reading.report.facts.map { fact in
      var row = Row(
        columns, line: fact.line,
        [
          "section": Value(fact.section), "text": .text(fact.sentence), "value": Value(fact.value),
          "unit": Value(fact.unit), "kind": .text(fact.kind.rawValue), "subject": Value(fact.subject),
        ])
      // The text of a date is in the column `unit`.
      row.setOrigin(fact.kind == .date ? "unit" : "value", fact.value)
      return row
    }
  }
}
