/// The tables of words without captions on a page, found before it is split into columns.
struct HeadedTables {
  /// The page's rows without those of the tables.
  private(set) var rows: [Row]
  private(set) var tables: [TableOnPage] = []
  /// The baselines of rows that are read across the page though they are not regular enough for a table.
  private(set) var across: [ClosedRange<Double>] = []
  /// The labels of a table at the end of the page, which may go on.
  private(set) var open: Row?

  private var taken: Set<Segment> = []

  /// - Parameters:
  ///   - rows: the rows of a page, from the top.
  ///   - labels: the labels of a table at the end of the page before.
  ///   - page: the page's number.
  init(of rows: [Row], below labels: Row?, page: Int) {
    self.rows = rows
    for frames in TableFrame.headed(in: rows) where isFree(frames) && !add(frames, page) {
      across += frames.prefix(1).filter(HeadedTable.isAcross).map(\.baselines)
    }
    if let labels, let frames = TableFrame.below(labels, in: rows), isFree(frames) { _ = add(frames, page) }
    if !taken.isEmpty { self.rows = rows.compactMap { $0.filter { !taken.contains($0) } } }
  }

  private func isFree(_ frames: [TableFrame]) -> Bool {
    frames.first.map { taken.isDisjoint(with: $0.rows.flatMap(\.segments)) } ?? false
  }

  /// Adds the first of the frames that is a table; false if none is.
  private mutating func add(_ frames: [TableFrame], _ page: Int) -> Bool {
    for frame in frames {
      guard let table = HeadedTable.table(frame, page: page),
        let box = Box.around(frame.rows.suffix(frame.place.count).lazy.map(\.box))
      else { continue }
      taken.formUnion(frame.rows.flatMap(\.segments))
      tables.append(TableOnPage(table: table, box: box))
      open = frame.place.upperBound == rows.count ? frame.rows[0] : nil
      return true
    }
    return false
  }
}
