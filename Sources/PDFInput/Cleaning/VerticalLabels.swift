/// Vertical text: rotated words, and characters one below the other in a margin.
enum VerticalLabels {
  /// Whether the word is rotated: it has several characters and is higher than wide. Narrow letters may be too;
  /// four upright digits, such as a year below an axis, are not.
  static func isTurned(_ word: Word) -> Bool {
    let count = word.text.unicodeScalars.count
    let isFigure = count > 3 && word.text.firstScalar?.isASCIIDigit == true
    return count > 2 && word.box.height > (isFigure ? 1.5 : 2) * word.box.width
  }

  /// The words without the short ones of rotated lines, such as `of` and `is`: as far left and right as three turned words, and
  /// directly above or below one.
  static func withoutShortWords(_ words: [Word]) -> [Word] {
    var lines: [Int: [Word]] = [:]
    for word in words where isTurned(word) {
      lines[Int((2 * word.box.left).rounded()), default: []].append(word)
    }
    guard lines.contains(where: { $0.value.count > 2 }) else { return words }
    return words.filter { word in
      let line = lines[Int((2 * word.box.left).rounded())] ?? []
      let own = line.filter {
        abs($0.box.left - word.box.left) < 0.2 && abs($0.box.right - word.box.right) < 0.2
      }
      return isTurned(word) || own.count < 3
        || !own.contains {
          max($0.box.top - word.box.bottom, word.box.top - $0.box.bottom) < 0.6 * word.box.width
        }
    }
  }

  /// The words without vertical labels of single characters.
  ///
  /// A house's name or the kind of report may be printed this way along a page's edge: four or more single Chinese
  /// characters with the same centre, closely one below the other, and almost nothing beside them. `是` and `否` on the
  /// lines of a table's other cells are cells.
  static func removed(from words: [Word]) -> [Word] {
    let singles = words.indices.filter {
      let scalars = words[$0].text.unicodeScalars
      return scalars.count == 1 && scalars.first.map { $0.isHan || bars.contains($0) } == true
    }
    var byMiddle: [Int: [Int]] = [:]
    for index in singles { byMiddle[Int((words[index].box.middle / 2).rounded()), default: []].append(index) }
    var dropped: Set<Int> = []
    for (_, column) in byMiddle where column.count >= 4 {
      for stack in stacks(column, words)
      where isName(stack, words) && isAlone(stack, words) && !areCells(stack, words) {
        dropped.formUnion(stack)
      }
    }
    return words.indices.filter { !dropped.contains($0) }.map { words[$0] }
  }

  /// Runs of at least four characters that follow each other closely.
  private static func stacks(_ column: [Int], _ words: [Word]) -> [[Int]] {
    var stacks: [[Int]] = []
    for index in column.sorted(by: { words[$0].box.top < words[$1].box.top }) {
      if let last = stacks.last?.last, words[index].box.top - words[last].box.top < 2.6 * words[last].size {
        stacks[stacks.count - 1].append(index)
      } else {
        stacks.append([index])
      }
    }
    return stacks.filter { $0.count >= 4 }
  }

  /// Characters that may separate the words of a label: `金融工程｜算法研究`.
  private static let bars = Set("｜|".unicodeScalars)

  /// Whether there are four Chinese characters and at least half of them differ. `表` before each entry of a list is
  /// not a label.
  private static func isName(_ stack: [Int], _ words: [Word]) -> Bool {
    let letters = stack.compactMap { words[$0].text.firstScalar }.filter(\.isHan)
    return letters.count >= 4 && 2 * Set(letters).count >= letters.count
  }

  /// Whether three out of four are on the baseline of a figure of their own size.
  private static func areCells(_ stack: [Int], _ words: [Word]) -> Bool {
    let own = stack.map { words[$0] }
    guard let top = own.first, let bottom = own.last else { return false }
    let figures = words.filter {
      $0.baseline > top.baseline - 2 && $0.baseline < bottom.baseline + 2
        && CellText.isNumber($0.text)
    }
    let aligned = own.count { word in
      figures.contains {
        abs($0.baseline - word.baseline) < 0.15 * word.size && abs($0.size - word.size) < 0.15 * word.size
      }
    }
    return 4 * aligned >= 3 * own.count
  }

  private static func isAlone(_ stack: [Int], _ words: [Word]) -> Bool {
    guard let box = Box.around(stack.lazy.map { words[$0].box }) else { return false }
    let beside = words.count { word in
      let gap = max(word.box.left - box.right, box.left - word.box.right)
      return gap > -0.2 * word.size && gap < 0.6 * word.size && word.baseline > box.top
        && word.baseline < box.bottom
    }
    return beside * 2 < stack.count
  }
}
