/// What a word has in common with those that are one slip away: with each letter, and each pair of letters, blotted
/// out, and, of six letters or more, with each letter left out.
///
/// A pattern is a number, FNV-1a over its bytes: a report has thousands, and none is ever read. Two patterns that have
/// one number by chance would let two unlike words be compared, which takes one chance in 2⁶⁴.
enum SlipPatterns {
  /// The words that share a pattern, each group once for each pattern, in the order of the words.
  static func groups(_ words: [String]) -> [[Int]] {
    var patterns: [(number: UInt64, word: Int)] = []
    for (index, word) in words.enumerated() {
      word.utf8.withContiguousStorageIfAvailable { bytes in
        for number in numbers(bytes) { patterns.append((number, index)) }
      }
    }
    patterns.sort { ($0.number, $0.word) < ($1.number, $1.word) }
    var groups: [[Int]] = []
    var start = 0
    while start < patterns.count {
      var end = start + 1
      while end < patterns.count, patterns[end].number == patterns[start].number { end += 1 }
      if end > start + 1 { groups.append(patterns[start..<end].map(\.word)) }
      start = end
    }
    return groups
  }

  private static func numbers(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt64] {
    var numbers: [UInt64] = []
    for place in bytes.indices {
      numbers.append(number(bytes, at: place, instead: [UInt8(ascii: "?")], of: 1))
      guard place + 1 < bytes.count else { break }
      let (first, second) = (bytes[place], bytes[place + 1])
      let pair = [UInt8(ascii: "<"), Swift.min(first, second), Swift.max(first, second)]
      numbers.append(number(bytes, at: place, instead: pair, of: 2))
    }
    guard bytes.count >= 6 else { return numbers }
    // A word that lacks a letter is itself a pattern of the whole one.
    numbers.append(number(bytes, at: 0, instead: [], of: 0, sign: UInt8(ascii: "-")))
    for place in bytes.indices {
      numbers.append(number(bytes, at: place, instead: [], of: 1, sign: UInt8(ascii: "-")))
    }
    return numbers
  }

  /// The number of a sign and a word with some bytes instead of some of its own.
  private static func number(
    _ bytes: UnsafeBufferPointer<UInt8>, at place: Int, instead other: [UInt8], of length: Int,
    sign: UInt8? = nil
  ) -> UInt64 {
    var number: UInt64 = 0xCBF2_9CE4_8422_2325
    func add(_ byte: UInt8) { number = (number ^ UInt64(byte)) &* 0x100_0000_01B3 }
    if let sign { add(sign) }
    for index in 0..<place { add(bytes[index]) }
    for byte in other { add(byte) }
    for index in (place + length)..<bytes.count { add(bytes[index]) }
    return number
  }
}
