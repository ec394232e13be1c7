import Tabular
import Document
import ReportReading

/// The findings that a reader of the numbers should know.
enum ChecksDataset: DatasetDefinition {
  static let description = DatasetDescription(
    "checks", LocalizedText("检查", "Checks"), tableName: "Checks",
    meaning: LocalizedText("检查结果，一项一行", "what a reader should know, one row per finding"),
    sheet: SheetStyle(.reference, place: 20))

  static func columns(_ shape: ReportShape) -> [Column] {
    [
      Column(
        "severity", LocalizedText("级别", "Severity"), .text,
        meaning: LocalizedText("错误、警告或提示", "error, warning or info"),
        allowedValues: Diagnostic.Severity.allCases.map(\.rawValue),
        style: ColumnStyle(
          mark: .words(["error": .bad, "warning": .attention, "info": .quiet]), words: severityWords)),
      Column(
        "code", LocalizedText("代码", "Code"), .code,
        meaning: LocalizedText("检查代码，见 Docs/checks.md", "the kind of finding, see Docs/checks.md")),
      Column(
        "message", LocalizedText("说明", "Message"), .text, meaning: LocalizedText("说明", "what was found"),
        style: ColumnStyle(width: .wrapped(60), edition: .english)),
      Column(
        "dataset", LocalizedText("数据集", "Dataset"), .code,
        meaning: LocalizedText("所涉数据集", "the dataset it concerns")),
      Column(
        "row", LocalizedText("行", "Row"), .integer,
        meaning: LocalizedText("数据集中的行号，从 1 起", "row of the dataset, from 1")),
      Column(
        "column", LocalizedText("列", "Column"), .code, meaning: LocalizedText("所涉列", "the column it concerns")
      ),
      Column(
        "printed", LocalizedText("报告值", "Printed"), .code,
        meaning: LocalizedText("报告的原文", "what the report prints")),
      Column(
        "computed", LocalizedText("计算值", "Computed"), .code,
        meaning: LocalizedText("由其他数字得出的内容", "what follows from its other figures")),
      Column(
        "message_zh", LocalizedText("说明", "In Chinese"), .text,
        meaning: LocalizedText("同一说明的中文", "what was found, in Chinese"),
        style: ColumnStyle(width: .wrapped(60), edition: .chinese)),
    ]
  }

  static let severityWords = [
    "error": LocalizedText("错误", "error"), "warning": LocalizedText("警告", "warning"),
    "info": LocalizedText("提示", "info"),
  ]

  static func rows(_ reading: Reading) -> [Row] {
    reading.diagnostics.map { row($0, columns(reading.shape)) }
  }

  static func row(_ finding: Diagnostic, _ columns: [Column]) -> Row {
    Row(
      columns, line: finding.line,
      [
        "severity": .text(finding.severity.rawValue), "code": .text(finding.code.rawValue),
        "message": .text(finding.message), "dataset": Value(finding.dataset), "row": Value(finding.row),
        "column": Value(finding.column), "printed": Value(finding.printed),
        "computed": Value(finding.computed), "message_zh": .text(finding.chinese),
      ])
  }
}
