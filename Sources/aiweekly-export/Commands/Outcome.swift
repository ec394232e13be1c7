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
  /// Whether going on is of no use: nobody is left to read what is written, or it cannot be written.
  private(set) var isBroken = false

  /// Says why an input failed; the others go on.
  mutating func record(_ failure: CommandFailure) {
    if !failure.message.isEmpty { console.failure(failure.message) }
    failures.append(failure)
    if failure.status == .brokenPipe { isBroken = true }
  }

  /// Says why what came of the inputs could not be written, after so many of them: what failed is the output, for all that
  /// would come.
  mutating func recordOutput(_ failure: CommandFailure, done: Int) {
    record(failure)
    isBroken = true
    guard failure.status != .brokenPipe, count > 1 else { return }
    console.note("stopped after \(done) of \(count) reports")
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
