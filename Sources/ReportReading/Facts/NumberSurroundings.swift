import Document
import Lexemes

/// The characters before a number, and whether they allow it to be a quantity.
///
/// `GPT-4o`, `Index-1.9B`, `iOS18`, `16×16`, `第 27 周`, `1/5`, `图 6` are names, sizes, ordinals and fractions, which
/// the characters before the digits show.
struct NumberSurroundings {
  private(set) var isAdmitted = true
  private(set) var isNegative = false
  /// The only kind of number that may follow, if limited: a multiple in `PE25-30x`, a percentage in `上证指数-0.5%`.
  private(set) var onlyKind: Fact.Kind?
  /// Whether a Latin word or number and a space precede, so that the number may be the end of a name.
  private(set) var mayEndName = false
  /// Whether the sign is a word, `负`. Then only what can be negative may follow: `净利润为负 3 家` counts three.
  private(set) var hasSignWord = false
  /// Whether `前` precedes: `前 10 名` is a rank and not a count of ten people.
  private(set) var isRank = false
  /// Whether digits come so closely before the number that it may be the end of theirs: `1 2.3%`, `97 . 6 %`,
  /// `1、234 万元`.
  private(set) var isCut = false

  /// Whether any positive number may follow.
  var isPlain: Bool { isAdmitted && !isNegative && onlyKind == nil }

  init(before start: Int, in scalars: [Unicode.Scalar]) {
    guard start > 0 else { return }
    let before = scalars[start - 1]
    if before.isASCIILetter {
      readWord(endingAt: start, scalars)
    } else if before == "=" || before == "＝" {
      readEquation(at: start - 1, scalars)
    } else if Self.signs.contains(before) {
      readSign(before, at: start - 1, scalars)
    } else if NumberCut.isCut(before: start, in: scalars) {
      (isAdmitted, isCut) = (false, true)
    } else if Self.joints.contains(before) {
      readJoint(before, at: start - 1, scalars)
    } else {
      readWords(before: start, scalars)
    }
  }

  private static let signs: Signs = "-−－–+＋"
  private static let joints: Signs = "/／,，.:：~～"
  private static let barriers: Signs = "第图表×*^#@_\\=±＃°之√"
  /// Characters that a minus sign may follow. After any other it is a hyphen, unless a percentage follows.
  private static let openings: Signs = " (（为是约至到由从和与及：:，,、“↓↑比速幅率润利母值额差仅达出入买卖"
  /// Characters that a hyphen joins to a number, as in `3 月-5%` or `10 亿-20%`.
  private static let units: Signs = "年月日号周季时分秒第至到亿万千百元倍成点股期代版个家人次台套款"
  private static let measures: Set<String> = ["PE", "PB", "PS", "PEG", "EBITDA", "TTM"]
  /// Words for the base of a growth rate that follows them: `YoY+10%`.
  private static let comparisons: Set<String> = ["yoy", "qoq", "mom", "wow", "cagr"]

  /// Whether a word announces a figure: `PE25x`, `YoY+10%`.
  static func isMeasure(_ word: String) -> Bool {
    measures.contains(word) || comparisons.contains(word.lowercased())
  }

  /// The abbreviation of about: `c20%`, `c.200bp`.
  private static let circa = "c"

  private static func word(endingAt end: Int, _ scalars: [Unicode.Scalar]) -> String {
    let length = scalars[..<end].reversed().prefix(8).prefix { $0.isASCIILetter }.count
    return String(scalars: scalars[(end - length)..<end])
  }

  private mutating func readWord(endingAt end: Int, _ scalars: [Unicode.Scalar]) {
    let word = Self.word(endingAt: end, scalars)
    if Self.measures.contains(word) {
      onlyKind = .multiple
    } else if Self.comparisons.contains(word.lowercased()) {
      onlyKind = .percent
    } else if word == Self.circa {
      // `c20%`, `cUS$3bn`: about as much.
    } else {
      isAdmitted = false
    }
  }

  /// Admits the value of a ratio, `CAGR=23%`, and of nothing else: `x=5`.
  private mutating func readEquation(at place: Int, _ scalars: [Unicode.Scalar]) {
    let word = Self.word(endingAt: place, scalars)
    isAdmitted = Self.isMeasure(word) || Self.ratios.contains(word)
    onlyKind = Self.measures.contains(word) ? .multiple : .percent
  }

  private static let ratios: Set<String> = ["ROE", "ROA", "ROIC", "IRR"]

  private mutating func readSign(_ sign: Unicode.Scalar, at place: Int, _ scalars: [Unicode.Scalar]) {
    let isPlus = sign == "+" || sign == "＋"
    isNegative = !isPlus
    guard place > 0, !Self.openings.contains(scalars[place - 1]) else {
      isAdmitted = place == 0 || !NumberCut.isCut(before: place, in: scalars)
      isNegative = isNegative && isAdmitted
      return
    }
    let before = scalars[place - 1]
    if before.isASCIILetter {
      isAdmitted = Self.comparisons.contains(Self.word(endingAt: place, scalars).lowercased())
      onlyKind = .percent
    } else if "/／".unicodeScalars.contains(before) {
      // `+14%/-18%` is a list; `33 亿元/+58%` is an amount and its growth.
      let isGrowth = isPlus && Self.endsWithMoney(scalars, before: place - 1)
      isAdmitted = isGrowth || Self.endsWithMark(scalars, before: place - 1)
      if isGrowth { onlyKind = .percent }
    } else {
      // A word does not contain a plus sign, or a hyphen before a percentage.
      isAdmitted = before.isHan && (isPlus || !Self.units.contains(before))
      if !isPlus { onlyKind = .percent }
    }
    isNegative = isNegative && isAdmitted
  }

