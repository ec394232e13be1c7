/// A fiscal year as a table's header prints it: `2024E`, `FY24`, `22A`, `2024年`.
public struct FiscalYear: Sendable, Hashable {
  /// How final the figures of a year are.
  public enum Kind: Sendable, Hashable, CaseIterable {
    /// No letter.
    case none
    /// `A`
    case actual
    /// `E`
    case estimate
    /// `F`
    case forecast

    /// The letter as tables print it; empty where they print none.
    package var letter: String {
      switch self {
      case .none: ""
      case .actual: "A"
      case .estimate: "E"
      case .forecast: "F"
      }
    }
  }

  /// All four digits: 2024 for `FY24`.
  public let year: Int
  /// Whether its figures are reported or forecast.
  public let kind: Kind
  /// The text as it was given.
  public let text: String

  /// The text if it begins with the year's four digits: `2024E`, `2025A/E`, `2024年`. Else the year written out, with
  /// the letter that was given: `2024E` for `24E`, `FY24E` and `Dec-24E`, so that the years of several reports agree.
  public var label: String {
    if text.utf8.starts(with: "\(year)".utf8) { return text }
    let mixed = text.uppercased()
    for letters in ["A/E", "E/A"] where mixed.closes(with: letters) { return "\(year)\(letters)" }
    return "\(year)\(kind.letter)"
  }

  /// Reads a year in 1900…2199 with four digits, or with two and a mark that shows that they are a year (`FY24`,
  /// `24E`).
  ///
  /// Two digits mean 2000…2099. The result is nil for `24`, which is a number, for `24年`, which may be a number of
  /// years, and for quarters and halves (`1Q24`, `24H1`). Blanks, lower-case letters and brackets around the letter are
  /// accepted: `2024 E`, `2024e`, `2024（E）`.
  public static func read(_ text: some StringProtocol) -> FiscalYear? {
    var cursor = LexemeCursor(Array(text.utf8)[...])
    cursor.skipBlanks()
    let isNamed = skipName(&cursor)
    var parser = DateParser(cursor: cursor)
    guard let number = parser.readNumber(maximumWidth: 4) else { return nil }
    cursor = parser.cursor
    cursor.skipBlanks()
    let hasYearMark = number.width == 4 && cursor.skip("年")
    cursor.skipBlanks()
    guard let kind = readKind(&cursor) else { return nil }
    cursor.skipBlanks()
    if !hasYearMark, number.width == 4, kind != .none { _ = cursor.skip("年") }
    cursor.skipBlanks()
    guard cursor.isAtEnd, let year = fullYear(number, isMarked: isNamed || kind != .none) else { return nil }
    return FiscalYear(year: year, kind: kind, text: String(text))
  }

  /// Skips `FY` (fiscal year) or `CY` (calendar year), which a digit may follow directly.
  private static func skipName(_ cursor: inout LexemeCursor) -> Bool {
    let isNamed = cursor.skip("fy", ignoringCase: true) || cursor.skip("cy", ignoringCase: true)
    cursor.skipBlanks()
    return isNamed
  }

  private static func fullYear(_ number: DateParser.Number, isMarked: Bool) -> Int? {
    switch number.width {
    case 2 where isMarked: 2000 + number.value
    case 4 where (1900...2199).contains(number.value): number.value
    default: nil
    }
  }

  private static let kinds = WordList<Kind>(
    [
      ("a", .actual), ("e", .estimate), ("f", .forecast),
    ], ignoringCase: true)

  /// - Returns: nil if a bracket opens but does not close after a letter.
  private static func readKind(_ cursor: inout LexemeCursor) -> Kind? {
    let isBracketed = cursor.skip(UInt8(ascii: "("))
    let kind = kinds.skip(&cursor)
    guard isBracketed else { return kind ?? Kind.none }
    return cursor.skip(UInt8(ascii: ")")) ? kind : nil
  }
}

extension FiscalYear {
  private static let marks: Signs = "'’‘*"

