import Lexemes

/// Cuts slices out of one text, from left to right, in time linear in their length.
package final class RichTextSlicer {
  private let scalars: [Unicode.Scalar]
  private let bold: [Range<Int>]
  /// The first bold stretch that does not end before the last cut.
  private var firstBold = 0

  package init(_ text: RichText, _ scalars: [Unicode.Scalar]) {
    self.scalars = scalars
    bold = text.bold
  }

  /// The slice of a range, with the bold within it. Ranges must come in ascending order of their lower bounds.
  package func slice(_ range: Range<Int>) -> RichText {
    let bounds = range.clamped(to: 0..<scalars.count)
    while firstBold < bold.count, bold[firstBold].upperBound <= bounds.lowerBound { firstBold += 1 }
    let parts = bold[firstBold...].prefix { $0.lowerBound < bounds.upperBound }.map { stretch in
      let common = stretch.clamped(to: bounds)
      return (common.lowerBound - bounds.lowerBound)..<(common.upperBound - bounds.lowerBound)
    }
    return RichText(String(scalars: scalars[bounds]), bold: parts)
  }
}

extension RichText {
  /// The slice of a range in Unicode scalars, with the bold within it.
  package func slice(_ range: Range<Int>) -> RichText {
    RichTextSlicer(self, text.scalarArray).slice(range)
  }

  /// The text without white space at its ends.
  package var trimmed: RichText {
    let scalars = text.scalarArray
    let start = scalars.firstIndex { !$0.isWhitespace } ?? scalars.count
    let end = (scalars.lastIndex { !$0.isWhitespace } ?? -1) + 1
    return start == 0 && end == scalars.count ? self : slice(start..<max(start, end))
  }

  /// Splits the text at separators and trims the pieces. Separators inside quotation marks, brackets or web addresses
  /// do not count. Takes linear time.
  package func split(separators: Signs) -> [RichText] {
    let scalars = text.scalarArray
    var pieces: [RichText] = []
    var start = 0
    let slicer = RichTextSlicer(self, scalars)
    for end in Self.cuts(scalars, at: separators) + [scalars.count] {
      pieces.append(slicer.slice(start..<end).trimmed)
      start = end + 1
    }
    return pieces
  }

  /// The sign that closes a quotation mark or a bracket; nil for any other character.
  private static func closing(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar {
    case "“": "”"
    case "‘": "’"
    case "「": "」"
    case "『": "』"
    case "《": "》"
    case "（": "）"
    case "(": ")"
    case "【": "】"
    case "[": "]"
    default: nil
    }
  }

  /// The indices of separators outside all brackets; those of all separators if a bracket never closes.
  private static func cuts(_ scalars: [Unicode.Scalar], at separators: Signs) -> [Int] {
    var open: [Unicode.Scalar] = []
    var outside: [Int] = []
    var all: [Int] = []
    var isInAddress = false
    for (index, scalar) in scalars.enumerated() {
      isInAddress =
        isInAddress
        ? scalar.mayStandInAddress : scalar == ":" && scalars[index...].starts(with: "://".unicodeScalars)
      if separators.contains(scalar), !(isInAddress && goesOn(scalars, behind: index)) {
        all.append(index)
        if open.isEmpty { outside.append(index) }
      } else if scalar == open.last {
        open.removeLast()
      } else if let closing = closing(scalar) {
        open.append(closing)
      }
    }
    return open.isEmpty ? outside : all
  }

  private static func goesOn(_ scalars: [Unicode.Scalar], behind index: Int) -> Bool {
    index + 1 < scalars.count && scalars[index + 1].mayStandInAddress
  }

  /// Joins texts, with a joint before each but the first.
  package static func joined(_ texts: [RichText], joint: (RichText, RichText) -> String) -> RichText {
    var whole = RichText("")
    var length = 0
    for (index, text) in texts.enumerated() {
      let sign = index > 0 ? joint(texts[index - 1], text) : ""
      length += sign.scalarCount
      whole.text += sign + text.text
      whole.bold += text.bold.map { ($0.lowerBound + length)..<($0.upperBound + length) }
      length += text.text.scalarCount
    }
    return whole
  }
}

extension Unicode.Scalar {
  /// Visible ASCII.
  fileprivate var mayStandInAddress: Bool { ("!"..."~").contains(self) }
}