  private mutating func readJoint(_ joint: Unicode.Scalar, at place: Int, _ scalars: [Unicode.Scalar]) {
    guard let last = Self.lastVisible(scalars, before: place) else { return }
    // `reached ~9.5%`: behind a word and a space, the sign is that of an approximation.
    let isAbout = "~～".unicodeScalars.contains(joint) && place > 0 && scalars[place - 1] == " "
    let isCirca = joint == "." && Self.word(endingAt: place, scalars) == Self.circa
    // `PT:$1,002`: a label before a currency sign.
    let isLabelled =
      ":：".unicodeScalars.contains(joint) && place + 1 < scalars.count
      && !scalars[place + 1].isDecimalDigit
    isAdmitted = !last.isDecimalDigit && (isAbout || isCirca || isLabelled || !last.isASCIILetter)
    let isSlash = "/／".unicodeScalars.contains(joint)
    if isSlash, Self.endsWithMark(scalars, before: place) {
      isAdmitted = true
      return
    }
    // A number after a percentage or price is the rest of a range or rate: `+10%~15%`, `15 美元/1M tokens`.
    guard isSlash || "~～".unicodeScalars.contains(joint) else { return }
    let digits = NumberPrefix.digitsEnd(scalars, place + 1)
    let isScaled = digits < scalars.count && scalars[digits].isASCIILetter
    if "%％‰倍".unicodeScalars.contains(last) || isScaled && "元币$".unicodeScalars.contains(last) {
      isAdmitted = false
    }
  }

  /// Whether a percentage or multiple ends before a slash: `18.1x/15.9x`.
  private static func endsWithMark(_ scalars: [Unicode.Scalar], before end: Int) -> Bool {
    guard let mark = scalars[max(0, end - 4)..<end].lastIndex(where: { $0 != " " }) else { return false }
    if "%％‰倍".unicodeScalars.contains(scalars[mark]) { return true }
    return "xX".unicodeScalars.contains(scalars[mark]) && mark > 0 && scalars[mark - 1].isDecimalDigit
  }

  /// Whether an amount in `元` ends before a slash: `33.3 亿元/`.
  private static func endsWithMoney(_ scalars: [Unicode.Scalar], before end: Int) -> Bool {
    let behind = scalars[max(0, end - 4)..<end].filter { $0 != " " }
    return behind.last == "元" && behind.dropLast().last.map { "亿万".unicodeScalars.contains($0) } ?? false
  }

  private mutating func readWords(before start: Int, _ scalars: [Unicode.Scalar]) {
    guard let place = Self.visible(before: start, scalars) else { return }
    let last = scalars[place]
    if last == "负" {
      isNegative = SignWord.isSign(at: place, scalars)
      (isAdmitted, hasSignWord) = (isNegative, isNegative)
      return
    }
    isAdmitted = !Self.barriers.contains(last)
    isRank = last == "前"
    mayEndName = last.isASCIILetter || last.isDecimalDigit
    if last.isASCIILetter, let sign = SignWord.english(endingAt: place, scalars) {
      (isAdmitted, isNegative, hasSignWord, mayEndName) = (sign, sign, sign, false)
    }
    // The sign of `A - 5%` may be a dash between clauses, and `/ 1M` may be the denominator of a rate. But
    // `200 亿 + 50 亿元` is a sum.
    if "+＋".unicodeScalars.contains(last) {
      isAdmitted = Self.endsWithAmount(scalars, before: place) || Self.isAnnounced(at: place, scalars)
    } else if Self.signs.contains(last) {
      readSpacedSign(at: place, scalars)
    } else if "/／".unicodeScalars.contains(last) {
      isAdmitted = false
    }
  }

  /// Admits the number after a minus sign between blanks where a word announces a figure, or a bracket or a comma
  /// precedes: `同比 - 5.3%`, `（环比 - 2%）`. Only what can be negative may follow.
  private mutating func readSpacedSign(at place: Int, _ scalars: [Unicode.Scalar]) {
    isNegative = Self.isAnnounced(at: place, scalars)
    (isAdmitted, hasSignWord) = (isNegative, isNegative)
  }

  private static func isAnnounced(at place: Int, _ scalars: [Unicode.Scalar]) -> Bool {
    lastVisible(scalars, before: place).map { $0 != " " && openings.contains($0) } ?? false
  }

  /// Whether the last character of an amount comes before a sign.
  private static func endsWithAmount(_ scalars: [Unicode.Scalar], before end: Int) -> Bool {
    guard let last = lastVisible(scalars, before: end) else { return false }
    return "亿億万萬千元币幣倍%％".unicodeScalars.contains(last)
  }

  private static func visible(before end: Int, _ scalars: [Unicode.Scalar]) -> Int? {
    scalars[max(0, end - 4)..<end].lastIndex { $0 != " " }
  }

  private static func lastVisible(_ scalars: [Unicode.Scalar], before end: Int) -> Unicode.Scalar? {
    visible(before: end, scalars).map { scalars[$0] }
  }
}
