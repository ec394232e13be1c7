import Document
import Lexemes

/// The currencies that the headers of EPS, profit and revenue name.
struct EarningsCurrencies {
  /// The only currency in the headers of EPS or, if these name none, in those of profit and revenue; nil if there are
  /// none or several.
  let only: String?
  /// Whether that currency is only a `¥` in an English header, which may be the yen.
  let isYuanOrYen: Bool
  /// The columns of profit and revenue in another currency than ``only``. One currency is kept for all earnings of a
  /// company, so their figures are not.
  let apart: [CompanyColumns.Role: Currency]

  init(_ roles: ColumnRoles<CompanyColumns.Role>, _ table: HeaderedTable, _ stated: StatedCurrencies) {
    func columns(_ figures: Set<CompanyFigure>) -> [(role: CompanyColumns.Role, column: HeaderColumn)] {
      roles.parts.compactMap { part in
        guard case .figure(let figure, .some) = part.role, figures.contains(figure) else { return nil }
        return (part.role, table.columns[part.column])
      }
    }
    func named(_ columns: [(role: CompanyColumns.Role, column: HeaderColumn)]) -> Set<String> {
      columns.reduce(into: []) { found, part in
        let column = part.column
        let own = Currency.named(in: column.text)
        found.formUnion(own.map(\.rawValue))
        if own.isEmpty, let stated = stated.currency(of: part.role) { found.insert(stated.rawValue) }
        if let minor = MinorUnit(heading: column, among: table.columns)?.currency { found.insert(minor) }
      }
    }
    let eps = columns([.eps])
    let amounts = columns([.netProfit, .revenue])
    let ofEPS = named(eps)
    let all = ofEPS.isEmpty ? named(amounts) : ofEPS
    let only = all.count == 1 ? all.first : nil
    self.only = only
    isYuanOrYen =
      eps.contains { $0.column.text.holds("¥") || $0.column.text.holds("￥") }
      && !eps.contains { $0.column.text.hasHan }
    apart = amounts.reduce(into: [:]) { apart, amount in
      guard let only, let own = MoneyHeading(amount.column.text).besideForeign, own.rawValue != only else {
        return
      }
      apart[amount.role] = own
    }
  }
}
