import Document
import Lexemes
import Lexicon
import Tabular

/// The figures of a company table that may have a fiscal year, each declared once: its header, how its cells are
/// read, and its column in the dataset.
public enum CompanyFigure: String, CaseIterable, Sendable {
  case eps, pe, netProfit, revenue, pb, ps, peg, evEBITDA, roe, dividendYield

  /// The column of the dataset. For a fiscal year, `_fy1` and so on are appended.
  public var column: String {
    switch self {
    case .eps: "eps"
    case .pe: "pe_printed"
    case .netProfit: "net_profit"
    case .revenue: "revenue"
    case .pb: "pb_printed"
    case .ps: "ps_printed"
    case .peg: "peg_printed"
    case .evEBITDA: "ev_ebitda_printed"
    case .roe: "roe_printed"
    case .dividendYield: "dividend_yield_printed"
    }
  }

  /// How the cells of a figure are read.
  enum Reading: Sendable {
    case perShare, millions, multiple, percent
  }

  var reading: Reading {
    switch self {
    case .eps: .perShare
    case .netProfit, .revenue: .millions
    case .pe, .pb, .ps, .peg, .evEBITDA: .multiple
    case .roe, .dividendYield: .percent
    }
  }

  /// Whether the figure is meaningful without a fiscal year, as a current ratio.
  public var canStandAlone: Bool {
    switch self {
    case .pb, .ps, .peg, .evEBITDA, .roe, .dividendYield: true
    case .eps, .pe, .netProfit, .revenue: false
    }
  }

  /// The names in headers, in lower case, without spaces and punctuation.
  private var words: [String] {
    switch self {
    case .eps: ["eps", "每股收益", "每股盈利", "每股盈余", "每股净收益", "每股溢利", "earningspershare"]
    case .pe: ["pe", "市盈率", "本益比", "per", "priceearnings", "pricetoearnings", "p/eratio"]
    case .netProfit:
      [
        "净利润", "归母净利润", "归母净利", "净利", "归属母公司净利润", "归属于母公司净利润", "归属母公司股东净利润", "归属于母公司股东净利润",
        "归属于上市公司股东净利润", "归属于上市公司股东的净利润", "归母利润", "归母", "归属净利润", "股东净利", "股东净利润", "税后净利", "税后净利润", "netprofit",
        "netincome",
        "pat",
      ]
    case .revenue:
      [
        "营业收入", "收入", "营收", "营业总收入", "主营收入", "主营业务收入", "总收入", "销售收入", "revenue", "revenues", "sales",
        "netsales",
      ]
    case .pb:
      ["pb", "市净率", "市账率", "市帐率", "pbr", "pbv", "pricetobook", "pricebook", "pbook", "pbookvalue", "股价净值比"]
    case .ps: ["ps", "市销率"]
    case .peg: ["peg"]
    case .evEBITDA: ["evebitda", "企业价值倍数", "企业倍数", "企业价值/ebitda"]
    case .roe: ["roe", "净资产收益率", "股本回报率", "净资产回报率", "股东权益报酬率", "roae"]
    case .dividendYield:
      [
        "股息率", "股息收益率", "分红收益率", "殖利率", "现金殖利率", "dividendyield", "divyield", "divyld", "dividendyld",
        "dvdyield",
        "dvdyld", "yield", "yld", "dy",
      ]
    }
  }

  private static let byWord: [String: CompanyFigure] = Dictionary(
    allCases.flatMap { figure in figure.words.map { ($0.filter { !joints.contains($0) }, figure) } },
    uniquingKeysWith: { first, _ in first })

  /// Characters between the parts of a name, which are ignored.
  static let joints: Signs = "-_/:·,.、()&'’ "

  /// The figure of a name in lower case, without dates and fiscal years; nil if the name is not exactly that of a
  /// figure.
  static func named(_ name: String) -> (figure: CompanyFigure, isAdjusted: Bool)? {
    var rest = name
    var isAdjusted = false
    // `经调整Non-IFRS净利润` has two such words.
    while let word = CompanyWords.adjustments.first(where: rest.opens(with:)) {
      rest = String(rest.dropFirst(word.count))
      isAdjusted = true
    }
    rest = rest.filter { !joints.contains($0) }
    if let figure = spelled(rest) { return (figure, isAdjusted) }
    for tail in CompanyWords.tails where rest.closes(with: tail) {
      if let figure = spelled(String(rest.dropLast(tail.count))) { return (figure, isAdjusted) }
    }
    for head in CompanyWords.heads where rest.opens(with: head) {
      if let figure = spelled(String(rest.dropFirst(head.count))) { return (figure, isAdjusted) }
    }
    return estimated(rest).map { ($0, isAdjusted) }
  }

  /// Whether a label as printed, without a fiscal year, is the name of a figure: `EPS（元）`.
  static func heads(_ label: String) -> Bool { named(HeaderLabel(label.foldedWidth).name) != nil }

  /// Whether a label as printed names a figure that has a meaning without a fiscal year.
  static func headsCurrent(_ label: String) -> Bool {
    named(HeaderLabel(label.foldedWidth).name)?.figure.canStandAlone == true
  }

  /// The figure of a word, or of its Chinese and English names together: `市盈率PE`.
  private static func spelled(_ word: String) -> CompanyFigure? {
    if let figure = byWord[word] { return figure }
    let scalars = word.unicodeScalars
    guard let isASCII = scalars.first?.isASCII,
      let joint = scalars.firstIndex(where: { $0.isASCII != isASCII }),
      let first = byWord[String(scalars[..<joint])], first == byWord[String(scalars[joint...])]
    else { return nil }
    return first
  }

  private static let longestOwner = 8

  /// The figure of a name with the source of the estimate: `某某预测EPS`, `彭博一致预期PE`. A former estimate, or the
  /// difference from one, is another figure.
  private static func estimated(_ name: String) -> CompanyFigure? {
    CompanyWords.estimates.lazy.compactMap { word -> CompanyFigure? in
      guard let place = name.bounds(of: word), let figure = spelled(String(name[place.upperBound...])) else {
        return nil
      }
      let owner = name[..<place.lowerBound]
      let isOther = owner.unicodeScalars.contains(where: CompanyWords.notOwners.contains)
      return isOther || owner.count > longestOwner ? nil : figure
    }.first
  }
}
