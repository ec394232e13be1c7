import Lexemes

/// A bookmark of a template that is printed over the words it marks, so that a converter read the letters of both
/// alternately: `[相Tab关le_报Re告po` is `[Table_Repo` over `相关报告`.
struct InterleavedMark {
  /// The bookmark: `Table_Repo`.
  let word: String
  /// The words that it is over: `相关报告`.
  let words: [Unicode.Scalar]
  let range: Range<Int>

  /// The first one of a text; nil where none is.
  static func first(in scalars: [Unicode.Scalar]) -> InterleavedMark? {
    var from = 0
    while let open = scalars[from...].firstIndex(of: "[") {
      from = open + 1
      let inside = scalars[from...].prefix { $0 != "]" && $0 != "[" }
      guard inside.count <= longest else { continue }
      let word = String(scalars: inside.filter(isOfMark))
      let words = inside.filter { !isOfMark($0) }
      guard word.utf8.count > table.utf8.count, word.lowercased().opens(with: table),
        words.count(where: \.isHan) > 1, countOfRuns(inside) > 1
      else { continue }
      let end = inside.endIndex < scalars.count && scalars[inside.endIndex] == "]" ? 1 : 0
      return InterleavedMark(word: word, words: Array(words), range: open..<(inside.endIndex + end))
    }
    return nil
  }

  /// A text with such marks taken out and the words under them kept.
  static func parted(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var text = scalars
    while let mark = first(in: text) { text.replaceSubrange(mark.range, with: mark.words) }
    return text
  }

  private static let table = "table_"
  private static let longest = 60

  /// The number of runs of the mark's own characters.
  private static func countOfRuns(_ scalars: ArraySlice<Unicode.Scalar>) -> Int {
    scalars.indices.count {
      isOfMark(scalars[$0]) && ($0 == scalars.startIndex || !isOfMark(scalars[$0 - 1]))
    }
  }

  private static func isOfMark(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCIILetter || scalar.isDecimalDigit || scalar == "_"
  }
}
