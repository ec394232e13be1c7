import Document

/// Superscripts and subscripts. Plain text cannot show them, so a character separates them from what precedes.
///
/// Dropping the tags of `20<sup>1</sup>` would make a footnote's number the last digit of the figure. A person reads
/// `20^1` as it is meant, and ``NumberLexeme`` does not read it at all. 10¹² becomes `10^12` in prose.
extension InlineText {
  /// How characters differ from those before them.
  enum Script: Sendable, Hashable {
    case raised, lowered
    /// The words of a link, which may be a footnote's number.
    case link

    init(tag: String) {
      self = tag == "sup" ? .raised : tag == "sub" ? .lowered : .link
    }
  }

  /// Appends `^` or `_` before the first character of a script, where the two would otherwise run together.
  mutating func startScript(with first: Unicode.Scalar) {
    guard let script = openScript else { return }
    openScript = nil
    let followsDigit = lastByte?.isDigit == true
    let isDigit = ("0"..."9").contains(first)
    switch script {
    case .raised where followsDigit ? !isOrdinal : isDigit && isMark: append("^")
    // `CO<sub>2</sub>` is CO2, but `10<sub>2</sub>` is not 102.
    case .lowered where followsDigit || isDigit && isMark && lastByte?.isLetter != true: append("_")
    case .link where followsDigit && isDigit: append("^")
    default: break
    }
  }

  /// Ends a script, and separates its last digit from a number directly after it: `<sup>1</sup>20`.
  mutating func endScript() {
    openScript = nil
    guard lastByte?.isDigit == true, position < scalars.count, ("0"..."9").contains(scalars[position]) else {
      return
    }
    append(" ")
  }

  /// Whether the script is short, as marks are. Converters take part of a line for a script if its baseline is off:
  /// `需求的担忧<sup>2025年需求仍将增长，</sup>`.
  private var isMark: Bool { scalars[position...].prefix(Self.longestMark + 1).contains("<") }
  private static var longestMark: Int { 12 }

  /// Whether the script is the ending of an ordinal, which needs no `^`: `1<sup>st</sup>`.
  private var isOrdinal: Bool {
    guard position + 1 < scalars.count else { return false }
    return ["st", "nd", "rd", "th"].contains(String(scalars: scalars[position...(position + 1)]).lowercased())
  }
}
