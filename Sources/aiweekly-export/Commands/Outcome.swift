/// The result of processing several inputs.
struct Outcome: Sendable {
  let console: Console
  /// How many inputs there are.
  private let count: Int
  private var failures: [CommandFailure] = []
  private var errors = 0

  /// The final message names at most this many failed inputs.
  private static let mostNamed = 10

  init(console: Console, count: Int) {
    self.console = console
    self.count = count
  }

  var hasFailed: Bool { !failures.isEmpty }
  /// Whether it is useless to continue, because the output has no reader or cannot be written.
  private(set) var isBroken = false

  /// Prints why an input failed; the other inputs continue.
  mutating func record(_ failure: CommandFailure) {
    if !failure.message.isEmpty { console.failure(failure.message) }
    failures.append(failure)
    if failure.status == .brokenPipe { isBroken = true }
  }

  /// Prints why the output could not be written, after `done` inputs. Since the output failed, the remaining inputs
  /// would fail too.
  mutating func recordOutput(_ failure: CommandFailure, done: Int) {
    record(failure)
    isBroken = true
    guard failure.status != .brokenPipe, count > 1 else { return }
    console.note("stopped after \(done) of \(count) reports")
  }

  /// Counts the errors that checks found.
  mutating func add(_ tally: Tally) { errors += tally.errors }

  /// If there were several inputs, prints how many failed, which ones and why.
  ///
  /// - Throws: the status of the first failure; if there is none and `isStrict` is true, that of failed checks.
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
