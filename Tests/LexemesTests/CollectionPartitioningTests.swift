import Testing

@testable import Lexemes

@Suite("The first place where something is so of all that follow")
struct CollectionPartitioningTests {
  @Test("it is the one that a walk from the start finds, in a slice too", arguments: 0...17)
  func first(count: Int) {
    let numbers = (0..<count).map { $0 * 2 }
    func walked(_ numbers: ArraySlice<Int>, _ limit: Int) -> Int {
      numbers.firstIndex { $0 >= limit } ?? count
    }
    for limit in -1...(2 * count + 1) {
      #expect(numbers.partitioningIndex(where: { $0 >= limit }) == walked(numbers[...], limit))
      for start in 0...count {
        let slice = numbers[start...]
        #expect(slice.partitioningIndex(where: { $0 >= limit }) == walked(slice, limit))
      }
    }
  }
}
