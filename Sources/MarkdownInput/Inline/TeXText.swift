import Document

/// Turns the small formulas that converters write for plain signs into those signs: `\pm 10\%` is `±10%`.
enum TeXText {
  private static let commands: [String: String] = [
    "pm": "±", "times": "×", "sim": "~", "approx": "≈", "leq": "≤", "le": "≤", "geq": "≥", "ge": "≥",
    "cdot": "·",
    "rightarrow": "→", "uparrow": "↑", "downarrow": "↓", "div": "÷", "neq": "≠", "circ": "°", "quad": " ",
    "ldots": "…", "alpha": "α", "beta": "β",
  ]
  /// Commands that only say how their argument looks.
  private static let styles: Set<String> = [
    "text", "mathrm", "mathbf", "textbf", "mathit", "operatorname", "rm",
  ]

  /// - Returns: nil where the formula has more in it than signs and plain words.
  static func plain(_ formula: ArraySlice<Unicode.Scalar>) -> String? {
    var text = String.UnicodeScalarView()
    var index = formula.startIndex
    while index < formula.endIndex {
      let scalar = formula[index]
      index += 1
      switch scalar {
      case "\\":
        guard let piece = command(formula, &index) else { return nil }
        text.append(contentsOf: piece.unicodeScalars)
      case "{", "}", "~":
        break
      case "^" where power(formula, &index, into: &text): break
      case "^", "_":
        return nil
      default:
        text.append(scalar)
      }
    }
    return String(text)
  }

  /// Writes `10^{25}` as `10^25`; what is raised is digits with or without a sign.
  private static func power(
    _ formula: ArraySlice<Unicode.Scalar>, _ index: inout Int, into text: inout String.UnicodeScalarView
  ) -> Bool {
    var end = index
    let isGroup = end < formula.endIndex && formula[end] == "{"
    if isGroup { end += 1 }
    let raised = formula[end...].prefix { $0.isDecimalDigit || isGroup && ("-+".unicodeScalars.contains($0)) }
    guard let last = raised.last, last.isDecimalDigit, isGroup || raised.count == 1 else { return false }
    end = raised.endIndex
    if isGroup {
      guard end < formula.endIndex, formula[end] == "}" else { return false }
      end += 1
    }
    text.append("^")
    text.append(contentsOf: raised)
    index = end
    return true
  }

  private static func command(_ formula: ArraySlice<Unicode.Scalar>, _ index: inout Int) -> String? {
    guard index < formula.endIndex else { return nil }
    guard formula[index].properties.isAlphabetic else {
      defer { index += 1 }
      // `\%`, `\$`, `\&` are the signs; `\,` `\;` `\!` are thin blanks.
      return formula[index].isASCIIPunctuation && ![",", ";", "!", ":"].contains(formula[index])
        ? String(formula[index]) : ""
    }
    let name = formula[index...].prefix { $0.isASCII && $0.properties.isAlphabetic }
    index = name.endIndex
    // TeX swallows the blanks after a command's name.
    while index < formula.endIndex, formula[index] == " " { index += 1 }
    let word = String(scalars: name)
    return styles.contains(word) ? "" : commands[word]
  }
}
