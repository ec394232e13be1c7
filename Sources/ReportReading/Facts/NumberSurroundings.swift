import Document
import Lexemes

/// What stands right before a number, and whether it lets the number be a quantity.
///
/// `GPT-4o`, `Index-1.9B`, `iOS18`, `16×16`, `第 27 周`, `1/5`, `图 6` are names, sizes, ordinals and shares: the
/// sign before the digits gives them away.
struct NumberSurroundings {
  private(set) var isAdmitted = true
  private(set) var isNegative = false
  /// Only a multiple may follow: `PE25-30x`.
  private(set) var isOnlyMultiple = false
  /// A Latin word or a number stands before, a blank between: the number may be the end of its name.
  private(set) var mayEndName = false
  /// 前: `前 10 名` counts no ten people.
  private(set) var isRank = false

  /// Whether any positive number may follow.
  var isPlain: Bool { isAdmitted && !isNegative && !isOnlyMultiple }

  init(before start: Int, in scalars: [Unicode.Scalar]) {
    guard start > 0 else { return }
    let before = scalars[start - 1]
    if before.isASCIILetter {
      readWord(endingAt: start, scalars)
    } else if Self.signs.contains(before) {
      readSign(before, at: start - 1, scalars)
    } else if Self.joints.contains(before) {
      let last = Self.lastVisible(scalars, before: start - 1)
      isAdmitted = last.map { !$0.isDecimalDigit && !$0.isASCIILetter } ?? true
      // What goes on with a percentage or a price, `+10%~15%`, `15 美元/1M tokens`, is the rest of something.
      if "/／~～".unicodeScalars.contains(before), let last {
        let digits = NumberPrefix.digitsEnd(scalars, start)
        let isScaled = digits < scalars.count && scalars[digits].isASCIILetter
        if "%％‰倍".unicodeScalars.contains(last) || isScaled && "元币$".unicodeScalars.contains(last) {
          isAdmitted = false
        }
      }
    } else {
      readWords(before: start, scalars)
    }
  }

  private static let signs: Signs = "-−－–+＋"
  private static let joints: Signs = "/／,，.:：~～"
  private static let barriers: Signs = "第图表×*^#@_\\=±＃°之√负"
  /// What a minus sign may follow; behind anything else it is a hyphen.
  private static let openings: Signs = " (（为是约至到：:，,、“↓↑比速幅"
  private static let measures: Set<String> = ["PE", "PB", "PS", "PEG", "EBITDA", "TTM"]

  private mutating func readWord(endingAt end: Int, _ scalars: [Unicode.Scalar]) {
    let length = scalars[..<end].reversed().prefix(8).prefix { $0.isASCIILetter }.count
    let word = String(scalars: scalars[(end - length)..<end])
    isOnlyMultiple = Self.measures.contains(word)
    isAdmitted = isOnlyMultiple
  }

  private mutating func readSign(_ sign: Unicode.Scalar, at place: Int, _ scalars: [Unicode.Scalar]) {
    isAdmitted = place == 0 || Self.openings.contains(scalars[place - 1])
    isNegative = isAdmitted && sign != "+" && sign != "＋"
  }

  private mutating func readWords(before start: Int, _ scalars: [Unicode.Scalar]) {
    guard let last = Self.lastVisible(scalars, before: start) else { return }
    isAdmitted = !Self.barriers.contains(last) && !Self.endsWithChip(scalars, before: start)
    isRank = last == "前"
    mayEndName = last.isASCIILetter || last.isDecimalDigit
    // `- 5%` behind a blank may be a dash between clauses, and `/ 1M` what something is counted by.
    if Self.signs.contains(last) || "/／".unicodeScalars.contains(last) { isAdmitted = false }
  }

  /// `昇腾 910B` is a chip and no billions.
  private static func endsWithChip(_ scalars: [Unicode.Scalar], before end: Int) -> Bool {
    let words = String(scalars: scalars[max(0, end - 8)..<end]).trimmed.lowercased()
    return ["昇腾", "ascend", "麒麟", "骁龙", "天玑"].contains(where: words.closes(with:))
  }

  private static func lastVisible(_ scalars: [Unicode.Scalar], before end: Int) -> Unicode.Scalar? {
    scalars[max(0, end - 4)..<end].last { $0 != " " }
  }
}
