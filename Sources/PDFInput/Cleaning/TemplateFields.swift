import Lexemes

/// Names of template fields, printed in white and cut into pieces where the font changes: `Tabl`, `e_Title`;
/// `HeaderTable`, `_User`; `＃summary＃`.
///
/// ``HiddenWords`` finds whole names. This type joins the pieces that follow each other on a line first.
enum TemplateFields {
  /// The indices of the words that make up such names.
  static func found(in words: [Word]) -> Set<Int> {
    guard words.contains(where: { mayBePiece($0.text) }) else { return [] }
    var found: Set<Int> = []
    for run in runs(words) {
      let name = run.map { words[$0].text }.joined().filter { $0 != "[" && $0 != "]" }
      if isField(name) { found.formUnion(run) }
    }
    return found
  }

  private static func mayBePiece(_ text: String) -> Bool {
    text.holds("_") || text.holds("able") || text.holds("＃") || isMarked(text)
  }

  /// Runs of Latin words that follow each other on a line with gaps of at most about a space.
  private static func runs(_ words: [Word]) -> [[Int]] {
    var runs: [[Int]] = []
    for line in lines(words) {
      for index in line {
        if let last = runs.last?.last, follows(words[index], words[last]), runs[runs.count - 1].count < 8 {
          runs[runs.count - 1].append(index)
        } else {
          runs.append([index])
        }
      }
    }
    return runs
  }

  /// The pieces of each line, from left to right. The baseline of a piece in another font may differ a little.
  private static func lines(_ words: [Word]) -> [[Int]] {
    var lines: [[Int]] = []
    let pieces = words.indices.filter { isPiece(words[$0].text) }
    for index in pieces.sorted(by: { words[$0].baseline < words[$1].baseline }) {
      if let last = lines.last?.last, isLevel(words[index], words[last]) {
        lines[lines.count - 1].append(index)
      } else {
        lines.append([index])
      }
    }
    return lines.map { $0.sorted { words[$0].box.left < words[$1].box.left } }
  }

  private static func isLevel(_ word: Word, _ other: Word) -> Bool {
    abs(word.baseline - other.baseline) < 0.3 * other.size
  }

  private static func follows(_ next: Word, _ last: Word) -> Bool {
    isLevel(next, last) && next.box.left - last.box.right < 0.8 * last.size && next.box.left > last.box.left
  }

  private static func isPiece(_ text: String) -> Bool {
    isMarked(text)
      || !text.isEmpty
        && text.unicodeScalars.allSatisfy {
          $0.isASCIILetter || "_[]|#＃0123456789".unicodeScalars.contains($0)
        }
        && text.unicodeScalars.contains { !$0.isASCIIDigit }
  }

  /// Whether the text is a name between number signs: `＃createTime1＃`.
  private static func isMarked(_ text: String) -> Bool {
    let scalars = Array(text.unicodeScalars)
    guard scalars.count > 4, let first = scalars.first, first == scalars.last, first == "#" || first == "＃"
    else { return false }
    return scalars.dropFirst().dropLast().allSatisfy { $0.isASCIILetter || $0.isASCIIDigit || $0 == "_" }
  }

  private static func isField(_ name: String) -> Bool {
    if isMarked(name) { return true }
    let lower = name.lowercased()
    if lower.hasPrefix("headertable") || lower.hasPrefix("headerttable") { return true }
    if lower.hasPrefix("table_"), lower.utf8.count > 6 { return true }
    // `_User` on the line below `HeaderTable`.
    return name.hasPrefix("_") && name.utf8.count > 3
  }
}
