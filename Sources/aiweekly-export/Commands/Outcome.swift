/// How the work on several inputs went.
struct Outcome: Sendable {
  let console: Console
  /// How many inputs there are.
  private let count: Int
  private var failures: [CommandFailure] = []
  private var errors = 0

  /// The end names so many of the inputs that failed.
  private static let mostNamed = 10

  init(console: Console, count: Int) {
    self.console = console
    self.count = count
  }

  var hasFailed: Bool { !failures.isEmpty }
  /// Whether nobody is left to read what is written, so that going on is of no use.
  var isBroken: Bool { failures.contains { $0.status == .brokenPipe } }

  /// Does the work on one input; says why it failed, if it does, and goes on.
  mutating func record(_ work: () throws(CommandFailure) -> Tally) {
    do throws(CommandFailure) {
      errors += try work().errors
    } catch {
      if !error.message.isEmpty { console.failure(error.message) }
      failures.append(error)
    }
  }

  /// Counts errors of what all inputs make together.
  mutating func add(_ tally: Tally) { errors += tally.errors }

  /// Says how many inputs failed, which and why, where there were several.
  ///
  /// - Throws: the status of the first failure, or that of failed checks, where they count.
  func finish(isStrict: Bool) throws(CommandFailure) {
    if count > 1, hasFailed, !isBroken { tellFailures() }
    if let failure = failures.first { throw CommandFailure(failure.status, "") }
    if isStrict, errors > 0 { throw CommandFailure(.failedChecks, "") }
  }

  private func tellFailures() {
    let named = failures.prefix(Self.mostNamed).map { "  " + $0.message.prefix { $0 != "\n" } }
    let rest = failures.count > named.count ? ["  and \(failures.count - named.count) more"] : []
    console.note((["\(failures.count) of \(count) reports failed:"] + named + rest).joined(separator: "\n"))
  }
}
