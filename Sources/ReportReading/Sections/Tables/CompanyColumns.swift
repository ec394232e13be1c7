import Document
import Lexemes
import Lexicon

/// The columns of a company table: the role of each, and their fiscal years.
struct CompanyColumns {
  enum Role: Hashable {
    case ticker, name, rating, price, targetPrice, marketCap
    /// The currency of the price, and that of EPS, profit and revenue.
    case currency, reportingCurrency
    /// A figure of a year, or a current one if nil. The year is a number, since EPS may have `2024E` where PE has
    /// `24E`.
    case figure(CompanyFigure, Int?)

    static func eps(_ year: Int) -> Role { .figure(.eps, year) }
    static func pe(_ year: Int) -> Role { .figure(.pe, year) }

    /// Whether it is a certain figure of a fiscal year.
    func isYearly(_ figure: CompanyFigure) -> Bool {
      if case .figure(figure, .some) = self { true } else { false }
    }

    /// Whether the column holds figures, and not names, codes, ratings or currencies.
    var holdsFigures: Bool {
      switch self {
      case .price, .targetPrice, .marketCap, .figure: true
      case .ticker, .name, .rating, .currency, .reportingCurrency: false
      }
    }

    /// Whether the figure is one of a fiscal year.
    var isYearly: Bool {
      if case .figure(_, .some) = self { true } else { false }
    }
  }

  private(set) var roles: ColumnRoles<Role>
  /// The fiscal years, ascending: growth is from one to the next.
  private(set) var years: [PrintedYear] = []
  /// Columns of adjusted figures that were used because there are no plain ones.
  private(set) var adjusted: [Int] = []
  /// Columns whose years cannot be matched with the figures above them.
  private(set) var shifted: [Int] = []
  /// Whether the figures above the years were moved by a column or more, since each run of years has one of them.
  private(set) var isRegrouped = false
  /// Columns of printed growth.
  private(set) var growths: [(column: Int, figure: CompanyFigure, year: Int)] = []

  /// A fiscal year and the header cell that contains it.
  struct PrintedYear {
    let year: FiscalYear
    let cell: GridCell?
  }

  init(_ table: HeaderedTable) {
    guard table.columns.count <= ColumnRoles<Role>.widest else {
      roles = ColumnRoles(table.columns) { _ in nil }
      return
    }
    let columns = TwoListings.first(table.columns)
    let headers = CompanyHeaders(columns)
    var claims = columns.indices.map { index in
      headers[index].flatMap { $0.isAdjusted ? nil : Self.role($0) } ?? Self.plainRole(columns[index])
    }
    Self.partGluedPrices(&claims, columns)
    Self.addOlderPrices(&claims, columns)
    Self.addDatedPrices(&claims, columns, table)
    Self.addCodes(&claims, headers, table)
    Self.addNames(&claims, headers, table)
    Self.exchangeCodes(&claims, table)
    Self.preferOwn(&claims, columns)
    adjusted = Self.addAdjusted(&claims, headers)
    // Adjusted earnings have a currency too.
    Self.tellCurrenciesApart(&claims)
    if let regrouped = ShiftedYears.regrouped(claims) { (claims, isRegrouped) = (regrouped, true) }
    let moved = MovedHeader.columns(claims, of: table)
    let bare = BareYears.unproven(headers.bareYears, claims, of: table)
    shifted = Array(Set(ShiftedYears.columns(claims, of: table) + headers.doubtful + moved + bare)).sorted()
    for column in shifted { claims[column] = nil }
    roles = ColumnRoles(claims)
    years = Self.years(claims, headers, table.columns)
    growths = table.columns.indices.compactMap { index in
      guard let header = headers[index], header.isGrowth, let year = header.year else { return nil }
      return (index, header.figure, year.year)
    }
  }

  /// The role that a header denotes, without regard to other columns.
  static func role(_ column: HeaderColumn) -> Role? {
    let readings = CompanyHeader.readings(column).filter { !$0.isAdjusted }
    if let first = readings.first { return readings.count == 1 ? role(first) : nil }
    return plainRole(column)
  }

