import Lexemes
import Lexicon

/// Placeholders that a template prints in white in fields that were not filled in: `资格编号：S11305XXXXXX`, `港股执业证号：非必填`.
enum TemplateBlanks {
  /// The indices of the words that belong to such fields.
  static func found(in words: [Word]) -> Set<Int> {
    let blanks = words.indices.filter { isBlank(words[$0].text) }
    guard !blanks.isEmpty else { return [] }
    let labelled = words.indices.filter { index in
      PeopleWords.templateLabels.contains(words[index].text)
        && blanks.contains { isNear(words[$0], words[index]) }
    }
    return Set(blanks + labelled)
  }

  /// Whether the text is a placeholder. Four letters X in a row stand for digits or a name.
  private static func isBlank(_ text: String) -> Bool {
    PeopleWords.templateBlanks.contains(where: text.holds)
  }

  /// Whether a label belongs to a placeholder: at the same left edge, on a line close by.
  private static func isNear(_ blank: Word, _ label: Word) -> Bool {
    abs(blank.box.left - label.box.left) < 4 && abs(blank.box.top - label.box.top) < 3 * label.box.height
  }
}
