import Document
import Lexemes

/// The day of publication as the head of a report prints it: alone, behind 发布日期, beside the house's name.
enum PublicationDate {
  private static let labels = ["发布日期", "报告日期", "发布时间", "日期"]
  private static let separators = "|│丨·•,，:： "

  /// - Returns: nil where the line says anything else: `截至 2024年1月8日 的数据` tells no publication.
  static func read(_ text: String) -> (day: CalendarDate, bounds: Range<Int>)? {
    guard text.utf8.count < 120 else { return nil }
    let dates = DateRange.all(in: text)
    guard dates.count == 1, let (range, bounds) = dates.first, range.start == range.end else { return nil }
    let before = text[..<bounds.lowerBound].trimmed
    let after = text[bounds.upperBound...].trimmed
    let rest = (before.trimming(separators) + " " + after.trimming(separators)).trimmed
    let isApart =
      before.last.map(separators.contains) ?? false || after.first.map(separators.contains) ?? false
    if rest.isEmpty || labels.contains(rest) || HouseLine(rest) != nil {
      return (range.start, text.scalarRange(bounds))
    }
    // `2024 年 7 月 28 日│中国内地`
    return isApart && places.contains(rest) ? (range.start, text.scalarRange(bounds)) : nil
  }

  private static let places: Set<String> = [
    "中国内地", "中国香港", "中国", "内地", "香港", "北京", "上海", "深圳", "广州", "武汉", "杭州",
  ]
}
