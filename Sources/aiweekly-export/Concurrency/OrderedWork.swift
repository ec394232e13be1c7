/// Processes several inputs at a time and delivers the results in order. This is the only way in which the program uses
/// more than one core.
struct OrderedWork: Sendable {
  /// How many inputs are processed at a time.
  let width: Int

  /// - Parameters:
  ///   - inputs: what to process.
  ///   - work: processes one input, at the same time as others.
  ///   - take: receives the results one after the other, in the order of the inputs; returns false to stop.
  func forEach<Input: Sendable, Output: Sendable>(
    _ inputs: [Input], _ work: @escaping @Sendable (Input) -> Output, take: (Int, Output) -> Bool
  ) async {
    await withTaskGroup(of: (index: Int, output: Output).self) { group in
      var started = 0
      var running = 0
      var taken = 0
      // Results that wait for an earlier one. Their number is limited, so that memory does not grow with the number of
      // inputs.
      var waiting: [Int: Output] = [:]
      while taken < inputs.count {
        while started < inputs.count, running < width, started < taken + 4 * width {
          let (index, input) = (started, inputs[started])
          group.addTask { (index, work(input)) }
          started += 1
          running += 1
        }
        guard let (index, output) = await group.next() else { return }
        running -= 1
        waiting[index] = output
        while let output = waiting.removeValue(forKey: taken) {
          guard take(taken, output) else { return group.cancelAll() }
          taken += 1
        }
      }
    }
  }

  /// The same on the calling thread, for a single input or core.
  static func oneByOne<Input, Output>(
    _ inputs: [Input], _ work: (Input) -> Output, take: (Int, Output) -> Bool
  ) {
    for (index, input) in inputs.enumerated() {
      guard take(index, work(input)) else { return }
    }
  }
}
