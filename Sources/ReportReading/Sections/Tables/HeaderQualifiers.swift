import Document
import Lexemes
import Lexicon

/// What the labels of a column say about its figure besides the name: that it is the growth of the figure, an earlier
/// estimate, or the mean of an industry.
///
/// A figure read without them would be plausible and wrong: `目标` under `PE` is not a target price, and `净利润` under
/// `同比增速` is not an amount.
struct HeaderQualifiers: OptionSet {
  let rawValue: Int

  /// An earlier figure: `上次` over `评级`, `EPS（原）`.
  static let former = HeaderQualifiers(rawValue: 1 << 0)
  /// Growth: `同比增速` over `净利润`, `净利润（+/-%）`.
  static let growth = HeaderQualifiers(rawValue: 1 << 1)
  /// A change or a share: `占比`, `变动`.
  static let change = HeaderQualifiers(rawValue: 1 << 2)
  /// The estimate of others: `EPS（市场）`.
  static let consensus = HeaderQualifiers(rawValue: 1 << 3)
  /// A mean, a limit, a rank or an unlikely case: `PE（5年均值）`, `股价（52周最高）`, `EPS（悲观）`.
  static let statistic = HeaderQualifiers(rawValue: 1 << 4)
  /// A figure of past years: `历史五年` over `PE`.
  static let history = HeaderQualifiers(rawValue: 1 << 5)
  /// A figure of an industry, a market or other companies: `PB（行业）`.
  static let others = HeaderQualifiers(rawValue: 1 << 6)
  /// A figure of somebody's holding: `持仓` over `市值`.
  static let holding = HeaderQualifiers(rawValue: 1 << 7)
  /// A figure of the traded shares alone: `总市值（流通）`.
  static let freeFloat = HeaderQualifiers(rawValue: 1 << 8)
  /// A figure from which some items are excluded: `EPS（扣非）`.
  static let adjusted = HeaderQualifiers(rawValue: 1 << 9)

  /// Those under which a current amount, price or rating of the company is not what the column has.
  static let notOwn: HeaderQualifiers = [
    .former, .growth, .change, .statistic, .history, .others, .holding, .freeFloat,
  ]
  /// Those under which a figure is not the company's, whatever its fiscal year.
  static let notYearly: HeaderQualifiers = [.former, .change, .statistic, .others, .holding]

  init(rawValue: Int) { self.rawValue = rawValue }

  init(_ column: HeaderColumn) {
    self = []
    let isPart = column.names.count > 1
    for name in column.names where !name.isEmpty {
      formUnion(Self.ofWords(name))
      if isPart { formUnion(Self.ofLabel(name)) }
    }
    for aside in column.asides where !aside.isEmpty { formUnion(Self.ofAside(aside.withoutBlanks)) }
  }

  // MARK: Labels and parentheses

  private static let statistics = WordSet(QualifierWords.statistics)
  private static let histories = WordSet(QualifierWords.histories)
  private static let holdings = WordSet(QualifierWords.holdings)
  private static let changes = WordSet(QualifierWords.changes)
  private static let growths = WordSet(CompanyWords.growths)

  /// What words show, wherever they are in a label or in parentheses.
  private static func ofWords(_ text: String) -> HeaderQualifiers {
    var found: HeaderQualifiers = []
    if statistics.isWithin(text), !QualifierWords.ownMeans.contains(where: text.holds) {
      found.insert(.statistic)
    }
    if histories.isWithin(text) { found.insert(.history) }
    if holdings.isWithin(text) { found.insert(.holding) }
    // `一致预期EPS25E`
    if CompanyWords.consensus.contains(where: text.opens(with:)) { found.insert(.consensus) }
    return found
  }

  /// What a label shows that is above or below the one with the name.
  private static func ofLabel(_ name: String) -> HeaderQualifiers {
    var found: HeaderQualifiers = []
    if CompanyWords.former.contains(name) { found.insert(.former) }
    if QualifierWords.others.contains(name) { found.insert(.others) }
    if QualifierWords.scenarios.contains(name) { found.insert(.statistic) }
    if isConsensus(name) { found.insert(.consensus) }
    // `盈利预测及增速` has both.
    guard !name.unicodeScalars.contains(where: joints.contains) else { return found }
    if growths.ending(name) != nil { found.insert(.growth) }
    if changes.ending(name) != nil { found.insert(.change) }
    return found
  }

  private static let joints: Signs = "及与和、&"

  /// What words in parentheses show.
  private static func ofAside(_ aside: String) -> HeaderQualifiers {
    var found = ofWords(aside)
    if QualifierWords.growthSigns.contains(where: aside.holds) { found.insert(.growth) }
    if QualifierWords.exclusions.contains(where: aside.holds) { found.insert(.adjusted) }
    for word in aside.split(at: asideSigns) {
      if CompanyWords.former.contains(word) { found.insert(.former) }
      if QualifierWords.others.contains(word) { found.insert(.others) }
      if QualifierWords.scenarios.contains(word) { found.insert(.statistic) }
      if isConsensus(word) || marketWords.contains(word) { found.insert(.consensus) }
      if growths.ending(word) != nil { found.insert(.growth) }
      if changes.ending(word) != nil { found.insert(.change) }
      if QualifierWords.freeFloats.contains(where: word.opens(with:)) { found.insert(.freeFloat) }
      if CompanyWords.adjustments.contains(word) { found.insert(.adjusted) }
    }
    return found
  }

  private static let asideSigns: Signs = ",;、，；/ "
  /// `EPS（市场）` is what the market expects. As a label of its own the word may be a market of shares.
  private static let marketWords: Set<String> = ["市场"]

  private static func isConsensus(_ word: String) -> Bool {
    CompanyWords.consensus.contains(word) || word.closes(with: "一致") || word.closes(with: "一致预期")
  }
}
