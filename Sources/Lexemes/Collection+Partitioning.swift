extension RandomAccessCollection {
  /// The first index from which a condition holds for every element; the end index if it holds for none.
  ///
  /// The elements must be partitioned: the condition must not hold for any element before that index. A binary search.
  package func partitioningIndex(where isSo: (Element) -> Bool) -> Index {
    var low = startIndex
    var length = count
    while length > 0 {
      let half = length / 2
      let middle = index(low, offsetBy: half)
      if isSo(self[middle]) {
        length = half
      } else {
        low = index(after: middle)
        length -= half + 1
      }
    }
    return low
  }
}
