import Lexemes
import Lexicon

/// Finds the name of a recurring column in a title.
enum ReportSeries {
  /// The column in a title, such as `A股策略周报` in `A股策略周报：开启新征程`; nil if there is none.
  static func name(in title: String) -> String? {
    let whole = title.trimming("【】[]《》 ")
    if FrontLabel.namesColumn(whole) { return whole }
    // A column with an issue: `新能源展望（第5期）：…`.
    let head = title.prefix { !"：:".contains($0) }
    let bare = withoutIssue(String(head))
    if FrontLabel.namesColumn(bare) || bare.count < head.trimmed.count && bare.count > 1 { return bare }
    return nil
  }

  /// The words without an issue such as `（第5期）`.
  private static func withoutIssue(_ words: String) -> String {
    guard let open = words.lastIndex(where: { "（(【".contains($0) }) else { return words.trimmed }
    let inner = words[words.index(after: open)...].withoutBlanks
    return inner.opens(with: "第") && inner.holds("期") ? words[..<open].trimmed : words.trimmed
  }
}
