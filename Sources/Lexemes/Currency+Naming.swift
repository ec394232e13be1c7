extension Currency {
  /// The currencies that a text names beyond doubt: HKD and USD in `总市值 (百万港元/ 美元)`.
  ///
  /// A bare `$` may be several dollars, a bare `元` is the unit of any currency, and `新元` and `加元` also occur inside
  /// other words. Beside another currency, `元` is the yuan: `元/港元`, `百万元/百万港元`.
  public static func named(in text: some StringProtocol) -> Set<Currency> {
    // Every name has a letter or a sign outside ASCII. Most cells hold only figures, which have neither.
    guard text.utf8.contains(where: { $0 > 0x40 }) else { return [] }
    let bytes = Array(text.utf8)
    var cursor = LexemeCursor(bytes[...])
    var found: Set<Currency> = []
    var before: Word?
    while !cursor.isAtEnd {
      let start = cursor.position
      let isInWord = start > 0 && bytes[start - 1].isASCIILetter
      guard let currency = words.skip(&cursor) ?? (isInWord ? nil : withMagnitude(&cursor)) else {
        cursor.advance()
        continue
      }
      let word = bytes[start..<min(cursor.position, bytes.count)]
      let isYuan = word.elementsEqual("元".utf8)
      let isVague = isYuan || ["新元", "加元"].contains { word.elementsEqual($0.utf8) }
      // The end of another word: 'Nguyen', 'Chauffeur'.
      let isEnd = start > 0 && bytes[start - 1].isASCIILetter && (0x61...0x7A).contains(bytes[start])
      let isNamed = currency != .dollar && !isVague && !isEnd
      if isNamed { found.insert(currency) }
      if let before, (before.isYuan && isNamed) || (before.isNamed && isYuan),
        isAlternative(bytes[before.end..<start])
      {
        found.insert(.cny)
      }
      before = Word(isYuan: isYuan, isNamed: isNamed, end: cursor.position)
    }
    return found
  }

  /// The currency that a text names beyond doubt; nil if it names none or several.
  public static func sole(in text: some StringProtocol) -> Currency? {
    let named = named(in: text)
    return named.count == 1 ? named.first : nil
  }

  private static let longestCode = 8
  /// The spellings in letters, which a magnitude may follow.
  private static let codes: [(word: String, currency: Currency)] = spellings.filter { spelling in
    spelling.word.utf8.count < longestCode && spelling.word.utf8.allSatisfy(\.isASCIILetter)
  }
  private static let magnitudes = ["mn", "bn", "mm", "trn", "tn", "mln", "bln", "m", "b", "k"]

  /// Skips a currency and the magnitude written together with it: `USDm`, `RMBbn`.
  private static func withMagnitude(_ cursor: inout LexemeCursor) -> Currency? {
    guard cursor.current.isASCIILetter else { return nil }
    let start = cursor
    var letters: [UInt8] = []
    while !cursor.isAtEnd, cursor.current.isASCIILetter {
      letters.append(cursor.current.asciiLowercased)
      cursor.advance()
    }
    let word = String(decoding: letters, as: UTF8.self)
    let found = codes.first { code in
      word.opens(with: code.word) && magnitudes.contains(String(word.dropFirst(code.word.count)))
    }
    if found == nil { cursor = start }
    return found?.currency
  }

  /// A currency in a text.
  private struct Word {
    let isYuan: Bool
    let isNamed: Bool
    /// The index of the first byte after it.
    let end: Int
  }

  /// Whether the text between two currencies makes them alternatives: a separator and at most a scale.
  private static func isAlternative(_ between: ArraySlice<UInt8>) -> Bool {
    guard between.count <= 20 else { return false }
    let signs = String(decoding: between, as: UTF8.self).filter { !" 百千万亿".contains($0) }
    return ["/", "／", "、", "或", "|"].contains(signs)
  }
}
