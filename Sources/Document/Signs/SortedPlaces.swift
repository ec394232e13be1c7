extension [Int] {
  /// How many numbers of an ascending list are not above a limit, found by halving.
  package func countUp(to limit: Int) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] > limit { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
