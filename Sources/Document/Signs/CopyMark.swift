import Lexemes
import Lexicon

/// What a terminal or a library stamps on the copy that it hands out: `…下载，仅供内部使用，请勿传阅`.
package enum CopyMark {
  /// Whether a line may be such a stamp. So may a sentence of a report on a download: look at where it is, too.
  package static func mayBe(_ text: String) -> Bool {
    text.holds(PageWords.copyWord) && PageWords.copyTerms.contains(where: text.holds)
  }

  /// Whether a line is a stamp wherever it is: it forbids to pass the copy on, and ends like no sentence.
  package static func matches(_ text: String) -> Bool {
    mayBe(text) && text.utf8.count <= 300 && PageWords.copyBans.contains(where: text.holds)
      && !text.holds("。")
  }
}