  /// The role of a figure. One that needs a year and has none is not used, and neither is growth, which is computed.
  private static func role(_ header: CompanyHeader) -> Role? {
    guard !header.isGrowth, header.year != nil || header.figure.canStandAlone else { return nil }
    return .figure(header.figure, header.year?.year)
  }

  // MARK: Columns other than figures of a year

  private static let byWord: [(Role, Set<String>)] = [
    (.ticker, CompanyWords.tickers), (.name, CompanyWords.companyNames.union(CompanyWords.plainNames)),
    (.rating, CompanyWords.ratings), (.currency, CompanyWords.currencies),
    (.reportingCurrency, CompanyWords.reportingCurrencies), (.price, CompanyWords.prices),
    (.marketCap, CompanyWords.marketCaps), (.targetPrice, CompanyWords.targetPrices),
  ]

  /// The role by the names alone, unless the other labels or the texts in parentheses make it another figure:
  /// `评级（调整前）` is beside a column with the new rating.
  private static func plainRole(_ column: HeaderColumn) -> Role? {
    guard let role = roleOfNames(column) else { return nil }
    switch role {
    case .price, .marketCap:
      return HeaderQualifiers(column).isDisjoint(with: .notOwn) ? role : nil
    case .rating, .targetPrice:
      return HeaderQualifiers(column).isDisjoint(with: .notOwn.union(.consensus)) ? role : nil
    default: return role
    }
  }

  private static func roleOfNames(_ column: HeaderColumn) -> Role? {
    let names = column.names.filter { !$0.isEmpty }
    guard let last = names.last else { return nil }
    if let label = column.path.last, TimeSpan.ends(label) { return nil }
    if let role = ofHouse(column) { return role }
    // `目标` over `价格`, `投资` over `评级`: one name on two lines.
    let whole = names.count > 1 ? names.joined() : last
    // `25年目标价`: a target price with a year.
    let undatedYear = last.drop { $0.isNumber }.drop { $0 == "年" }
    if CompanyWords.targetPrices.contains(last) || CompanyWords.targetPrices.contains(whole)
      || CompanyWords.targetPrices.contains(String(undatedYear))
    {
      return isOtherGoal(names) ? nil : .targetPrice
    }
    if let role = codeWithName(last) { return role }
    // `当前收盘价` contains `前收` but is not another price.
    let undated = column.path.last.flatMap { HeaderLabel($0).nameWithoutEnglishDay }
    if CompanyWords.prices.contains(undated ?? last) { return isGoodsPrice(column) ? nil : .price }
    // `目标价` under `股价` is not a price, whatever its group is called.
    if CompanyWords.otherFigures.contains(where: { last.holds($0) }) { return nil }
    if names.count > 1, let role = byWord.first(where: { $0.1.contains(whole) })?.0, role != .price {
      return role
    }
    // `Rating` over `Cur | Prev`: the current one, not a currency.
    if names.count > 1, CompanyWords.currentOfGroup.contains(last) {
      let group = names[names.count - 2]
      if CompanyWords.ratings.contains(group) { return .rating }
      if CompanyWords.targetPrices.contains(group) { return .targetPrice }
    }
    // The innermost label is what the column is; its group is what it belongs to.
    for name in names.reversed() {
      guard let role = byWord.first(where: { $0.1.contains(name) })?.0 ?? roleInTwoLanguages(name) else {
        continue
      }
      return role == .price && isGoodsPrice(column) ? nil : role
    }
    return nil
  }

  /// The role that a Chinese name and the English one behind it both denote: `公司 Company`.
  private static func roleInTwoLanguages(_ name: String) -> Role? {
    guard let joint = name.unicodeScalars.firstIndex(where: \.isASCII), joint > name.startIndex else {
      return nil
    }
    let (chinese, english) = (String(name[..<joint]), String(name[joint...]))
    return byWord.first { $0.1.contains(chinese) && $0.1.contains(english) }?.0
  }

  /// Whether a goal is not one of the price: `目标` under `PE` or `市值`.
  private static func isOtherGoal(_ names: [String]) -> Bool {
    guard let last = names.last, CompanyWords.goals.contains(last) else { return false }
    return names.dropLast().contains {
      CompanyFigure.named($0) != nil || CompanyWords.marketCaps.contains($0)
    }
  }

