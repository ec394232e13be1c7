import Document
import Lexemes

/// One label of a column's header, taken apart: `收盘价（元）2024/8/9` is the name 收盘价 with a unit and a date.
struct HeaderLabel {
  /// What is in parentheses.
  let asides: [String]
  /// The label without dates.
  let undated: String
  private let bare: String

  /// - Parameter printed: width folded.
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

  /// Small letters, without blanks, dates, units behind a blank or slash, and footnotes.
  var name: String { plainName.lowercased() }

  private static let marks: Signs = "↓↑▼▲△▽⇅*＊†‡:：#"

  /// ``name`` in the letters of print.
  var plainName: String {
    var words = bare.prefix { $0 != "^" }.split(at: " ").filter { !Self.isDate($0) }
    // Arrows that say how a list is sorted, and marks of footnotes.
    if let last = words.last {
      words[words.count - 1] = String(
        scalars: last.scalarArray.reversed().drop(while: Self.marks.contains).reversed())
    }
    while words.count > 1, let last = words.last, MagnitudeWord.isUnit(last) { words.removeLast() }
    let name = words.joined()
    let parts = name.split(at: "/")
    let hasUnit = parts.count > 1 && parts.last.map { MagnitudeWord.isUnit($0) } ?? false
    return hasUnit ? parts.dropLast().joined(separator: "/") : name
  }

  /// ``name`` without a day that is printed in English words, which is one only beside the name of a price:
  /// `Price 20-Jul`, `17 Jul 2026 Closing Price`. `Mar 26` beside other names is the end of a fiscal year.
  ///
  /// - Returns: nil where there is no such day.
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

  /// `20-Jul`, `Jul 20, 2026`, `20-Jul-26`.
  private static func isEnglishDay(_ text: String) -> Bool {
    guard text.unicodeScalars.contains(where: \.isASCIILetter) else { return false }
    var parts = text.split(at: "- ")
    if parts.count == 3, let year = parts.last, year.utf8.count == 2, year.utf8.allSatisfy(\.isDigit) {
      parts[2] = "20" + year
    }
    return DateLexeme.read(parts.joined(separator: " "), defaultYear: 2000) != nil
  }

  /// The label without what marks it: `收盘价*`, `~~市值~~`, `- EPS`, `3. PE`, `评级：`.
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

  /// `2025-03-07收盘价`, `7月19日收盘价`: a day right before a name, with a blank between them.
  private static func withDateApart(_ text: String) -> String {
    let scalars = text.scalarArray
    if let day = scalars.prefix(12).firstIndex(of: "日"), day + 1 < scalars.count,
      scalars[day + 1].isWide, isDate(String(scalars: scalars[...day]))
    {
      return String(scalars: scalars[...day]) + " " + String(scalars: scalars[(day + 1)...])
    }
    let end = scalars.firstIndex { !$0.isDecimalDigit && !"-/.".unicodeScalars.contains($0) } ?? scalars.count
    guard (8...10).contains(end), end < scalars.count, scalars[end].isWide,
      isDate(String(scalars: scalars[..<end]))
    else { return text }
    return String(scalars: scalars[..<end]) + " " + String(scalars: scalars[end...])
  }

  private static let closingMarks: Signs = "*#:：~ "
  private static let openingMarks: Signs = "*†‡~#-> "

  private static let dateSigns: Signs = "/.-月"

  /// `2024/7/5`, `2024.7.19`, `7月5日`, `240517`: a whole date, no year alone.
  static func isDate(_ word: some StringProtocol) -> Bool {
    let text = String(word)
    if isDateInDigits(text) { return true }
    guard text.unicodeScalars.contains(where: dateSigns.contains), FiscalYear.read(text) == nil else {
      return false
    }
    // `3月26日` under a price is of some year.
    return DateLexeme.read(text, defaultYear: text.holds("月") ? 2000 : nil) != nil
  }

  private static let dateSeparators = [UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: ".")]

  /// `20/4/22`: two digits, and one or two each.
  private static func isShortDate(_ text: String) -> Bool {
    let parts = text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].count == 2, parts.allSatisfy({ (1...2).contains($0.count) }),
      parts.joined().allSatisfy(\.isDigit)
    else { return false }
    return DateLexeme.read("20" + text) != nil
  }

  /// `20240517`, `240517`, `21/01/08` and `21/1/8`: in a header, digits that are a day are one.
  static func isDateInDigits(_ text: String) -> Bool {
    if isShortDate(text) { return true }
    let bytes = text.utf8.filter { !dateSeparators.contains($0) }
    guard bytes.count == text.utf8.count || text.utf8.count == 8, bytes.allSatisfy(\.isDigit) else {
      return false
    }
    let digits = String(decoding: bytes, as: UTF8.self)
    switch bytes.count {
    case 8: return DateLexeme.read(digits) != nil
    // No share that reports cover was priced before 2000.
    case 6: return DateLexeme.read("20" + digits).map { (2000...2039).contains($0.year) } ?? false
    default: return false
    }
  }
}
