import Lexemes
import Lexicon

/// A stamp that a data terminal or a library puts on the copies that it provides: `…下载，仅供内部使用，请勿传阅`.
package enum CopyMark {
  /// Whether a line may be such a stamp. So may a sentence in a report about downloads, so also check where the line
  /// is.
  package static func mayBe(_ text: String) -> Bool {
    text.holds(PageWords.copyWord) && PageWords.copyTerms.contains(where: text.holds)
  }

  /// Whether a line is certainly a stamp, wherever it is: it forbids passing the copy on, and is not a sentence.
  package static func matches(_ text: String) -> Bool {
    mayBe(text) && text.utf8.count <= 300 && PageWords.copyBans.contains(where: text.holds)
      && !text.holds("。")
  }
}
