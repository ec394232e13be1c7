import Tabular
import Document
import ReportReading

/// The analysts and contacts of the report.
enum AnalystsDataset: DatasetDefinition {
  static let description = DatasetDescription(
    "analysts", LocalizedText("分析师", "Analysts"), tableName: "Analysts",
    meaning: LocalizedText("分析师与联系人，一人一行", "analysts and contacts, one row per person"),
    sheet: SheetStyle(.reference, place: 9))

  static func columns(_ shape: ReportShape) -> [Column] {
    [
      Column(
        "role", LocalizedText("角色", "Role"), .text, meaning: LocalizedText("分析师或联系人", "analyst or contact")),
      Column("name", LocalizedText("姓名", "Name"), .text, meaning: LocalizedText("姓名", "name")),
      Column("phone", LocalizedText("电话", "Phone"), .code, meaning: LocalizedText("电话", "telephone")),
      Column("email", LocalizedText("邮箱", "E-mail"), .text, meaning: LocalizedText("电子邮箱", "e-mail")),
      Column(
        "licence", LocalizedText("执业证书", "Licence"), .code,
        meaning: LocalizedText("证券执业证书编号", "securities licence")),
    ]
  }

  static func rows(_ reading: Reading) -> [Row] {
    let columns = columns(reading.shape)
    return reading.report.analysts.map { analyst in
      Row(
        columns, line: analyst.line,
        [
          "role": Value(analyst.role.isEmpty ? nil : analyst.role), "name": Value(analyst.name),
          "phone": Value(analyst.phone),
          "email": Value(analyst.email), "licence": Value(analyst.licence),
        ])
    }
  }
}
