import Tabular
import Document
import ReportReading

/// What computed columns read in addition to the report: exchange rates, ADS ratios and conversion factors.
enum AssumptionsDataset: DatasetDefinition {
  static let description = DatasetDescription(
    "assumptions", LocalizedText("假设", "Assumptions"), tableName: "Assumptions",
    meaning: LocalizedText("计算列读取的假设，一项一行", "the inputs of computed columns, one row each"),
    sheet: SheetStyle(.inputs, place: 3))

  static func columns(_ shape: ReportShape) -> [Column] {
    [
      Column(
        "name", LocalizedText("名称", "Name"), .code,
        meaning: LocalizedText("公式中引用的名称", "the name that formulas use")),
      Column(
        "value", LocalizedText("数值", "Value"), .number, meaning: LocalizedText("数值", "the value"),
        style: ColumnStyle(decimals: .atLeast(4))),
      Column("unit", LocalizedText("单位", "Unit"), .text, meaning: LocalizedText("单位", "its unit")),
      Column(
        "low", LocalizedText("下限", "Low"), .number,
        meaning: LocalizedText("报告 PE 所允许的下限", "the lowest that the printed PE allow"), style: bound),
      Column(
        "high", LocalizedText("上限", "High"), .number,
        meaning: LocalizedText("报告 PE 所允许的上限", "the highest that the printed PE allow"), style: bound),
      Column(
        "origin", LocalizedText("来源", "Origin"), .text,
        meaning: LocalizedText("给定、反推或默认", "given, inferred or default"),
        allowedValues: Conversions.Origin.allCases.map(\.rawValue),
        style: ColumnStyle(words: [
          "given": LocalizedText("给定", "given"), "inferred": LocalizedText("反推", "inferred"),
          "default": LocalizedText("默认", "default"),
        ])),
      Column(
        "as_of", LocalizedText("日期", "As of"), .date,
        meaning: LocalizedText("给定值的日期", "the date of a given value")),
      Column(
        "source", LocalizedText("出处", "Source"), .text,
        meaning: LocalizedText("给定值的出处", "the source of a given value")),
    ]
  }

  /// With fewer digits, rounding could move a bound outside the interval.
  private static let bound = ColumnStyle(decimals: .exactly(6))

  static func rows(_ reading: Reading) -> [Row] {
    let columns = columns(reading.shape)
    return reading.conversions.assumptions.map { assumption in
      Row(
        columns, line: assumption.line,
        [
          "name": .text(assumption.name), "value": Value(assumption.value), "unit": Value(assumption.unit),
          "low": Value(finite: assumption.low), "high": Value(finite: assumption.high),
          "origin": .text(assumption.origin.rawValue), "as_of": Value(assumption.source?.asOf),
          "source": Value(assumption.source?.source),
        ])
    }
  }
}