  /// Reads the heading of a column, where a number of years makes no sense. So it also accepts `24年`, `24'E`, `E2024`,
  /// `2024预测`, `2024年报` and a star that refers to a note.
  public static func readHeading(_ text: some StringProtocol) -> FiscalYear? {
    // A cheap check first: most texts are words.
    guard text.utf8.count <= 64, text.hasDigit else { return nil }
    if let year = read(text) ?? readEnd(text) { return year }
    if let joined = withDigitsJoined(text) { return readHeading(joined) }
    if let year = readMonth(text) { return year }
    var bare = String(text.filter { !marks.contains($0) && !$0.isWhitespace })
    if bare.closes(with: "预测") { bare = String(bare.dropLast(2)) + "E" }
    // `2025A/E`: reported for some companies of the column, estimated for the others.
    for mixed in ["A/E", "a/e", "E/A"] where bare.closes(with: mixed) {
      bare = String(bare.dropLast(3)) + "E"
    }
    if bare.holds("财年") { bare = bare.replacing("财年", with: "年") }
    // `F24`, `F25e`
    if bare.opens(with: "F") || bare.opens(with: "f"), (3...4).contains(bare.utf8.count),
      let year = read("FY" + bare.dropFirst())
    {
      return FiscalYear(year: year.year, kind: year.kind, text: String(text))
    }
    if bare.closes(with: "年报") { bare = String(bare.dropLast(bare.closes(with: "年年报") ? 2 : 1)) }
    if let letter = bare.utf8.first, "AEFaef".utf8.contains(letter), bare.utf8.count == 5 {
      bare = String(bare.dropFirst()) + String(bare.prefix(1))
    }
    if let year = read(bare) { return FiscalYear(year: year.year, kind: year.kind, text: String(text)) }
    guard let mark = bare.firstIndex(of: "年"), bare[..<mark].utf8.count == 2 else { return nil }
    let tail = bare[bare.index(after: mark)...]
    guard let year = read("20" + bare[..<mark] + tail) else { return nil }
    return FiscalYear(year: year.year, kind: year.kind, text: String(text))
  }

  /// The text without the blanks that a converter printed between all its characters: `2 0 2 4 A`; nil if there are
  /// none.
  private static func withDigitsJoined(_ text: some StringProtocol) -> String? {
    let words = text.split(whereSeparator: \.isWhitespace)
    guard words.count > 3, words.allSatisfy({ $0.utf8.count == 1 }) else { return nil }
    return words.joined()
  }

  /// Reads `Dec-24A` and `Mar 26E`, fiscal years with the month in which they end. Without the letter it is a date.
  private static func readMonth(_ text: some StringProtocol) -> FiscalYear? {
    let folded = text.lowercased()
    guard MonthNames.areOpened(by: folded), let sign = folded.dropFirst(3).first,
      "-' ".contains(sign),
      let year = read(folded.dropFirst(4)), year.kind != .none
    else { return nil }
    return FiscalYear(year: year.year, kind: year.kind, text: String(text))
  }

  /// Reads `FY3/26E` and `12/25E`, fiscal years with the month in which they end, as Japanese companies print them, and
  /// `24/12A`, with the month behind.
  private static func readEnd(_ text: some StringProtocol) -> FiscalYear? {
    let folded = text.lowercased().filter { !$0.isWhitespace }
    let isNamed = folded.opens(with: "fy")
    var parts = (isNamed ? folded.dropFirst(2) : folded[...]).split(separator: "/").map(String.init)
    if parts.count == 2, parts[0].utf8.count == 2, let first = Int(parts[0]), first > 12,
      let letter = parts[1].last, letter.isLetter
    {
      parts = [String(parts[1].dropLast()), parts[0] + String(letter)]
    }
    guard parts.count == 2, let month = Int(parts[0]), (1...12).contains(month), parts[0].utf8.count <= 2,
      let year = read(parts[1].hasDigit && parts[1].utf8.count <= 3 ? "20" + parts[1] : String(parts[1])),
      isNamed || year.kind != .none
    else { return nil }
    return FiscalYear(year: year.year, kind: year.kind, text: String(text))
  }

  /// Reads a year beside the name of a figure, where two digits are a year even without a letter: the `20` of `20PE`.
  public static func readBesideName(_ text: some StringProtocol) -> FiscalYear? {
    if let year = readHeading(text) { return year }
    guard text.utf8.count == 2, let year = read("20" + text) else { return nil }
    return FiscalYear(year: year.year, kind: year.kind, text: String(text))
  }
}
