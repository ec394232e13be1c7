import Document
import Lexemes
import Lexicon

/// The currencies that the words around a table give for columns that name none: `注：股价均为美元`, `（货币单位：港元）`.
struct StatedCurrencies {
  /// The currencies by the column that a statement names; that of all figures has nil.
  private var stated: [CompanyColumns.Role?: Set<Currency>] = [:]

  /// - Parameter texts: titles, captions and notes, with full-width characters folded.
  init(_ texts: [String]) {
    for text in texts where Self.mayState(text) {
      for clause in text.split(at: Self.clauseEnds) { read(clause) }
    }
  }

  /// The currency of a column, of whatever fiscal year; nil if nothing or several are stated.
  func currency(of role: CompanyColumns.Role) -> Currency? {
    guard !stated.isEmpty else { return nil }
    let found = stated[role.withoutYear] ?? stated[nil] ?? []
    return found.count == 1 ? found.first : nil
  }

  private static let clauseEnds: Signs = "()[];,。|"
  private static let names: WordSet = WordSet(CompanyWords.currencyLabels)

  /// A quick test for the words of a statement.
  private static func mayState(_ text: String) -> Bool {
    text.utf8.count <= 400 && signs.contains { text.holds($0) } && !Currency.named(in: text).isEmpty
  }

  private static let signs = ["元", "币", "$", "USD", "HKD", "RMB", "CNY", "JPY", "KRW", "TWD", "EUR"]

  private mutating func read(_ printed: String) {
    let clause = Self.withoutLabel(printed.trimmed)
    // `货币单位：美元`, `股价单位：港元`, `股价：美元`
    if let colon = clause.bounds(of: ":") {
      let value = String(clause[colon.upperBound...].trimmed)
      guard let currency = Self.currency(value) else { return }
      let name = String(clause[..<colon.lowerBound].trimmed)
      if name == CompanyWords.unitLabel || Self.names.contains(name.lowercased()) {
        state(currency, of: nil)
      } else {
        state(currency, of: name.closes(with: CompanyWords.unitLabel) ? String(name.dropLast(2)) : name)
      }
      return
    }
    // `股价及目标价均为美元`, `股价以港元计`, `Prices in USD`
    for verb in CompanyWords.currencyVerbs {
      guard let found = clause.bounds(of: verb) else { continue }
      let value = clause[found.upperBound...].trimmed.droppingEnd(CompanyWords.currencyVerbEnds)
      guard let currency = Self.currency(value) else { return }
      return state(
        currency, of: String(clause[..<found.lowerBound].trimmed).droppingEnd(["单位", " are", " is"]))
    }
  }

  /// A clause without the label of a note: `注：`, `备注 1：`.
  private static func withoutLabel(_ clause: String) -> String {
    guard let colon = clause.bounds(of: ":") else { return clause }
    let label = clause[..<colon.lowerBound].lowercased().filter { !$0.isNumber && !$0.isWhitespace }
    return CompanyWords.noteLabels.contains(label) ? clause[colon.upperBound...].trimmed : clause
  }

  /// The currency of a text that is nothing else, and has no magnitude, which only amounts would have.
  private static func currency(_ text: String) -> Currency? {
    // `元人民币`
    let text = text.opens(with: "元") && text.count > 1 ? String(text.dropFirst()) : text
    guard let currency = Currency.sole(in: text), case .exponent(0) = MagnitudeWord.reading(of: [text]),
      MagnitudeWord.isUnit(text)
    else { return nil }
    return currency
  }

  /// Notes the currency of the columns that a text names, if it names nothing else.
  private mutating func state(_ currency: Currency, of subject: String?) {
    guard let subject else {
      stated[nil, default: []].insert(currency)
      return
    }
    let names = subject.replacing(" and ", with: "、").split(at: "、/及和与").map(\.trimmed)
    let roles = names.map(Self.role)
    guard !roles.isEmpty, roles.allSatisfy({ $0 != nil }) else { return }
    for role in roles { stated[role, default: []].insert(currency) }
  }

  private static func role(_ name: String) -> CompanyColumns.Role? {
    let folded = name.lowercased().filter { !$0.isWhitespace }
    if let figure = CompanyFigure.named(folded)?.figure { return .figure(figure, nil) }
    let bare = folded.closes(with: "s") ? String(folded.dropLast()) : folded
    if CompanyWords.targetPrices.contains(bare) { return .targetPrice }
    if CompanyWords.prices.contains(folded) || CompanyWords.prices.contains(bare) { return .price }
    return CompanyWords.marketCaps.contains(folded) ? .marketCap : nil
  }
}

extension CompanyColumns.Role {
  /// The role of the figure in any year.
  fileprivate var withoutYear: CompanyColumns.Role {
    if case .figure(let figure, _) = self { .figure(figure, nil) } else { self }
  }
}

extension String {
  /// The text without the first of some words that ends it.
  fileprivate func droppingEnd(_ words: [String]) -> String {
    words.first(where: closes(with:)).map { String(dropLast($0.count)).trimmed } ?? self
  }
}
