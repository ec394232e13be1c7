/// Finds words that may be misspellings of each other by the patterns they share: a word with each letter, or each pair
/// of adjacent letters, masked; and, from six letters on, with each letter left out.
///
/// A pattern is represented by its FNV-1a hash, because a report has thousands of them and none is ever read. A
/// collision would only cause two unlike words to be compared, and has a probability of 2⁻⁶⁴.
enum SlipPatterns {
  /// Groups of words with a common pattern, one group for each pattern, with the words in order.
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
    // The whole word matches a longer one with a letter left out.
    numbers.append(number(bytes, at: 0, instead: [], of: 0, sign: UInt8(ascii: "-")))
    for place in bytes.indices {
      numbers.append(number(bytes, at: place, instead: [], of: 1, sign: UInt8(ascii: "-")))
    }
    return numbers
  }

  /// The hash of an optional sign and the word with some bytes replaced.
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