  /// The role of a column with both codes and names: `代码/简称`, `公司及代码`.
  private static func codeWithName(_ name: String) -> Role? {
    let parts = name.split(at: "/、&及和")
    guard parts.count == 2 else { return nil }
    let areCodes = parts.map(CompanyWords.tickers.contains)
    let areNames = parts.map {
      CompanyWords.companyNames.contains($0) || CompanyWords.plainNames.contains($0)
    }
    if areCodes[0], areNames[1] { return .ticker }
    return areNames[0] && areCodes[1] ? .name : nil
  }

  /// Swaps the roles of names and codes if each is printed under the other's header.
  private static func exchangeCodes(_ claims: inout [Role?], _ table: HeaderedTable) {
    guard let code = claims.firstIndex(of: .ticker), let name = claims.firstIndex(of: .name) else { return }
    func texts(_ column: Int) -> [String] {
      table.rows.prefix(60).filter { $0.onlyText == nil }.compactMap { $0.cell(column)?.text.nonEmpty }
    }
    guard let first = table.rows.first(where: { $0.onlyText == nil })?.cell(name), first.isCode else {
      return
    }
    guard texts(name).allSatisfy(Ticker.isCode), !texts(code).isEmpty,
      texts(code).allSatisfy({ !Ticker.isCode($0) && CodeAndName($0) == nil })
    else { return }
    claims.swapAt(code, name)
  }

  /// The role of a target price or rating with the name of the house, in capitals: `ACM TP`, `ACM Rating`.
  private static func ofHouse(_ column: HeaderColumn) -> Role? {
    // `JPM PT (Local)`
    let words = column.path.flatMap { HeaderLabel($0).words }
    let isCapitals = { (word: String) in
      (2...6).contains(word.utf8.count) && word.utf8.allSatisfy(\.isCapital)
    }
    guard words.count == 2, isCapitals(words[0]) || HouseWords.isEnglishHouse(words[0]) else { return nil }
    let name = words[1].lowercased()
    if name == "tp" || name == "pt" { return .targetPrice }
    return name == "rating" ? .rating : nil
  }

  /// Whether a column has prices of goods: `价格（元/吨）`.
  private static func isGoodsPrice(_ column: HeaderColumn) -> Bool {
    column.remarks.contains { remark in
      guard let unit = remark.split(at: "/").last, remark.holds("/") else { return false }
      return CompanyWords.goodsUnits.contains(unit.lowercased())
    }
  }

  /// Parts `Closing Price Target` beside `Price`: the words of `Closing Price` and `Price Target` on two lines, of which
  /// one moved to the other column.
  private static func partGluedPrices(_ claims: inout [Role?], _ columns: [HeaderColumn]) {
    for (index, column) in columns.enumerated() where index + 1 < columns.count {
      guard let label = column.path.last, label.lowercased().closes(with: "target") else { continue }
      let header = HeaderLabel(label)
      let name = header.nameWithoutEnglishDay ?? header.name
      let bare = String(name.dropLast("target".count))
      guard CompanyWords.prices.contains(bare), !CompanyWords.targetPrices.contains(name) else { continue }
      let hasRest = columns[index + 1].names.last == "price" && columns[index + 1].path.count == 1
      claims[index] = hasRest ? .price : nil
      if hasRest { claims[index + 1] = .targetPrice }
    }
  }

  /// Uses an older price such as `上周收盘价` if there is no other price.
  private static func addOlderPrices(_ claims: inout [Role?], _ columns: [HeaderColumn]) {
    guard !claims.contains(.price) else { return }
    for (index, column) in columns.enumerated() where claims[index] == nil {
      let isOlder = column.names.contains(where: CompanyWords.olderPrices.contains)
      if isOlder, !isGoodsPrice(column) { claims[index] = .price }
    }
  }

