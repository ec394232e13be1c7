/// Days of several titles in brackets that a converter wrote below all of them, one a line: `《甲》`, `《乙》`, `2024-07-01`,
/// `2024-06-24`. They belong to the titles in order.
struct DaysBelowTitles {
  /// The place of the day of each such title, by the title's place.
  private(set) var days: [Int: Int] = [:]
  /// The places of days that are not as many as the titles above, so that it is unclear which belongs to which.
  private(set) var unclear: Set<Int> = []

  init(_ lines: [RelatedReportLine]) {
    var place = 0
    while place < lines.count {
      let titles = lines[place...].prefix { $0.entries.count == 1 && $0.entries[0].published == nil }
      let dates = lines[titles.endIndex...].prefix { $0.date != nil }
      if titles.count > 1, dates.count > 1 {
        if titles.count == dates.count {
          for (title, day) in zip(titles.indices, dates.indices) { days[title] = day }
        } else {
          unclear.formUnion(dates.indices)
        }
      }
      place = max(dates.endIndex, place + 1)
    }
  }
}
