extension [Int] {
  /// The number of elements of an ascending list that are at most `limit`, by binary search.
  package func countUp(to limit: Int) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] > limit { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
