extension RandomAccessCollection {
  /// The first place where something is so of the element, where it then is so of all that follow; the end where it is so
  /// of none. A binary search: it looks at as many elements as the number of them has binary digits.
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
