import Document
import Lexemes

/// Turns the small formulas that converters write for plain characters into those characters: `\pm 10\%` is `±10%`.
///
/// Spaces mean nothing in TeX, and converters put one between any two characters: `9 7 . 6 \%` is `97.6%`. So all are
/// dropped except those that TeX prints: `~`, `\quad` and a backslash followed by a space.
struct TeXText {
  private let formula: ArraySlice<Unicode.Scalar>
  private var index: Int
  private var text: [Unicode.Scalar] = []

  /// - Returns: the plain text; nil where the formula contains more than characters and plain words.
  static func plain(_ formula: ArraySlice<Unicode.Scalar>) -> String? {
    var reader = TeXText(formula)
    guard reader.run() else { return nil }
    return String(scalars: reader.text)
  }

  private init(_ formula: ArraySlice<Unicode.Scalar>) {
    self.formula = formula
    index = formula.startIndex
  }

  /// - Returns: whether the whole formula was understood.
  private mutating func run() -> Bool {
    while index < formula.endIndex {
      let scalar = formula[index]
      index += 1
      switch scalar {
      case "\\": guard readCommand() else { return false }
      case "{", "}": break
      case "~": text.append(" ")
      case "^": guard readRaised() else { return false }
      case "_": guard readLowered() else { return false }
      case _ where scalar.isWhitespace: break
      default: text.append(scalar)
      }
    }
    return true
  }

  private mutating func skipBlanks() {
    while index < formula.endIndex, formula[index].isWhitespace { index += 1 }
  }

  // MARK: Commands

  private mutating func readCommand() -> Bool {
    guard index < formula.endIndex else { return false }
    guard formula[index].properties.isAlphabetic else {
      let sign = formula[index]
      index += 1
      // `\%`, `\$`, `\％` are the characters; `\,` `\;` `\!` are thin spaces. A digit is not a command and must not be
      // lost.
      if sign.isDecimalDigit { return false }
      if sign.isWhitespace {
        text.append(" ")
      } else if !",;!:".unicodeScalars.contains(sign) {
        text.append(sign)
      }
      return true
    }
    let name = formula[index...].prefix { $0.isASCIILetter }
    guard !name.isEmpty else { return false }
    index = name.endIndex
    let word = String(scalars: name)
    if TeXWords.styles.contains(word) { return true }
    if let sign = TeXWords.signs[word] {
      text += sign.unicodeScalars
      return true
    }
    switch word {
    case "frac", "dfrac", "tfrac": return readFraction()
    case "textcircled": return readCircled()
    default: return false
    }
  }

  /// `\frac{1}{3}` is `1/3`.
  private mutating func readFraction() -> Bool {
    guard let over = readGroup(), let under = readGroup(), let top = Self.plain(over),
      let bottom = Self.plain(under), Self.isWord(top), Self.isWord(bottom)
    else { return false }
    text += "\(top)/\(bottom)".unicodeScalars
    return true
  }

  private static func isWord(_ text: String) -> Bool {
    !text.isEmpty && text.unicodeScalars.allSatisfy { $0.isDecimalDigit || $0 == "." || $0.isASCIILetter }
  }

  /// `\textcircled{3}` is ③.
  private mutating func readCircled() -> Bool {
    guard let group = readGroup(), let number = Int(String(scalars: group.filter { !$0.isWhitespace })),
      (1...20).contains(number), let sign = Unicode.Scalar(0x245F + number)
    else { return false }
    text.append(sign)
    return true
  }

  /// The content of the braces that come next.
  private mutating func readGroup() -> ArraySlice<Unicode.Scalar>? {
    skipBlanks()
    guard index < formula.endIndex, formula[index] == "{" else { return nil }
    var depth = 0
    for place in index..<formula.endIndex {
      if formula[place] == "{" { depth += 1 }
      if formula[place] == "}" { depth -= 1 }
      guard depth == 0 else { continue }
      let group = formula[(index + 1)..<place]
      index = place + 1
      return group
    }
    return nil
  }

  // MARK: Raised and lowered characters

  /// The superscript or subscript after `^` or `_`, as plain text: a group, a command or one character.
  private mutating func readScript() -> String? {
    skipBlanks()
    guard index < formula.endIndex else { return nil }
    if formula[index] == "{" { return readGroup().flatMap(Self.plain) }
    let start = index
    index += 1
    if formula[start] == "\\" {
      while index < formula.endIndex, formula[index].isASCIILetter { index += 1 }
    }
    return Self.plain(formula[start..<index])
  }

  /// `10^{25}` stays a power, `40^{\circ}` is 40° and `2^{nd}` is 2nd.
  private mutating func readRaised() -> Bool {
    guard let raised = readScript() else { return false }
    if Self.isInteger(raised) {
      text.append("^")
    } else if !["°", "′", "″", "®", "™", "st", "nd", "rd", "th"].contains(raised) {
      return false
    }
    text += raised.unicodeScalars
    return true
  }

  /// `\%_{0}` is ‰, `CO_2` is CO2 and `EPS_{2024A}` is EPS 2024A. A subscript after a digit is not read, since the two
  /// would become one number.
  private mutating func readLowered() -> Bool {
    guard let lowered = readScript() else { return false }
    if text.last?.isASCIILetter == true, lowered.utf8.count > 4, FiscalYear.read(lowered) != nil {
      text += " \(lowered)".unicodeScalars
      return true
    }
    guard Self.isInteger(lowered) else { return false }
    switch text.last {
    case "%"? where lowered == "0": text[text.count - 1] = "‰"
    case let last? where last.isASCIILetter: text += lowered.unicodeScalars
    default: return false
    }
    return true
  }

  private static func isInteger(_ text: String) -> Bool {
    let scalars = text.scalarArray
    let digits = scalars.first.map { "+-".unicodeScalars.contains($0) } == true ? scalars[1...] : scalars[...]
    return !digits.isEmpty && digits.allSatisfy(\.isDecimalDigit)
  }
}
