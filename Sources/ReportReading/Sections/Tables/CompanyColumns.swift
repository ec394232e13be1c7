import Document
import Lexemes

/// What heads the columns of a forecast table.
enum CompanyColumns {
  enum Role: Hashable {
    case ticker, name, rating, price, marketCap
    /// What the price is in, where the code does not say.
    case currency
    /// By the year itself: EPS may print `2024E` where PE prints `24E`.
    case eps(Int)
    case pe(Int)

    /// Whether there is one for each fiscal year.
    var isYearly: Bool {
      switch self {
      case .eps, .pe: true
      case .ticker, .name, .rating, .price, .marketCap, .currency: false
      }
    }
  }

  private static let words: [(Role, [String])] = [
    (
      .ticker,
      ["公司代码", "证券代码", "股票代码", "代码", "ticker", "code", "symbol", "bloomberg代码", "wind代码", "交易代码", "上市代码"]
    ),
    (
      .name,
      ["公司名称", "证券名称", "股票名称", "证券简称", "股票简称", "公司简称", "公司", "名称", "简称", "标的", "个股", "company", "name"]
    ),
    (.rating, ["投资评级", "评级", "最新评级", "公司评级", "本次评级", "当前评级", "rating"]),
    (.currency, ["币种", "交易币种", "货币", "交易货币", "计价货币", "股价币种", "currency"]),
    (
      .price,
      [
        "昨收盘", "昨收盘价", "收盘价", "收盘", "最新价", "最新收盘价", "最新股价", "现价", "股价", "当前股价", "当前价", "价格", "当前价格", "最新价格",
        "price", "close",
        "lastprice",
      ]
    ),
    (.marketCap, ["总市值", "市值", "最新市值", "当前市值", "marketcap", "mktcap", "mktcapitalization"]),
  ]
  private static let roles = Dictionary(
    words.flatMap { role, names in names.map { ($0, role) } }, uniquingKeysWith: { first, _ in first })
  private static let epsNames = ["eps", "每股收益", "每股盈利", "每股盈余", "摊薄eps", "摊薄每股收益"]
  private static let peNames = ["pe", "p/e", "市盈率", "per", "动态市盈率", "动态pe"]

  static func role(_ column: HeaderColumn) -> Role? {
    let names = column.names
    if let year = column.fiscalYear?.year {
      // `2024E (EPS)`: the name may stand in parentheses behind the year.
      let labels = names + (names.contains { FiscalYear.readHeading($0) != nil } ? column.asides : [])
      if labels.contains(where: { isName($0, epsNames) }) { return .eps(year) }
      if labels.contains(where: { isName($0, peNames) }) { return .pe(year) }
      return nil
    }
    // `目标价` under `股价` is no price, whatever the group around it is called.
    if let last = names.last, others.contains(where: { last.holds($0) }) { return nil }
    // The innermost label says what the column is, the group around it what it belongs to.
    return names.reversed().lazy.compactMap { roles[$0] }.first
  }

  /// Words for other figures of a group.
  private static let others = [
    "目标", "流通", "最高", "最低", "开盘", "前收", "上周", "年初", "涨跌", "涨幅", "跌幅", "target", "high", "low", "free",
  ]

  private static let joints: Signs = "-_/:·,."

  /// The name alone, or with its fiscal year in the same cell: `eps2024e`, `24e-pe`.
  private static func isName(_ label: String, _ spellings: [String]) -> Bool {
    spellings.contains { spelling in
      guard label.opens(with: spelling) || label.closes(with: spelling) else { return false }
      let rest =
        label.opens(with: spelling) ? label.dropFirst(spelling.count) : label.dropLast(spelling.count)
      let bare = rest.filter { !joints.contains($0) }
      return bare.isEmpty || bare == "预测" || FiscalYear.readHeading(bare) != nil
    }
  }

  // MARK: Figures that are adjusted

  private static let adjustments = ["non-gaap", "nongaap", "经调整", "调整后", "核心", "adj.", "adjusted"]

  /// The part that a column of adjusted figures plays where no plain one does: `Non-GAAP EPS 2024E`.
  static func adjustedRole(_ column: HeaderColumn) -> Role? {
    let path = column.path.map { label -> String in
      let folded = label.lowercased().trimmed
      let word = adjustments.first { folded.opens(with: $0) }
      return word.map { folded.dropFirst($0.count).trimmed } ?? label
    }
    guard path != column.path else { return nil }
    return role(HeaderColumn(path: path))
  }

  /// Fiscal years as first printed, in the order of time: growth is from one to the next.
  static func fiscalYears(_ columns: [HeaderColumn]) -> [PrintedYear] {
    var years: [Int: PrintedYear] = [:]
    for column in columns {
      switch role(column) ?? adjustedRole(column) {
      case .eps(let year), .pe(let year): years[year] = years[year] ?? printedYear(column)
      default: break
      }
    }
    return years.sorted { $0.key < $1.key }.map(\.value)
  }

  /// A fiscal year and the cell of the header that prints it.
  struct PrintedYear {
    let year: FiscalYear
    let cell: GridCell?
  }

  private static func printedYear(_ column: HeaderColumn) -> PrintedYear? {
    guard let year = column.fiscalYear else { return nil }
    let cell = column.cells.last { $0.text.foldedWidth.uppercased().holds(year.text.uppercased()) }
    return PrintedYear(year: year, cell: cell)
  }
}
