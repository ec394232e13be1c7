import Document
import Lexemes

/// The house's own rating scale, whose long cells span many rows.
enum RatingScaleTable: TableReader {
  enum Role: Hashable {
    case basis, scope, rating, definition
  }

  static func read(_ placed: PlacedTable, into report: inout Report) -> Bool {
    let table = placed.table
    let roles = roles(table)
    guard roles.has(.rating), roles.has(.definition), !table.rows.isEmpty else { return false }
    var basis: String?
    var scope = ""
    for row in table.rows {
      // Tabs leave a spanned cell empty; other dialects repeat it.
      if !roles.has(.basis) || roles.cell(.basis, of: row)?.location != roles.cell(.scope, of: row)?.location
      {
        basis = roles.cell(.basis, of: row)?.text.nonEmpty ?? basis
      }
      scope = roles.cell(.scope, of: row)?.text.nonEmpty.map(scopeWord) ?? scope
      guard let rating = roles.cell(.rating, of: row)?.text.nonEmpty else { continue }
      report.ratingScale.append(
        RatingLevel(
          scope: scope, rating: rating, definition: roles.cell(.definition, of: row)?.text ?? "",
          basis: basis,
          line: row.line ?? table.firstLine))
    }
    LooseTable.keepRest(of: placed, columns: roles.unmatched, dataset: "rating_scale", into: &report)
    return true
  }

  /// The column left of the ratings says what is rated, also where its head is empty or reaches over from the basis.
  private static func roles(_ table: HeaderedTable) -> ColumnRoles<Role> {
    var named = ColumnRoles(table.columns, role: role)
    guard !named.has(.scope), let rating = named.place(of: .rating), rating > 0 else { return named }
    let left = table.columns[rating - 1]
    guard left.text.isEmpty || rating > 1 && left == table.columns[rating - 2] else { return named }
    named.give(.scope, to: rating - 1)
    return named
  }

  private static func role(_ column: HeaderColumn) -> Role? {
    let text = column.names.joined()
    if text.holds("标准") { return .basis }
    if ["类别", "类型", "评级类别", "评级对象"].contains(text) { return .scope }
    if ["级别", "评级", "投资评级", "评级级别"].contains(text) { return .rating }
    if ["说明", "定义", "释义", "评级说明", "含义"].contains(text) { return .definition }
    return nil
  }

  /// `股票 投资评级` rates shares: the words it shares with every other scope say nothing.
  private static func scopeWord(_ text: String) -> String {
    var word = text.filter { !$0.isWhitespace }
    for tail in ["投资评级", "评级"] where word.closes(with: tail) && word.count > tail.count {
      word.removeLast(tail.count)
    }
    return word
  }
}
