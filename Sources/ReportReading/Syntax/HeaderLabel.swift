import Document
import Lexemes

/// A label of a column header, parsed: `收盘价（元）2024/8/9` is the name `收盘价` with a unit and a date.
struct HeaderLabel {
  /// The texts in parentheses.
  let asides: [String]
  /// The label without dates.
  let undated: String
  private let bare: String

  /// - Parameter printed: the label, with full-width characters folded.
  init(_ printed: String) {
    let text = Self.withDateApart(Self.withoutMarks(printed))
    var asides: [String] = []
    var bare = ""
    var inside: String?
    for character in text {
      switch (character, inside) {
      case ("(", nil): inside = ""
      case (")", let words?):
        asides.append(words.trimmed)
        bare += " "
        inside = nil
      case (_, nil): bare.append(character)
      case (_, _?): inside?.append(character)
      }
    }
    if let inside { asides.append(inside.trimmed) }
    self.asides = asides
    self.bare = bare
    let words = bare.split(at: " ") + asides
    let kept = words.filter { !Self.isDate($0) }
    undated = kept.count == words.count ? text : kept.joined(separator: " ")
  }

  /// The name in lower case, without spaces, dates, units after a space or slash, and footnotes.
  var name: String { plainName.lowercased() }

  private static let marks: Signs = "↓↑▼▲△▽⇅*＊†‡:：#"

  /// ``name`` with letters as printed.
  var plainName: String { Self.withoutUnit(words.joined()) }

  /// A word without a unit after a slash: `净利润` of `净利润/亿元`.
  private static func withoutUnit(_ word: String) -> String {
    guard word.holds("/") else { return word }
    let parts = word.split(at: "/")
    let hasUnit = parts.count > 1 && parts.last.map { MagnitudeWord.isUnit($0) } ?? false
    return hasUnit ? parts.dropLast().joined(separator: "/") : word
  }

  /// The words of the name, without dates, units and marks.
  var words: [String] {
    var words = bare.prefix { $0 != "^" }.split(at: " ").filter { !Self.isDate($0) }
    // Drops arrows that show the sort order, and footnote marks.
    if let last = words.last {
      words[words.count - 1] = String(
        scalars: last.scalarArray.reversed().drop(while: Self.marks.contains).reversed())
    }
    while words.count > 1, let last = words.last, MagnitudeWord.isUnit(last) { words.removeLast() }
    // `归母净利润/亿元 2025E`
    if words.count > 1 { words = words.map(Self.withoutUnit) }
    // `TP Unchanged` says that the target is the former one.
    if words.count > 1, words.last?.lowercased() == "unchanged" { words.removeLast() }
    // `净利润 亿元 2024E`: the unit may precede the year.
    if words.count > 2, MagnitudeWord.isUnit(words[words.count - 2]),
      FiscalYear.readHeading(words[words.count - 1]) != nil
    {
      words.remove(at: words.count - 2)
    }
    return words
  }

  /// ``name`` without a date in English words. It is a date only beside the name of a price: `Price 20-Jul`,
  /// `17 Jul 2026 Closing Price`. `Mar 26` beside other names is the end of a fiscal year.
  ///
  /// - Returns: nil where there is no such date.
  var nameWithoutEnglishDay: String? {
    guard bare.hasDigit else { return nil }
    let words = bare.split(at: " ")
    for length in (1...3).reversed() where length <= words.count {
      for start in 0...(words.count - length) {
        guard Self.isEnglishDay(words[start..<start + length].joined(separator: " ")) else { continue }
        let rest = words[..<start] + words[(start + length)...]
        return rest.map { $0.lowercased() }.filter { !Self.linkWords.contains($0) }.joined()
      }
    }
    return nil
  }

  private static let linkWords: Set<String> = ["as", "of", "at", "on"]

  /// Whether the text is a date in English words: `20-Jul`, `Jul 20, 2026`, `20-Jul-26`.
  private static func isEnglishDay(_ text: String) -> Bool {
    guard text.unicodeScalars.contains(where: \.isASCIILetter) else { return false }
    var parts = text.split(at: "- ")
    if parts.count == 3, let year = parts.last, year.utf8.count == 2, year.utf8.allSatisfy(\.isDigit) {
      parts[2] = "20" + year
    }
    return DateLexeme.read(parts.joined(separator: " "), defaultYear: 2000) != nil
  }

  /// The label without marks around it: `收盘价*`, `~~市值~~`, `- EPS`, `3. PE`, `评级：`.
  private static func withoutMarks(_ printed: String) -> String {
    let scalars = FootnoteMark.dropped(from: printed).scalarArray
    var range = scalars.indices
    while let last = range.last, closingMarks.contains(scalars[last]) { range.removeLast() }
    while let first = range.first, openingMarks.contains(scalars[first]) { range.removeFirst() }
    if let number = Enumerator.read(Array(scalars[range]), at: 0, as: .running),
      number.number.style == .arabic,
      number.length < range.count
    {
      range.removeFirst(number.length)
    }
    return String(scalars: scalars[range]).trimmed
  }

