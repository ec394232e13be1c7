import Lexemes
import Tabular

/// What changed, also as a sentence in both languages. The dataset holds the Chinese one, a workbook that of its
/// edition.
struct ChangeSentence: Sendable {
  let kind: ChangeKind
  let ticker: Value
  let name: Value
  let metric: String?
  let fiscalYear: Value
  let before: Value
  let after: Value
  /// The change as a fraction of the earlier value; nil if that has no meaning.
  let change: Double?

  /// The sentence, which begins with the house whose view changed.
  func words(house: String?) -> LocalizedText { LocalizedText(chinese(house), english(house)) }

  private func chinese(_ house: String?) -> String {
    let subject = Self.apart((house.map { "\($0)：" } ?? "") + title("（", "）"))
    let figure = figure(.chinese)
    let percent = percent.map { "（\($0)\(isForOtherShares ? "，按拆并股折算" : "")）" } ?? ""
    switch kind {
    case .ratingRaised: return "\(subject)评级由“\(before.shown)”上调至“\(after.shown)”"
    case .ratingLowered: return "\(subject)评级由“\(before.shown)”下调至“\(after.shown)”"
    case .estimateRaised, .targetRaised:
      return "\(subject)\(figure)由 \(before.shown) 上调至 \(after.shown)\(percent)"
    case .estimateLowered, .targetLowered:
      return "\(subject)\(figure)由 \(before.shown) 下调至 \(after.shown)\(percent)"
    case .covered:
      return
        "\(subject)\(isSite ? "新上榜" : "首次覆盖")\(after == .missing ? "" : "，\(isSite ? "周访问 \(after.shown) 百万" : "评级“\(after.shown)”")")"
    case .dropped: return "\(subject)\(isSite ? "不再上榜" : "不再覆盖")"
    case .enteredTop10: return "\(subject)进入访问量前十，第 \(after.shown) 位"
    case .leftTop10: return "\(subject)跌出访问量前十\(after == .missing ? "" : "，第 \(after.shown) 位")"
    case .visits: return "\(subject)周访问由 \(before.shown) 百万变为 \(after.shown) 百万\(percent)"
    }
  }

  private func english(_ house: String?) -> String {
    let subject = (house.map { "\($0): " } ?? "") + title(" (", ")")
    let figure = figure(.english)
    let percent = percent.map { " (\($0)\(isForOtherShares ? " on current shares" : ""))" } ?? ""
    switch kind {
    case .ratingRaised: return "\(subject) rating raised from \(before.shown) to \(after.shown)"
    case .ratingLowered: return "\(subject) rating lowered from \(before.shown) to \(after.shown)"
    case .estimateRaised, .targetRaised:
      return "\(subject)\(figure)raised from \(before.shown) to \(after.shown)\(percent)"
    case .estimateLowered, .targetLowered:
      return "\(subject)\(figure)lowered from \(before.shown) to \(after.shown)\(percent)"
    case .covered:
      return
        "\(subject) \(isSite ? "new in the table" : "newly covered")\(after == .missing ? "" : isSite ? ", \(after.shown) mn visits a week" : ", rated \(after.shown)")"
    case .dropped: return "\(subject) \(isSite ? "no longer in the table" : "no longer covered")"
    case .enteredTop10: return "\(subject) entered the ten most visited, now no. \(after.shown)"
    case .leftTop10:
      return "\(subject) left the ten most visited\(after == .missing ? "" : ", now no. \(after.shown)")"
    case .visits: return "\(subject) visits a week from \(before.shown) mn to \(after.shown) mn\(percent)"
    }
  }

  private var isSite: Bool { PanelWords.isOfSite(metric) }

  /// `腾讯控股（0700.HK）`.
  private func title(_ open: String, _ close: String) -> String {
    guard let code = ticker.text else { return name.shown }
    return name == .missing ? code : "\(name.shown)\(open)\(code)\(close)"
  }

  /// `2025E EPS `.
  private func figure(_ language: Language) -> String {
    let year = fiscalYear.text.map { "\($0) " } ?? ""
    let figure = year + (metric.flatMap { PanelWords.metrics[$0]?.text(in: language) } ?? "")
    return language == .chinese ? Self.apart(figure) : " \(Self.lowered(figure)) "
  }

  /// `Target price` within a sentence; `2026E EPS` as it is.
  private static func lowered(_ words: String) -> String {
    guard let first = words.first, words.dropFirst().first?.isLowercase == true else { return words }
    return first.lowercased() + words.dropFirst()
  }

  /// Words before Chinese ones: they need a blank in between only if they end with ASCII.
  private static func apart(_ words: String) -> String {
    words.unicodeScalars.last.map { $0.isASCII && $0 != " " } ?? false ? words + " " : words
  }

  /// Whether the change is computed on current shares, and so differs from that of the two printed figures.
  private var isForOtherShares: Bool {
    guard let change, let before = before.number, let after = after.number, before > 0 else { return false }
    return abs(after / before - 1 - change) > 1e-9 * max(1, abs(change))
  }

  /// `+3.1%`.
  private var percent: String? {
    guard let change else { return nil }
    let tenths = Int64((change * 1_000).rounded())
    guard let percent = DecimalNumber(significand: tenths, fractionDigits: 1) else { return nil }
    return "\(tenths >= 0 ? "+" : "")\(percent.description)%"
  }
}

extension ChangeSentence {
  /// The sentence for a row of the dataset; nil if its kind is unknown.
  init?(_ changes: PanelCells, _ row: Int) {
    guard let kind = changes.text(row, "kind").flatMap(ChangeKind.init(rawValue:)) else { return nil }
    self.init(
      kind: kind, ticker: changes[row, "ticker_normalized"],
      name: changes[row, "name"], metric: changes.text(row, "metric"),
      fiscalYear: changes[row, "fiscal_year"],
      before: changes[row, "before"], after: changes[row, "after"], change: changes[row, "change"].number)
  }

  /// The sentence for a row of the dataset, with its house.
  static func words(_ changes: PanelCells, _ row: Int) -> LocalizedText? {
    ChangeSentence(changes, row)?.words(house: changes.text(row, "publisher"))
  }

  /// A column with the English sentences, which the English edition shows instead of the dataset's Chinese ones.
  static func column(_ table: TypedTable) -> HelperColumn? {
    guard let changes = PanelCells([table], PanelDatasets.changes.description.name) else { return nil }
    return HelperColumn(
      "text_english", LocalizedText("说明", "In words"), .text,
      meaning: LocalizedText("一句话说明", "the change in a sentence"),
      cells: (0..<changes.count).map { row in
        .value(Value(words(changes, row)?.english ?? changes.text(row, "text")))
      }, style: ColumnStyle(width: .wrapped(PanelDatasets.sentenceWidth), edition: .english))
  }
}
