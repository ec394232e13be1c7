/// Reads all inputs, in parallel if there are several, and delivers the results in their order.
struct ReportWork: Sendable {
  let inputs: [InputSource]
  let pipeline: Pipeline
  let console: Console
  /// How many inputs are processed at a time.
  let jobs: Int
  /// Whether the first failure stops the work.
  let failsFast: Bool

  /// The result of one input.
  private struct Product<Value: Sendable>: Sendable {
    let input: InputSource
    let result: Result<Value, CommandFailure>
    let start: ContinuousClock.Instant
  }

  /// - Parameters:
  ///   - read: processes one input, at the same time as others.
  ///   - take: receives each result in order, with the time at which the work on its input began.
  /// - Returns: the outcome of all inputs.
  func forEach<Value: Sendable>(
    _ read: @escaping @Sendable (InputSource, Pipeline) throws(CommandFailure) -> Value,
    take: @escaping @Sendable (InputSource, Value, ContinuousClock.Instant) throws(CommandFailure) -> Tally
  ) -> Outcome {
    let pipeline = pipeline
    let produce: @Sendable (InputSource) -> Product<Value> = { input in
      let start = ContinuousClock.now
      do throws(CommandFailure) {
        return Product(input: input, result: .success(try read(input, pipeline)), start: start)
      } catch {
        return Product(input: input, result: .failure(error), start: start)
      }
    }
    var taking = Taking(self)
    guard jobs > 1, inputs.count > 1 else {
      OrderedWork.oneByOne(inputs, produce) { index, product in taking.take(index, product, take) }
      return taking.ended
    }
    let start = taking
    let outcome = Cores.wait {
      var taking = start
      await OrderedWork(width: jobs).forEach(inputs, produce) { index, product in
        taking.take(index, product, take)
      }
      return taking.ended
    }
    return outcome ?? start.ended
  }

  /// Receives the results in the order of the inputs: reports failures, counts findings and shows progress.
  private struct Taking: Sendable {
    private var outcome: Outcome
    private var progress: Progress
    private let failsFast: Bool

    init(_ work: ReportWork) {
      outcome = Outcome(console: work.console, count: work.inputs.count)
      progress = Progress(work.console, count: work.inputs.count)
      failsFast = work.failsFast
    }

    /// - Returns: whether to continue.
    mutating func take<Value: Sendable>(
      _ index: Int, _ product: Product<Value>,
      _ body: (InputSource, Value, ContinuousClock.Instant) throws(CommandFailure) -> Tally
    ) -> Bool {
      progress.clear()
      switch product.result {
      case .failure(let failure): outcome.record(failure)
      case .success(let value):
        do throws(CommandFailure) {
          outcome.add(try body(product.input, value, product.start))
        } catch {
          outcome.recordOutput(error, done: index)
        }
      }
      progress.show(done: index + 1)
      return !(outcome.hasFailed && failsFast) && !outcome.isBroken
    }

    var ended: Outcome {
      var progress = progress
      progress.clear()
      return outcome
    }
  }
}
