import Tabular
import Document
import ReportReading

/// The report's information about itself, as a single object.
enum ReportDataset: DatasetDefinition {
  static let description = DatasetDescription(
    "report", LocalizedText("报告", "Report"), tableName: "Report",
    meaning: LocalizedText("报告自身的信息，一份报告一个对象", "what the report says about itself, one object"),
    isRecord: true,
    sheet: SheetStyle(.reference, place: 30, isHidden: true))

  static func columns(_ shape: ReportShape) -> [Column] {
    [
      text("title", "标题", "Title", "报告标题", "the title as printed"),
      text("headline", "副标题", "Headline", "标题下的一句话", "the sentence under the title"),
      text("publisher", "发布机构", "Publisher", "发布报告的券商", "the house that publishes it"),
      text("series", "系列", "Series", "去掉期号的标题", "the title without its issue"),
      Column(
        "year", LocalizedText("年份", "Year"), .integer,
        meaning: LocalizedText("期号中的年份，未印则取发布日期的", "the year of the issue, else of the day of publication")),
      Column(
        "week", LocalizedText("周数", "Week"), .integer,
        meaning: LocalizedText("期号中的周数", "the week of the issue")),
      text("industry", "行业", "Industry", "报告所属行业", "the industry it covers"),
      text("rating", "行业评级", "Rating", "行业投资评级", "the industry's rating"),
      text("rating_action", "评级变动", "Rating action", "维持、上调等", "maintained, raised and so on"),
      Column(
        "period_start", LocalizedText("数据起始日", "Period start"), .date,
        meaning: LocalizedText("流量数据窗口的首日", "first day of the traffic window")),
      Column(
        "period_end", LocalizedText("数据截止日", "Period end"), .date,
        meaning: LocalizedText("流量数据窗口的末日", "last day of the traffic window")),
      Column(
        "published", LocalizedText("发布日期", "Published"), .date,
        meaning: LocalizedText("报告印有的发布日期，未印则为空", "the printed date of publication, if any")),
      text(
        "companies_source", "盈利预测来源", "Forecast source", "盈利预测表下的资料来源", "the note under the forecast table"),
      text("traffic_source", "流量数据来源", "Traffic source", "流量表下的资料来源", "the note under the traffic table"),
      Column(
        "page_count", LocalizedText("页数", "Pages"), .integer,
        meaning: LocalizedText("PDF 的页数；Markdown 为空", "how many pages the PDF has; null for Markdown")),
    ]
  }

  static func rows(_ reading: Reading) -> [Row] {
    let header = reading.report.header
    var row = Row(
      columns(reading.shape), line: header.line,
      [
        "title": Value(header.title), "headline": Value(header.headline),
        "publisher": Value(header.publisher),
        "series": Value(header.series), "year": Value(header.year), "week": Value(header.week),
        "industry": Value(header.industry), "rating": Value(header.rating),
        "rating_action": Value(header.ratingAction), "period_start": Value(header.period?.value?.start),
        "period_end": Value(header.period?.value?.end), "published": Value(header.published),
        "companies_source": Value(note(under: "companies", of: reading)),
        "traffic_source": Value(note(under: "traffic", of: reading)),
        "page_count": Value(reading.report.pages?.count),
      ])
    row.setOrigin("year", header.year)
    row.setOrigin("week", header.week)
    row.setOrigin("period_start", header.period)
    row.setOrigin("period_end", header.period)
    row.setOrigin("published", header.published)
    return [row]
  }

  private static func note(under dataset: String, of reading: Reading) -> String? {
    reading.report.tableNotes[dataset]?.joined(separator: "\n")
  }

  private static func text(
    _ name: String, _ chinese: String, _ english: String, _ meaning: String, _ englishMeaning: String
  ) -> Column {
    Column(name, LocalizedText(chinese, english), .text, meaning: LocalizedText(meaning, englishMeaning))
  }
}
