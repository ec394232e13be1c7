import Document
import Lexemes
import Lexicon

/// Words after a number that decide what it is.
enum FactWords {
  private static let begun = MeasureWords.begunByMagnitudes.map {
    (last: $0.first, next: Signs($0.nexts.unicodeScalars))
  }

  /// Whether a number's last character begins the next word: `2024 元宇宙`, `3 亿纬锂能`, `2023 千禾味业`.
  private static func beginsWord(_ scalars: [Unicode.Scalar], from end: Int) -> Bool {
    guard end < scalars.count else { return false }
    let (last, next) = (scalars[end - 1], scalars[end])
    if begun.contains(where: { $0.last == last && $0.next.contains(next) }) { return true }
    // `千` counts only before a unit or a word that rounds: `3 千家`, `3 千左右`. `2 千问` is a name.
    guard next.isHan, last == "千" || "万亿".unicodeScalars.contains(last) && isBehindYear(scalars, end - 1)
    else { return false }
    return !goesOn.contains(next) && FactUnits.all.read(scalars, at: end) == nil
  }

  /// Characters that may follow a magnitude without a unit.
  private static let goesOn: Signs = "多余万萬亿億左以之的至到和与、元港美欧英日韩人"

  /// Whether a year precedes a magnitude: `2025 万科`. A round hundred is a number: `2000 万粉丝`.
  private static func isBehindYear(_ scalars: [Unicode.Scalar], _ magnitude: Int) -> Bool {
    let digits = scalars[..<magnitude].reversed().prefix(8).drop { $0 == " " }
      .prefix { $0.isDecimalDigit || ".,，．".unicodeScalars.contains($0) }
    guard digits.count == 4, let year = Int(String(scalars: digits.reversed())) else { return false }
    return (1990...2099).contains(year) && year % 100 != 0
  }

  /// Whether a number's last character belongs to the next word, or the number is part of a size: `16×16`.
  static func runsOn(_ scalars: [Unicode.Scalar], from end: Int) -> Bool {
    let last = scalars[end - 1]
    if beginsWord(scalars, from: end) { return true }
    let visible = scalars.skippingBlanks(from: end)
    guard visible < scalars.count else { return false }
    if "xX×".unicodeScalars.contains(last) {
      if last != "×", visible > end, isFiscalYear(scalars, at: visible) { return false }
      return scalars[visible].isDecimalDigit || countsModels(scalars, from: visible, isCross: last == "×")
    }
    return last.isDecimalDigit && "×*".unicodeScalars.contains(scalars[visible])
  }

  /// Whether a fiscal year with its letter is at a place, as after the multiple in `16x 2026E P/E`, `32x FY27E EPS`.
  private static func isFiscalYear(_ scalars: [Unicode.Scalar], at place: Int) -> Bool {
    // Of `2026/27E` the last year has the letter.
    let words = scalars[place...].prefix(12).prefix { $0.isASCIILetter || $0.isDecimalDigit || $0 == "/" }
    let word = words.split(separator: "/").last.map(Array.init) ?? []
    return FiscalYear.read(String(scalars: word)).map { $0.kind != .none || scalars[place].isASCIILetter }
      ?? false
  }

  private static let otherMoney = [
    "卢比", "卢布", "林吉特", "里亚尔", "迪拉姆", "越南盾", "印尼盾", "比索", "雷亚尔", "里拉", "兰特",
  ].map { $0.scalarArray }

  /// Whether a number is an amount that cannot be read with certainty: in an unsupported currency, `50 亿卢比`; in
  /// points that may be percentage points, `1.2 个点`; or continued in Chinese numerals, `3 亿五千万`.
  static func isUnread(_ scalars: [Unicode.Scalar], from end: Int) -> Bool {
    let place = scalars.skippingBlanks(from: end)
    guard place < scalars.count else { return false }
    if otherMoney.contains(where: { scalars[place...].starts(with: $0) }) { return true }
    if MagnitudeWords.exponent(of: scalars[end - 1]) != nil, numerals.contains(scalars[place]) {
      // `1亿零500万元`, which ``CompoundAmounts`` adds up.
      return scalars[place] != "零" || place + 1 == scalars.count || !scalars[place + 1].isDecimalDigit
    }
    return scalars[place...].starts(with: ["个", "点"] as [Unicode.Scalar])
  }

  private static let numerals: Signs = "一二三四五六七八九两零半几"

  private static let kilos = ["瓦时", "米", "克", "伏"].map { $0.scalarArray }

  /// Moves `千` from the magnitude to the unit, as in `650 千瓦时` and `9.2 万亿千瓦时`.
  static func keepKilo(_ quantity: inout Quantity, _ scalars: [Unicode.Scalar]) {
    let end = quantity.range.upperBound
    guard quantity.exponent >= 3, scalars[end - 1] == "千",
      kilos.contains(where: { scalars[end...].starts(with: $0) })
    else { return }
    quantity.exponent -= 3
    quantity.range = quantity.range.lowerBound..<(end - 1)
  }

  /// Whether a letter before a Chinese unit is more likely a misread digit, such as 8, than a magnitude: `39B 元`,
  /// `3B 种`.
  static func isLetterForDigit(_ quantity: Quantity, _ scalars: [Unicode.Scalar], behind digits: Int) -> Bool
  {
    guard quantity.exponent > 0, quantity.upper == nil, digits < quantity.range.upperBound,
      "BMKk".unicodeScalars.contains(scalars[digits]),
      digits + 1 == scalars.count || !scalars[digits + 1].isASCIILetter
    else { return false }
    let unit = scalars[(digits + 1)..<quantity.range.upperBound].filter { $0 != " " }
    return unit.first?.isHan == true && !["参数", "用户", "词元"].contains(String(scalars: unit))
  }

