import Tabular

extension RangeClaim {
  /// A live verdict on how many companies of the market are in the range; nil where the table does not determine it.
  func verdict(_ names: CompanyNames) -> CoverVerdict? {
    guard let year = fiscalYear(names), count(names, year: year) != nil else { return nil }
    let pe = "companies[pe_fy\(year)]"
    let label = names.shape.fiscalYears[year - 1]
    let own = "companies[currency],\"\(currency)\",\(pe)"
    let inside = "COUNTIFS(\(own),\">=\(Self.text(low))\",\(pe),\"<=\(Self.text(high))\")"
    let all = "COUNTIFS(\(own),\">0\")"
    return CoverVerdict(
      LocalizedText("正文说法", "Claim in text"),
      LocalizedText(
        "=IF(\(inside)*2>\(all),\"✓ \",\"! \")&\"称\(market)多数在 \(shownRange)：表内 \"&\(all)&\" 家中 \"&\(inside)&\" 家落在其中（\(label)）\"",
        "=IF(\(inside)*2>\(all),\"✓ \",\"! \")&\"says most of \(currency) trade at \(shownRange): \"&\(inside)&\" of \"&\(all)&\" do (\(label))\""
      ))
  }
}
