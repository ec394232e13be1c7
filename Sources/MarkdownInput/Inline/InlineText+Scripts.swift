import Document

/// Raised and lowered characters: plain text has no place for them, so a sign keeps them from their neighbours.
///
/// Dropping the tags of `20<sup>1</sup>` would make a footnote's number the last digit of the figure. `20^1` is read
/// by a person as it is meant and by ``NumberLexeme`` not at all; 10¹² stays `10^12` in prose.
extension InlineText {
  /// What sets characters apart from those before them.
  enum Script: Sendable, Hashable {
    case raised, lowered
    /// A link's words, which may be a footnote's number.
    case link

    init(tag: String) {
      self = tag == "sup" ? .raised : tag == "sub" ? .lowered : .link
    }
  }

  /// Sets the sign before the first character of a script, where the two would run together without it.
  mutating func startScript(with first: Unicode.Scalar) {
    guard let script = openScript else { return }
    openScript = nil
    let followsDigit = lastByte?.isDigit == true
    let isDigit = ("0"..."9").contains(first)
    switch script {
    case .raised where followsDigit ? !isOrdinal : isDigit: append("^")
    // `CO<sub>2</sub>` is CO2, and `10<sub>2</sub>` not 102.
    case .lowered where followsDigit || (isDigit && lastByte?.isLetter != true): append("_")
    case .link where followsDigit && isDigit: append("^")
    default: break
    }
  }

  /// Ends a script, and keeps its last digit from a number right behind: `<sup>1</sup>20`.
  mutating func endScript() {
    openScript = nil
    guard lastByte?.isDigit == true, position < scalars.count, ("0"..."9").contains(scalars[position]) else {
      return
    }
    append(" ")
  }

  /// `1<sup>st</sup>` reads well as it is.
  private var isOrdinal: Bool {
    guard position + 1 < scalars.count else { return false }
    return ["st", "nd", "rd", "th"].contains(String(scalars: scalars[position...(position + 1)]).lowercased())
  }
}