  /// Adds the price under a header that is only a date, `2025/3/14`, in a table of EPS and PE without another price.
  private static func addDatedPrices(
    _ claims: inout [Role?], _ columns: [HeaderColumn], _ table: HeaderedTable
  ) {
    guard !claims.contains(.price), claims.contains(where: { $0?.isYearly(.eps) == true }),
      claims.contains(where: { $0?.isYearly(.pe) == true })
    else { return }
    let dated = columns.indices.filter { column in
      claims[column] == nil && columns[column].path.count == 1 && HeaderLabel.isDate(columns[column].path[0])
    }
    guard dated.count == 1 else { return }
    let cells = table.rows.prefix(60).compactMap { $0.cell(dated[0])?.text.nonEmpty }
    let numbers = cells.compactMap { NumberLexeme.read($0).value }
    guard !numbers.isEmpty, numbers.count == cells.count, numbers.allSatisfy({ $0.suffix == .none }) else {
      return
    }
    claims[dated[0]] = .price
  }

  /// Distinguishes two columns headed `Cur`: the one before the price has the currency of the price, the one between
  /// price and earnings that of the earnings.
  private static func tellCurrenciesApart(_ claims: inout [Role?]) {
    let currencies = claims.indices.filter { claims[$0] == .currency }
    let earnings = claims.firstIndex { claim in
      switch claim {
      case .figure(.eps, _), .figure(.netProfit, _), .figure(.revenue, _): true
      default: false
      }
    }
    guard currencies.count == 2, !claims.contains(.reportingCurrency),
      let price = claims.firstIndex(of: .price), let earnings, currencies[0] < price,
      price < currencies[1], currencies[1] < earnings
    else { return }
    claims[currencies[1]] = .reportingCurrency
  }

  /// Adds codes of shares under an empty header, the table's unit, the name of a terminal or that of an industry before
  /// `Ticker`, and the names beside them.
  private static func addCodes(_ claims: inout [Role?], _ headers: CompanyHeaders, _ table: HeaderedTable) {
    guard !claims.contains(.ticker) else { return }
    let hasNames = claims.contains(.name)
    func texts(_ column: Int) -> [String] {
      table.rows.prefix(60).compactMap { $0.cell(column)?.text.nonEmpty }
    }
    func isFree(_ column: Int) -> Bool {
      claims.indices.contains(column) && claims[column] == nil && headers[column] == nil
        && (table.columns[column].text.isEmpty || table.columns[column].text.holds("单位")
          || table.columns[column].names.last.map {
            CompanyWords.terminals.contains($0) || $0.closes(with: "ticker")
          }
            == true)
    }
    let code = claims.indices.first { column in
      let texts = isFree(column) ? texts(column) : []
      return texts.count > 1 && texts.count { SecurityKind(printed: $0) == .share } * 10 >= texts.count * 6
    }
    guard let code else { return }
    claims[code] = .ticker
    guard !hasNames else { return }
    let name = [code + 1, code - 1].first { column in
      isFree(column) && texts(column).count > 1
        && texts(column).allSatisfy { $0.unicodeScalars.contains { $0.isHan || $0.isASCIILetter } }
    }
    if let name { claims[name] = .name }
  }

  /// Adds the names beside a column of codes under any header: `银行`, `券商`, `酒企`.
  private static func addNames(_ claims: inout [Role?], _ headers: CompanyHeaders, _ table: HeaderedTable) {
    guard !claims.contains(.name) else { return }
    let code = claims.firstIndex(of: .ticker)
    let places = code.map { [$0 + 1, $0 - 1] } ?? Array(claims.indices.prefix(3))
    let name = places.first { column in
      guard claims.indices.contains(column), claims[column] == nil, headers[column] == nil,
        let heading = table.columns[column].names.last,
        (1...(heading.hasHan ? 8 : 24)).contains(heading.count),
        !CompanyWords.groups.contains(where: heading.holds), code != nil || headsNames(heading)
      else { return false }
      let texts = table.rows.prefix(60).compactMap { $0.cell(column)?.text.nonEmpty }
      return texts.count > 1 && Set(texts).count == texts.count
        && texts.allSatisfy { text in
          text.count <= 20 && text.unicodeScalars.contains { $0.isHan || $0.isASCIILetter }
            && !text.holds("%") && NumberLexeme.read(text).value == nil
            && SecurityKind(printed: text) != .share
        }
    }
    if let name {
      claims[name] = .name
    } else if let nameless = unheadedNames(code, claims, headers, table) {
      claims[nameless] = .name
    }
  }

