extension Currency {
  /// The currencies that a text names beyond doubt: HKD and USD in `总市值 (百万港元/ 美元)`.
  ///
  /// A bare `$` does not say whose dollar it is, a bare `元` is what any currency is counted in, and `新元` and `加元`
  /// are inside other words as well.
  public static func named(in text: some StringProtocol) -> Set<Currency> {
    // Every name has a letter or a sign beyond ASCII: figures alone, which most cells are, have neither.
    guard text.utf8.contains(where: { $0 > 0x40 }) else { return [] }
    let bytes = Array(text.utf8)
    var cursor = LexemeCursor(bytes[...])
    var found: Set<Currency> = []
    while !cursor.isAtEnd {
      let start = cursor.position
      guard let currency = words.skip(&cursor) else {
        cursor.advance()
        continue
      }
      let word = bytes[start..<min(cursor.position, bytes.count)]
      let isVague = ["元", "新元", "加元"].contains { word.elementsEqual($0.utf8) }
      // The end of another word: 'Nguyen', 'Chauffeur'.
      let isEnd = start > 0 && bytes[start - 1].isASCIILetter && (0x61...0x7A).contains(bytes[start])
      if currency != .dollar, !isVague, !isEnd { found.insert(currency) }
    }
    return found
  }
}
