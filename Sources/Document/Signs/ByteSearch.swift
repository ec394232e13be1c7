extension RandomAccessCollection where Element == UInt8, Index == Int {
  /// The first index at which a short run of bytes occurs; nil if it does not occur.
  package func firstIndex(of words: [UInt8]) -> Int? {
    guard let first = words.first else { return startIndex }
    var index = startIndex
    while index <= endIndex - words.count {
      if self[index] == first, self[index..<(index + words.count)].elementsEqual(words) { return index }
      index += 1
    }
    return nil
  }
}
