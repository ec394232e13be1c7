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
      case "^", "_":
        return nil
      default:
        text.append(scalar)
      }
    }
    return String(text)
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
