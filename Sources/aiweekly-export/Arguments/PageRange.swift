import ArgumentParser

/// Pages as given on the command line: `3`, `3-5`.
struct PageRange: Sendable, Hashable {
  let range: ClosedRange<Int>

  init(argument: String) throws {
    let ends = argument.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard (1...2).contains(ends.count), let first = ends[0], let last = ends[ends.count - 1], first >= 1,
      first <= last
    else { throw ValidationError("pages are given as 3 or 3-5, counted from 1") }
    range = first...last
  }
}
