import Tabular

/// The leading columns of every row in an output of several reports, which show which report the row is from.
enum LeadingColumns {
  static let all: [Column] = [
    Column(
      "publisher", LocalizedText("发布机构", "Publisher"), .text,
      meaning: LocalizedText("该行所在报告的发布机构", "the house whose report the row is from")),
    Column(
      "series", LocalizedText("系列", "Series"), .text,
      meaning: LocalizedText("该行所在报告的系列", "the series of the report that the row is from")),
    Column(
      "year", LocalizedText("年份", "Year"), .integer,
      meaning: LocalizedText("该行所在报告的年份", "the year of the report that the row is from")),
    Column(
      "week", LocalizedText("周数", "Week"), .integer,
      meaning: LocalizedText("该行所在报告的周数", "the week of the report that the row is from")),
    Column(
      "report_published", LocalizedText("报告发布日", "Report published"), .date,
      meaning: LocalizedText("该行所在报告的发布日期", "the day that the report of the row was published")),
    Column(
      "source_name", LocalizedText("源文件", "Source file"), .text,
      meaning: LocalizedText("该行所在报告的文件", "the file of the report that the row is from")),
  ]

  /// The leading columns that a dataset does not already have.
  static func columns(besides own: [Column]) -> [Column] {
    let names = Set(own.map(\.name))
    return all.filter { !names.contains($0.name) }
  }

  /// The values of a report's leading columns.
  static func values(of report: ArchivedReport, _ columns: [Column]) -> [Value] {
    columns.map { column in
      switch column.name {
      case "report_published": report.cells["published"]
      case "source_name": .text(report.sourceName)
      default: report.cells[column.name]
      }
    }
  }

  /// The values that some reports have in common, and their newest day, for rows made from several reports.
  static func values(sharedBy reports: [ArchivedReport]) -> [Value] {
    let rows = reports.map { values(of: $0, all) }
    return all.indices.map { place in
      if all[place].name == "report_published" {
        return reports.compactMap(\.published).max().map(Value.date) ?? .missing
      }
      guard let first = rows.first?[place], rows.allSatisfy({ $0[place] == first }) else { return .missing }
      return first
    }
  }
}
