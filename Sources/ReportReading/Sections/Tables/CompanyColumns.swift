import Document
import Lexemes
import Lexicon

/// What the columns of a company table are: each column's part, and the fiscal years that they name.
struct CompanyColumns {
  enum Role: Hashable {
    case ticker, name, rating, price, targetPrice, marketCap
    /// What the price is in, for example where the code does not; and what EPS, profit and revenue are in.
    case currency, reportingCurrency
    /// By the year itself, for EPS may print `2024E` where PE prints `24E`; nil for a figure that holds now.
    case figure(CompanyFigure, Int?)

    static func eps(_ year: Int) -> Role { .figure(.eps, year) }
    static func pe(_ year: Int) -> Role { .figure(.pe, year) }

    /// Whether there is one for each fiscal year.
    var isYearly: Bool {
      if case .figure(_, .some) = self { true } else { false }
    }
  }

  private(set) var roles: ColumnRoles<Role>
  /// In the order of time: growth is from one to the next.
  private(set) var years: [PrintedYear] = []
  /// Columns of adjusted figures that were taken, for want of plain ones.
  private(set) var adjusted: [Int] = []
  /// Columns of printed growth.
  private(set) var growths: [(column: Int, figure: CompanyFigure, year: Int)] = []

  /// A fiscal year and the cell of the header that prints it.
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
    Self.addOlderPrices(&claims, columns)
    Self.tellCurrenciesApart(&claims)
    Self.addCodes(&claims, headers, table)
    Self.addNames(&claims, headers, table)
    Self.exchangeCodes(&claims, table)
    Self.preferOwn(&claims, columns)
    adjusted = Self.addAdjusted(&claims, headers)
    roles = ColumnRoles(claims)
    years = Self.years(claims, headers, table.columns)
    growths = table.columns.indices.compactMap { index in
      guard let header = headers[index], header.isGrowth, let year = header.year else { return nil }
      return (index, header.figure, year.year)
    }
  }

  /// The part that one header stands for, whatever is beside it.
  static func role(_ column: HeaderColumn) -> Role? {
    let readings = CompanyHeader.readings(column).filter { !$0.isAdjusted }
    if let first = readings.first { return readings.count == 1 ? role(first) : nil }
    return plainRole(column)
  }

  /// A figure that must have a year and has none is not known; growth is computed anew.
  private static func role(_ header: CompanyHeader) -> Role? {
    guard !header.isGrowth, header.year != nil || header.figure.canStandAlone else { return nil }
    return .figure(header.figure, header.year?.year)
  }

  // MARK: Columns that are not a figure of a year

  private static let byWord: [(Role, Set<String>)] = [
    (.ticker, CompanyWords.tickers), (.name, CompanyWords.companyNames.union(CompanyWords.plainNames)),
    (.rating, CompanyWords.ratings), (.currency, CompanyWords.currencies),
    (.reportingCurrency, CompanyWords.reportingCurrencies), (.price, CompanyWords.prices),
    (.marketCap, CompanyWords.marketCaps), (.targetPrice, CompanyWords.targetPrices),
  ]

  private static func plainRole(_ column: HeaderColumn) -> Role? {
    let names = column.names.filter { !$0.isEmpty }
    guard let last = names.last, names.count == 1 || !CompanyWords.former.contains(last) else { return nil }
    // `评级（调整前）`, beside one after.
    let asides = column.asides.flatMap { $0.split(at: ",;、 ") }
    guard !asides.contains(where: CompanyWords.former.contains) else { return nil }
    if let label = column.path.last, TimeSpan.ends(label) { return nil }
    if let role = ofHouse(column) { return role }
    // `目标` over `价格`, `投资` over `评级`: one name on two lines.
    let whole = names.count > 1 ? names.joined() : last
    // `25年目标价`
    let undatedYear = last.drop { $0.isNumber }.drop { $0 == "年" }
    if CompanyWords.targetPrices.contains(last) || CompanyWords.targetPrices.contains(whole)
      || CompanyWords.targetPrices.contains(String(undatedYear))
    {
      return .targetPrice
    }
    if let role = codeWithName(last) { return role }
    // `当前收盘价` holds `前收` and is not another price.
    let undated = column.path.last.flatMap { HeaderLabel($0).nameWithoutEnglishDay }
    if CompanyWords.prices.contains(undated ?? last) { return isGoodsPrice(column) ? nil : .price }
    // `目标价` under `股价` is not a price, whatever the group around it is called.
    if CompanyWords.otherFigures.contains(where: { last.holds($0) }) { return nil }
    if names.count > 1, let role = byWord.first(where: { $0.1.contains(whole) })?.0, role != .price {
      return role
    }
    // The innermost label says what the column is, the group around it what it belongs to.
    for name in names.reversed() {
      guard let role = byWord.first(where: { $0.1.contains(name) })?.0 else { continue }
      return role == .price && isGoodsPrice(column) ? nil : role
    }
    return nil
  }

  /// `代码/简称`, `公司及代码`: a column of both.
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

  /// Codes that are printed under the heading of the names, and names under that of the codes.
  private static func exchangeCodes(_ claims: inout [Role?], _ table: HeaderedTable) {
    guard let code = claims.firstIndex(of: .ticker), let name = claims.firstIndex(of: .name) else { return }
    func texts(_ column: Int) -> [String] {
      table.rows.prefix(60).filter { $0.onlyText == nil }.compactMap { $0.cell(column)?.text.nonEmpty }
    }
    func isCode(_ text: String) -> Bool { Ticker(printed: text) != nil || Ticker(digits: text) != nil }
    guard let first = table.rows.first(where: { $0.onlyText == nil })?.cell(name)?.text, isCode(first) else {
      return
    }
    guard texts(name).allSatisfy(isCode), !texts(code).isEmpty,
      texts(code).allSatisfy({ !isCode($0) && CodeAndName($0) == nil })
    else { return }
    claims.swapAt(code, name)
  }

  /// `ACM TP`, `ACM Rating`: the house that expects it, in capitals, or as houses are called.
  private static func ofHouse(_ column: HeaderColumn) -> Role? {
    let words = column.path.flatMap { $0.split(at: " ") }
    let isCapitals = { (word: String) in
      (2...6).contains(word.utf8.count) && word.utf8.allSatisfy(\.isCapital)
    }
    guard words.count == 2, isCapitals(words[0]) || HouseWords.isEnglishHouse(words[0]) else { return nil }
    let name = words[1].lowercased()
    if name == "tp" || name == "pt" { return .targetPrice }
    return name == "rating" ? .rating : nil
  }

  /// `价格（元/吨）`: what goods cost.
  private static func isGoodsPrice(_ column: HeaderColumn) -> Bool {
    column.remarks.contains { remark in
      guard let unit = remark.split(at: "/").last, remark.holds("/") else { return false }
      return CompanyWords.goodsUnits.contains(unit.lowercased())
    }
  }

  /// `上周收盘价` counts where no other price is printed.
  private static func addOlderPrices(_ claims: inout [Role?], _ columns: [HeaderColumn]) {
    guard !claims.contains(.price) else { return }
    for (index, column) in columns.enumerated() where claims[index] == nil {
      let isOlder = column.names.contains(where: CompanyWords.olderPrices.contains)
      if isOlder, !isGoodsPrice(column) { claims[index] = .price }
    }
  }

  /// Of two columns headed `Cur`, the one before the price is what it is in, and the one between the price and what
  /// companies earn is what they report in.
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

  /// Codes of shares under an empty heading, or under the unit of the table, and the names beside them.
  private static func addCodes(_ claims: inout [Role?], _ headers: CompanyHeaders, _ table: HeaderedTable) {
    guard !claims.contains(.ticker), !claims.contains(.name) else { return }
    func texts(_ column: Int) -> [String] {
      table.rows.prefix(60).compactMap { $0.cell(column)?.text.nonEmpty }
    }
    func isFree(_ column: Int) -> Bool {
      claims.indices.contains(column) && claims[column] == nil && headers[column] == nil
        && (table.columns[column].text.isEmpty || table.columns[column].text.holds("单位"))
    }
    let code = claims.indices.first { column in
      let texts = isFree(column) ? texts(column) : []
      return texts.count > 1 && texts.count { SecurityKind(printed: $0) == .share } * 10 >= texts.count * 6
    }
    guard let code else { return }
    claims[code] = .ticker
    let name = [code + 1, code - 1].first { column in
      isFree(column) && texts(column).count > 1
        && texts(column).allSatisfy { $0.unicodeScalars.contains { $0.isHan || $0.isASCIILetter } }
    }
    if let name { claims[name] = .name }
  }

  /// The names beside a column of codes, whatever heads them: `银行`, `券商`, `酒企`.
  private static func addNames(_ claims: inout [Role?], _ headers: CompanyHeaders, _ table: HeaderedTable) {
    guard !claims.contains(.name) else { return }
    let code = claims.firstIndex(of: .ticker)
    let places = code.map { [$0 + 1, $0 - 1] } ?? Array(claims.indices.prefix(3))
    let name = places.first { column in
      guard claims.indices.contains(column), claims[column] == nil, headers[column] == nil,
        let heading = table.columns[column].names.last, (1...8).contains(heading.count),
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
    } else if code == nil, hasPricesAndYears(claims), isOfNames(0, claims, headers, table) {
      claims[0] = .name
    }
  }

  /// Whether a price is there and what it is a multiple of in two fiscal years: only companies have both.
  private static func hasPricesAndYears(_ claims: [Role?]) -> Bool {
    let years = claims.compactMap { claim -> Int? in
      if case .figure(.pe, let year?)? = claim { year } else { nil }
    }
    return claims.contains(.price) && Set(years).count > 1
  }

  /// Whether a column that nothing heads has a name in each row, each once.
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

  /// `建议关注个股`: the names of companies, beside which there need be no codes.
  private static func headsNames(_ heading: String) -> Bool {
    CompanyWords.nameEnds.contains(where: heading.closes)
      && !CompanyWords.otherNames.contains(where: heading.holds)
  }

  /// Of an estimate of the house and one of others the house's counts, in whatever order they are printed.
  private static func preferOwn(_ claims: inout [Role?], _ columns: [HeaderColumn]) {
    func isConsensus(_ index: Int) -> Bool {
      columns[index].names.contains { CompanyWords.consensus.contains($0) }
    }
    for index in claims.indices where claims[index]?.isYearly == true && isConsensus(index) {
      let hasOwn = claims.indices.contains { claims[$0] == claims[index] && !isConsensus($0) }
      if hasOwn { claims[index] = nil }
    }
  }

  // MARK: Figures that are adjusted

  /// Adjusted figures count only where a table prints no plain ones of their kind.
  ///
  /// - Returns: the columns that were given a part.
  private static func addAdjusted(_ claims: inout [Role?], _ headers: CompanyHeaders) -> [Int] {
    let plain = Set(claims.compactMap { if case .figure(let figure, _)? = $0 { figure } else { nil } })
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

/// The headers of a table's columns, read together: what one of them may mean is told by the others.
struct CompanyHeaders {
  private var headers: [CompanyHeader?]

  subscript(column: Int) -> CompanyHeader? { headers[column] }

  init(_ columns: [HeaderColumn]) {
    let readings = columns.map(CompanyHeader.readings)
    headers = readings.map { $0.count == 1 ? $0[0] : nil }
    settleShortYears(readings)
    takeBareYears(columns)
  }

  /// `23EPS` beside `23PE` is EPS, for the years of this table go without a letter; beside `24EPE` it is neither.
  private mutating func settleShortYears(_ readings: [[CompanyHeader]]) {
    let certain = headers.compactMap { $0?.year }
    guard !certain.isEmpty, certain.allSatisfy({ $0.kind == .none }) else { return }
    for (index, options) in readings.enumerated() where options.count > 1 {
      headers[index] = options.first { $0.year?.kind == FiscalYear.Kind.none }
    }
  }

  /// Years that nothing heads are those of EPS where the same years head PE, and no column says EPS.
  private mutating func takeBareYears(_ columns: [HeaderColumn]) {
    let known = headers.compactMap(\.self)
    guard !known.contains(where: { $0.figure == .eps }) else { return }
    let multiples = Set(known.filter { $0.figure == .pe }.compactMap { $0.year?.year })
    let bare = columns.enumerated().compactMap { index, column -> (Int, FiscalYear)? in
      guard column.path.count == 1, let year = FiscalYear.readHeading(column.path[0]) else { return nil }
      return (index, year)
    }
    guard multiples.count > 1, bare.count == multiples.count, Set(bare.map(\.1.year)) == multiples else {
      return
    }
    for (index, year) in bare {
      headers[index] = CompanyHeader(figure: .eps, year: year, isAdjusted: false, isGrowth: false)
    }
  }
}

extension CompanyHeader {
  init(figure: CompanyFigure, year: FiscalYear?, isAdjusted: Bool, isGrowth: Bool) {
    (self.figure, self.year, self.isAdjusted, self.isGrowth) = (figure, year, isAdjusted, isGrowth)
  }
}