  /// The names under an empty header: beside codes, or in the first column of a table that only companies have.
  private static func unheadedNames(
    _ code: Int?, _ claims: [Role?], _ headers: CompanyHeaders, _ table: HeaderedTable
  ) -> Int? {
    guard let code else {
      return hasPricesAndYears(claims) && isOfNames(0, claims, headers, table) ? 0 : nil
    }
    return [code - 1, code + 1].first {
      claims.indices.contains($0) && isOfNames($0, claims, headers, table)
    }
  }

  /// Whether there are a price and PE of two fiscal years, which only companies have.
  private static func hasPricesAndYears(_ claims: [Role?]) -> Bool {
    let years = claims.compactMap { claim -> Int? in
      if case .figure(.pe, let year?)? = claim { year } else { nil }
    }
    return claims.contains(.price) && Set(years).count > 1
  }

  /// Whether a column without a header has a name in each row, with few repetitions.
  private static func isOfNames(
    _ column: Int, _ claims: [Role?], _ headers: CompanyHeaders, _ table: HeaderedTable
  ) -> Bool {
    guard claims[column] == nil, headers[column] == nil, table.columns[column].text.isEmpty else {
      return false
    }
    let texts = table.rows.prefix(60).compactMap { $0.cell(column)?.text.nonEmpty }
    return texts.count > 1 && texts.count == min(60, table.rows.count)
      && 10 * Set(texts).count >= 8 * texts.count
      && texts.allSatisfy { text in
        text.count <= 40 && text.unicodeScalars.contains { $0.isHan || $0.isASCIILetter }
          && NumberLexeme.read(text).value == nil
      }
  }

  /// Whether a header shows that the column has company names, even without codes: `建议关注个股`.
  private static func headsNames(_ heading: String) -> Bool {
    CompanyWords.nameEnds.contains(where: heading.closes)
      && !CompanyWords.otherNames.contains(where: heading.holds)
  }

  /// Prefers the house's own estimates to consensus ones, in whatever order they are printed.
  private static func preferOwn(_ claims: inout [Role?], _ columns: [HeaderColumn]) {
    let consensus = claims.indices.filter {
      claims[$0]?.isYearly == true && HeaderQualifiers(columns[$0]).contains(.consensus)
    }
    for index in consensus {
      let hasOwn = claims.indices.contains { claims[$0] == claims[index] && !consensus.contains($0) }
      if hasOwn { claims[index] = nil }
    }
  }

  // MARK: Adjusted figures

  /// Adds adjusted figures of which the table has no plain ones. Adjusted EPS go with adjusted PE, if both are printed:
  /// `Non-GAAP EPS | Non-GAAP PE | GAAP PE`.
  ///
  /// - Returns: the columns that were assigned a role.
  private static func addAdjusted(_ claims: inout [Role?], _ headers: CompanyHeaders) -> [Int] {
    let named = Set(claims.compactMap { if case .figure(let figure, _)? = $0 { figure } else { nil } })
    let hasPair = [CompanyFigure.eps, .pe].allSatisfy { figure in
      claims.indices.contains { headers[$0]?.isAdjusted == true && headers[$0]?.figure == figure }
    }
    let plain = named.contains(.eps) || !hasPair ? named : named.subtracting([.pe])
    for index in claims.indices where claims[index]?.isYearly(.pe) == true && !plain.contains(.pe) {
      claims[index] = nil
    }
    var taken: [Int] = []
    for index in claims.indices where claims[index] == nil {
      guard let header = headers[index], header.isAdjusted, !plain.contains(header.figure),
        let role = role(header)
      else { continue }
      claims[index] = role
      taken.append(index)
    }
    return taken
  }

  // MARK: Years

  private static func years(
    _ claims: [Role?], _ headers: CompanyHeaders, _ columns: [HeaderColumn]
  ) -> [PrintedYear] {
    var years: [Int: PrintedYear] = [:]
    for (index, claim) in claims.enumerated() {
      guard claim?.isYearly == true, let year = headers[index]?.year, years[year.year] == nil else {
        continue
      }
      let cell = columns[index].cells.last { $0.text.foldedWidth.uppercased().holds(year.text.uppercased()) }
      years[year.year] = PrintedYear(year: year, cell: cell)
    }
    return years.sorted { $0.key < $1.key }.map(\.value)
  }
}
