import Testing

@testable import SideBySide

@Suite("Two values worked out side by side")
struct SideBySideTests {
  @Test("are those of one after the other, each in its place")
  func values() {
    let words = ["甲", "乙", "丙"]
    let (first, second) = sideBySide({ words.map { $0 + "。" } }, { words.count })
    #expect(first == ["甲。", "乙。", "丙。"] && second == 3)
  }

  @Test("may work out two more each")
  func nested() {
    @Sendable func sum(_ range: Range<Int>, depth: Int) -> Int {
      guard depth > 0, range.count > 1 else { return range.reduce(0, +) }
      let middle = range.lowerBound + range.count / 2
      let (left, right) = sideBySide(
        { sum(range.lowerBound..<middle, depth: depth - 1) },
        { sum(middle..<range.upperBound, depth: depth - 1) })
      return left + right
    }
    #expect(sum(0..<100_000, depth: 5) == 4_999_950_000)
  }

  @Test("have the room on the stack that a main thread has")
  func stack() {
    @Sendable func depth(_ left: Int) -> Int {
      withUnsafeTemporaryAllocation(byteCount: 1_000, alignment: 1) { bytes in
        bytes.initializeMemory(as: UInt8.self, repeating: 1)
        return left == 0 ? 0 : depth(left - 1) + Int(bytes[left % 1_000])
      }
    }
    let (first, second) = sideBySide({ depth(1_500) }, { depth(1_500) })
    #expect(first == 1_500 && second == 1_500)
  }

  @Test(
    "halve what there is to do where two pieces of work are worth it",
    arguments: [
      ([1, 1, 1, 1], 2), ([3, 1, 1, 1], 1), ([1, 1, 1, 3], 3), ([1, 5, 1], 2), ([1, 1, 9], nil), ([9], nil),
      ([], nil),
      ([1, 1], nil),
    ] as [([Int], Int?)])
  func halves(weights: [Int], cut: Int?) {
    #expect(halfway(weights, moreThan: 2) == cut)
  }
}
