/// Phone numbers among the words of a line: `+852 2848 6918`, `(852) 3916 1739`, `(86 21) 6106 6505`.
///
/// Their groups of digits look like the cells of a table, but are one number.
enum PhoneWords {
  /// The indices of the words that continue the phone number of the word before.
  static func continuing(_ words: [Word]) -> Set<Int> {
    var continuing: Set<Int> = []
    var start = 0
    while start < words.count {
      let end = end(of: words, from: start)
      if end > start + 1 { continuing.formUnion((start + 1)..<end) }
      start = max(end, start + 1)
    }
    return continuing
  }

  /// The index after the phone number that begins with a word: a country or area code marked by `+` or `(`, then
  /// groups of digits without commas or points; `start` if there is none.
  private static func end(of words: [Word], from start: Int) -> Int {
    if let end = endBesideMail(of: words, from: start) { return end }
    let code = Array(words[start].text.unicodeScalars)
    guard let sign = code.first, sign == "+" || sign == "(", code.count > 1 else { return start }
    var isOpen = sign == "(" && code.last != ")"
    let own = code.dropFirst().drop { $0 == "(" }.prefix { $0 != ")" }
    guard isGroup(own, 1...4) || isOpen && isGroup(own, 1...3) else { return start }
    var (place, digits, groups) = (start + 1, own.count { $0.isASCIIDigit }, 0)
    while place < words.count, digits < 13, isNear(words[place - 1], words[place]) {
      let text = Array(words[place].text.unicodeScalars)
      if isOpen, text.last == ")" || isGroup(text[...], 1...4) {
        guard isGroup(text.prefix { $0 != ")" }, 1...4) else { return start }
        isOpen = text.last != ")"
      } else {
        // `+44 20 0000 0001`: an area code may be short.
        guard isGroup(text[...], groups == 0 && sign == "+" ? 1...9 : 3...9), groups < 4 else { break }
        groups += 1
      }
      digits += text.count { $0.isASCIIDigit }
      place += 1
    }
    return !isOpen && groups > 0 && (8...13).contains(digits) ? place : start
  }

  /// The index after the groups of digits at the start of a line with an e-mail address: `44 (0)20 7000 0001 | …@…`.
  private static func endBesideMail(of words: [Word], from start: Int) -> Int? {
    guard start == 0, words.count < 16, words.contains(where: { $0.text.unicodeScalars.contains("@") }) else {
      return nil
    }
    let groups = words.prefix { word in
      word.text.unicodeScalars.allSatisfy { $0.isASCIIDigit || "+()-".unicodeScalars.contains($0) }
        && word.text.unicodeScalars.contains(where: \.isASCIIDigit)
    }
    let digits = groups.reduce(0) { $0 + $1.text.unicodeScalars.count { $0.isASCIIDigit } }
    return groups.count > 1 && (8...15).contains(digits) ? groups.count : nil
  }

  /// Whether the text is digits, or up to three groups of them joined by hyphens: `2848-6918`.
  private static func isGroup(_ scalars: ArraySlice<Unicode.Scalar>, _ count: ClosedRange<Int>) -> Bool {
    let parts = scalars.split(separator: "-", omittingEmptySubsequences: false)
    return !scalars.isEmpty && parts.count <= 3
      && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy(\.isASCIIDigit) }
      && count.contains(scalars.count { $0.isASCIIDigit })
  }

  /// Whether at most a space is between two words.
  private static func isNear(_ left: Word, _ right: Word) -> Bool {
    right.box.left - left.box.right < 0.6 * min(left.size, right.size)
  }
}