  // MARK: Marks that a lexeme does not know

  /// Reads the unit of a share with its exponent: `1.2 个 pct`, `5 个bp`, `7 成`.
  static func share(_ scalars: [Unicode.Scalar], at end: Int) -> (unit: String, exponent: Int, end: Int)? {
    let place = scalars.skippingBlanks(from: end)
    guard place < scalars.count else { return nil }
    if scalars[place] == "成" {
      let behind = scalars.skippingBlanks(from: place + 1)
      let isShare = behind == scalars.count || "以左右，,。；;、）)的多企公个股上".unicodeScalars.contains(scalars[behind])
      return isShare ? ("成", -1, place + 1) : nil
    }
    guard scalars[place] == "个" else { return nil }
    let start = scalars.skippingBlanks(from: place + 1)
    let word = scalars[start...].prefix(5).prefix { $0.isASCIILetter }
    switch String(scalars: word).lowercased() {
    case "pct", "pcts", "pp", "ppt": return ("pp", -2, word.endIndex)
    case "bp", "bps": return ("bp", -4, word.endIndex)
    default: return nil
    }
  }

  /// The end of `点` after an index level, `3454.79 点`; nil after a number that may be an hour.
  static func indexPoints(_ number: DecimalNumber, _ scalars: [Unicode.Scalar], at end: Int) -> Int? {
    let place = scalars.skippingBlanks(from: end)
    guard place < scalars.count, scalars[place] == "点", number.fractionDigits > 0 || number.significand > 24
    else { return nil }
    let next = place + 1 < scalars.count ? scalars[place + 1] : " "
    return "评燃击亮赞钟半名心子滴火".unicodeScalars.contains(next) || next.isDecimalDigit ? nil : place + 1
  }

  private static let spans = ["过去", "未来", "近", "最近", "历时", "长达", "为期", "逾", "超过", "连续", "此后", "今后"].map {
    $0.scalarArray
  }

  /// The end of `年` after a number of years, `过去 30 年`; nil for a calendar year and for the maturity of a bond.
  static func span(_ scalars: [Unicode.Scalar], _ number: Range<Int>) -> Int? {
    let place = scalars.skippingBlanks(from: number.upperBound)
    guard place < scalars.count, scalars[place] == "年", number.count <= 3 else { return nil }
    let before = scalars[..<number.lowerBound].suffix(4).filter { $0 != " " }
    let next = place + 1 < scalars.count ? scalars[place + 1] : " "
    guard spans.contains(where: { before.suffix($0.count).elementsEqual($0) }),
      !"期底初末度报月代级".unicodeScalars.contains(next)
    else { return nil }
    return place + 1
  }

  /// Whether the number counts items of a model, `8×H100`, and is not a multiple such as `18x PE`.
  private static func countsModels(_ scalars: [Unicode.Scalar], from start: Int, isCross: Bool) -> Bool {
    let letters = scalars[start...].prefix(12).prefix { $0.isASCIILetter }
    guard !letters.isEmpty else { return false }
    return isCross || letters.endIndex < scalars.count && scalars[letters.endIndex].isDecimalDigit
  }

  private static let corpora = ["语料", "数据", "参数", "词元", "token", "Token"].map { $0.scalarArray }

  /// Whether `T` directly after the digits means trillion because it counts data: `2.8T 语料`. `1.6T 光模块` is a speed.
  static func isTrillion(_ scalars: [Unicode.Scalar], at place: Int) -> Bool {
    guard place < scalars.count, scalars[place] == "T" else { return false }
    guard place + 1 < scalars.count, !scalars[place + 1].isASCIILetter, !scalars[place + 1].isDecimalDigit
    else {
      return false
    }
    let reach = scalars[(place + 1)...].prefix(16).prefix { !"，,。；;、".unicodeScalars.contains($0) }
    return reach.indices.contains { start in corpora.contains { reach[start...].starts(with: $0) } }
  }

  private static let stores = ["显存", "内存", "存储", "硬盘", "运存", "缓存"].map { $0.scalarArray }

  /// Reads a letter as a unit of bytes if a word for memory follows: `6G 显存`. `5G 网络` is a name.
  static func storage(_ scalars: [Unicode.Scalar], at end: Int) -> (unit: String, end: Int)? {
    let letter = scalars.skippingBlanks(from: end)
    guard letter < scalars.count, "MGTP".unicodeScalars.contains(scalars[letter]) else { return nil }
    let word = scalars.skippingBlanks(from: letter + 1)
    guard word < scalars.count, stores.contains(where: { scalars[word...].starts(with: $0) }) else {
      return nil
    }
    return (String(scalars[letter]), letter + 1)
  }

  private static let parameters = "参数".scalarArray

  /// Whether a scaled number counts parameters: `19 亿非词嵌入参数量`.
  static func countsParameters(_ scalars: [Unicode.Scalar], from start: Int) -> Bool {
    for place in start..<min(scalars.count, start + 8) {
      if scalars[place...].starts(with: parameters) { return true }
      guard scalars[place].isHan, scalars[place] != "的" else { return false }
    }
    return false
  }
}
