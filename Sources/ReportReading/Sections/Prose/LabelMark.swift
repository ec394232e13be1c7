import Document
import Lexemes

/// A label within a text: its range, and its words without number and colon.
struct LabelMark {
  let range: Range<Int>
  let words: String
  /// Whether the label includes a number: `**1) 产品应用：**`.
  let isNumbered: Bool

  /// The bold labels of a text, or those that only punctuation shows.
  static func all(in text: RichText, _ scalars: [Unicode.Scalar]) -> [LabelMark] {
    let bold = text.bold.filter { isLabel($0, scalars) }.flatMap { marks(in: $0, scalars) }
    guard bold.isEmpty else { return bold }
    return PlainLabels.find(in: scalars).map {
      LabelMark(range: $0, words: words(scalars[$0]), isNumbered: false)
    }
  }

  /// Whether a bold range is a label: short, with a colon at its end or directly after it.
  private static func isLabel(_ range: Range<Int>, _ scalars: [Unicode.Scalar]) -> Bool {
    let isShort = range.count <= 24
    let endsWithColon = scalars[range].last.map(LabelledText.colons.contains) ?? false
    let followedByColon =
      range.upperBound < scalars.count && LabelledText.colons.contains(scalars[range.upperBound])
    return isShort && (endsWithColon || followedByColon)
  }

  /// The labels in a bold range. `人工智能动态：1）产品应用：` has two.
  private static func marks(in range: Range<Int>, _ scalars: [Unicode.Scalar]) -> [LabelMark] {
    var marks: [LabelMark] = []
    var start = range.lowerBound
    for place in range {
      let isLast = place == range.upperBound - 1
      let isCut =
        LabelledText.colons.contains(scalars[place]) && Enumerator.length(scalars, at: place + 1) != nil
      guard isLast || isCut else { continue }
      let number = Enumerator.length(scalars, at: start) ?? 0
      let text = words(scalars[min(start + number, place + 1)..<(place + 1)])
      if !text.isEmpty {
        marks.append(LabelMark(range: start..<(place + 1), words: text, isNumbered: number > 0))
      }
      start = place + 1
    }
    return marks
  }

  private static func words(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    String(scalars: scalars.filter { !LabelledText.colons.contains($0) && !Bullets.signs.contains($0) })
      .trimmed
  }
}

/// Splits the lines of a block at labels, for converters that do not write blank lines.
enum LabelledLines {
  static func passages(_ block: Block) -> [[TextLine]] {
    let lines = block.textLines
    guard lines.count > 1 else { return lines.isEmpty ? [] : [lines] }
    let hasBold = lines.contains { !$0.bold.isEmpty }
    var passages: [[TextLine]] = [[lines[0]]]
    for (before, line) in zip(lines, lines.dropFirst()) {
      if endsSentence(before), opensLabel(line, amongBold: hasBold) {
        passages.append([line])
      } else {
        passages[passages.count - 1].append(line)
      }
    }
    return passages
  }

  private static func endsSentence(_ line: TextLine) -> Bool {
    guard let last = line.text.unicodeScalars.last else { return false }
    return "。；;！？：:".unicodeScalars.contains(last)
  }

  /// Whether a line begins with a label. If other labels are bold, a plain one must have the usual words of a
  /// heading: `风险提示：`.
  private static func opensLabel(_ line: TextLine, amongBold: Bool) -> Bool {
    let scalars = line.text.scalarArray
    guard let label = PlainLabels.find(in: scalars).first else { return false }
    return !amongBold || SectionKind.known(String(scalars: scalars[label])) != nil
  }
}
