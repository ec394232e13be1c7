/// How the work on several inputs went.
struct Outcome {
  let console: Console
  private var failure: ExitStatus?
  private var errors = 0

  init(console: Console) {
    self.console = console
  }

  /// Does the work on one input; says why it failed, if it does, and goes on.
  mutating func record(_ work: () throws(CommandFailure) -> Tally) {
    do throws(CommandFailure) {
      errors += try work().errors
    } catch {
      if !error.message.isEmpty { console.failure(error.message) }
      failure = failure ?? error.status
    }
  }

  /// - Throws: the status of the first failure, or that of failed checks, where they count.
  func finish(isStrict: Bool) throws(CommandFailure) {
    if let failure { throw CommandFailure(failure, "") }
    if isStrict, errors > 0 { throw CommandFailure(.failedChecks, "") }
  }
}