  /// The label with a space before a unit that directly follows the name: `总市值亿元`, `总市值-亿元`. Only amounts of
  /// money in thousands and more are looked for, since `元` alone may belong to a name.
  static func withUnitApart(_ label: String) -> String {
    guard label.closes(with: "元"), !label.unicodeScalars.contains(where: apartSigns.contains) else {
      return label
    }
    let scalars = label.scalarArray
    let unit = scalars.reversed().prefix(while: gluedUnitSigns.contains).reversed()
    let name = scalars.dropLast(unit.count)
    guard unit.contains(where: { "亿万千".unicodeScalars.contains($0) }), name.count > 1,
      MagnitudeWord.isUnit(String(scalars: Array(unit)))
    else { return label }
    return String(scalars: Array(name)).trimming("-") + " " + String(scalars: Array(unit))
  }

  private static let apartSigns: Signs = "()/,: "
  private static let gluedUnitSigns: Signs = "十百千万亿港美欧日元"

  /// Inserts a space between a date and a name directly before or after it: `2025-03-07收盘价`, `7月19日收盘价`,
  /// `股价2025-03-07`.
  private static func withDateApart(_ text: String) -> String {
    let scalars = text.scalarArray
    if let day = scalars.prefix(12).firstIndex(of: "日"), day + 1 < scalars.count,
      scalars[day + 1].isWide, isDate(String(scalars: scalars[...day]))
    {
      return String(scalars: scalars[...day]) + " " + String(scalars: scalars[(day + 1)...])
    }
    let date = scalars.reversed().prefix { $0.isDecimalDigit || dateMarks.contains($0) }.count
    if (5...11).contains(date), date < scalars.count, scalars[scalars.count - date - 1].isWide,
      isDate(String(scalars: scalars.suffix(date)))
    {
      return String(scalars: scalars.dropLast(date)) + " " + String(scalars: scalars.suffix(date))
    }
    let end = scalars.firstIndex { !$0.isDecimalDigit && !"-/.".unicodeScalars.contains($0) } ?? scalars.count
    guard (8...10).contains(end), end < scalars.count, scalars[end].isWide,
      isDate(String(scalars: scalars[..<end]))
    else { return text }
    return String(scalars: scalars[..<end]) + " " + String(scalars: scalars[end...])
  }

  private static let dateMarks: Signs = "-/.年月日"
  private static let closingMarks: Signs = "*#:：~= "
  private static let openingMarks: Signs = "*†‡~#->= "

  private static let dateSigns: Signs = "/.-月"

  /// Whether a word is a date and not just a year: `2024/7/5`, `2024.7.19`, `7月5日`, `240517`.
  static func isDate(_ word: some StringProtocol) -> Bool {
    let text = String(word)
    if isDateInDigits(text) { return true }
    guard text.unicodeScalars.contains(where: dateSigns.contains), FiscalYear.read(text) == nil else {
      return false
    }
    // `3月26日` has no year, so any year serves to test it.
    return DateLexeme.read(text, defaultYear: text.holds("月") ? 2000 : nil) != nil
  }

  private static let dateSeparators = [UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: ".")]

  /// Whether the text is a date with a two-digit year, or with the year at its end: `20/4/22`, `3/14/25`, `7/3/2026`.
  private static func isShortDate(_ text: String) -> Bool {
    let parts = text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    guard parts.count == 3, parts.prefix(2).allSatisfy({ (1...2).contains($0.count) }),
      [1, 2, 4].contains(parts[2].count), parts.joined().allSatisfy(\.isDigit)
    else { return false }
    if parts[0].count == 2, DateLexeme.read("20" + text) != nil { return true }
    // `3/14/25`, the day in the middle, and `14/3/2025`.
    let words = parts.map { String(decoding: $0, as: UTF8.self) }
    switch words[2].utf8.count {
    case 2: return DateLexeme.read("20\(words[2])/\(words[0])/\(words[1])") != nil
    case 4:
      return [words[0] + "/" + words[1], words[1] + "/" + words[0]].contains {
        DateLexeme.read("\(words[2])/\($0)") != nil
      }
    default: return false
    }
  }

  /// Whether digits are a date: `20240517`, `240517`, `21/01/08`, `21/1/8`. In a header, digits that can be a date
  /// are one.
  static func isDateInDigits(_ text: String) -> Bool {
    if isShortDate(text) { return true }
    let bytes = text.utf8.filter { !dateSeparators.contains($0) }
    guard bytes.count == text.utf8.count || text.utf8.count == 8, bytes.allSatisfy(\.isDigit) else {
      return false
    }
    let digits = String(decoding: bytes, as: UTF8.self)
    switch bytes.count {
    case 8: return DateLexeme.read(digits) != nil
    // Reports do not have prices from before 2000.
    case 6: return DateLexeme.read("20" + digits).map { (2000...2039).contains($0.year) } ?? false
    default: return false
    }
  }
}
