import Lexemes
import Lexicon

/// The name of a column that appears again and again, as a title prints it.
enum ReportSeries {
  /// `A股策略周报` of `A股策略周报：开启新征程`; nil where a title names no column.
  static func name(in title: String) -> String? {
    let whole = title.trimming("【】[]《》 ")
    if FrontLabel.namesColumn(whole) { return whole }
    // `新能源展望（第5期）：…`
    let head = title.prefix { !"：:".contains($0) }
    let bare = withoutIssue(String(head))
    if FrontLabel.namesColumn(bare) || bare.count < head.trimmed.count && bare.count > 1 { return bare }
    return nil
  }

  /// The words before `（第5期）`.
  private static func withoutIssue(_ words: String) -> String {
    guard let open = words.lastIndex(where: { "（(【".contains($0) }) else { return words.trimmed }
    let inner = words[words.index(after: open)...].filter { $0 != " " }
    return inner.opens(with: "第") && inner.holds("期") ? words[..<open].trimmed : words.trimmed
  }
}
