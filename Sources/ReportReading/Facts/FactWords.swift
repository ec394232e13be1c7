import Document
import Lexemes

/// Words behind a number that decide what it is.
enum FactWords {
  /// Characters that make another word of the one a number ends with: `2024 元宇宙`, `2 千问`, `3 亿纬`.
  private static let barred: [(last: Unicode.Scalar, next: Signs)] = [
    ("元", "宇素年件器首组老气数编启旦祖"), ("千", "问帆禧寻篇方里"), ("万", "科达能物象华向一得兴卡国维"),
    ("亿", "纬欧联航道田嘉滋"), ("倍", "频率增感数"),
  ]

  /// Whether a number's last character belongs to the next word, or a sign makes it part of a size: `16×16`.
  static func runsOn(_ scalars: [Unicode.Scalar], from end: Int) -> Bool {
    let last = scalars[end - 1]
    let next = end < scalars.count ? scalars[end] : " "
    if barred.contains(where: { $0.last == last && $0.next.contains(next) }) { return true }
    let visible = scalars.skippingBlanks(from: end)
    guard visible < scalars.count else { return false }
    if "xX×".unicodeScalars.contains(last) {
      return scalars[visible].isDecimalDigit || countsModels(scalars, from: visible, isCross: last == "×")
    }
    return last.isDecimalDigit && "×*".unicodeScalars.contains(scalars[visible])
  }

  private static let otherMoney = [
    "澳元", "加元", "新元", "新加坡元", "新台币", "台币", "瑞郎", "卢比", "卢布", "泰铢", "林吉特", "里亚尔", "迪拉姆",
  ].map { $0.scalarArray }

  /// Whether a number is an amount of a currency that is not read, or of points of a percent: `50 亿台币`, `1.2 个 pct`.
  static func isUnread(_ scalars: [Unicode.Scalar], from end: Int) -> Bool {
    let place = scalars.skippingBlanks(from: end)
    guard place < scalars.count else { return false }
    if otherMoney.contains(where: { scalars[place...].starts(with: $0) }) { return true }
    guard scalars[place] == "个" else { return false }
    let word = scalars[scalars.skippingBlanks(from: place + 1)...].prefix(3)
    return ["pct", "bp"].contains { String(scalars: word).lowercased().opens(with: $0) }
  }

  /// `8×H100`: so many of a model, and no multiple; `18x PE` is one.
  private static func countsModels(_ scalars: [Unicode.Scalar], from start: Int, isCross: Bool) -> Bool {
    let letters = scalars[start...].prefix(12).prefix { $0.isASCIILetter }
    guard !letters.isEmpty else { return false }
    return isCross || letters.endIndex < scalars.count && scalars[letters.endIndex].isDecimalDigit
  }

  private static let corpora = ["语料", "数据", "参数", "词元", "token", "Token"].map { $0.scalarArray }

  /// `T` right behind the digits where data follow: `2.8T 语料`, while `1.6T 光模块` is a speed.
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

  /// A letter that counts bytes because memory follows: `6G 显存`, while `5G 网络` is a name.
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
      guard (0x4E00...0x9FFF).contains(scalars[place].value), scalars[place] != "的" else { return false }
    }
    return false
  }
}
