import Lexemes

/// What a template prints, in white, where nobody has filled a field in: `资格编号：S11305XXXXXX`, `港股执业证号：非必填`.
enum TemplateBlanks {
  /// The indices of the words that belong to such fields.
  static func found(in words: [Word]) -> Set<Int> {
    let blanks = words.indices.filter { isBlank(words[$0].text) }
    guard !blanks.isEmpty else { return [] }
    let labelled = words.indices.filter { index in
      labels.contains(words[index].text) && blanks.contains { isNear(words[$0], words[index]) }
    }
    return Set(blanks + labelled)
  }

  /// Four letters X in a row stand for digits or for a name.
  private static func isBlank(_ text: String) -> Bool {
    text.holds("XXXX") || text.holds("xxxx@") || text.holds("xxxx＠") || text.holds("非必填")
  }

  /// The label of a field's block is on the line above it.
  private static func isNear(_ blank: Word, _ label: Word) -> Bool {
    abs(blank.box.left - label.box.left) < 4 && abs(blank.box.top - label.box.top) < 3 * label.box.height
  }

  private static let labels: Set<String> = ["姓名", "联系人", "分析师"]
}
