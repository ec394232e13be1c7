/// Works on several things at a time, and hands on what comes of them in their order: the program's one way of using more
/// than one core.
struct OrderedWork: Sendable {
  /// How many things are worked on at a time.
  let width: Int

  /// - Parameters:
  ///   - inputs: what to work on.
  ///   - work: what to do with each; runs beside others.
  ///   - take: takes the outcomes, one after the other, in the order of the inputs; false ends the work.
  func forEach<Input: Sendable, Output: Sendable>(
    _ inputs: [Input], _ work: @escaping @Sendable (Input) -> Output, take: (Int, Output) -> Bool
  ) async {
    await withTaskGroup(of: (index: Int, output: Output).self) { group in
      var started = 0
      var running = 0
      var taken = 0
      // Outcomes that wait for an earlier one; so many at most that memory does not grow with the number of inputs.
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

  /// The same on the calling thread alone, for one input or one core.
  static func oneByOne<Input, Output>(
    _ inputs: [Input], _ work: (Input) -> Output, take: (Int, Output) -> Bool
  ) {
    for (index, input) in inputs.enumerated() {
      guard take(index, work(input)) else { return }
    }
  }
}
